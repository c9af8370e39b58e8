package dev.portcullis.app.log;

import dev.portcullis.app.controls.NoticeStrip;
import dev.portcullis.app.controls.Shown;
import dev.portcullis.app.i18n.Messages;
import javafx.beans.binding.Bindings;
import org.kordamp.ikonli.feather.Feather;

/** Says above the rows that bookmarks and notes are not kept, and why. JavaFX thread. */
final class NoteTroubleView extends NoticeStrip {

  NoteTroubleView(EventNotes notes, Messages messages) {
    super(LogIds.NOTE_TROUBLE, Kind.WARNING, Feather.ALERT_TRIANGLE);
    sentenceProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    messages.text(
                        "log.note.trouble", messages.reason(notes.troubleProperty().get())),
                notes.troubleProperty(),
                messages.languageProperty()));
    Shown.when(this, notes.troubleProperty().isNotEmpty());
  }
}
