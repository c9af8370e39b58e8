package dev.portcullis.app.status;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Bytes a second over the last seconds, one sample a second. JavaFX thread only. */
final class RateHistory {

  /** How many samples the chart shows. */
  static final int SAMPLES = 20;

  private final Deque<Long> samples = new ArrayDeque<>();
  private long lastTotal;
  private long lastNanos;

  /** Begins afresh at this count. */
  void restart(long totalBytes, long nanos) {
    samples.clear();
    lastTotal = totalBytes;
    lastNanos = nanos;
  }

  /**
   * Takes a sample; a count that went back (another socket) begins afresh. Of no time at all there
   * is no rate: what came in it belongs to the next sample.
   */
  void sample(long totalBytes, long nanos) {
    long elapsed = nanos - lastNanos;
    if (elapsed == 0) {
      return;
    }
    if (totalBytes < lastTotal || elapsed < 0) {
      restart(totalBytes, nanos);
      return;
    }
    samples.addLast(Math.round((totalBytes - lastTotal) * 1e9 / elapsed));
    while (samples.size() > SAMPLES) {
      samples.removeFirst();
    }
    lastTotal = totalBytes;
    lastNanos = nanos;
  }

  /** The newest rate, bytes a second. */
  long newest() {
    return samples.isEmpty() ? 0 : samples.getLast();
  }

  /** The samples, oldest first. */
  List<Long> samples() {
    return List.copyOf(samples);
  }

  /** Whether the chart would show nothing at all. */
  boolean isQuiet() {
    return samples.stream().allMatch(sample -> sample == 0);
  }
}
