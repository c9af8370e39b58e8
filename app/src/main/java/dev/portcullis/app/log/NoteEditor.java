package dev.portcullis.app.log;

import atlantafx.base.theme.Styles;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.settings.LatePopOver;
import dev.portcullis.core.capture.EventRecord;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** A small pop-over in which the note of an event is written. JavaFX thread. */
final class NoteEditor {

  private final EventNotes notes;
  private final Label title = new Label();
  private final TextField field = new TextField();
  private final Messages messages;
  private final LatePopOver popOver;
  private long event;

  NoteEditor(EventNotes notes, Messages messages) {
    this.notes = notes;
    this.messages = messages;
    popOver = new LatePopOver(PopOver.ArrowLocation.TOP_LEFT, this::contents);
  }

  private VBox contents() {
    field.setId(LogIds.NOTE_FIELD);
    field.setPrefColumnCount(32);
    field.promptTextProperty().bind(messages.bind("log.note.prompt"));
    field.accessibleTextProperty().bind(messages.bind("log.note.prompt"));
    title.getStyleClass().add(Styles.TEXT_MUTED);
    Button keep = new Button();
    keep.setId(LogIds.NOTE_KEEP);
    keep.getStyleClass().add(Styles.ACCENT);
    keep.textProperty().bind(messages.bind("log.note.keep"));
    keep.setMinWidth(Button.USE_PREF_SIZE);
    HBox line = new HBox(field, keep);
    line.getStyleClass().add("log-note-line");
    line.setAlignment(Pos.CENTER_LEFT);
    VBox contents = new VBox(title, line);
    contents.getStyleClass().add("log-note");
    keep.setOnAction(pressed -> keep());
    field.setOnAction(pressed -> keep());
    return contents;
  }

  /** Opens it for an event, below a point on the screen. */
  void edit(EventRecord of, long number, Node owner, double screenX, double screenY) {
    event = of.sequence();
    title.setText(messages.text("log.note.title", number));
    field.setText(notes.at(event).orElse(""));
    popOver.show(owner, screenX, screenY);
    field.requestFocus();
    field.selectAll();
  }

  private void keep() {
    notes.put(event, field.getText());
    popOver.hide();
  }
}
