package dev.portcullis.app.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The watch bites where something waits, and not where something computes. */
class ScreenWatchTest {

  @BeforeAll
  static void startTheToolkit() {
    Screen.run(() -> {});
  }

  @Test
  void aWaitOnTheScreensThreadIsFoundWithItsStack() throws Exception {
    ScreenWatch watch = new ScreenWatch(0);
    watch.start();
    CountDownLatch found = new CountDownLatch(1);
    Platform.runLater(
        () -> {
          try {
            assertThat(WaitingOnPurpose.until(found)).isTrue();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    await().until(() -> !watch.found().isEmpty());
    found.countDown();
    assertThat(watch.stop())
        .isNotEmpty()
        .first()
        .asString()
        .contains(WaitingOnPurpose.class.getName() + ".until");
  }

  @Test
  void computingIsNotWaiting() throws Exception {
    ScreenWatch watch = new ScreenWatch();
    watch.start();
    double sum = Screen.call(ScreenWatchTest::computed);
    assertThat(sum).isPositive();
    assertThat(watch.stop()).isEmpty();
  }

  private static double computed() {
    double sum = 0;
    for (int i = 1; i < 20_000_000; i++) {
      sum += Math.sin(i);
    }
    return sum * sum;
  }
}
