package dev.portcullis.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A wait counts, and never for more than it was. */
class ServedTimeTest {

  @Test
  void aWaitIsCountedAndNeverForMoreThanItWas() {
    CountDownLatch never = new CountDownLatch(1);
    await()
        .until(
            () -> {
              long begin = System.nanoTime();
              long served = ServedTime.of(() -> never.await(300, TimeUnit.MILLISECONDS));
              assertThat(served).isBetween(0L, System.nanoTime() - begin);
              // Once in a while even a busy machine serves us for most of it.
              return served > TimeUnit.MILLISECONDS.toNanos(200);
            });
  }
}
