package dev.portcullis.app.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Takes captures and profiles that are dropped on the window. JavaFX thread only. */
final class FileDrop {

  private FileDrop() {}

  /**
   * Lets files be dropped on a node and whatever stands in it and does not take them itself.
   *
   * @param open opens each
   */
  static void install(Node node, Consumer<Path> open) {
    node.addEventHandler(
        DragEvent.DRAG_OVER,
        event -> {
          if (!files(event).isEmpty()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
          }
        });
    node.addEventHandler(
        DragEvent.DRAG_DROPPED,
        event -> {
          List<Path> dropped = files(event);
          dropped.forEach(open);
          event.setDropCompleted(!dropped.isEmpty());
          event.consume();
        });
  }

  /** Folders, whatever is in them, and files the window opens. */
  private static List<Path> files(DragEvent event) {
    if (!event.getDragboard().hasFiles()) {
      return List.of();
    }
    return event.getDragboard().getFiles().stream()
        .map(File::toPath)
        .filter(file -> Files.isDirectory(file) || FileKind.of(file).isPresent())
        .toList();
  }
}
