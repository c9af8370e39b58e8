package dev.portcullis.app.inspect;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * The lines near the view, read by another thread and kept while they may be wanted again. JavaFX
 * thread only. At most {@link #MOST_PENDING} blocks are asked for at a time: while someone scrolls
 * fast, what has passed by is never read.
 */
final class RowBlocks {

  static final int MOST_PENDING = 4;
  static final int MOST_KEPT = 64;

  private final Executor reading;
  private final Executor screen;
  private final Runnable arrived;
  private final Consumer<Exception> failed;
  private final Map<Long, List<String>> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, List<String>> eldest) {
          return size() > MOST_KEPT;
        }
      };
  private final Set<Long> pending = new HashSet<>();
  private Optional<TextReader> reader = Optional.empty();

  /**
   * No lines yet.
   *
   * @param reading where the disk is waited for
   * @param screen the JavaFX thread
   * @param arrived told, on the JavaFX thread, that more lines are here
   * @param failed told, on the JavaFX thread, that lines cannot be read
   */
  RowBlocks(Executor reading, Executor screen, Runnable arrived, Consumer<Exception> failed) {
    this.reading = reading;
    this.screen = screen;
    this.arrived = arrived;
    this.failed = failed;
  }

  /** Forgets all lines; the next come from this reader. */
  void readFrom(Optional<TextReader> next) {
    reader = next;
    kept.clear();
    pending.clear();
  }

  /** A line, if it is here; if not, it is asked for. */
  Optional<String> row(long row) {
    long block = row / TextReader.BLOCK_ROWS;
    int place = (int) (row % TextReader.BLOCK_ROWS);
    List<String> rows = kept.get(block);
    if (rows != null && place < rows.size()) {
      return Optional.of(rows.get(place));
    }
    reader.ifPresent(from -> ask(from, block));
    return Optional.empty();
  }

  private void ask(TextReader from, long block) {
    if (pending.size() >= MOST_PENDING || !pending.add(block)) {
      return;
    }
    try {
      reading.execute(() -> read(from, block));
    } catch (RejectedExecutionException e) {
      // The reading threads are busy or closing; the next layout asks again.
      pending.remove(block);
    }
  }

  private void read(TextReader from, long block) {
    try {
      List<String> rows = from.read(block);
      screen.execute(() -> take(from, block, rows));
    } catch (IOException | RuntimeException e) {
      screen.execute(() -> fail(from, e));
    }
  }

  private void take(TextReader from, long block, List<String> rows) {
    if (isCurrent(from)) {
      pending.remove(block);
      kept.put(block, rows);
      arrived.run();
    }
  }

  private void fail(TextReader from, Exception cause) {
    if (isCurrent(from)) {
      failed.accept(cause);
    }
  }

  private boolean isCurrent(TextReader from) {
    return reader.equals(Optional.of(from));
  }
}
