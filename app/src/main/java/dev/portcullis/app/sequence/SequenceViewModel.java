package dev.portcullis.app.sequence;

import dev.portcullis.app.compose.SequenceRun;
import dev.portcullis.app.compose.SequenceWords;
import dev.portcullis.app.inspect.FramingModel;
import dev.portcullis.app.library.LibraryModel;
import dev.portcullis.core.workspace.ComposerDraft;
import dev.portcullis.core.workspace.SavedPayload;
import dev.portcullis.core.workspace.SavedSequence;
import dev.portcullis.core.workspace.SequenceRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * A sequence as it is written and as it runs in the tab in front. Every change is one of the
 * library, with a way back. JavaFX thread only.
 */
public final class SequenceViewModel {

  /** No row. */
  static final int NONE = -1;

  private final LibraryModel library;
  private final SequenceDesk desk;
  private final ObservableValue<Optional<SequenceRun>> run;
  private final ObservableList<SequenceRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<SavedSequence>> sequence =
      new ReadOnlyObjectWrapper<>(this, "sequence", Optional.empty());
  private final IntegerProperty selected = new SimpleIntegerProperty(this, "selected", NONE);
  private final ReadOnlyObjectWrapper<Optional<SequenceRow>> row =
      new ReadOnlyObjectWrapper<>(this, "row", Optional.empty());
  private final ObjectProperty<AwaitKind> kind =
      new SimpleObjectProperty<>(this, "kind", AwaitKind.ANY);
  private final FramingModel framing = new FramingModel();
  private String id = "";

  /** While a row is shown, what its fields say is no change of it. */
  private boolean showing;

  /**
   * Nothing is edited yet.
   *
   * @param runs what runs in the tab in front; null where that tab has no connection
   */
  public SequenceViewModel(
      LibraryModel library, SequenceDesk desk, ObservableValue<Optional<SequenceRun>> runs) {
    this.library = library;
    this.desk = desk;
    run =
        Bindings.createObjectBinding(
            () ->
                Optional.ofNullable(runs.getValue())
                    .flatMap(now -> now)
                    .filter(now -> now.sequence().id().equals(id)),
            runs,
            sequence);
    library.libraryProperty().subscribe((before, now) -> follow());
    selected.subscribe((before, now) -> show());
    kind.subscribe((before, now) -> change(old -> old.withUntil(now.kept())));
    framing
        .framingProperty()
        .subscribe((before, now) -> change(old -> old.withFraming(framing.toStore())));
  }

  /** Begins to edit a sequence of the library. */
  public void edit(SavedSequence wanted) {
    id = wanted.id();
    selected.set(NONE);
    follow();
    selected.set(rows.isEmpty() ? NONE : 0);
  }

  /** What is edited; empty before the first and once it was deleted. */
  public ReadOnlyObjectProperty<Optional<SavedSequence>> sequenceProperty() {
    return sequence.getReadOnlyProperty();
  }

  /** Its rows, from first to last. */
  public ObservableList<SequenceRow> rows() {
    return rows;
  }

  /** The index of the row that is edited; {@link #NONE} for none. */
  public IntegerProperty selectedProperty() {
    return selected;
  }

  /** The row that is edited. */
  public ReadOnlyObjectProperty<Optional<SequenceRow>> rowProperty() {
    return row.getReadOnlyProperty();
  }

  /** What that row waits for. */
  public ObjectProperty<AwaitKind> kindProperty() {
    return kind;
  }

  /** How frames are cut that it waits for. */
  public FramingModel framing() {
    return framing;
  }

  /** How this sequence stands in the tab in front. */
  public ObservableValue<Optional<SequenceRun>> runProperty() {
    return run;
  }

  /** The row that is being sent or answered in the tab in front. */
  OptionalInt runningRow() {
    return run.getValue()
        .filter(SequenceRun::isRunning)
        .map(now -> OptionalInt.of(now.progress().step()))
        .orElseGet(OptionalInt::empty);
  }

  /** Payloads that can be added. */
  public List<SavedPayload> payloads() {
    return library.get().payloads();
  }

  /** Starts it in the tab in front, or stops it there. */
  public void toggle() {
    if (runningRow().isPresent()) {
      desk.stop();
    } else {
      sequence.get().ifPresent(desk::run);
    }
  }

