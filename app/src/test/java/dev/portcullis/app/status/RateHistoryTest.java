package dev.portcullis.app.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RateHistoryTest {

  private static final long SECOND = 1_000_000_000L;

  private final RateHistory history = new RateHistory();

  @Test
  void theRateIsWhatCameOverTheTimeItTook() {
    history.restart(1000, 0);
    history.sample(4000, 2 * SECOND);
    assertThat(history.samples()).containsExactly(1500L);
    assertThat(history.isQuiet()).isFalse();
  }

  @Test
  void anotherSocketBeginsAfresh() {
    history.restart(0, 0);
    history.sample(5000, SECOND);
    history.sample(10, 2 * SECOND);
    assertThat(history.samples()).isEmpty();
    history.sample(110, 3 * SECOND);
    assertThat(history.samples()).containsExactly(100L);
  }

  @Test
  void theChartKeepsTheLastSecondsOnly() {
    history.restart(0, 0);
    for (int i = 1; i <= 50; i++) {
      history.sample(i, i * SECOND);
    }
    assertThat(history.samples()).hasSize(RateHistory.SAMPLES).containsOnly(1L);
  }

  @Test
  void aClockThatStandsStillMakesNoInfiniteRate() {
    history.restart(0, SECOND);
    history.sample(1000, SECOND);
    assertThat(history.samples()).isEmpty();
    history.sample(1500, 2 * SECOND);
    assertThat(history.samples()).containsExactly(1500L);
  }

  @Test
  void aSecondLookInNoTimeTakesNothingAway() {
    history.restart(0, 0);
    history.sample(700, SECOND);
    history.sample(900, SECOND);
    assertThat(history.samples()).containsExactly(700L);
    history.sample(900, 2 * SECOND);
    assertThat(history.samples()).containsExactly(700L, 200L);
  }
}
