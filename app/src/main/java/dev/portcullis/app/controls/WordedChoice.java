package dev.portcullis.app.controls;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/**
 * A choice of values that are shown in words, and in other words once the language changes: a plain
 * box goes on showing the words it once made. JavaFX thread only.
 */
public final class WordedChoice<T> extends ComboBox<T> {

  private final Function<T, String> words;

  /**
   * Makes a choice without values.
   *
   * @param words what a value is called now
   * @param language changes where the words do
   */
  public WordedChoice(Function<T, String> words, ObservableValue<?> language) {
    this.words = words;
    language.subscribe(
        () -> {
          setButtonCell(new Cell());
          setCellFactory(list -> new Cell());
        });
    setButtonCell(new Cell());
    setCellFactory(list -> new Cell());
  }

  private final class Cell extends ListCell<T> {
    @Override
    protected void updateItem(@Nullable T value, boolean empty) {
      super.updateItem(value, empty);
      setText(value == null || empty ? null : words.apply(value));
    }
  }
}
