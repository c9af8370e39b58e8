package dev.portcullis.app.inspect;

import dev.portcullis.app.controls.ScrollPicture;
import dev.portcullis.app.controls.Shown;
import dev.portcullis.app.controls.TextClipboard;
import dev.portcullis.app.i18n.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;

/** The exchange as code, to read and to copy. JavaFX thread only. */
final class ScriptPanel extends StackPane {

  ScriptPanel(ScriptModel model, Messages messages) {
    getStyleClass().add("script-panel");
    TextArea code = new TextArea();
    ScrollPicture.none(code);
    code.setId(InspectorIds.SCRIPT);
    code.setEditable(false);
    code.getStyleClass().add("mono");
    code.accessibleTextProperty().bind(messages.bind("inspect.form.script"));
    // Set, not bound: a bound area cannot tell its selection apart from a change of text.
    model.codeProperty().subscribe(text -> code.setText(text));
    Button copy = new Button();
    copy.setId(InspectorIds.COPY_SCRIPT);
    copy.textProperty().bind(messages.bind("inspect.copy.script"));
    copy.setOnAction(event -> TextClipboard.put(model.codeProperty().get()));
    setAlignment(copy, Pos.TOP_RIGHT);
    Shown.when(copy, model.codeProperty().isNotEmpty());
    Label problem = new Label();
    problem.getStyleClass().add("inspector-placeholder");
    problem.setWrapText(true);
    problem.textProperty().bind(model.problemProperty());
    Shown.when(problem, model.problemProperty().isNotEmpty());
    getChildren().addAll(code, problem, copy);
  }
}
