package dev.portcullis.app.chart;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.pulse.PulseClock;
import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.export.Traffic;
import dev.portcullis.core.export.TrafficSeries;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * The chart of a tab: what moved and how long answers took. Reads only while it is shown. JavaFX
 * thread only; the index is added up in the background, and shown once a pulse.
 */
public final class ChartViewModel {

  /** No step is pointed at. */
  public static final int NONE = -1;

  /** Events looked at before the screen hears how far it is. */
  private static final int SLICE = 100_000;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

  /** Steps shorter than this are told apart by microseconds. */
  private static final long FINE_STEP = 1_000_000;

  private static final DateTimeFormatter FINE_TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT);

  /** What was added up, and for what. */
  private record Answer(ChartReader.Wish of, Traffic traffic) {}

  private final Executor background;
  private final Supplier<Set<Integer>> sockets;
  private final ZoneId zone;
  private final ChartReader reader;
  private final PulseClock.Pulse arrived;

  private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown", false);
  private final ObjectProperty<ChartSpan> span =
      new SimpleObjectProperty<>(this, "span", ChartSpan.MINUTE);
  private final IntegerProperty pointed = new SimpleIntegerProperty(this, "pointed", NONE);
  private final ReadOnlyObjectWrapper<Traffic> traffic =
      new ReadOnlyObjectWrapper<>(this, "traffic", Traffic.NONE);

  private final ObjectProperty<Optional<ChartWindow>> window =
      new SimpleObjectProperty<>(this, "window", Optional.empty());

  private final AtomicBoolean running = new AtomicBoolean();
  private final AtomicBoolean wanted = new AtomicBoolean();
  private volatile ChartReader.Wish wish =
      new ChartReader.Wish(ChartSpan.MINUTE, Optional.empty(), Set.of());
  private volatile Answer newest = new Answer(wish, Traffic.NONE);

  /** The span that {@link #traffic} was added up for. */
  private ChartSpan drawn = ChartSpan.MINUTE;

  private volatile Optional<ChartWindow> whole = Optional.empty();
  private volatile boolean ended;

  /**
   * The chart of a tab, not shown yet.
   *
   * @param start the first event that may belong to it
   * @param sockets the tab's sockets now; empty means every socket
   * @param background where the index is read; one task of this chart at a time
   */
  public ChartViewModel(
      Capture capture,
      long start,
      Supplier<Set<Integer>> sockets,
      PulseClock clock,
      Executor background,
      ZoneId zone) {
    this.background = background;
    this.sockets = sockets;
    this.zone = zone;
    this.reader = new ChartReader(capture, start);
    arrived = clock.onPulse(this::take);
    span.subscribe(
        (before, now) -> {
          window.set(Optional.empty());
          pull();
        });
    window.subscribe((before, now) -> pull());
    shown.subscribe((before, now) -> pull());
  }

  /** Whether it is on the screen. */
  public BooleanProperty shownProperty() {
    return shown;
  }

  /** How much time it shows. */
  public ObjectProperty<ChartSpan> spanProperty() {
    return span;
  }

  /** The time that is looked at closely; empty while the span is shown. */
  public ObservableValue<Optional<ChartWindow>> windowProperty() {
    return window;
  }

  /** The time that is drawn now, from edge to edge. */
  ChartWindow view() {
    Traffic now = traffic.get();
    boolean full = drawn == ChartSpan.ALL;
    int steps = full ? Math.max(1, now.steps().size()) : TrafficSeries.STEPS;
    long end = now.beginNanos() + now.stepNanos() * now.steps().size();
    return window
        .get()
        .orElseGet(() -> new ChartWindow(end - steps * now.stepNanos(), steps * now.stepNanos()));
  }

  /**
   * Looks closer, or at more; at everything again where there is no more.
   *
   * @param times how much longer the time becomes
   * @param at which part of it stays where it is, from 0 to 1
   */
  public void zoom(double times, double at) {
    whole.ifPresent(all -> look(view().zoomed(times, at), all));
  }

  /** Looks at what was before or comes after, by a part of what is shown. */
  public void move(double part) {
    whole.ifPresent(all -> look(view().moved(part), all));
  }

  /** Shows the span again. */
  public void reset() {
    window.set(Optional.empty());
  }

  private void look(ChartWindow at, ChartWindow all) {
    pointed.set(NONE);
    if (at.nanos() >= all.nanos()) {
      span.set(ChartSpan.ALL);
      window.set(Optional.empty());
    } else {
      window.set(Optional.of(at.within(all)));
    }
  }

  /** The step that is pointed at, from 0; {@link #NONE} for none. */
  public IntegerProperty pointedProperty() {
    return pointed;
  }

  /** What there is to draw. */
  public ReadOnlyObjectProperty<Traffic> trafficProperty() {
    return traffic.getReadOnlyProperty();
  }

  /** The capture grew: looks for it, if it is shown. */
  public void pull() {
    if (!shown.get()) {
      return;
    }
    wish = new ChartReader.Wish(span.get(), window.get(), sockets.get());
    wanted.set(true);
    start();
  }

  /** Points at the step before or after. */
  public void point(int by) {
    int count = traffic.get().steps().size();
    if (count > 0) {
      int from = pointed.get() == NONE ? (by > 0 ? -1 : count) : pointed.get();
      pointed.set(Math.clamp((long) from + by, 0, count - 1));
    }
  }

  /** Everything the chart says about the step that is pointed at, or else about the whole time. */
  public String words(Messages messages) {
    Traffic now = traffic.get();
    int at = pointed.get();
    if (at == NONE || at >= now.steps().size()) {
      return percentiles(messages, now.percentiles());
    }
    Traffic.Step step = now.steps().get(at);
    String moved =
        messages.text(
            "chart.step",
            time(now, at),
            messages.formats().exactBytes(step.sent()),
            messages.formats().rate(now.rate(step.sent())),
            messages.formats().exactBytes(step.received()),
            messages.formats().rate(now.rate(step.received())));
    return step.answers() == 0
        ? moved
        : moved
            + " · "
            + messages.text(
                "chart.step.answers",
                step.answers(),
                messages.formats().duration(step.shortest()),
                messages.formats().duration(step.mean()),
                messages.formats().duration(step.longest()));
  }

  /** When a step began, as a clock on the wall shows it. */
  public String time(Traffic of, long step) {
    return timeAt(of, of.beginNanos() + step * of.stepNanos());
  }

  /** A moment as the clock on the wall showed it then; finer where the steps are. */
  String timeAt(Traffic of, long moment) {
    long nanos = of.beginWallNanos() + moment - of.beginNanos();
    DateTimeFormatter form = of.stepNanos() < FINE_STEP ? FINE_TIME : TIME;
    return form.format(
        Instant.ofEpochSecond(
                Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L))
            .atZone(zone));
  }

  /** The steps as a table; times are UTC, durations seconds, to the nanosecond. */
  public String csv() {
    Traffic now = traffic.get();
    StringBuilder table =
        new StringBuilder("time,seconds,sent,received,answers,shortest,mean,longest\n");
    for (int i = 0; i < now.steps().size(); i++) {
      Traffic.Step step = now.steps().get(i);
      long nanos = now.beginWallNanos() + i * now.stepNanos();
      table
          .append(
              Instant.ofEpochSecond(
                  Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L)))
          .append(',')
          .append(seconds(now.stepNanos()))
          .append(',')
          .append(step.sent())
          .append(',')
          .append(step.received())
          .append(',')
          .append(step.answers());
      for (long each : new long[] {step.shortest(), step.mean(), step.longest()}) {
        table.append(',').append(step.answers() == 0 ? "" : seconds(each));
      }
      table.append('\n');
    }
    return table.toString();
  }

  /** Reads no more. A read under way ends with the executor that runs it. */
  public void dispose() {
    ended = true;
    arrived.close();
  }

  private static String percentiles(Messages messages, Traffic.Percentiles all) {
    return all.answers() == 0
        ? messages.text("chart.no-answers")
        : messages.text(
            "chart.percentiles",
            all.answers(),
            messages.formats().duration(all.p50()),
            messages.formats().duration(all.p90()),
            messages.formats().duration(all.p99()),
            messages.formats().duration(all.longest()));
  }

  private static String seconds(long nanos) {
    return BigDecimal.valueOf(nanos, 9).toPlainString();
  }

  /** Draws what arrived, unless something else was asked for while it was added up. */
  private void take() {
    Answer found = newest;
    if (found.of().answers(wish)) {
      drawn = found.of().span();
      traffic.set(found.traffic());
    }
  }

  /** Any thread. */
  private void start() {
    if (!ended && running.compareAndSet(false, true)) {
      try {
        background.execute(this::work);
      } catch (RejectedExecutionException e) {
        // The threads are busy or ending; the next pull asks again.
        running.set(false);
      }
    }
  }

  /** In the background. */
  private void work() {
    boolean more = false;
    try {
      wanted.set(false);
      if (ended) {
        return;
      }
      ChartReader.Wish of = wish;
      more = reader.advance(of, SLICE);
      whole = reader.whole();
      // What was drawn before is moved and stretched until a closer look is whole.
      if (!more || of.window().isEmpty()) {
        newest = new Answer(of, reader.traffic());
        arrived.request();
      }
    } finally {
      running.set(false);
    }
    if (more || wanted.get()) {
      start();
    }
  }
}
