package dev.portcullis.app.testkit;

import dev.portcullis.core.policy.QuotaClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** A quota clock that moves only when it is told to. Any thread. */
public final class DrivenClock implements QuotaClock {

  private static final Instant START = Instant.parse("2026-01-31T10:00:00Z");

  private final AtomicLong nanos = new AtomicLong();

  /** Lets time pass. */
  public void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Override
  public long nanos() {
    return nanos.get();
  }

  @Override
  public Instant wall() {
    return START.plusNanos(nanos.get());
  }

  @Override
  public String run() {
    return "driven";
  }
}
