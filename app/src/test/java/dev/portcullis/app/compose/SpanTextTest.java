package dev.portcullis.app.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.send.RepeatPlan;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTextTest {

  @ParameterizedTest
  @CsvSource({
    "250 ms, PT0.25S, 250 ms",
    "250, PT0.25S, 250 ms",
    "1.5 s, PT1.5S, 1.5 s",
    "'0,5S', PT0.5S, 500 ms",
    "2 min, PT2M, 120 s",
    "0.000001, PT0.000000001S, 0.000001 ms",
  })
  void spansAreReadAndWritten(String typed, Duration span, String written) {
    assertThat(SpanText.parse(typed)).contains(span);
    assertThat(SpanText.format(span)).isEqualTo(written);
    assertThat(SpanText.parse(written)).contains(span);
  }

  /** Found by hostile input: past what a number holds it came out as 26 seconds. */
  @Test
  void aSpanOfCenturiesIsNoShortOne() {
    assertThat(SpanText.parse("307445735 min"))
        .hasValueSatisfying(span -> assertThat(span).isGreaterThan(RepeatPlan.LONGEST));
    assertThat(SpanText.parseSpread("900 %", Duration.ofNanos(Long.MAX_VALUE)))
        .hasValueSatisfying(span -> assertThat(span).isGreaterThan(RepeatPlan.LONGEST));
  }

  @Test
  void aShareIsOfTheSpanItIsTyped() {
    assertThat(SpanText.parseSpread("10 %", Duration.ofSeconds(2)))
        .contains(Duration.ofMillis(200));
    assertThat(SpanText.parseSpread(" ", Duration.ofSeconds(2))).contains(Duration.ZERO);
    assertThat(SpanText.parseSpread("ten", Duration.ofSeconds(2))).isEmpty();
  }
}
