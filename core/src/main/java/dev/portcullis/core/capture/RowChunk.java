package dev.portcullis.core.capture;

import java.util.Arrays;

/** A fixed number of ascending sequences in as few bytes as their distances allow. Immutable. */
sealed interface RowChunk {

  /** The sequence at a place. */
  long at(int place);

  /** Fills the array with all of them. */
  default void copyTo(long[] target) {
    Arrays.setAll(target, this::at);
  }

  /** The smallest form of these sequences. */
  static RowChunk of(long[] sequences) {
    long first = sequences[0];
    long span = sequences[sequences.length - 1] - first;
    if (span == sequences.length - 1) {
      return new Run(first);
    }
    if (span <= Character.MAX_VALUE) {
      char[] distances = new char[sequences.length];
      for (int i = 0; i < distances.length; i++) {
        distances[i] = (char) (sequences[i] - first);
      }
      return new Near(first, distances);
    }
    if (span <= Integer.MAX_VALUE) {
      int[] distances = new int[sequences.length];
      for (int i = 0; i < distances.length; i++) {
        distances[i] = (int) (sequences[i] - first);
      }
      return new Far(first, distances);
    }
    return new Anywhere(sequences.clone());
  }

  /** Sequences without holes. */
  final class Run implements RowChunk {
    private final long first;

    Run(long first) {
      this.first = first;
    }

    @Override
    public long at(int place) {
      return first + place;
    }
  }

  /** Sequences within 65,536 of the first. */
  final class Near implements RowChunk {
    private final long first;
    private final char[] distances;

    Near(long first, char[] distances) {
      this.first = first;
      this.distances = distances;
    }

    @Override
    public long at(int place) {
      return first + distances[place];
    }
  }

  /** Sequences within two thousand million of the first. */
  final class Far implements RowChunk {
    private final long first;
    private final int[] distances;

    Far(long first, int[] distances) {
      this.first = first;
      this.distances = distances;
    }

    @Override
    public long at(int place) {
      return first + distances[place];
    }
  }

  /** Any sequences. */
  final class Anywhere implements RowChunk {
    private final long[] sequences;

    Anywhere(long[] sequences) {
      this.sequences = sequences;
    }

    @Override
    public long at(int place) {
      return sequences[place];
    }
  }
}
