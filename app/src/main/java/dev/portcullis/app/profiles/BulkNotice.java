package dev.portcullis.app.profiles;

import dev.portcullis.core.export.ExportException;
import java.nio.file.Path;

/** Something to be told of a list that is checked. */
public sealed interface BulkNotice {

  /** Nothing. */
  record None() implements BulkNotice {}

  /** The list is longer than is taken. */
  record TooLarge() implements BulkNotice {}

  /** A file could not be read. */
  record NotRead(String file, String cause) implements BulkNotice {}

  /** It was stopped after so many lines. */
  record Stopped(int lines) implements BulkNotice {}

  /** Lines were written to a file. */
  record Exported(int lines, Path file) implements BulkNotice {}

  /** Lines were copied. */
  record Copied(int lines) implements BulkNotice {}

  /** Lines could not be written. */
  record NotExported(ExportException problem) implements BulkNotice {}

  /** Too much is being done at once. */
  record Busy() implements BulkNotice {}
}
