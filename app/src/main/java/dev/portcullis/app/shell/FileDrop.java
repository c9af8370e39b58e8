package dev.portcullis.app.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Takes files that are dropped on the window or a part of it. JavaFX thread only. */
final class FileDrop {

  private FileDrop() {}

  /**
   * Lets files be dropped on a node and whatever stands in it and does not take them itself.
   *
   * @param takes what the node has a use for
   * @param open opens each
   */
  static void install(Node node, Predicate<Path> takes, Consumer<Path> open) {
    node.addEventHandler(
        DragEvent.DRAG_OVER,
        event -> {
          if (!files(event, takes).isEmpty()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
          }
        });
    node.addEventHandler(
        DragEvent.DRAG_DROPPED,
        event -> {
          List<Path> dropped = files(event, takes);
          if (!dropped.isEmpty()) {
            dropped.forEach(open);
            event.setDropCompleted(true);
            event.consume();
          }
        });
  }

  /** Folders, whatever is in them, and files the window opens. */
  static boolean isOpened(Path file) {
    return Files.isDirectory(file) || FileKind.of(file).isPresent();
  }

  private static List<Path> files(DragEvent event, Predicate<Path> takes) {
    if (!event.getDragboard().hasFiles()) {
      return List.of();
    }
    return event.getDragboard().getFiles().stream().map(File::toPath).filter(takes).toList();
  }
}
