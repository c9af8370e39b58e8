package dev.portcullis.core.policy;

import java.time.Duration;
import java.time.Instant;

/** A clock that goes on only when told to; wall and monotonic time apart. */
final class DrivenClock implements QuotaClock {

  private long nanos = Long.MAX_VALUE - 1_000_000_000L; // wraps around in the middle of every test
  private Instant wall = Instant.parse("2026-01-31T10:00:00Z");
  private String run = "first run";

  @Override
  public synchronized long nanos() {
    return nanos;
  }

  @Override
  public synchronized Instant wall() {
    return wall;
  }

  @Override
  public synchronized String run() {
    return run;
  }

  /** Real time passes on both clocks. */
  synchronized void pass(Duration time) {
    nanos += time.toNanos();
    wall = wall.plus(time);
  }

  /** Somebody sets the wall clock. */
  synchronized void setWall(Duration by) {
    wall = wall.plus(by);
  }

  /** The computer starts anew: another monotonic clock. */
  synchronized void reboot(String newRun) {
    run = newRun;
    nanos = 42;
  }
}
