package dev.portcullis.app.log;

import dev.portcullis.app.pulse.PulseClock;
import dev.portcullis.core.base.Reasons;
import dev.portcullis.core.workspace.NoteStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Bookmarks and notes at the events of a capture, shared by all logs of it. JavaFX thread; the file
 * beside the capture is read and written elsewhere.
 */
public final class EventNotes {

  /** The longest note, in characters. */
  public static final int LONGEST = 1000;

  private final Optional<NoteStore> store;
  private final Executor executor;
  private final PulseClock clock;
  private final ReadOnlyObjectWrapper<SortedMap<Long, String>> notes =
      new ReadOnlyObjectWrapper<>(this, "notes", Collections.emptySortedMap());
  private final ReadOnlyObjectWrapper<Optional<Removed>> removed =
      new ReadOnlyObjectWrapper<>(this, "removed", Optional.empty());
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");

  /** What is to be written next; null while nothing is. */
  private final AtomicReference<@Nullable SortedMap<Long, String>> pending =
      new AtomicReference<>();

  private Stored stored = Stored.UNKNOWN;

  /** What is known of the file. Until all of it is here, nothing is written over it. */
  private enum Stored {
    /** It was not read yet. */
    UNKNOWN,
    /** It is being read. */
    ASKED,
    /** It is part of the notes. */
    KNOWN,
    /** It cannot be read. */
    UNREADABLE
  }

  /**
   * What was taken away last.
   *
   * @param event its event
   * @param text its note
   */
  public record Removed(long event, String text) {}

  /** Notes that last as long as the program. */
  public static EventNotes inMemory(PulseClock clock) {
    return new EventNotes(Optional.empty(), Runnable::run, clock);
  }

  /**
   * Notes beside a capture.
   *
   * @param directory the capture's
   * @param executor where to read and write, one task after the other or several at once
   */
  public static EventNotes beside(Path directory, Executor executor, PulseClock clock) {
    EventNotes notes = new EventNotes(Optional.of(new NoteStore(directory)), executor, clock);
    notes.load();
    return notes;
  }

  private EventNotes(Optional<NoteStore> store, Executor executor, PulseClock clock) {
    this.store = store;
    this.executor = executor;
    this.clock = clock;
  }

  /** The notes by the sequence of their events; a bookmark without a note is an empty text. */
  public ReadOnlyObjectProperty<SortedMap<Long, String>> notesProperty() {
    return notes.getReadOnlyProperty();
  }

  /** What was taken away last and can be brought back. */
  public ReadOnlyObjectProperty<Optional<Removed>> removedProperty() {
    return removed.getReadOnlyProperty();
  }

  /** Why notes cannot be read or kept; empty where they can. */
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** The note at an event; empty text for a bookmark alone. */
  public Optional<String> at(long event) {
    return Optional.ofNullable(notes.get().get(event));
  }

  /** Sets the note of an event, which is a bookmark too. */
  public void put(long event, String text) {
    SortedMap<Long, String> now = new TreeMap<>(notes.get());
    String kept = text.strip();
    now.put(event, kept.substring(0, Math.min(kept.length(), LONGEST)));
    change(now);
  }

  /** Takes bookmark and note away; {@link #undo} brings them back. */
  public void remove(long event) {
    at(event)
        .ifPresent(
            text -> {
              SortedMap<Long, String> now = new TreeMap<>(notes.get());
              now.remove(event);
              change(now);
              removed.set(Optional.of(new Removed(event, text)));
            });
  }

  /** Brings back what was taken away last. */
  public void undo() {
    Optional<Removed> last = removed.get();
    removed.set(Optional.empty());
    last.ifPresent(of -> put(of.event(), of.text()));
  }

  private void change(SortedMap<Long, String> now) {
    notes.set(Collections.unmodifiableSortedMap(now));
    store.ifPresent(
        to -> {
          switch (stored) {
            case UNKNOWN -> load();
            case KNOWN -> keep(to, now);
            case ASKED, UNREADABLE -> {}
          }
        });
  }

  private void keep(NoteStore to, SortedMap<Long, String> now) {
    if (pending.getAndSet(now) == null && !run(() -> save(to))) {
      pending.set(null); // The program is closing, or far behind: the next change asks again.
    }
  }

  private void load() {
    stored = Stored.ASKED;
    if (store.isPresent() && !run(() -> load(store.get()))) {
      stored = Stored.UNKNOWN;
    }
  }

  private void load(NoteStore from) {
    try {
      SortedMap<Long, String> found = from.load();
      clock.onScreen(() -> loaded(from, found));
    } catch (IOException e) {
      clock.onScreen(
          () -> {
            stored = Stored.UNREADABLE;
            trouble.set(Reasons.of(e));
          });
    }
  }

  private void loaded(NoteStore from, SortedMap<Long, String> found) {
    stored = Stored.KNOWN;
    // What was noted before the file was read stays, and is now written with what was in it.
    SortedMap<Long, String> now = new TreeMap<>(found);
    now.putAll(notes.get());
    notes.set(Collections.unmodifiableSortedMap(now));
    if (!now.equals(found)) {
      keep(from, now);
    }
  }

  private void save(NoteStore to) {
    // Only one save runs at a time, so that an older state never overtakes a newer one.
    synchronized (to) {
      SortedMap<Long, String> now = pending.getAndSet(null);
      if (now == null) {
        return;
      }
      String cause = "";
      try {
        to.save(now);
      } catch (IOException e) {
        cause = Reasons.of(e);
      }
      String said = cause;
      clock.onScreen(() -> trouble.set(said));
    }
  }

  /** Says whether the task was taken. */
  private boolean run(Runnable task) {
    try {
      executor.execute(task);
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }
}
