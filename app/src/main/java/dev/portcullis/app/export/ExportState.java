package dev.portcullis.app.export;

import dev.portcullis.core.export.ExportException;
import dev.portcullis.core.export.ExportReport;
import java.nio.file.Path;
import java.util.List;

/** How the export of a tab stands. */
public sealed interface ExportState {

  /** None was asked for, or what was told of the last was read. */
  record Idle() implements ExportState {}

  /**
   * One is being written.
   *
   * @param done of the events that could be selected, those passed
   * @param end how many there are; 0 before that is known
   */
  record Running(long done, long end) implements ExportState {
    /** How much of it is done, 0 to 1; negative before that is known. */
    public double share() {
      return end == 0 ? -1 : (double) done / end;
    }
  }

  /**
   * One was written.
   *
   * @param files where to, at least one
   * @param report what they hold
   */
  record Done(List<Path> files, ExportReport report) implements ExportState {
    /** Copies the list. */
    public Done {
      files = List.copyOf(files);
    }
  }

  /**
   * One could not be written, or was stopped.
   *
   * @param cause says why
   */
  record Failed(ExportException cause) implements ExportState {}

  /** The events that were chosen are none. */
  record Nothing() implements ExportState {}

  /** So much is being written already that this was not begun. */
  record Busy() implements ExportState {}

  /**
   * A file was written but no program shows it.
   *
   * @param file the file
   * @param cause the operating system's words
   */
  record NotShown(Path file, String cause) implements ExportState {}
}
