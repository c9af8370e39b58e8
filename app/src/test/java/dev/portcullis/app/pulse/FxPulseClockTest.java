package dev.portcullis.app.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.portcullis.app.testkit.Screen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class FxPulseClockTest {

  private final FxPulseClock clock = Screen.call(FxPulseClock::new);

  @AfterEach
  void stop() {
    Screen.run(clock::close);
  }

  @Test
  void manyRequestsFromManyThreadsAreOneRunOnTheScreensThread() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    AtomicInteger elsewhere = new AtomicInteger();
    PulseClock.Pulse pulse =
        Screen.call(
            () ->
                clock.onPulse(
                    () -> {
                      runs.incrementAndGet();
                      if (!Platform.isFxApplicationThread()) {
                        elsewhere.incrementAndGet();
                      }
                    }));
    // The screen's thread is busy meanwhile, so no pulse can come between the requests.
    CountDownLatch requested = new CountDownLatch(4);
    Screen.run(
        () -> {
          for (int t = 0; t < 4; t++) {
            Thread.ofPlatform()
                .daemon()
                .start(
                    () -> {
                      for (int i = 0; i < 10_000; i++) {
                        pulse.request();
                      }
                      requested.countDown();
                    });
          }
          requested.await();
        });
    await().untilAsserted(() -> assertThat(runs).hasValue(1));
    // A second request, answered after whatever the first may still have left behind.
    pulse.request();
    await().untilAsserted(() -> assertThat(runs).hasValue(2));
    assertThat(elsewhere).hasValue(0);
  }

  @Test
  void aRequestMadeDuringAPullIsNotLost() {
    AtomicInteger runs = new AtomicInteger();
    List<PulseClock.Pulse> own = new ArrayList<>();
    Screen.run(
        () ->
            own.add(
                clock.onPulse(
                    () -> {
                      if (runs.incrementAndGet() < 50) {
                        own.getFirst().request();
                      }
                    })));
    own.getFirst().request();
    await().untilAsserted(() -> assertThat(runs).hasValue(50));
  }

  @Test
  void noRequestIsLostAgainstTheClockFallingAsleep() {
    AtomicInteger asked = new AtomicInteger();
    AtomicInteger seen = new AtomicInteger();
    PulseClock.Pulse pulse = Screen.call(() -> clock.onPulse(() -> seen.set(asked.get())));
    for (int i = 1; i <= 60; i++) {
      asked.set(i);
      pulse.request();
      int wanted = i;
      await().pollInterval(Duration.ofMillis(1)).until(() -> seen.get() >= wanted);
    }
  }

  @Test
  void aClosedPulseDoesNotRun() {
    AtomicInteger closedRuns = new AtomicInteger();
    AtomicInteger otherRuns = new AtomicInteger();
    PulseClock.Pulse other = Screen.call(() -> clock.onPulse(otherRuns::incrementAndGet));
    Screen.run(
        () -> {
          PulseClock.Pulse closed = clock.onPulse(closedRuns::incrementAndGet);
          closed.request();
          closed.close();
          closed.close();
        });
    other.request();
    await().untilAsserted(() -> assertThat(otherRuns).hasValue(1));
    assertThat(closedRuns).hasValue(0);
  }

  @Test
  void oneThatThrowsIsReportedAndStopsNoOther() {
    AtomicInteger runs = new AtomicInteger();
    List<Throwable> reported = new ArrayList<>();
    Screen.run(
        () -> {
          Thread.currentThread().setUncaughtExceptionHandler((t, e) -> reported.add(e));
          PulseClock.Pulse bad =
              clock.onPulse(
                  () -> {
                    throw new IllegalStateException("planted");
                  });
          PulseClock.Pulse good = clock.onPulse(runs::incrementAndGet);
          bad.request();
          good.request();
        });
    await().untilAsserted(() -> assertThat(runs).hasValue(1));
    Screen.run(
        () -> {
          Thread.currentThread().setUncaughtExceptionHandler(null);
          assertThat(reported).hasSize(1).first().isInstanceOf(IllegalStateException.class);
        });
  }

  @Test
  void theTickComesOnlyWhileSomebodyWantsIt() {
    AtomicInteger ticks = new AtomicInteger();
    PulseClock.Ticking ticking = Screen.call(() -> clock.everySecond(ticks::incrementAndGet));
    await().untilAsserted(() -> assertThat(ticks.get()).isPositive());
    int[] atClose = new int[1];
    Screen.run(
        () -> {
          ticking.close();
          atClose[0] = ticks.get();
        });
    AtomicInteger others = new AtomicInteger();
    PulseClock.Ticking other = Screen.call(() -> clock.everySecond(others::incrementAndGet));
    await().untilAsserted(() -> assertThat(others.get()).isPositive());
    Screen.run(other::close);
    assertThat(ticks).hasValue(atClose[0]);
  }

  @Test
  void tasksRunInOrder() {
    List<Integer> ran = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      int number = i;
      clock.onScreen(() -> ran.add(number));
    }
    Screen.run(() -> assertThat(ran).hasSize(100).isSorted());
  }
}
