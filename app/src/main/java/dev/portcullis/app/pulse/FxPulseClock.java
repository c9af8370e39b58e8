package dev.portcullis.app.pulse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * The pulse clock of JavaFX. Threads are as {@link PulseClock} says; made and closed on the JavaFX
 * thread.
 *
 * <p>An animation timer runs only from the first request until the first pulse that finds none: the
 * toolkit then stops pulsing, and an idle window costs nothing.
 */
public final class FxPulseClock implements PulseClock, AutoCloseable {

  /** Longer than the tick's period, so that the thread survives from tick to tick and no longer. */
  private static final long TICK_THREAD_LINGERS_SECONDS = 5;

  private final List<FxPulse> pulses = new ArrayList<>();
  private final List<FxTicking> tickings = new ArrayList<>();

  /**
   * Whether the timer runs or has been asked to: the one flag between the engine and the screen.
   */
  private final AtomicBoolean awake = new AtomicBoolean();

  /** One tick waiting on the screen's thread is enough: a busy screen must not collect a queue. */
  private final AtomicBoolean tickPosted = new AtomicBoolean();

  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          pulse();
        }
      };

  private final ScheduledThreadPoolExecutor ticks;
  private @Nullable ScheduledFuture<?> ticking;

  /** Makes a clock that stands still until it is asked. */
  public FxPulseClock() {
    ticks =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("portcullis-tick").factory());
    ticks.setKeepAliveTime(TICK_THREAD_LINGERS_SECONDS, TimeUnit.SECONDS);
    ticks.allowCoreThreadTimeOut(true);
    ticks.setRemoveOnCancelPolicy(true);
  }

  @Override
  public Pulse onPulse(Runnable pull) {
    FxPulse pulse = new FxPulse(pull);
    pulses.add(pulse);
    return pulse;
  }

  @Override
  public Ticking everySecond(Runnable tick) {
    FxTicking added = new FxTicking(tick);
    tickings.add(added);
    if (ticking == null) {
      ticking = ticks.scheduleAtFixedRate(this::postTick, 1, 1, TimeUnit.SECONDS);
    }
    return added;
  }

  @Override
  public void onScreen(Runnable task) {
    Platform.runLater(task);
  }

  /** Stops everything; nothing registered runs any more. */
  @Override
  public void close() {
    pulses.clear();
    tickings.clear();
    timer.stop();
    ticks.shutdownNow();
  }

  private void wake() {
    if (awake.compareAndSet(false, true)) {
      Platform.runLater(timer::start);
    }
  }

  private void pulse() {
    boolean any = false;
    // A copy: a pull may register or close others.
    for (FxPulse pulse : List.copyOf(pulses)) {
      any |= pulse.runIfRequested();
    }
    if (any) {
      return;
    }
    timer.stop();
    awake.set(false);
    // Somebody may have asked between the look above and the flag: they saw it still set.
    if (pulses.stream().anyMatch(FxPulse::requested)) {
      wake();
    }
  }

  private void postTick() {
    if (tickPosted.compareAndSet(false, true)) {
      Platform.runLater(this::tick);
    }
  }

  private void tick() {
    tickPosted.set(false);
    for (FxTicking each : List.copyOf(tickings)) {
      if (tickings.contains(each)) {
        runSafely(each.tick);
      }
    }
  }

  private static void runSafely(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      Thread thread = Thread.currentThread();
      thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
    }
  }

  private final class FxPulse implements Pulse {
    private final Runnable pull;
    private final AtomicBoolean requested = new AtomicBoolean();

    private FxPulse(Runnable pull) {
      this.pull = pull;
    }

    @Override
    public void request() {
      if (requested.compareAndSet(false, true)) {
        wake();
      }
    }

    private boolean requested() {
      return requested.get();
    }

    private boolean runIfRequested() {
      if (!pulses.contains(this) || !requested.compareAndSet(true, false)) {
        return false;
      }
      runSafely(pull);
      return true;
    }

    @Override
    public void close() {
      pulses.remove(this);
    }
  }

  private final class FxTicking implements Ticking {
    private final Runnable tick;

    private FxTicking(Runnable tick) {
      this.tick = tick;
    }

    @Override
    public void close() {
      tickings.remove(this);
      if (tickings.isEmpty() && ticking != null) {
        ticking.cancel(false);
        ticking = null;
      }
    }
  }
}
