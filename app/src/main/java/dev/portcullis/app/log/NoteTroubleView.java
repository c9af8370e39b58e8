package dev.portcullis.app.log;

import dev.portcullis.app.controls.Shown;
import dev.portcullis.app.i18n.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says above the rows that bookmarks and notes are not kept, and why. JavaFX thread. */
final class NoteTroubleView extends HBox {

  NoteTroubleView(EventNotes notes, Messages messages) {
    Label text = new Label();
    text.setId(LogIds.NOTE_TROUBLE);
    text.setWrapText(true);
    text.textProperty().bind(messages.bind("log.note.trouble", notes.troubleProperty()));
    getChildren().addAll(new FontIcon(Feather.ALERT_TRIANGLE), text);
    getStyleClass().addAll("notice-strip", "warning-strip");
    setAlignment(Pos.CENTER_LEFT);
    // A sentence is never cut for want of room: the rows yield.
    setMinHeight(USE_PREF_SIZE);
    Shown.when(this, notes.troubleProperty().isNotEmpty());
  }
}
