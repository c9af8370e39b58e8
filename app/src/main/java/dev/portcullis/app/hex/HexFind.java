package dev.portcullis.app.hex;

import dev.portcullis.core.codec.SearchMode;
import dev.portcullis.core.codec.SearchPattern;
import dev.portcullis.core.codec.SearchQuery;
import dev.portcullis.core.codec.TextFlaw;
import java.util.ArrayList;
import java.util.List;
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

  private final HexViewModel model;
  private final Executor reading;
  private final Executor screen;
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final ReadOnlyObjectWrapper<Optional<TextFlaw>> flaw =
      new ReadOnlyObjectWrapper<>(this, "flaw", Optional.empty());
  private final ReadOnlyObjectWrapper<HexHits> hits =
      new ReadOnlyObjectWrapper<>(this, "hits", HexHits.NONE);
  private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(this, "current", -1);

  /** Which bytes and which text are asked about now. */
  private long generation;

  /** Whether the person waits for the first hit. */
  private boolean waiting;

  HexFind(HexViewModel model, Executor reading, Executor screen) {
    this.model = model;
    this.reading = reading;
    this.screen = screen;
    text.subscribe((before, now) -> restart(true));
    model.charsetProperty().subscribe((before, now) -> restart(false));
  }

  /**
   * What to look for: text in the view's charset or, behind {@code hex:} or {@code re:}, digits or
   * an expression.
   */
  public StringProperty textProperty() {
    return text;
  }

  /** What is looked for, as it stands. */
  SearchQuery query() {
    return new SearchQuery(text.get(), SearchMode.TEXT, false, model.charsetProperty().get());
  }

  /** What is wrong with it; empty while nothing is. */
  ReadOnlyObjectProperty<Optional<TextFlaw>> flawProperty() {
    return flaw.getReadOnlyProperty();
  }

  /** What was found so far. */
  ReadOnlyObjectProperty<HexHits> hitsProperty() {
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
    HexHits found = hits.get();
    long from = model.caret().selection().from();
    boolean onIt = isAt(current.get(), from);
    int index = onIt ? current.get() + 1 : found.firstFrom(from);
    goTo(index < found.count() ? index : 0);
  }

  /** Goes to the last hit before the caret; before the first, to the last of all. */
  public void previous() {
    HexHits found = hits.get();
    int index = found.firstFrom(model.caret().selection().from()) - 1;
    goTo(index >= 0 ? index : found.count() - 1);
  }

  @Override
  public List<HexMark> within(ByteRange range) {
    HexHits found = hits.get();
    List<HexMark> marks = new ArrayList<>();
    for (int i = found.firstFrom(Math.max(0, range.from() - found.longest() + 1));
        i < found.count() && found.at(i) < range.to();
        i++) {
      HexTone tone = i == current.get() ? HexTone.CURRENT_HIT : HexTone.HIT;
      marks.add(new HexMark(found.range(i), tone));
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
    HexHits found = hits.get();
    if (index >= 0 && index < found.count()) {
      current.set(index);
      model.caret().selectFromEnd(found.range(index));
    }
  }

  private boolean isAt(int index, long position) {
    return index >= 0 && index < hits.get().count() && hits.get().at(index) == position;
  }

  private void restart(boolean goToFirst) {
    generation++;
    current.set(-1);
    hits.set(HexHits.NONE);
    flaw.set(Optional.empty());
    waiting = goToFirst;
    model.marksChanged();
    if (query().isEmpty()) {
      return;
    }
    switch (query().pattern()) {
      case TextFlaw wrong -> flaw.set(Optional.of(wrong));
      case SearchPattern pattern -> {
        hits.set(HexHits.LOOKING);
        go(new HexSearch(model.source(), pattern), generation);
      }
    }
  }

  private void go(HexSearch search, long asked) {
    try {
      reading.execute(
          () -> {
            HexHits found = search.advance();
            screen.execute(() -> take(search, found, asked));
          });
    } catch (RejectedExecutionException e) {
      hits.set(HexHits.NONE);
    }
  }

  private void take(HexSearch search, HexHits found, long asked) {
    if (asked != generation) {
      return;
    }
    hits.set(found);
    model.marksChanged();
    if (waiting && found.count() > 0) {
      waiting = false;
      goTo(Math.min(found.firstFrom(model.caret().selection().from()), found.count() - 1));
    }
    if (found.end() == HexHits.End.NOT_YET) {
      go(search, asked);
    }
  }
}
