package dev.portcullis.app.compose;

import dev.portcullis.app.i18n.Messages;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The desktop's own dialog, in front of a window. JavaFX thread. */
public final class StageFileDialog implements FileDialog {

  private final Window owner;
  private final Messages messages;

  /** Asks in front of this window. */
  public StageFileDialog(Window owner, Messages messages) {
    this.owner = owner;
    this.messages = messages;
  }

  @Override
  public Optional<Path> choose() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(messages.text("compose.file.title"));
    return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
  }
}
