package dev.portcullis.core.workspace;

import java.util.List;

/**
 * What was found in somebody's file.
 *
 * @param format whose file it is
 * @param library what was taken
 * @param skipped what was not, and why
 */
public record ImportReport(ImportFormat format, Library library, List<SkippedEntry> skipped) {

  /** Copies the list. */
  public ImportReport {
    skipped = List.copyOf(skipped);
  }

  /** How many payloads, sequences and targets were taken. */
  public int taken() {
    return library.size();
  }
}
