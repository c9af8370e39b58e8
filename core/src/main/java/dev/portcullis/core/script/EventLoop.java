package dev.portcullis.core.script;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * The one loop of a script: what sockets have to tell and timers that are due, one after the other
 * on the thread that runs it. Any thread may add tasks; each socket has at most one here, so there
 * are few. Timers belong to the loop's thread.
 */
final class EventLoop implements Executor {

  /** Timers at the same time; a script that sets more has lost count of them. */
  static final int MAX_TIMERS = 100_000;

  private static final double MAX_MILLIS = Integer.MAX_VALUE;

  private record Timer(int id, long due, long order, double millis, boolean repeat, Runnable task) {
    Timer next(long now, long order) {
      return new Timer(id, now + nanos(millis), order, millis, repeat, task);
    }
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  // Guarded by lock:
  private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();
  private boolean woken;
  private boolean closed;
  // The loop's thread:
  private final PriorityQueue<Timer> timers =
      new PriorityQueue<>(
          (a, b) -> a.due != b.due ? Long.compare(a.due, b.due) : Long.compare(a.order, b.order));
  private final Map<Integer, Timer> byId = new HashMap<>();
  private int lastId;
  private long lastOrder;

  @Override
  public void execute(Runnable task) {
    lock.lock();
    try {
      if (closed) {
        throw new RejectedExecutionException("the script has ended");
      }
      tasks.add(task);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Makes the loop look again whether it is to go on. Any thread. */
  void wake() {
    lock.lock();
    try {
      woken = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Takes no task from now on. */
  void close() {
    lock.lock();
    try {
      closed = true;
      tasks.clear();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Sets a timer.
   *
   * @param millis as scripts give them: below 1, not a number or too large means 1
   * @return its number, or 0 where there are too many
   */
  int setTimer(double millis, boolean repeat, Runnable task) {
    if (byId.size() >= MAX_TIMERS) {
      return 0;
    }
    double wait = millis >= 1 && millis <= MAX_MILLIS ? millis : 1;
    Timer timer =
        new Timer(++lastId, System.nanoTime() + nanos(wait), ++lastOrder, wait, repeat, task);
    byId.put(timer.id, timer);
    timers.add(timer);
    return timer.id;
  }

  /** Removes a timer; an unknown one is no error. */
  void clearTimer(int id) {
    Timer timer = byId.remove(id);
    if (timer != null) {
      timers.remove(timer);
    }
  }

  /** Removes all timers. */
  void clearTimers() {
    byId.clear();
    timers.clear();
  }

  /**
   * Runs tasks and timers until it is asked to end, or there is nothing left: no task, no timer,
   * and nothing that may still bring one.
   *
   * @param end whether to end now
   * @param awaited whether something outside may still bring a task
   */
  void run(BooleanSupplier end, BooleanSupplier awaited) throws InterruptedException {
    while (!end.getAsBoolean()) {
      Runnable task = due();
      if (task == null) {
        task = poll();
      }
      if (task != null) {
        task.run();
      } else if (!byId.isEmpty() || awaited.getAsBoolean()) {
        sleep();
      } else if (isEmpty()) {
        return;
      }
    }
  }

  private boolean isEmpty() {
    lock.lock();
    try {
      return tasks.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /** A timer whose time has come, unless a task waits and the last turn was a timer's. */
  private @org.jspecify.annotations.Nullable Runnable due() {
    Timer first = timers.peek();
    long now = System.nanoTime();
    if (first == null || first.due - now > 0 || (timerWasLast && !isEmpty())) {
      timerWasLast = false;
      return null;
    }
    timerWasLast = true;
    timers.remove();
    if (first.repeat) {
      Timer next = first.next(now, ++lastOrder);
      byId.put(next.id, next);
      timers.add(next);
    } else {
      byId.remove(first.id);
    }
    return first.task;
  }

  private boolean timerWasLast; // the loop's thread

  private @org.jspecify.annotations.Nullable Runnable poll() {
    lock.lock();
    try {
      return tasks.poll();
    } finally {
      lock.unlock();
    }
  }

  private void sleep() throws InterruptedException {
    Timer first = timers.peek();
    lock.lockInterruptibly();
    try {
      long left = first == null ? Long.MAX_VALUE : first.due - System.nanoTime();
      while (tasks.isEmpty() && !woken && left > 0) {
        left = changed.awaitNanos(left);
      }
      woken = false;
    } finally {
      lock.unlock();
    }
  }

  private static long nanos(double millis) {
    return Math.round(millis * TimeUnit.MILLISECONDS.toNanos(1));
  }
}
