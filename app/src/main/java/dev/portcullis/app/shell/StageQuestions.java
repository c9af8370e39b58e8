package dev.portcullis.app.shell;

import dev.portcullis.app.i18n.Messages;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;

/** Asks in a dialog in front of a window; not answering is no. JavaFX thread only. */
final class StageQuestions implements Questions {

  private final Stage owner;
  private final Messages messages;

  StageQuestions(Stage owner, Messages messages) {
    this.owner = owner;
    this.messages = messages;
  }

  @Override
  public boolean ask(String question, String yes) {
    ButtonType agree = new ButtonType(yes, ButtonBar.ButtonData.OK_DONE);
    ButtonType keep =
        new ButtonType(messages.text("shell.ask.no"), ButtonBar.ButtonData.CANCEL_CLOSE);
    Alert alert = new Alert(Alert.AlertType.NONE, question, keep, agree);
    alert.initOwner(owner);
    alert.setTitle(messages.text("shell.title"));
    alert.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
    if (alert.getDialogPane().lookupButton(agree) instanceof Button button) {
      button.setId(ShellIds.ASK_YES);
    }
    if (alert.getDialogPane().lookupButton(keep) instanceof Button button) {
      button.setId(ShellIds.ASK_NO);
    }
    return alert.showAndWait().filter(agree::equals).isPresent();
  }
}
