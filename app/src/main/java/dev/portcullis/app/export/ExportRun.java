package dev.portcullis.app.export;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.export.EventSelection;
import dev.portcullis.core.export.ExportException;
import dev.portcullis.core.export.ExportFormat;
import dev.portcullis.core.export.ExportMonitor;
import dev.portcullis.core.export.Exporter;
import dev.portcullis.core.export.RawFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One export from its start to its end. {@link #write} runs once, in the background; any thread may
 * look how far it is, and stop it.
 */
final class ExportRun implements ExportMonitor {

  private final Capture capture;
  private final Optional<ExportFormat> format;
  private final Path file;
  private final Runnable progressed;
  private volatile boolean cancelled;
  private volatile ExportState.Running progress = new ExportState.Running(0, 0);

  /**
   * An export that has not begun.
   *
   * @param format empty for raw bytes, which go to several files
   * @param file where to
   * @param progressed told, on the writing thread, that there is progress to look at; quick
   */
  ExportRun(Capture capture, Optional<ExportFormat> format, Path file, Runnable progressed) {
    this.capture = capture;
    this.format = format;
    this.file = file;
    this.progressed = progressed;
  }

  /** Writes it, and says how it ended. */
  ExportState write(EventSelection selection) throws ExportException {
    if (selection.next(0) == EventSelection.NONE) {
      return new ExportState.Nothing();
    }
    if (format.isEmpty()) {
      RawFiles.Written written = new RawFiles(capture).write(selection, file, this);
      return new ExportState.Done(written.files(), written.report());
    }
    Exporter exporter = new Exporter(capture, format.get());
    return new ExportState.Done(List.of(file), exporter.toFile(selection, file, this));
  }

  /** How far it is. */
  ExportState.Running progress() {
    return progress;
  }

  /** Asks it to stop soon. */
  void cancel() {
    cancelled = true;
  }

  @Override
  public void progress(long done, long end) {
    progress = new ExportState.Running(done, end);
    progressed.run();
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }
}
