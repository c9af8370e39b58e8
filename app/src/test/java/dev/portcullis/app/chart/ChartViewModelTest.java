package dev.portcullis.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.i18n.Language;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.pulse.ManualPulseClock;
import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.CaptureOptions;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.Stamp;
import dev.portcullis.core.export.Traffic;
import dev.portcullis.core.export.TrafficSeries;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chart shows its tab's traffic, exactly, while it is shown and not before. */
final class ChartViewModelTest {

  private static final long BEGIN = 1_769_854_877_000_000_000L;
  private static final long SECOND = 1_000_000_000L;

  @TempDir private Path directory;
  private final ManualPulseClock clock = new ManualPulseClock();
  private final Queue<Runnable> background = new ArrayDeque<>();
  private final Messages messages = new Messages(Language.ENGLISH);
  private Capture capture;
  private ChartViewModel model;

  @BeforeEach
  void open() throws IOException {
    capture = Capture.create(directory.resolve("capture"), CaptureOptions.unlimited());
    model =
        new ChartViewModel(capture, 0, () -> Set.of(0, 1), clock, background::add, ZoneOffset.UTC);
  }

  @AfterEach
  void close() {
    model.dispose();
    capture.close();
  }

  @Test
  void itReadsNothingUntilItIsShown() {
    model.pull();
    assertThat(background).isEmpty();
    model.shownProperty().set(true);
    assertThat(background).hasSize(1);
    settle();
    assertThat(model.words(messages)).isEqualTo("No answers in this time");
    model.point(1);
    assertThat(model.pointedProperty().get()).isEqualTo(ChartViewModel.NONE);
  }

  @Test
  void onlyTheTabsSocketsCountAndTheFiguresAreExact() {
    model.shownProperty().set(true);
    wire(1, 0, EventKind.WRITE, 8);
    wire(2, 1_000_000, EventKind.WRITE, 1000);
    wire(1, 12_400_000, EventKind.MESSAGE, 9);
    model.pull();
    settle();

    assertThat(model.words(messages))
        .isEqualTo("1 answer · p50 12.4 ms · p90 12.4 ms · p99 12.4 ms · longest 12.4 ms");
    model.point(-1);
    assertThat(model.words(messages))
        .isEqualTo(
            "10:21:17.000 · sent 8 B (68 B/s) · received 9 B (77 B/s)"
                + " · 1 answer: 12.4 ms to 12.4 ms, mean 12.4 ms");
  }

  @Test
  void aSpanForgetsWhatIsOlderAndAllKeepsIt() {
    for (int second = 0; second < 300; second++) {
      wire(1, second * SECOND, EventKind.MESSAGE, 100);
    }
    model.shownProperty().set(true);
    settle();
    assertThat(received()).isEqualTo(6000);
    model.spanProperty().set(ChartSpan.SECONDS);
    settle();
    assertThat(received()).isEqualTo(1000);
    model.spanProperty().set(ChartSpan.ALL);
    settle();
    assertThat(received()).isEqualTo(30_000);
    wire(1, 301 * SECOND, EventKind.MESSAGE, 50);
    model.pull();
    settle();
    assertThat(received()).isEqualTo(30_050);
  }

  @Test
  void anAnswerToAnEarlierQuestionIsNotDrawn() {
    for (int second = 0; second < 300; second++) {
      wire(1, second * SECOND, EventKind.MESSAGE, 100);
    }
    model.spanProperty().set(ChartSpan.ALL);
    model.shownProperty().set(true);
    background.remove().run();
    model.spanProperty().set(ChartSpan.SECONDS);
    clock.settle();
    assertThat(received()).isZero();
    settle();
    assertThat(received()).isEqualTo(1000);
    ChartWindow seconds = model.view();

    // What is drawn stays in its place until there is something else to draw.
    model.spanProperty().set(ChartSpan.ALL);
    assertThat(model.view()).isEqualTo(seconds);
    settle();
    ChartWindow all = model.view();
    assertThat(all.nanos()).isGreaterThan(299 * SECOND);

    model.zoom(0.1, 0.5);
    background.remove().run();
    model.reset();
    clock.settle();
    assertThat(model.view()).isEqualTo(all);
    settle();
    assertThat(received()).isEqualTo(30_000);
  }

  @Test
  void aLookIsDrawnInItsPlaceWhileTheNextIsAddedUp() {
    for (int second = 0; second < 300; second++) {
      wire(1, second * SECOND, EventKind.MESSAGE, 100);
    }
    model.spanProperty().set(ChartSpan.ALL);
    model.shownProperty().set(true);
    settle();
    model.zoom(0.1, 0.5);
    ChartWindow first = model.view();
    background.remove().run();
    model.move(0.5);
    clock.settle();
    assertThat(model.trafficProperty().get().beginNanos()).isEqualTo(first.begin());
    settle();
    assertThat(model.trafficProperty().get().beginNanos()).isEqualTo(model.view().begin());
  }

