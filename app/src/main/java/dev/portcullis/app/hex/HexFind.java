package dev.portcullis.app.hex;

import dev.portcullis.core.codec.BytePattern;
import dev.portcullis.core.codec.ByteSource;
import dev.portcullis.core.codec.PatternResult;
import dev.portcullis.core.codec.RegexPattern;
import dev.portcullis.core.codec.TextCharset;
import dev.portcullis.core.codec.TextFlaw;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * Finds bytes in what a hex view shows. JavaFX thread only; it is looked for on the reading
 * executor, a piece at a time, and hits are counted as they come. What is shown changing, it is
 * looked for again.
 */
public final class HexFind implements HexMarks {

  /** The most hits that are counted. */
  static final int MOST = 1_000_000;

  private static final int STEP = 4 * 1024 * 1024;
  private static final int PIECE = 256 * 1024;
  private static final String HEX = "hex:";

  private final HexViewModel model;
  private final Executor reading;
  private final Executor screen;
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final ReadOnlyObjectWrapper<Optional<TextFlaw>> flaw =
      new ReadOnlyObjectWrapper<>(this, "flaw", Optional.empty());
  private final ReadOnlyObjectWrapper<Hits> hits =
      new ReadOnlyObjectWrapper<>(this, "hits", Hits.NONE);
  private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(this, "current", -1);

  /** Which bytes and which text are asked about now. */
  private long generation;

  /** Whether the person waits for the first hit. */
  private boolean waiting;

  /** What was found so far. Immutable to whoever holds it. */
  static final class Hits {
    static final Hits NONE = new Hits(new long[0], 0, 0, true);

    /** What stands behind the count may change. */
    private final long[] offsets;

    private final int count;
    private final int length;
    private final boolean complete;

    Hits(long[] offsets, int count, int length, boolean complete) {
      this.offsets = offsets;
      this.count = count;
      this.length = length;
      this.complete = complete;
    }

    /** Where a hit is. */
    long at(int index) {
      return offsets[index];
    }

    /** How many there are. */
    int count() {
      return count;
    }

    /** Bytes of each. */
    int length() {
      return length;
    }

    /** Whether there are no others. */
    boolean complete() {
      return complete;
    }

    /** The first hit at or behind a byte; the count where there is none. */
    int firstFrom(long position) {
      int place = Arrays.binarySearch(offsets, 0, count, position);
      return place >= 0 ? place : -place - 1;
    }
  }

  HexFind(HexViewModel model, Executor reading, Executor screen) {
    this.model = model;
    this.reading = reading;
    this.screen = screen;
    text.subscribe((before, now) -> restart(true));
    model.charsetProperty().subscribe((before, now) -> restart(false));
  }

  /** What to look for: text in the view's charset or, behind {@code hex:}, digits. */
  public StringProperty textProperty() {
    return text;
  }

  /** What is wrong with it; empty while nothing is. */
  ReadOnlyObjectProperty<Optional<TextFlaw>> flawProperty() {
    return flaw.getReadOnlyProperty();
  }

  /** What was found so far. */
  ReadOnlyObjectProperty<Hits> hitsProperty() {
    return hits.getReadOnlyProperty();
  }

  /** How many hits there are so far. */
  public int count() {
    return hits.get().count();
  }

  /** The hit the person is at, from 0; -1 while at none. */
  ReadOnlyIntegerProperty currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** Goes to the first hit behind the caret; behind the last, to the first of all. */
  public void next() {
    Hits found = hits.get();
    long from = model.caret().selection().from();
    boolean onIt = isAt(current.get(), from);
    int index = onIt ? current.get() + 1 : found.firstFrom(from);
    goTo(index < found.count() ? index : 0);
  }

  /** Goes to the last hit before the caret; before the first, to the last of all. */
  public void previous() {
    Hits found = hits.get();
    int index = found.firstFrom(model.caret().selection().from()) - 1;
    goTo(index >= 0 ? index : found.count() - 1);
  }

