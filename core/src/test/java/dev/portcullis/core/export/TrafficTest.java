package dev.portcullis.core.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.EventRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rates and response times by their definitions, in steps that neither lose nor invent. */
final class TrafficTest {

  private static final long MILLI = 1_000_000;

  @TempDir private Path directory;

  @Test
  void anAnswerIsTimedFromTheLastWriteToTheFirstMessage() throws Exception {
    try (Recording recording = new Recording(directory.resolve("capture"))) {
      recording.open(1).open(2).rx(1, "greeting").tx(1, "a").tx(2, "x").tx(1, "b");
      recording.later(Duration.ofMillis(7)).rx(1, "answer").rx(1, "more").rx(2, "y");
      ResponseTimes streamed = new ResponseTimes();
      for (long sequence = 0; sequence < recording.capture().count(); sequence++) {
        EventRecord event = recording.capture().event(sequence);
        assertThat(streamed.add(event))
            .as("event %s", sequence)
            .isEqualTo(ResponseTimes.of(recording.capture(), event, 1000));
      }
      assertThat(ResponseTimes.of(recording.capture(), event(recording, 4), 1000)).isEmpty();
      assertThat(ResponseTimes.of(recording.capture(), event(recording, 8), 1000))
          .hasValue(7 * MILLI + Recording.STEP_NANOS);
      assertThat(ResponseTimes.of(recording.capture(), event(recording, 9), 1000)).isEmpty();
      assertThat(ResponseTimes.of(recording.capture(), event(recording, 10), 1000))
          .hasValue(7 * MILLI + 4 * Recording.STEP_NANOS);
      assertThat(ResponseTimes.of(recording.capture(), event(recording, 10), 2)).isEmpty();
    }
  }

  @Test
  void anAnswerReadBeforeItsWriteReturnedTookNothing() {
    ResponseTimes times = new ResponseTimes();
    assertThat(times.add(wire(0, 1000, EventKind.WRITE, 1))).isEmpty();
    assertThat(times.add(wire(1, 990, EventKind.MESSAGE, 1))).hasValue(0);
  }

  @Test
  void noByteIsLostHoweverOftenStepsDouble() {
    Random random = new Random(3);
    TrafficSeries series = TrafficSeries.ofAll();
    long sent = 0;
    long received = 0;
    long answers = 0;
    long at = 5_000;
    for (int i = 0; i < 100_000; i++) {
      at += random.nextLong(40 * MILLI);
      int length = random.nextInt(1, 2000);
      boolean write = i % 2 == 0;
      series.add(wire(i, at, write ? EventKind.WRITE : EventKind.MESSAGE, length));
      sent += write ? length : 0;
      received += write ? 0 : length;
      answers += write ? 0 : 1;
    }
    Traffic traffic = series.traffic();
    assertThat(traffic.steps()).hasSizeBetween(TrafficSeries.STEPS / 2, TrafficSeries.STEPS);
    assertThat(traffic.steps().stream().mapToLong(Traffic.Step::sent).sum()).isEqualTo(sent);
    assertThat(traffic.steps().stream().mapToLong(Traffic.Step::received).sum())
        .isEqualTo(received);
    assertThat(traffic.steps().stream().mapToLong(Traffic.Step::answers).sum()).isEqualTo(answers);
    assertThat(traffic.percentiles().answers()).isEqualTo(answers);
    assertThat(traffic.percentiles().longest()).isBetween(39 * MILLI, 40 * MILLI);
  }

  @Test
  void theNewestTimeIsKeptAndTheRestLetGo() {
    TrafficSeries series = TrafficSeries.ofLast(Duration.ofSeconds(10).toNanos());
    for (int second = 0; second < 60; second++) {
      series.add(wire(second, second * 1000L * MILLI, EventKind.MESSAGE, 100));
    }
    Traffic traffic = series.traffic();
    assertThat(traffic.steps()).hasSize(TrafficSeries.STEPS);
    assertThat(traffic.steps().stream().mapToLong(Traffic.Step::received).sum()).isEqualTo(1000);
    assertThat(traffic.steps().getLast().received()).isEqualTo(100);
    assertThat(traffic.rate(100)).isCloseTo(5120, within(1L));

    series.add(wire(99, 3_600_000L * MILLI, EventKind.MESSAGE, 7));
    assertThat(series.traffic().steps().stream().mapToLong(Traffic.Step::received).sum())
        .isEqualTo(7);
  }

  @Test
  void percentilesAreRightToWithinTwoPerCent() {
    Random random = new Random(7);
    long[] nanos = LongStream.generate(() -> 1L << random.nextInt(10, 36)).limit(5000).toArray();
    for (int i = 0; i < nanos.length; i++) {
      nanos[i] += random.nextLong(nanos[i]);
    }
    DurationHistogram histogram = new DurationHistogram();
    Arrays.stream(nanos).forEach(histogram::add);
    Arrays.sort(nanos);
    for (double percent : new double[] {1, 50, 90, 99, 100}) {
      long exact = nanos[(int) Math.ceil(nanos.length * percent / 100) - 1];
      assertThat(histogram.percentile(percent))
          .as("p%s", percent)
          .isBetween(exact, exact + exact / 60);
    }
    histogram.clear();
    assertThat(histogram.percentile(50)).isZero();
    histogram.add(Long.MAX_VALUE);
    assertThat(histogram.total()).isEqualTo(1);
    assertThat(histogram.percentile(50)).isPositive();
  }

  private static EventRecord event(Recording recording, long sequence) {
    return recording.capture().event(sequence);
  }

  private static EventRecord wire(long sequence, long at, EventKind kind, int length) {
    return new EventRecord(sequence, at, at, 1, kind, null, 0, length);
  }
}
