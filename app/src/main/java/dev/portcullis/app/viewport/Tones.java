package dev.portcullis.app.viewport;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/**
 * Colour and font of every kind of cell, resolved from the style sheets once a kind instead of once
 * a cell: in a flood the cells of every row change their kind at every frame, and running the style
 * sheets for each would cost more than drawing them. JavaFX thread.
 *
 * <p>Each kind is one text node without a picture, styled like any other; cells copy it.
 */
final class Tones {

  /** Long enough that rounding of the measured width does not matter. */
  private static final int MEASURED_DIGITS = 64;

  private final Group samples = new Group();
  private final Map<String, Rectangle> marks = new HashMap<>();
  private final Map<String, Map<String, Text>> byColumn = new HashMap<>();
  private final Runnable changed;
  private final Text digits;

  /**
   * Makes the samples.
   *
   * @param changed told when a font or a colour became another, as at a change of theme
   */
  Tones(Runnable changed) {
    this.changed = changed;
    this.digits = sample("", "");
    samples.setManaged(false);
    samples.setMouseTransparent(true);
    samples.setOpacity(0);
    digits.setText("0".repeat(MEASURED_DIGITS));
    tellOfChanges(digits);
  }

  /** The node that must stand in the scene for the style sheets to find it. */
  Group node() {
    return samples;
  }

  /** Font and fill of a cell. */
  Text of(String column, String tone) {
    Map<String, Text> tones = byColumn.computeIfAbsent(column, c -> new HashMap<>());
    Text known = tones.get(tone);
    if (known != null) {
      return known;
    }
    Text made = sample(column, tone);
    tones.put(tone, made);
    made.applyCss();
    tellOfChanges(made);
    return made;
  }

  /** Fill and stroke of a mark. */
  Rectangle ofMark(String tone) {
    Rectangle known = marks.get(tone);
    if (known != null) {
      return known;
    }
    Rectangle made = new Rectangle();
    made.getStyleClass().addAll("viewport-mark", tone);
    samples.getChildren().add(made);
    marks.put(tone, made);
    made.applyCss();
    made.fillProperty().subscribe((before, now) -> changed.run());
    made.strokeProperty().subscribe((before, now) -> changed.run());
    return made;
  }

  /** Width of a digit in pixels. */
  double digitWidth() {
    return digits.getLayoutBounds().getWidth() / MEASURED_DIGITS;
  }

  /** Height of a line in pixels. */
  double lineHeight() {
    return digits.getLayoutBounds().getHeight();
  }

  private Text sample(String column, String tone) {
    Text text = new Text();
    text.getStyleClass().add("viewport-cell");
    if (!column.isEmpty()) {
      text.getStyleClass().add("column-" + column);
    }
    if (!tone.isEmpty()) {
      text.getStyleClass().add(tone);
    }
    samples.getChildren().add(text);
    return text;
  }

  private void tellOfChanges(Text sample) {
    sample.fontProperty().subscribe((before, now) -> changed.run());
    sample.fillProperty().subscribe((before, now) -> changed.run());
  }
}
