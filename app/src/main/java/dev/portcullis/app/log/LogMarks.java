package dev.portcullis.app.log;

import dev.portcullis.core.capture.EventRecord;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What a person has marked in a log: the row from which times are counted, and the bookmarks of its
 * capture. JavaFX thread.
 */
public final class LogMarks {

  private final EventNotes notes;
  private final ReadOnlyObjectProperty<Optional<EventRecord>> selected;
  private final LongConsumer show;
  private final ReadOnlyObjectWrapper<Optional<EventRecord>> origin =
      new ReadOnlyObjectWrapper<>(this, "origin", Optional.empty());

  /**
   * Marks of a log.
   *
   * @param selected the event the user is at
   * @param show brings an event into view, if it is among the rows
   */
  LogMarks(
      EventNotes notes, ReadOnlyObjectProperty<Optional<EventRecord>> selected, LongConsumer show) {
    this.notes = notes;
    this.selected = selected;
    this.show = show;
  }

  /** Bookmarks and notes. */
  public EventNotes notes() {
    return notes;
  }

  /** The event from which times are counted; empty where they are counted from row to row. */
  public ReadOnlyObjectProperty<Optional<EventRecord>> originProperty() {
    return origin.getReadOnlyProperty();
  }

  /** Counts times from the selected event, or no more if it is the one already. */
  public void toggleOrigin() {
    Optional<EventRecord> now = selected.get();
    origin.set(now.equals(origin.get()) ? Optional.empty() : now);
  }

  /** Counts times from row to row again. */
  public void clearOrigin() {
    origin.set(Optional.empty());
  }

  /** Sets a bookmark at the selected event, or takes it away with its note. */
  public void toggleBookmark() {
    selected
        .get()
        .map(EventRecord::sequence)
        .ifPresent(
            event -> {
              if (notes.at(event).isPresent()) {
                notes.remove(event);
              } else {
                notes.put(event, "");
              }
            });
  }

  /** Goes to the next bookmark; after the last to the first. */
  public void nextBookmark() {
    SortedMap<Long, String> all = notes.notesProperty().get();
    SortedMap<Long, String> after = all.tailMap(place() + 1);
    if (!all.isEmpty()) {
      show.accept(after.isEmpty() ? all.firstKey() : after.firstKey());
    }
  }

  /** Goes to the bookmark before; before the first to the last. */
  public void previousBookmark() {
    SortedMap<Long, String> all = notes.notesProperty().get();
    SortedMap<Long, String> before = all.headMap(place());
    if (!all.isEmpty()) {
      show.accept(before.isEmpty() ? all.lastKey() : before.lastKey());
    }
  }

  private long place() {
    return selected.get().map(EventRecord::sequence).orElse(-1L);
  }
}
