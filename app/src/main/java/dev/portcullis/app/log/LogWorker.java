package dev.portcullis.app.log;

import dev.portcullis.app.viewport.RowRanges;
import dev.portcullis.core.export.EventCriteria;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Runs a {@link LogReader} away from the screen: any thread may wish, one task at a time reads, and
 * however often it was wished for in between, it reads once more.
 */
final class LogWorker {

  /** Events looked at before the screen hears how far it is. */
  private static final int SLICE = 32_768;

  private final LogReader reader;
  private final Executor executor;
  private final Consumer<LogPage> publish;

  /** Guards the reader. */
  private final ReentrantLock reading = new ReentrantLock();

  private final AtomicBoolean wanted = new AtomicBoolean();
  private final AtomicBoolean running = new AtomicBoolean();
  private volatile LogWish wish;
  private volatile boolean ended;

  /**
   * Makes a worker that waits for a wish.
   *
   * @param publish takes a page on the worker's thread; quick
   */
  LogWorker(LogReader reader, Executor executor, LogWish first, Consumer<LogPage> publish) {
    this.reader = reader;
    this.executor = executor;
    this.wish = first;
    this.publish = publish;
  }

  /** Wants this read. */
  void request(LogWish newWish) {
    wish = newWish;
    wanted.set(true);
    start();
  }

  /**
   * Resolves rows to sequences and gives them on, both away from the screen.
   *
   * @return whether that will be done: a program that is closing, or one far behind, does not
   */
  boolean withSequences(LogWish of, RowRanges rows, int limit, Consumer<long[]> use) {
    return execute(
        () -> {
          long[] sequences;
          reading.lock();
          try {
            sequences = reader.sequences(of, rows, limit);
          } finally {
            reading.unlock();
          }
          use.accept(sequences);
        });
  }

  /** Finds what runs of rows begin and end with, and gives it on, both away from the screen. */
  void withRanges(LogWish of, RowRanges rows, Consumer<List<EventCriteria.Range>> use) {
    boolean taken =
        execute(
            () -> {
              List<EventCriteria.Range> ranges;
              reading.lock();
              try {
                ranges = reader.ranges(of, rows);
              } finally {
                reading.unlock();
              }
              use.accept(ranges);
            });
    if (!taken) {
      use.accept(List.of());
    }
  }

  /** Reads no more. Does not wait: a read under way ends with the executor that runs it. */
  void end() {
    ended = true;
  }

  private void start() {
    if (running.compareAndSet(false, true) && !execute(this::work)) {
      running.set(false);
    }
  }

  private void work() {
    try {
      wanted.set(false);
      LogPage page = LogPage.EMPTY;
      reading.lock();
      try {
        if (ended) {
          return;
        }
        page = reader.read(wish, SLICE);
      } finally {
        reading.unlock();
      }
      publish.accept(page);
      if (page.behind()) {
        wanted.set(true);
      }
    } finally {
      running.set(false);
    }
    if (wanted.get()) {
      start();
    }
  }

  /** Says whether the task was taken: a program that is closing takes none. */
  private boolean execute(Runnable task) {
    try {
      executor.execute(task);
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }
}
