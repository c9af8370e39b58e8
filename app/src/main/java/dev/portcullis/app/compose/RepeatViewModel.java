package dev.portcullis.app.compose;

import dev.portcullis.app.pulse.PulseClock;
import dev.portcullis.core.codec.Composition;
import dev.portcullis.core.send.Outlet;
import dev.portcullis.core.send.RepeatPlan;
import dev.portcullis.core.send.RepeatProgress;
import dev.portcullis.core.send.Repeater;
import dev.portcullis.core.workspace.TabOptions;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * When a payload is repeated, as typed, and how repeating stands. JavaFX thread only; the repeating
 * itself has a thread of its own in the engine.
 */
public final class RepeatViewModel {

  private final StringProperty every = new SimpleStringProperty(this, "every", "1 s");
  private final StringProperty times = new SimpleStringProperty(this, "times", "60");
  private final StringProperty spread = new SimpleStringProperty(this, "spread", "");
  private final ReadOnlyObjectWrapper<Optional<RepeatPlan>> plan =
      new ReadOnlyObjectWrapper<>(this, "plan", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<RepeatProgress>> progress =
      new ReadOnlyObjectWrapper<>(this, "progress", Optional.empty());
  private final RandomGenerator random;
  private final PulseClock.Pulse pulse;

  private @Nullable Repeater repeater;

  /** By which the last one was begun: the fields may say something else by now. */
  private Optional<RepeatPlan> begun = Optional.empty();

  RepeatViewModel(PulseClock clock, RandomGenerator random) {
    this.random = random;
    pulse = clock.onPulse(this::pull);
    every.subscribe((before, now) -> read());
    times.subscribe((before, now) -> read());
    spread.subscribe((before, now) -> read());
    read();
  }

  /** From one turn to the next, as typed. */
  public StringProperty everyProperty() {
    return every;
  }

  /** How many turns, as typed; empty for no end. */
  public StringProperty timesProperty() {
    return times;
  }

  /** How far a turn may be early or late, as typed: a span or a share; empty for not at all. */
  public StringProperty spreadProperty() {
    return spread;
  }

  /** What the fields say; empty where they make no sense. */
  public ReadOnlyObjectProperty<Optional<RepeatPlan>> planProperty() {
    return plan.getReadOnlyProperty();
  }

  /** How it stands; empty before the first start and once its end was dismissed. */
  public ReadOnlyObjectProperty<Optional<RepeatProgress>> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** What it was begun by, whatever the fields say now. */
  Optional<RepeatPlan> begun() {
    return begun;
  }

  /** Whether it goes on. */
  public boolean isRunning() {
    return progress.get().map(p -> p.end().isEmpty()).orElse(false);
  }

  /** What stands in the fields, to be stored. */
  public TabOptions.Repeat toStore() {
    return new TabOptions.Repeat(every.get(), times.get(), spread.get());
  }

  /** Puts back what once stood in the fields. */
  public void restore(TabOptions.Repeat stored) {
    every.set(stored.every());
    times.set(stored.times());
    spread.set(stored.spread());
  }

  /** Begins with the first turn; nothing happens while it runs or where the plan is none. */
  void start(Supplier<Composition> payload, Outlet outlet) {
    if (isRunning() || plan.get().isEmpty()) {
      return;
    }
    begun = plan.get();
    Repeater started = Repeater.start(plan.get().get(), payload, outlet, random, pulse::request);
    repeater = started;
    progress.set(Optional.of(started.progress()));
  }

  /** Lets no further turn begin. */
  void stop() {
    if (repeater != null) {
      repeater.stop();
    }
  }

  /** Takes away what is said of the last end. */
  void dismiss() {
    if (!isRunning()) {
      progress.set(Optional.empty());
    }
  }

  void dispose() {
    stop();
    pulse.close();
  }

  private void pull() {
    if (repeater != null) {
      progress.set(Optional.of(repeater.progress()));
    }
  }

  private void read() {
    plan.set(read(every.get(), times.get(), spread.get()));
  }

  private static Optional<RepeatPlan> read(String every, String times, String spread) {
    Optional<Duration> interval =
        SpanText.parse(every)
            .filter(span -> span.compareTo(RepeatPlan.SHORTEST) >= 0)
            .filter(span -> span.compareTo(RepeatPlan.LONGEST) <= 0);
    OptionalLong count = count(times);
    if (interval.isEmpty() || count.isEmpty()) {
      return Optional.empty();
    }
    return SpanText.parseSpread(spread, interval.get())
        .filter(width -> width.compareTo(interval.get().dividedBy(2)) <= 0)
        .map(width -> new RepeatPlan(interval.get(), count.getAsLong(), width));
  }

  private static OptionalLong count(String typed) {
    String digits = typed.strip();
    if (digits.isEmpty()) {
      return OptionalLong.of(RepeatPlan.UNTIL_STOPPED);
    }
    boolean number = digits.length() <= 9 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return number && Long.parseLong(digits) > 0
        ? OptionalLong.of(Long.parseLong(digits))
        : OptionalLong.empty();
  }
}
