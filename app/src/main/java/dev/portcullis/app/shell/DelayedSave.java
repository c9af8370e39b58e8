package dev.portcullis.app.shell;

import dev.portcullis.core.base.Reasons;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Stores something a moment after it changed, on a thread of its own. Any thread may call.
 *
 * <p>Of many changes within the delay only the last is written. A disk that refuses is reported
 * once, not with every change.
 */
class DelayedSave<T> implements AutoCloseable {

  private static final long DELAY_MILLIS = 1000;

  /** A disk that takes longer is stalled, and a window that is closed does not wait for it. */
  private static final long CLOSE_MILLIS = 2000;

  private final Disk<T> disk;
  private final Consumer<String> refused;
  private final AtomicReference<@Nullable T> pending = new AtomicReference<>();
  private final ScheduledThreadPoolExecutor executor;

  /** Whether the last save failed; only the keeper's thread touches it. */
  private boolean failing;

  /** Where it is stored. */
  @FunctionalInterface
  interface Disk<T> {

    /** Stores it; waits for the disk. */
    void save(T now) throws IOException;
  }

  /**
   * Nothing to store yet.
   *
   * @param thread what its thread is called
   * @param refused hears on that thread why the disk refused
   */
  DelayedSave(String thread, Disk<T> disk, Consumer<String> refused) {
    this.disk = disk;
    this.refused = refused;
    executor = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name(thread).factory());
    executor.setKeepAliveTime(2 * DELAY_MILLIS, TimeUnit.MILLISECONDS);
    executor.allowCoreThreadTimeOut(true);
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** Will store this, unless something newer comes first. */
  void changed(T now) {
    if (pending.getAndSet(now) == null && !executor.isShutdown()) {
      Future<?> _ = executor.schedule(this::save, DELAY_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  /** Begins to store what waits, without waiting for it. */
  void saveNow() {
    if (!executor.isShutdown()) {
      executor.execute(this::save);
    }
  }

  /**
   * Stores what waits and ends the thread. Returns in a bounded time; a save that is slower is not
   * broken off, and goes on for as long as the process lives.
   */
  @Override
  public void close() {
    saveNow();
    Future<?> last = executor.submit(() -> {});
    try {
      last.get(CLOSE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      refused.accept(Reasons.of(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    executor.shutdown();
  }

  private void save() {
    @Nullable T newest = pending.getAndSet(null);
    if (newest == null) {
      return;
    }
    try {
      disk.save(newest);
      failing = false;
    } catch (IOException e) {
      if (!failing) {
        failing = true;
        refused.accept(Reasons.of(e));
      }
    }
  }
}
