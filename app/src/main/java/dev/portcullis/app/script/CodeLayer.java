package dev.portcullis.app.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Paints the lines in view over a text area, in colours, and their numbers beside it. Only lines in
 * view have nodes. JavaFX thread only.
 */
final class CodeLayer extends Pane {

  private static final double GUTTER_PADDING = 10;
  private static final int LONGEST_LINE = 2_000;

  private final IntFunction<Optional<Bounds>> boundsOf;
  private final Region gutter = new Region();
  private final Pane lines = new Pane();
  private final Pane numbers = new Pane();
  private final Rectangle clip = new Rectangle();
  private final List<Text> pieces = new ArrayList<>();
  private final List<Text> numberTexts = new ArrayList<>();
  private final List<Region> marks = new ArrayList<>();
  private final Text measure = new Text("0");
  private String text = "";
  private int[] lineStarts = {0};
  private List<Token> tokens = List.of();
  private Set<Integer> marked = Set.of();
  private double gutterWidth;
  private int usedPieces;
  private int usedNumbers;
  private int usedMarks;

  /**
   * A layer over a text area.
   *
   * @param boundsOf where a character is now, in the coordinates of this layer
   */
  CodeLayer(IntFunction<Optional<Bounds>> boundsOf) {
    this.boundsOf = boundsOf;
    getStyleClass().add("code-layer");
    gutter.getStyleClass().add("code-gutter");
    gutter.setManaged(false);
    lines.setManaged(false);
    lines.setClip(clip);
    lines.getStyleClass().add("mono");
    numbers.setManaged(false);
    numbers.getStyleClass().add("mono");
    getChildren().addAll(gutter, lines, numbers);
  }

  /** What is to be painted from now on. */
  void show(String newText, int[] newLineStarts, List<Token> newTokens, Set<Integer> newMarked) {
    text = newText;
    lineStarts = newLineStarts;
    tokens = newTokens;
    marked = newMarked;
    requestLayout();
  }

  /** The room the numbers of so many lines take. */
  double gutterWidth(Font font, int lineCount) {
    measure.setFont(font);
    int digits = Math.max(3, Integer.toString(lineCount).length());
    gutterWidth = Math.ceil(digits * measure.getLayoutBounds().getWidth() + 2 * GUTTER_PADDING);
    return gutterWidth;
  }

  @Override
  protected void layoutChildren() {
    usedPieces = 0;
    usedNumbers = 0;
    usedMarks = 0;
    gutter.resizeRelocate(0, 0, gutterWidth, getHeight());
    clip.setX(gutterWidth);
    clip.setWidth(Math.max(0, getWidth() - gutterWidth));
    clip.setHeight(getHeight());
    for (int line = firstInView(); line < lineStarts.length; line++) {
      Optional<Bounds> place = boundsOf.apply(lineStarts[line]);
      if (place.isEmpty() || place.get().getMinY() > getHeight()) {
        break;
      }
      paint(line, place.get());
    }
    hide(pieces, usedPieces);
    hide(numberTexts, usedNumbers);
    hide(marks, usedMarks);
  }

  private static void hide(List<? extends javafx.scene.Node> nodes, int from) {
    nodes
        .subList(Math.min(from, nodes.size()), nodes.size())
        .forEach(node -> node.setVisible(false));
  }

  /** The first line of which anything is in view, by halving: asking for a place is not free. */
  private int firstInView() {
    int from = 0;
    int to = lineStarts.length - 1;
    while (from < to) {
      int middle = (from + to) >>> 1;
      Optional<Bounds> place = boundsOf.apply(lineStarts[middle]);
      if (place.isPresent() && place.get().getMaxY() < 0) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private void paint(int line, Bounds place) {
    int begin = lineStarts[line];
    int lineEnd = line + 1 < lineStarts.length ? lineStarts[line + 1] - 1 : text.length();
    int end = Math.min(lineEnd, begin + LONGEST_LINE);
    if (marked.contains(line + 1)) {
      mark(place);
    }
    number(line + 1, place);
    int at = begin;
    int token = firstTokenAfter(begin);
    while (at < end) {
      boolean plain = token >= tokens.size() || tokens.get(token).from() > at;
      int to =
          Math.min(
              end,
              token >= tokens.size()
                  ? end
                  : plain ? tokens.get(token).from() : tokens.get(token).to());
      piece(at, to, plain ? "code-plain" : tokens.get(token).kind().styleClass(), place);
      at = to;
      if (token < tokens.size() && tokens.get(token).to() <= at) {
        token++;
      }
    }
  }

  private int firstTokenAfter(int index) {
    int from = 0;
    int to = tokens.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (tokens.get(middle).to() <= index) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private void piece(int from, int to, String styleClass, Bounds line) {
    String shown = text.substring(from, to);
    if (shown.isBlank()) {
      return;
    }
    Optional<Bounds> place = boundsOf.apply(from);
    if (place.isEmpty()) {
      return;
    }
    Text piece = used(pieces, usedPieces++, lines);
    piece.setText(shown);
    piece.getStyleClass().setAll("code-text", styleClass);
    piece.relocate(place.get().getMinX(), line.getMinY());
  }

  private void number(int line, Bounds place) {
    Text number = used(numberTexts, usedNumbers++, numbers);
    number.setText(Integer.toString(line));
    number.getStyleClass().setAll(marked.contains(line) ? "gutter-marked" : "gutter-plain");
    number.relocate(
        gutterWidth - GUTTER_PADDING - number.getLayoutBounds().getWidth(), place.getMinY());
  }

  private void mark(Bounds place) {
    if (usedMarks == marks.size()) {
      Region mark = new Region();
      mark.getStyleClass().add("code-mark");
      mark.setManaged(false);
      marks.add(mark);
      getChildren().add(1, mark);
    }
    Region mark = marks.get(usedMarks++);
    mark.setVisible(true);
    mark.resizeRelocate(0, place.getMinY(), getWidth(), place.getHeight());
  }

  private static Text used(List<Text> pool, int index, Pane parent) {
    if (index == pool.size()) {
      Text fresh = new Text();
      fresh.setTextOrigin(VPos.TOP);
      fresh.setManaged(false);
      pool.add(fresh);
      parent.getChildren().add(fresh);
    }
    Text text = pool.get(index);
    text.setVisible(true);
    return text;
  }

  /** The lines that have nodes now. */
  List<String> shownNumbers() {
    return Arrays.asList(
        numberTexts.stream().filter(Text::isVisible).map(Text::getText).toArray(String[]::new));
  }
}
