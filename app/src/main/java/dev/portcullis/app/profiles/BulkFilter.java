package dev.portcullis.app.profiles;

import dev.portcullis.core.policy.JudgedList;
import java.util.stream.IntStream;

/** Which lines of a checked list are shown. */
public enum BulkFilter {
  /** Every line. */
  ALL,
  /** Lines that may not be connected to. */
  DENIED,
  /** Lines that may, with a warning. */
  WARNED,
  /** Lines that may. */
  ALLOWED,
  /** Lines that hold no target. */
  UNREADABLE;

  /** How many lines it shows. */
  int count(JudgedList list) {
    return switch (this) {
      case ALL -> list.size();
      case DENIED -> list.count(JudgedList.Outcome.DENIED);
      case WARNED -> list.count(JudgedList.Outcome.WARNED);
      case ALLOWED -> list.count(JudgedList.Outcome.ALLOWED);
      case UNREADABLE -> list.count(JudgedList.Outcome.UNREADABLE);
    };
  }

  /** The indices of the lines it shows, in order. */
  int[] rows(JudgedList list) {
    return switch (this) {
      case ALL -> IntStream.range(0, list.size()).toArray();
      case DENIED -> list.indices(JudgedList.Outcome.DENIED);
      case WARNED -> list.indices(JudgedList.Outcome.WARNED);
      case ALLOWED -> list.indices(JudgedList.Outcome.ALLOWED);
      case UNREADABLE -> list.indices(JudgedList.Outcome.UNREADABLE);
    };
  }
}