  @Override
  public List<HexMark> within(ByteRange range) {
    Hits found = hits.get();
    List<HexMark> marks = new ArrayList<>();
    for (int i = found.firstFrom(Math.max(0, range.from() - found.length() + 1));
        i < found.count() && found.at(i) < range.to();
        i++) {
      long at = found.at(i);
      HexTone tone = i == current.get() ? HexTone.CURRENT_HIT : HexTone.HIT;
      marks.add(new HexMark(new ByteRange(at, at + found.length()), tone));
    }
    return marks;
  }

  /** The bytes are others now. */
  void bytesChanged() {
    if (!text.get().isEmpty()) {
      restart(false);
    }
  }

  private void goTo(int index) {
    Hits found = hits.get();
    if (index >= 0 && index < found.count()) {
      long at = found.at(index);
      current.set(index);
      model.caret().selectFromEnd(new ByteRange(at, at + found.length()));
    }
  }

  private boolean isAt(int index, long position) {
    return index >= 0 && index < hits.get().count() && hits.get().at(index) == position;
  }

  private void restart(boolean goToFirst) {
    generation++;
    current.set(-1);
    hits.set(Hits.NONE);
    flaw.set(Optional.empty());
    waiting = goToFirst;
    model.marksChanged();
    if (text.get().isEmpty()) {
      return;
    }
    switch (meant(text.get(), model.charsetProperty().get())) {
      case TextFlaw wrong -> flaw.set(Optional.of(wrong));
      case BytePattern pattern -> go(new Search(model.source(), pattern), generation);
      case RegexPattern _ -> throw new AssertionError("no expression is asked for");
    }
  }

  private static PatternResult meant(String text, TextCharset charset) {
    return text.toLowerCase(Locale.ROOT).startsWith(HEX)
        ? BytePattern.hex(text.substring(HEX.length()))
        : BytePattern.text(text, charset, true);
  }

  private void go(Search search, long asked) {
    try {
      reading.execute(
          () -> {
            try {
              search.advance();
            } catch (IOException | RuntimeException e) {
              // The view reads the same bytes and says why they cannot be read.
              search.complete = true;
            }
            Hits found = search.hits();
            screen.execute(() -> take(search, found, asked));
          });
    } catch (RejectedExecutionException e) {
      hits.set(Hits.NONE);
    }
  }

  private void take(Search search, Hits found, long asked) {
    if (asked != generation) {
      return;
    }
    hits.set(found);
    model.marksChanged();
    if (waiting && found.count() > 0) {
      waiting = false;
      goTo(Math.min(found.firstFrom(model.caret().selection().from()), found.count() - 1));
    }
    if (!found.complete()) {
      go(search, asked);
    }
  }

  /** A search under way. For one thread at a time. */
  private static final class Search {
    private final ByteSource source;
    private final BytePattern pattern;
    private final byte[] piece;
    private long[] offsets = new long[64];
    private int count;
    private long at;
    private boolean complete;

    Search(ByteSource source, BytePattern pattern) {
      this.source = source;
      this.pattern = pattern;
      this.piece = new byte[PIECE + pattern.length()];
    }

    /** Looks through some bytes more. */
    void advance() throws IOException {
      long until = Math.min(source.length(), at + STEP);
      while (at < until && count < MOST) {
        int length = source.read(at, piece, 0, piece.length);
        int from = 0;
        int found = pattern.find(piece, from, length);
        while (found >= 0 && count < MOST) {
          add(at + found);
          from = found + pattern.length();
          found = pattern.find(piece, from, length);
        }
        // A match that begins in the last bytes is looked for again with those behind them.
        at += length < piece.length ? length : Math.max(from, length - pattern.length() + 1);
      }
      complete = at >= source.length() || count == MOST;
    }

    Hits hits() {
      return new Hits(offsets, count, pattern.length(), complete);
    }

    private void add(long offset) {
      if (count == offsets.length) {
        offsets = Arrays.copyOf(offsets, 2 * count);
      }
      offsets[count++] = offset;
    }
  }
}
