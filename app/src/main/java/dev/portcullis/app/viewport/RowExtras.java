package dev.portcullis.app.viewport;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeType;
import javafx.scene.text.Text;

/**
 * What a row shows besides its cells: marks behind them, and texts of a place of their own. Most
 * rows have none, and then this has no nodes. JavaFX thread.
 */
final class RowExtras {

  private final Group marks = group();
  private final Group texts = group();
  private final List<Rectangle> markNodes = new ArrayList<>();
  private final List<Text> textNodes = new ArrayList<>();
  private int marksUsed;
  private int textsUsed;

  Node marks() {
    return marks;
  }

  Node texts() {
    return texts;
  }

  /** Another content begins. */
  void begin() {
    marksUsed = 0;
    textsUsed = 0;
  }

  /** Hides what the content before had and this one has not. */
  void end() {
    for (int i = marksUsed; i < markNodes.size(); i++) {
      markNodes.get(i).setVisible(false);
    }
    for (int i = textsUsed; i < textNodes.size(); i++) {
      textNodes.get(i).setVisible(false);
    }
  }

  void mark(Rectangle tone, double from, double to, double height) {
    if (marksUsed == markNodes.size()) {
      Rectangle made = new Rectangle();
      made.setManaged(false);
      made.setStrokeType(StrokeType.INSIDE);
      markNodes.add(made);
      marks.getChildren().add(made);
    }
    Rectangle mark = markNodes.get(marksUsed++);
    double width = to > from ? to - from : tone.getStrokeWidth();
    double x = to > from ? from : Math.round(from - width / 2);
    mark.setX(x);
    mark.setWidth(width);
    mark.setHeight(height);
    mark.setFill(tone.getFill());
    mark.setStroke(tone.getStroke());
    mark.setStrokeWidth(tone.getStrokeWidth());
    mark.setVisible(true);
  }

  void place(Text tone, String content, double from, double to, double lineTop) {
    if (textsUsed == textNodes.size()) {
      Text made = new Text();
      made.setManaged(false);
      made.setTextOrigin(VPos.TOP);
      textNodes.add(made);
      texts.getChildren().add(made);
    }
    Text text = textNodes.get(textsUsed++);
    text.setFont(tone.getFont());
    text.setFill(tone.getFill());
    text.setText(content);
    double width = text.getLayoutBounds().getWidth();
    // A glyph of a fallback font may be wider than its place.
    text.setScaleX(width > to - from ? (to - from) / width : 1);
    text.setX(from + (to - from - width) / 2);
    text.setY(lineTop);
    text.setVisible(true);
  }

  private static Group group() {
    Group group = new Group();
    group.setManaged(false);
    group.setMouseTransparent(true);
    group.setAutoSizeChildren(false);
    return group;
  }
}
