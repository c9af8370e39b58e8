package dev.portcullis.app.library;

import dev.portcullis.app.i18n.Messages;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The desktop's own dialogs, in front of a window. JavaFX thread only. */
public final class StageFileDialogs implements FileDialogs {

  private final Window owner;
  private final Messages messages;

  /** Asks in front of this window. */
  public StageFileDialogs(Window owner, Messages messages) {
    this.owner = owner;
    this.messages = messages;
  }

  @Override
  public Optional<Path> open(String titleKey, List<String> patterns) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(messages.text(titleKey));
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(String.join(" ", patterns), patterns),
            new FileChooser.ExtensionFilter("*", "*"));
    return path(chooser.showOpenDialog(owner));
  }

  @Override
  public Optional<Path> save(String titleKey, String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(messages.text(titleKey));
    chooser.setInitialFileName(name);
    return path(chooser.showSaveDialog(owner));
  }

  private static Optional<Path> path(@Nullable File chosen) {
    return Optional.ofNullable(chosen).map(File::toPath);
  }
}
