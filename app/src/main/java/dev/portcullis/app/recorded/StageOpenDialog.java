package dev.portcullis.app.recorded;

import dev.portcullis.app.i18n.Messages;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;

/** The desktop's own dialog, in front of a window. JavaFX thread. */
public final class StageOpenDialog implements OpenDialog {

  private final Window owner;
  private final Messages messages;

  /** Asks in front of this window. */
  public StageOpenDialog(Window owner, Messages messages) {
    this.owner = owner;
    this.messages = messages;
  }

  @Override
  public Optional<Path> choose(Path folder) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(messages.text("recorded.dialog"));
    // A folder that is gone would keep the dialog from coming up at all.
    if (Files.isDirectory(folder)) {
      chooser.setInitialDirectory(folder.toFile());
    }
    return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
  }
}
