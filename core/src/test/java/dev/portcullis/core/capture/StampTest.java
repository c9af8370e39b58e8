package dev.portcullis.core.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class StampTest {

  @Test
  void everyStampLiesBetweenWhatBothClocksSaidBeforeAndAfter() {
    for (int i = 0; i < 20_000; i++) {
      long wallBefore = wall();
      long before = System.nanoTime();
      Stamp stamp = Stamp.now();
      long after = System.nanoTime();
      long wallAfter = wall();

      assertThat(stamp.monotonicNanos()).isBetween(before, after);
      assertThat(stamp.wallNanos())
          .isBetween(wallBefore - Stamp.LOOK_NANOS, wallAfter + Stamp.LOOK_NANOS);
    }
  }

  @Test
  void stampsOfOneThreadNeverGoBack() {
    Stamp last = Stamp.now();
    for (int i = 0; i < 20_000; i++) {
      Stamp next = Stamp.now();
      assertThat(next.monotonicNanos()).isGreaterThanOrEqualTo(last.monotonicNanos());
      last = next;
    }
  }

  private static long wall() {
    Instant now = Instant.now();
    return now.getEpochSecond() * 1_000_000_000L + now.getNano();
  }
}
