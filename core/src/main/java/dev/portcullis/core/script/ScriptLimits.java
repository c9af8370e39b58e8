package dev.portcullis.core.script;

import java.time.Duration;
import java.util.Optional;

/**
 * What a run may use.
 *
 * @param time how long it may run; empty for as long as it likes
 * @param memoryBytes how far the heap may grow while it runs; what else the program keeps meanwhile
 *     counts too
 * @param sockets how many sockets may be open or waiting at the same time
 */
public record ScriptLimits(Optional<Duration> time, long memoryBytes, int sockets) {

  private static final long MEGABYTE = 1 << 20;

  /** What a script gets where nothing is said. */
  public static final int SOCKETS = 256;

  /** Checks the ranges. */
  public ScriptLimits {
    if (memoryBytes < MEGABYTE || sockets < 1) {
      throw new IllegalArgumentException("memory " + memoryBytes + ", sockets " + sockets);
    }
    if (time.isPresent() && !time.get().isPositive()) {
      throw new IllegalArgumentException("time " + time.get());
    }
  }

  /** No end of time, half of the heap there can be, {@link #SOCKETS} sockets. */
  public static ScriptLimits usual() {
    return new ScriptLimits(
        Optional.empty(), Math.max(MEGABYTE, Runtime.getRuntime().maxMemory() / 2), SOCKETS);
  }

  /** The same with an end of time. */
  public ScriptLimits within(Duration time) {
    return new ScriptLimits(Optional.of(time), memoryBytes, sockets);
  }
}
