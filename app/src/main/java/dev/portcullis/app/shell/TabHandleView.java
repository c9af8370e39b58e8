package dev.portcullis.app.shell;

import dev.portcullis.app.controls.Tips;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.socket.StateDotView;
import dev.portcullis.app.tab.MergedTab;
import dev.portcullis.app.tab.RecordedTab;
import dev.portcullis.app.tab.ScriptTab;
import dev.portcullis.app.tab.TabSession;
import dev.portcullis.app.tab.WindowTab;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One tab in the row: its state, its name, its cross. A double click renames it. */
final class TabHandleView extends HBox {

  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass BESIDE = PseudoClass.getPseudoClass("beside");

  private final WindowTab tab;
  private final Label name = new Label();
  private final TextField editor = new TextField();

  TabHandleView(WindowTab tab, int index, ShellViewModel model, Messages messages) {
    this.tab = tab;
    setId(ShellIds.TAB + index);
    getStyleClass().add("tab-handle");
    setAlignment(Pos.CENTER_LEFT);
    setAccessibleRole(AccessibleRole.TAB_ITEM);
    accessibleTextProperty().bind(described(messages));
    name.textProperty().bind(tab.name());
    name.getStyleClass().add("tab-name");
    Tips.on(name, accessibleTextProperty());
    editor.setId(ShellIds.TAB_RENAME);
    editor.getStyleClass().add("tab-editor");
    editor.accessibleTextProperty().bind(messages.bind("shell.tab.rename"));
    Button close = new Button();
    close.setId(ShellIds.TAB_CLOSE + index);
    close.getStyleClass().addAll("flat", "button-icon", "tab-close");
    close.setGraphic(new FontIcon(Feather.X));
    close.setFocusTraversable(false);
    close.accessibleTextProperty().bind(messages.bind("shell.tab.close", tab.name()));
    close.setOnAction(event -> model.close(tab));
    getChildren().addAll(sign(messages), name, close);
    setOnMousePressed(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            model.select(tab);
            if (event.getClickCount() == 2) {
              rename();
            }
          }
        });
    setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.MIDDLE) {
            model.close(tab);
          }
        });
    prepareEditor();
  }

  WindowTab tab() {
    return tab;
  }

  void showSelected(boolean selected) {
    pseudoClassStateChanged(SELECTED, selected);
    // One stop for Tab in the whole row; the arrows move inside it.
    setFocusTraversable(selected);
  }

  /** Marks the tab that can be seen beside the one in front. */
  void showBeside(boolean beside) {
    pseudoClassStateChanged(BESIDE, beside);
  }

  /** Whether its name is being edited. */
  boolean isBeingRenamed() {
    return getChildren().contains(editor);
  }

  /** Edits the name in place. */
  void rename() {
    if (isBeingRenamed() || !(tab instanceof TabSession)) {
      return;
    }
    editor.setText(name.getText());
    getChildren().set(1, editor);
    editor.requestFocus();
    editor.selectAll();
  }

  /** What a screen reader says of the tab, and the tooltip. */
  private StringBinding described(Messages messages) {
    return switch (tab) {
      case TabSession session -> {
        var phase = session.socket().phaseProperty();
        yield Bindings.createStringBinding(
            () -> tab.name().get() + ", " + messages.text("socket.phase." + phase.get().id()),
            tab.name(),
            phase,
            messages.languageProperty());
      }
      case RecordedTab recorded -> messages.bind("recorded.tab", tab.name());
      case MergedTab merged -> messages.bind("shell.merged.tab", tab.name());
      case ScriptTab script -> {
        var phase = script.script().phaseProperty();
        yield Bindings.createStringBinding(
            () ->
                messages.text(
                    "script.tab",
                    tab.name().get(),
                    messages.text(
                        "script.phase." + phase.get().id(),
                        script.script().socketsProperty().get())),
            tab.name(),
            phase,
            script.script().socketsProperty(),
            messages.languageProperty());
      }
    };
  }

  private Node sign(Messages messages) {
    return switch (tab) {
      case TabSession session -> new StateDotView(session.socket().phaseProperty(), messages);
      case RecordedTab recorded -> new FontIcon(Feather.ARCHIVE);
      case ScriptTab script -> new FontIcon(Feather.CODE);
      case MergedTab merged -> new FontIcon(Feather.GIT_MERGE);
    };
  }

  private void prepareEditor() {
    editor.setPrefColumnCount(12);
    editor.setOnAction(event -> finish(true));
    editor.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            finish(false);
          }
          event.consume();
        });
    editor
        .focusedProperty()
        .addListener(
            (source, before, now) -> {
              if (!now) {
                finish(true);
              }
            });
  }

  private void finish(boolean take) {
    if (!isBeingRenamed()) {
      return;
    }
    String typed = editor.getText().strip();
    getChildren().set(1, name);
    if (take && !typed.isEmpty() && tab instanceof TabSession session) {
      session.socket().nameProperty().set(typed);
    }
    requestFocus();
  }
}
