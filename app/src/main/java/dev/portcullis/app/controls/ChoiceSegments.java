package dev.portcullis.app.controls;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import org.controlsfx.control.SegmentedButton;

/**
 * Two or more ways to see one thing, of which exactly one is chosen at any time. JavaFX thread
 * only.
 */
public final class ChoiceSegments<E extends Enum<E>> extends SegmentedButton {

  /**
   * Makes the segments.
   *
   * @param id its node id; a segment's is the id, a dash and the choice's name in lower case
   * @param choices from left to right
   * @param chosen the choice now
   * @param choose asks for another; it need not be granted
   * @param words what a choice is called, in the language of the moment
   */
  public ChoiceSegments(
      String id,
      List<E> choices,
      ObservableValue<E> chosen,
      Consumer<E> choose,
      Function<E, ObservableValue<String>> words) {
    setId(id);
    // A group of its own would let a click take the choice away and leave none.
    setToggleGroup(null);
    for (E choice : choices) {
      ToggleButton segment = new ToggleButton();
      segment.setId(id + "-" + choice.name().toLowerCase(Locale.ROOT));
      segment.textProperty().bind(words.apply(choice));
      segment.setMinWidth(USE_PREF_SIZE);
      segment.setOnAction(
          event -> {
            choose.accept(choice);
            segment.setSelected(chosen.getValue() == choice);
          });
      chosen.subscribe(now -> segment.setSelected(now == choice));
      getButtons().add(segment);
    }
  }
}
