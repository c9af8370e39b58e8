package dev.portcullis.app.hex;

import dev.portcullis.app.controls.Shown;
import dev.portcullis.app.controls.Tips;
import dev.portcullis.app.i18n.Messages;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** Where bytes to find are written, and how many there are. JavaFX thread. */
final class FindBar extends HBox {

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final BooleanProperty open = new SimpleBooleanProperty(this, "open", false);
  private final TextField field = new TextField();
  private final HexFind find;
  private final Runnable back;

  /** Held by the bar alone, so that the language does not keep a closed tab's bar alive. */
  private final StringBinding counted;

  /**
   * A bar that is shut.
   *
   * @param back gives the keyboard back to the bytes
   */
  FindBar(HexFind find, Messages messages, Runnable back) {
    this.find = find;
    this.back = back;
    getStyleClass().add("hex-bar");
    setAlignment(Pos.CENTER_LEFT);
    field.setId(HexIds.FIND);
    field.getStyleClass().add("mono");
    field.setPrefColumnCount(20);
    field.promptTextProperty().bind(messages.bind("hex.find.prompt"));
    field.accessibleTextProperty().bind(messages.bind("hex.find"));
    Tips.on(field, messages.bind("hex.find.hint"));
    field.textProperty().bindBidirectional(find.textProperty());
    find.flawProperty().subscribe(flaw -> field.pseudoClassStateChanged(WRONG, flaw.isPresent()));
    counted =
        Bindings.createStringBinding(
            () -> HexWords.found(messages, find),
            find.hitsProperty(),
            find.currentProperty(),
            find.flawProperty(),
            find.textProperty(),
            messages.languageProperty());
    Label count = new Label();
    count.setId(HexIds.FIND_COUNT);
    count.getStyleClass().add("words");
    count.textProperty().bind(counted);
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    getChildren()
        .addAll(
            field,
            button(HexIds.FIND_PREVIOUS, "‹", messages, "hex.find.previous", find::previous),
            button(HexIds.FIND_NEXT, "›", messages, "hex.find.next", find::next),
            count);
    Shown.when(this, open);
  }

  /** Asks what to find. */
  void open() {
    open.set(true);
    field.requestFocus();
    field.selectAll();
  }

  /** Whether there is something to go to the next of. */
  boolean isOpen() {
    return open.get();
  }

  private void press(KeyEvent event) {
    switch (event.getCode()) {
      case ESCAPE -> {
        open.set(false);
        find.textProperty().set("");
        back.run();
      }
      case ENTER, F3 -> {
        if (event.isShiftDown()) {
          find.previous();
        } else {
          find.next();
        }
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private static Node button(
      String id, String sign, Messages messages, String key, Runnable action) {
    Button button = new Button(sign);
    button.setId(id);
    button.accessibleTextProperty().bind(messages.bind(key));
    button.setOnAction(event -> action.run());
    return button;
  }
}
