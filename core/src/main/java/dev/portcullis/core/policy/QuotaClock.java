package dev.portcullis.core.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** The two times the creation quota needs; callable from any thread. Tests drive one by hand. */
public interface QuotaClock {

  /** Monotonic nanoseconds. Only differences mean anything. */
  long nanos();

  /** The wall clock, which people and time servers may set forwards and back. */
  Instant wall();

  /**
   * Names the run of the monotonic clock: two processes that read the same non-empty name may
   * compare their {@link #nanos()}. Empty where the operating system does not tell.
   */
  String run();

  /** The computer's clocks. */
  static QuotaClock system() {
    // Linux: HotSpot's nanoTime is CLOCK_MONOTONIC, one clock for all processes until the next
    // boot.
    String run = bootId(Path.of("/proc/sys/kernel/random/boot_id"));
    return new QuotaClock() {
      @Override
      public long nanos() {
        return System.nanoTime();
      }

      @Override
      public Instant wall() {
        return Instant.now();
      }

      @Override
      public String run() {
        return run;
      }
    };
  }

  private static String bootId(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      return ""; // not Linux, or hidden from us: the ledger then goes by the wall clock
    }
  }
}
