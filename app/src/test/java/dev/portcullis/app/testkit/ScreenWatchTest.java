package dev.portcullis.app.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The watch bites where something waits, and not where something computes. */
class ScreenWatchTest {

  @Test
  void aWaitOnTheScreensThreadIsFoundWithItsStack() throws Exception {
    ScreenWatch watch = new ScreenWatch();
    watch.start();
    Screen.run(WaitingOnPurpose::halfASecond);
    assertThat(watch.stop())
        .singleElement()
        .asString()
        .contains(WaitingOnPurpose.class.getName() + ".halfASecond");
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
