package dev.portcullis.app.inspect;

import dev.portcullis.app.viewport.RowRange;
import dev.portcullis.core.codec.ByteSource;
import dev.portcullis.core.codec.TextCharset;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/**
 * Bytes as lines of text. JavaFX thread only; where lines end is found by the reading executor,
 * piece by piece, and begins when someone looks.
 */
final class TextPanelModel {

  /** The most characters that are copied at once. */
  static final int COPY_LIMIT = 1024 * 1024;

  /** Bytes looked through for line ends before the screen hears how many lines there are. */
  private static final int SCAN_STEP = 1024 * 1024;

  private static final int DEFAULT_WIDTH = 96;

  private final Executor reading;
  private final Executor screen;
  private final Consumer<Exception> failed;
  private final RowBlocks blocks;
  private final ReadOnlyLongWrapper rowCount = new ReadOnlyLongWrapper(this, "rowCount", 0);
  private final ReadOnlyLongWrapper arrivals = new ReadOnlyLongWrapper(this, "arrivals", 0);
  private final ReadOnlyLongWrapper versions = new ReadOnlyLongWrapper(this, "versions", 0);
  private Optional<ByteSource> source = Optional.empty();
  private Optional<TextReader> reader = Optional.empty();
  private TextCharset charset = TextCharset.UTF_8;
  private int width = DEFAULT_WIDTH;

  /** Counts copies: one that comes late does not replace the one asked for after it. */
  private long copies;

  TextPanelModel(Executor reading, Executor screen, Consumer<Exception> failed) {
    this.reading = reading;
    this.screen = screen;
    this.failed = failed;
    this.blocks = new RowBlocks(reading, screen, () -> arrivals.set(arrivals.get() + 1), failed);
  }

  /** Shows these bytes in a charset; none where nobody looks. */
  void show(Optional<ByteSource> bytes, TextCharset in) {
    source = bytes;
    charset = in;
    arrange();
  }

  /** How many lines there are; for long text it grows while lines are looked for. */
  ReadOnlyLongProperty rowCountProperty() {
    return rowCount.getReadOnlyProperty();
  }

  /** Changes when the lines are others altogether: other bytes, charset or width. */
  ReadOnlyLongProperty versionProperty() {
    return versions.getReadOnlyProperty();
  }

  /** Changes when lines that were asked for are here. */
  ReadOnlyLongProperty arrivalsProperty() {
    return arrivals.getReadOnlyProperty();
  }

  /** A line, if it is here already; if not, it is asked for and arrives later. */
  Optional<String> row(long row) {
    return blocks.row(row);
  }

  /**
   * Says how many characters fit into the view: longer lines are broken there. Takes effect at
   * once, so it must not be called while the view is laid out.
   */
  void fit(int characters) {
    int fits = Math.clamp(characters / 8 * 8L, 16, 512);
    if (fits != width) {
      width = fits;
      arrange();
    }
  }

  /**
   * Copies lines, up to a limit.
   *
   * @param clipboard takes the text, on the JavaFX thread
   */
  void copy(List<RowRange> rows, Consumer<String> clipboard) {
    long mine = ++copies;
    reader.ifPresent(
        from ->
            run(
                () -> {
                  String text = joined(from, rows);
                  screen.execute(
                      () -> {
                        if (mine == copies) {
                          clipboard.accept(text);
                        }
                      });
                }));
  }

  private static String joined(TextReader from, List<RowRange> ranges) throws IOException {
    StringBuilder text = new StringBuilder();
    for (RowRange range : ranges) {
      long at = range.from();
      while (at <= range.to() && text.length() < COPY_LIMIT) {
        long block = at / TextReader.BLOCK_ROWS;
        List<String> lines = from.read(block);
        long first = block * TextReader.BLOCK_ROWS;
        for (; at <= range.to() && at < first + lines.size(); at++) {
          text.append(lines.get((int) (at - first))).append('\n');
        }
      }
    }
    return text.toString();
  }

  /** Lines of another kind: all that are here are forgotten. */
  private void arrange() {
    reader = source.map(bytes -> new TextReader(bytes, charset, width));
    blocks.readFrom(reader);
    rowCount.set(0);
    versions.set(versions.get() + 1);
    reader.ifPresent(this::scanOn);
  }

  private void scanOn(TextReader text) {
    run(
        () -> {
          boolean more = text.scan(SCAN_STEP);
          long rows = text.rows();
          screen.execute(() -> scanned(text, rows, more));
        });
  }

  private void scanned(TextReader text, long rows, boolean more) {
    if (reader.equals(Optional.of(text))) {
      rowCount.set(rows);
      if (more) {
        scanOn(text);
      }
    }
  }

  private interface Reading {
    void read() throws IOException;
  }

  private void run(Reading task) {
    Optional<TextReader> asked = reader;
    try {
      reading.execute(
          () -> {
            try {
              task.read();
            } catch (IOException | RuntimeException e) {
              screen.execute(
                  () -> {
                    if (reader.equals(asked)) {
                      failed.accept(e);
                    }
                  });
            }
          });
    } catch (RejectedExecutionException e) {
      failed.accept(e);
    }
  }
}
