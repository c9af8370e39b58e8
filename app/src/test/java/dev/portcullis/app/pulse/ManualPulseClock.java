package dev.portcullis.app.pulse;

import dev.portcullis.app.testkit.Patience;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A pulse clock driven by hand: view models are tested with it on one thread, with no toolkit.
 * Requests and tasks may come from any thread; the thread that calls {@link #pulse} is the
 * screen's.
 */
public final class ManualPulseClock implements PulseClock {

  static {
    Patience.isTheDefault();
  }

  private final List<ManualPulse> pulses = new ArrayList<>();
  private final List<Runnable> ticks = new ArrayList<>();
  private final Queue<Runnable> posted = new ConcurrentLinkedQueue<>();

  @Override
  public Pulse onPulse(Runnable pull) {
    ManualPulse pulse = new ManualPulse(pull);
    pulses.add(pulse);
    return pulse;
  }

  @Override
  public Ticking everySecond(Runnable tick) {
    ticks.add(tick);
    return () -> ticks.remove(tick);
  }

  @Override
  public void onScreen(Runnable task) {
    posted.add(task);
  }

  /** Runs what was posted so far, then every pull that was requested. Says whether any ran. */
  public boolean pulse() {
    boolean any = false;
    Queue<Runnable> due = new ArrayDeque<>(posted);
    posted.removeAll(due);
    for (Runnable task : due) {
      task.run();
      any = true;
    }
    for (ManualPulse pulse : List.copyOf(pulses)) {
      any |= pulse.runIfRequested();
    }
    return any;
  }

  /** Pulses until nothing is requested. */
  public void settle() {
    for (int i = 0; pulse(); i++) {
      if (i > 10_000) {
        throw new AssertionError("it never comes to rest");
      }
    }
  }

  /** A second passes. */
  public void second() {
    List.copyOf(ticks).forEach(Runnable::run);
  }

  /** Whether anybody wants a tick. */
  public boolean ticking() {
    return !ticks.isEmpty();
  }

  private final class ManualPulse implements Pulse {
    private final Runnable pull;
    private final AtomicBoolean requested = new AtomicBoolean();

    private ManualPulse(Runnable pull) {
      this.pull = pull;
    }

    @Override
    public void request() {
      requested.set(true);
    }

    private boolean runIfRequested() {
      if (!pulses.contains(this) || !requested.compareAndSet(true, false)) {
        return false;
      }
      pull.run();
      return true;
    }

    @Override
    public void close() {
      pulses.remove(this);
    }
  }
}