  /** Calls it something else; blank text changes nothing. */
  public void rename(String typed) {
    String name = typed.strip();
    if (!name.isEmpty()) {
      sequence.get().ifPresent(now -> library.edit(now.withName(name)));
    }
  }

  /** Whether this says how often: a number from 1, or nothing for until stopped. */
  public boolean isRounds(String typed) {
    return rounds(typed).isPresent();
  }

  /** Sends it so many times; what is no number changes nothing. */
  public void repeat(String typed) {
    rounds(typed)
        .ifPresent(rounds -> sequence.get().ifPresent(now -> library.edit(now.withRounds(rounds))));
  }

  /** Adds what stands in the composer behind the row that is edited. */
  public void addFromComposer(String name) {
    add(SequenceRow.of(name, desk.draft()));
  }

  /** Adds a payload of the library behind the row that is edited. */
  public void add(SavedPayload payload) {
    add(SequenceRow.of(payload.name(), payload.draft()));
  }

  /** Takes the row away that is edited. */
  public void remove() {
    int at = selected.get();
    if (at >= 0) {
      sequence.get().ifPresent(now -> library.removeRow(now, at));
    }
  }

  /** Moves the row that is edited. */
  public void move(int by) {
    int at = selected.get();
    int to = at + by;
    if (at >= 0 && to >= 0 && to < rows.size()) {
      List<SequenceRow> moved = new ArrayList<>(rows);
      moved.add(to, moved.remove(at));
      keep(moved);
      selected.set(to);
    }
  }

  /** Puts the payload of the row into the composer. */
  public void compose() {
    row.get().ifPresent(now -> desk.compose(now.draft()));
  }

  /** Replaces the payload of the row by what stands in the composer. */
  public void replace() {
    ComposerDraft draft = desk.draft();
    change(old -> old.withPayload(old.name(), draft));
  }

  /** Calls the row something else. */
  public void renameRow(String typed) {
    change(old -> old.withPayload(typed.strip(), old.draft()));
  }

  /** Waits so long; what is no span of time changes nothing. */
  public void span(String typed) {
    long millis = SequenceWords.millis(typed);
    if (millis >= 0) {
      change(old -> old.withMillis(millis));
    }
  }

  /** Waits for other bytes. */
  public void pattern(String typed) {
    change(old -> old.withPattern(typed.strip()));
  }

  /** Goes on without the answer, or not. */
  public void goOn(boolean wanted) {
    change(old -> old.withGoOn(wanted));
  }

  private void add(SequenceRow one) {
    if (rows.size() < SavedSequence.MOST_ROWS) {
      List<SequenceRow> more = new ArrayList<>(rows);
      int at = Math.min(rows.size(), selected.get() < 0 ? rows.size() : selected.get() + 1);
      more.add(at, one);
      keep(more);
      selected.set(at);
    }
  }

  private void change(UnaryOperator<SequenceRow> change) {
    int at = selected.get();
    if (!showing && at >= 0 && at < rows.size()) {
      List<SequenceRow> changed = new ArrayList<>(rows);
      changed.set(at, change.apply(changed.get(at)));
      keep(changed);
    }
  }

  private void keep(List<SequenceRow> changed) {
    sequence.get().ifPresent(now -> library.edit(now.withRows(changed)));
  }

  private void follow() {
    Optional<SavedSequence> now = library.get().sequence(id);
    if (!now.equals(sequence.get())) {
      int at = selected.get();
      sequence.set(now);
      rows.setAll(now.map(SavedSequence::rows).orElse(List.of()));
      selected.set(Math.min(at, rows.size() - 1));
      show();
    }
  }

  private void show() {
    int at = selected.get();
    showing = true;
    row.set(at >= 0 && at < rows.size() ? Optional.of(rows.get(at)) : Optional.empty());
    row.get()
        .ifPresent(
            now -> {
              kind.set(AwaitKind.of(now));
              if (!framing.toStore().equals(now.framing())) {
                framing.restore(now.framing());
              }
            });
    showing = false;
  }

  private static OptionalLong rounds(String typed) {
    String digits = typed.strip();
    if (digits.isEmpty()) {
      return OptionalLong.of(0);
    }
    boolean number = digits.length() <= 9 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return number && Long.parseLong(digits) > 0
        ? OptionalLong.of(Long.parseLong(digits))
        : OptionalLong.empty();
  }
}
