package dev.portcullis.app.export;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.codec.TextCharset;
import dev.portcullis.core.export.EventSelection;
import java.util.List;
import java.util.function.Consumer;

/** Where the events of an export come from. JavaFX thread only. */
public interface ExportSource {

  /** The capture. */
  Capture capture();

  /** The choices that differ here, in the order they are offered. */
  List<ExportScope> scopes();

  /** How many events a choice means now. */
  long count(ExportScope scope);

  /**
   * Finds the events a choice means now.
   *
   * @param found takes them, on any thread
   */
  void find(ExportScope scope, Consumer<EventSelection> found);

  /** What bytes are read in as text now. */
  TextCharset charset();
}
