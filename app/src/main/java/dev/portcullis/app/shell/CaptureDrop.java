package dev.portcullis.app.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Takes captures that are dropped on the window. JavaFX thread only. */
final class CaptureDrop {

  private static final String DESCRIPTION = "capture.json";

  private CaptureDrop() {}

  /**
   * Lets captures be dropped on a node and whatever stands in it and does not take them itself.
   *
   * @param open opens each
   */
  static void install(Node node, Consumer<Path> open) {
    node.addEventHandler(
        DragEvent.DRAG_OVER,
        event -> {
          if (!captures(event).isEmpty()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
          }
        });
    node.addEventHandler(
        DragEvent.DRAG_DROPPED,
        event -> {
          List<Path> dropped = captures(event);
          dropped.forEach(open);
          event.setDropCompleted(!dropped.isEmpty());
          event.consume();
        });
  }

  /** Folders, whatever is in them, and the description of a capture. */
  private static List<Path> captures(DragEvent event) {
    if (!event.getDragboard().hasFiles()) {
      return List.of();
    }
    return event.getDragboard().getFiles().stream()
        .filter(file -> file.isDirectory() || file.getName().equals(DESCRIPTION))
        .map(File::toPath)
        .toList();
  }
}
