package dev.portcullis.app.compose;

import dev.portcullis.core.codec.TextFlaw;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * Lies over an editor and underlines the place of a flaw, as far as it is in view. Laid out after
 * the editor, whose characters it measures. JavaFX thread only.
 */
final class EditorMarks extends Region {

  private static final double THICKNESS = 3;

  /** A flaw is underlined up to its line's end and no further than this many characters. */
  private static final int MOST_CHARACTERS = 200;

  private final TextArea editor;
  private final Region line = new Region();
  private Optional<TextFlaw> flaw = Optional.empty();
  private int offset;

  EditorMarks(TextArea editor) {
    this.editor = editor;
    setMouseTransparent(true);
    line.setManaged(false);
    line.setVisible(false);
    line.getStyleClass().add("flaw-mark");
    line.setId(ComposerIds.FLAW_MARK);
    getChildren().add(line);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    editor.scrollTopProperty().subscribe((before, now) -> requestLayout());
    editor.scrollLeftProperty().subscribe((before, now) -> requestLayout());
    editor.textProperty().subscribe((before, now) -> requestLayout());
    editor.layoutBoundsProperty().subscribe((before, now) -> requestLayout());
  }

  /**
   * Marks a flaw, if it is in the editor.
   *
   * @param begin where in the text the editor's part begins
   */
  void show(Optional<TextFlaw> wrong, int begin) {
    flaw = wrong;
    offset = begin;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    line.setVisible(false);
    if (!(editor.getSkin() instanceof TextAreaSkin skin)) {
      return;
    }
    flaw.filter(f -> f.position() >= offset)
        .filter(f -> f.position() + f.length() - offset <= editor.getLength())
        .ifPresent(f -> underline(skin, f.position() - offset, f.length()));
  }

  private void underline(TextAreaSkin skin, int place, int length) {
    Rectangle2D first = skin.getCharacterBounds(place);
    double right = first.getMaxX();
    int end = place + Math.min(length, MOST_CHARACTERS);
    for (int i = place + 1; i < end; i++) {
      Rectangle2D next = skin.getCharacterBounds(i);
      if (next.getMinY() > first.getMinY()) {
        break;
      }
      right = Math.max(right, next.getMaxX());
    }
    line.setVisible(true);
    line.resizeRelocate(
        first.getMinX(),
        first.getMaxY() - 1,
        Math.max(THICKNESS * 2, right - first.getMinX()),
        THICKNESS);
  }
}
