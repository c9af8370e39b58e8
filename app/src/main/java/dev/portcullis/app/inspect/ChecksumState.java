package dev.portcullis.app.inspect;

import dev.portcullis.core.codec.ChecksumMatch;
import java.util.List;

/** What is known of the checksum of the selection. */
sealed interface ChecksumState {

  /** Nothing is selected. */
  record Nothing() implements ChecksumState {}

  /** It is being looked for. */
  record Looking() implements ChecksumState {}

  /**
   * The selection is longer than what is looked through.
   *
   * @param limit the most bytes
   */
  record TooLong(long limit) implements ChecksumState {}

  /**
   * All were tried.
   *
   * @param behind those of the selection that stand behind it
   * @param atEnd those that the selection itself ends with
   */
  record Tried(List<ChecksumMatch> behind, List<ChecksumMatch> atEnd) implements ChecksumState {}
}