  @Test
  void aMillionEventsComeInPartsAndAddUp() {
    for (int i = 0; i < 1_000_000; i++) {
      wire(1, i * 1000L, i % 2 == 0 ? EventKind.WRITE : EventKind.MESSAGE, 3);
    }
    model.spanProperty().set(ChartSpan.ALL);
    model.shownProperty().set(true);
    background.remove().run();
    clock.settle();
    assertThat(model.trafficProperty().get().percentiles().answers()).isEqualTo(50_000);
    settle();
    assertThat(received()).isEqualTo(1_500_000);
    assertThat(model.trafficProperty().get().percentiles())
        .isEqualTo(new Traffic.Percentiles(500_000, 1000, 1000, 1000, 1000));
  }

  @Test
  void aCloserLookCountsExactlyWhatIsInIt() {
    for (int i = 0; i < 200_000; i++) {
      wire(1, i * 1_000_000L, i % 2 == 0 ? EventKind.WRITE : EventKind.MESSAGE, 3);
    }
    model.spanProperty().set(ChartSpan.ALL);
    model.shownProperty().set(true);
    settle();
    model.zoom(0.01, 0.5);
    settle();
    ChartWindow view = model.view();
    assertThat(view.nanos()).isBetween(1_900_000_000L, 2_700_000_000L);
    Traffic traffic = model.trafficProperty().get();
    assertThat(traffic.beginNanos()).isEqualTo(view.begin());
    assertThat(traffic.steps()).hasSize(TrafficSeries.STEPS);
    long covered = traffic.stepNanos() * TrafficSeries.STEPS;
    assertThat(received()).isBetween(3 * (covered / 2_000_000 - 1), 3 * (covered / 2_000_000 + 1));
    assertThat(traffic.percentiles().p50()).isEqualTo(1_000_000);
    assertThat(traffic.beginWallNanos() - BEGIN).isEqualTo(traffic.beginNanos() - 77);

    model.move(0.5);
    settle();
    assertThat(model.view().begin()).isEqualTo(view.begin() + view.nanos() / 2);
    model.move(-1000);
    settle();
    assertThat(model.view().begin()).isEqualTo(77);
    assertThat(model.view().nanos()).isEqualTo(view.nanos());
    model.zoom(1e-9, 0);
    settle();
    assertThat(model.view().nanos()).isEqualTo(ChartWindow.SHORTEST);
    model.zoom(1e12, 0.3);
    settle();
    assertThat(model.windowProperty().getValue()).isEmpty();
    assertThat(received()).isEqualTo(300_000);
  }

  @Test
  void aLookAtAPauseStaysWhereItIs() {
    wire(1, 0, EventKind.WRITE, 8);
    wire(1, 10 * SECOND, EventKind.MESSAGE, 9);
    model.spanProperty().set(ChartSpan.ALL);
    model.shownProperty().set(true);
    settle();
    model.zoom(0.1, 0.5);
    settle();
    assertThat(received()).isZero();
    assertThat(model.trafficProperty().get().beginNanos()).isEqualTo(model.view().begin());
    model.reset();
    settle();
    assertThat(received()).isEqualTo(9);
  }

  @Test
  void theTableHasALineAStep() {
    wire(1, 0, EventKind.WRITE, 8);
    wire(1, 12_400_000, EventKind.MESSAGE, 9);
    model.spanProperty().set(ChartSpan.ALL);
    model.shownProperty().set(true);
    settle();
    assertThat(model.csv().lines())
        .hasSize(14)
        .startsWith(
            "time,seconds,sent,received,answers,shortest,mean,longest",
            "2026-01-31T10:21:17Z,0.001000000,8,0,0,,,")
        .endsWith("2026-01-31T10:21:17.012Z,0.001000000,0,9,1,0.012400000,0.012400000,0.012400000");
  }

  private long received() {
    return model.trafficProperty().get().steps().stream().mapToLong(Traffic.Step::received).sum();
  }

  private void settle() {
    do {
      while (!background.isEmpty()) {
        background.remove().run();
      }
    } while (clock.pulse() || !background.isEmpty());
  }

  private void wire(int socket, long after, EventKind kind, int length) {
    capture.append(
        new Stamp(BEGIN + after, 77 + after), socket, kind, null, ByteBuffer.allocate(length));
  }
}
