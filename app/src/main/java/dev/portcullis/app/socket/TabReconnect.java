package dev.portcullis.app.socket;

import dev.portcullis.app.pulse.PulseClock;
import dev.portcullis.core.policy.QuotaRule;
import dev.portcullis.core.policy.QuotaSnapshot;
import dev.portcullis.core.socket.BackOff;
import dev.portcullis.core.socket.Reconnect;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * Connects a tab again by itself, within a budget of slots, and says what it is doing. JavaFX
 * thread only.
 *
 * <p>Before each attempt the ledger is read afresh: the last slot is taken only when the person
 * says so. Nothing ticks while it does not wait.
 */
public final class TabReconnect {

  private final BooleanProperty enabled;
  private final ObjectProperty<BackOff> backOff;
  private final BooleanProperty previewing = new SimpleBooleanProperty(this, "previewing");
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", new Idle());
  private final ReadOnlyIntegerWrapper planned = new ReadOnlyIntegerWrapper(this, "planned");

  private final Reconnect reconnect;
  private final PulseClock clock;
  private final LongSupplier nanoTime;
  private final Consumer<Consumer<QuotaSnapshot>> ledger;
  private final Runnable connect;

  private Reconnect.@Nullable Wait wait;
  private PulseClock.@Nullable Ticking ticking;
  private boolean checking;
  private int used;

  /** How it stands. */
  public sealed interface State {}

  /** Nothing to do. */
  public record Idle() implements State {}

  /**
   * Connects soon.
   *
   * @param seconds until then
   * @param attempt which attempt that will be, from 1
   * @param of how many there may be
   */
  public record Waiting(long seconds, int attempt, int of) implements State {}

  /** Only one slot is left, or none: it waits for the person's word. */
  public record Asking(int left) implements State {}

  /**
   * It gave up: its budget is spent.
   *
   * @param slots how many it took
   */
  public record Spent(int slots) implements State {}

  /**
   * Of a tab as it was left.
   *
   * @param random 0 to 1, for the jitter
   * @param ledger reads the ledger off this thread and answers on it
   * @param connect creates a socket and connects
   */
  TabReconnect(
      boolean on,
      BackOff how,
      PulseClock clock,
      LongSupplier nanoTime,
      DoubleSupplier random,
      Consumer<Consumer<QuotaSnapshot>> ledger,
      Runnable connect) {
    enabled = new SimpleBooleanProperty(this, "enabled", on);
    backOff = new SimpleObjectProperty<>(this, "backOff", how);
    reconnect = new Reconnect(nanoTime, random);
    this.clock = clock;
    this.nanoTime = nanoTime;
    this.ledger = ledger;
    this.connect = connect;
    enabled.addListener(
        (source, before, now) -> {
          if (!now) {
            stop();
          }
          plan();
        });
    backOff.addListener((source, before, now) -> plan());
    previewing.addListener((source, before, now) -> plan());
    reconnect.begin(how);
    plan();
  }

  /** Whether it connects again by itself. */
  public BooleanProperty enabledProperty() {
    return enabled;
  }

  /** How; a change counts from the person's next Connect. */
  public ObjectProperty<BackOff> backOffProperty() {
    return backOff;
  }

  /** Whether the person is choosing: the cost is shown before it is switched on. */
  public BooleanProperty previewingProperty() {
    return previewing;
  }

  /** How it stands. */
  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Slots it would still take in five minutes if every attempt failed; 0 while it is off. */
  public ReadOnlyIntegerProperty plannedProperty() {
    return planned.getReadOnlyProperty();
  }

  /** Takes the last slot after all. */
  public void useLastSlot() {
    if (state.get() instanceof Asking) {
      attempt();
    }
  }

  /** Gives up waiting. */
  public void stop() {
    wait = null;
    tick();
    state.set(new Idle());
  }

  /** The person connects: the budget is whole again. */
  void begin() {
    stop();
    used = 0;
    reconnect.begin(backOff.get());
    plan();
  }

  /** The connection stands. */
  void opened() {
    reconnect.opened();
  }

  /** The connection was lost or could not be made, and trying again may help. */
  void lost() {
    if (!enabled.get()) {
      return;
    }
    switch (reconnect.lost()) {
      case Reconnect.Wait next -> {
        wait = next;
        tick();
        show();
      }
      case Reconnect.Spent spent -> {
        stop();
        state.set(new Spent(spent.attempts()));
      }
    }
  }

  private void tick() {
    if (wait != null && ticking == null) {
      ticking = clock.everySecond(this::show);
    } else if (wait == null && ticking != null) {
      ticking.close();
      ticking = null;
    }
  }

  private void show() {
    Reconnect.Wait next = wait;
    if (next == null) {
      return;
    }
    long left = next.at() - nanoTime.getAsLong();
    if (left > 0) {
      long seconds = Math.ceilDiv(left, TimeUnit.SECONDS.toNanos(1));
      state.set(new Waiting(seconds, next.attempt(), next.of()));
    } else if (!checking) {
      checking = true;
      ledger.accept(
          quota -> {
            checking = false;
            decide(next, quota);
          });
    }
  }

  private void decide(Reconnect.Wait asked, QuotaSnapshot quota) {
    if (!asked.equals(wait)) {
      return; // the person connected, closed or stopped it meanwhile
    }
    if (Reconnect.leavesOne(quota)) {
      attempt();
    } else {
      wait = null;
      tick();
      state.set(new Asking(quota.free()));
    }
  }

  private void attempt() {
    wait = null;
    tick();
    state.set(new Idle());
    used++;
    plan();
    connect.run();
  }

  private void plan() {
    boolean shown = enabled.get() || previewing.get();
    planned.set(
        shown ? Math.max(0, backOff.get().slotsWithin(QuotaRule.PLATFORM.window()) - used) : 0);
  }
}
