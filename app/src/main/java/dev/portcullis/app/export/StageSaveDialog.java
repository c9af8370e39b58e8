package dev.portcullis.app.export;

import dev.portcullis.app.i18n.Messages;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The desktop's own dialog, in front of a window. JavaFX thread. */
public final class StageSaveDialog implements SaveDialog {

  private final Window owner;
  private final Messages messages;

  /** Asks in front of this window. */
  public StageSaveDialog(Window owner, Messages messages) {
    this.owner = owner;
    this.messages = messages;
  }

  @Override
  public Optional<Path> choose(Path folder, String name, ExportChoice choice) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(messages.text("export.dialog"));
    chooser.setInitialFileName(name);
    // A folder that is gone would keep the dialog from coming up at all.
    if (Files.isDirectory(folder)) {
      chooser.setInitialDirectory(folder.toFile());
    }
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                messages.text("export.format." + choice.id()), "*." + choice.extension()));
    File chosen = chooser.showSaveDialog(owner);
    return Optional.ofNullable(chosen).map(File::toPath);
  }
}
