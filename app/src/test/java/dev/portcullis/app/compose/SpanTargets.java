package dev.portcullis.app.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.fuzz.FuzzTarget;
import dev.portcullis.core.send.RepeatPlan;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Spans of time, typed. */
public final class SpanTargets {

  private SpanTargets() {}

  /** What is fuzzed here. */
  public static Stream<FuzzTarget> all() {
    return Stream.of(
        FuzzTarget.ofText(
            "span",
            List.of("250 ms", "1.5s", "2 MIN", "0,000001", "10 %", "999999999 min"),
            List.of("ms", "s", "min", "%", ".", ",", " ", "٣", "-", "e9"),
            input -> {
              String text = FuzzTarget.text(input);
              SpanText.parse(text)
                  .ifPresent(
                      span -> {
                        assertThat(span).isGreaterThanOrEqualTo(Duration.ZERO);
                        if (span.compareTo(RepeatPlan.LONGEST) <= 0) {
                          assertThat(SpanText.parse(SpanText.format(span))).contains(span);
                        }
                      });
              SpanText.parseSpread(text, Duration.ofDays(30))
                  .ifPresent(span -> assertThat(span).isGreaterThanOrEqualTo(Duration.ZERO));
            }));
  }
}
