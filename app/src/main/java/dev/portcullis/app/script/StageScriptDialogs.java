package dev.portcullis.app.script;

import dev.portcullis.app.i18n.Messages;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/** The desktop's own dialogs in front of a window. */
public final class StageScriptDialogs implements ScriptDialogs {

  private final Stage stage;
  private final Messages messages;

  /** Dialogs of this window. */
  public StageScriptDialogs(Stage stage, Messages messages) {
    this.stage = stage;
    this.messages = messages;
  }

  @Override
  public Optional<Path> open() {
    return Optional.ofNullable(chooser("script.dialog.open").showOpenDialog(stage))
        .map(File::toPath);
  }

  @Override
  public Optional<Path> save(String name) {
    FileChooser chooser = chooser("script.dialog.save");
    chooser.setInitialFileName(name);
    return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
  }

  private FileChooser chooser(String titleKey) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(messages.text(titleKey));
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                messages.text("script.dialog.kind"), "*.js", "*.mjs", "*.cjs"));
    return chooser;
  }
}
