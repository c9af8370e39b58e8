package dev.portcullis.app.log;

import dev.portcullis.app.i18n.Language;
import dev.portcullis.app.pulse.PulseClock;
import dev.portcullis.app.viewport.RowRanges;
import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.CaptureStatus;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.capture.EventSet;
import dev.portcullis.core.codec.TextCharset;
import dev.portcullis.core.export.EventSelection;
import dev.portcullis.core.workspace.TabOptions;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The events of one tab as rows: how many, which of them, what is in those in view. JavaFX thread.
 *
 * <p>It never waits for the capture: a worker looks for new events and reads the rows in view, and
 * what it found is shown at the next pulse. While the view follows the tail, the count and the rows
 * of the end arrive together.
 */
public final class LogViewModel {

  /** The number of events that belong to no socket, in every log. */
  static final int NO_SOCKET = 0;

  /** The sockets of a new log: events of no socket are in every one. */
  public static final Set<Integer> NO_SOCKETS = Set.of(NO_SOCKET);

  /** The sockets of a log that shows whatever the capture has. */
  public static final Set<Integer> EVERY_SOCKET = Set.of();

  private final Capture capture;
  private final long start;
  private final LogWorker worker;
  private final PulseClock.Pulse arrived;
  private final ZoneId zone;

  /** Whose events these are; empty means every socket's. */
  private final Set<Integer> sockets;

  /** The worker's newest page that the screen has not taken yet. */
  private final AtomicReference<LogPage> newest = new AtomicReference<>(LogPage.EMPTY);

  private final ReadOnlyObjectWrapper<LogPage> page =
      new ReadOnlyObjectWrapper<>(this, "page", LogPage.EMPTY);
  private final ObjectProperty<LogChoice> choice =
      new SimpleObjectProperty<>(this, "choice", LogChoice.ALL);
  private final ObjectProperty<TextCharset> charset =
      new SimpleObjectProperty<>(this, "charset", TextCharset.UTF_8);
  private final ObjectProperty<List<TabOptions.LogColumn>> columns =
      new SimpleObjectProperty<>(this, "columns", List.of());
  private final ShownCounts counts = new ShownCounts();
  private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper(this, "paused", false);
  private final ReadOnlyObjectWrapper<Optional<EventRecord>> selected =
      new ReadOnlyObjectWrapper<>(this, "selected", Optional.empty());
  private final ReadOnlyObjectWrapper<RowRanges> selection =
      new ReadOnlyObjectWrapper<>(this, "selection", RowRanges.empty());
  private final FindViewModel find;
  private final LogMarks marks;
  private final LogCopier copier;
  private LogWish wish;

  /**
   * Makes a log.
   *
   * @param capture where the events are
   * @param start the first event that may belong here: {@code capture.count()} for a new tab
   * @param sockets whose events they are at first
   * @param clock when to show
   * @param executor where to read; runs one task of this log at a time
   * @param notes of the capture's events
   * @param zone of the times
   */
  public LogViewModel(
      Capture capture,
      long start,
      Set<Integer> sockets,
      PulseClock clock,
      Executor executor,
      EventNotes notes,
      ZoneId zone) {
    this.capture = capture;
    this.sockets = new HashSet<>(sockets);
    this.start = start;
    this.zone = zone;
    wish = LogWish.first(sockets);
    arrived = clock.onPulse(this::take);
    worker = new LogWorker(new LogReader(capture, start, sockets), executor, wish, this::publish);
    find = new FindViewModel(capture, clock, executor, this::place);
    copier = new LogCopier(capture, worker, clock, zone);
    marks = new LogMarks(notes, selectedProperty(), this::show);
    charset.subscribe(find.charsetProperty()::set);
    choice.subscribe(
        (before, now) -> {
          lookWhereShown();
          newRows(wish.rows().from(), wish.rows().until());
        });
    find.hitProperty().subscribe(hit -> hit.ifPresent(at -> show(at.event())));
    find.stateProperty().subscribe(this::findCameFurther);
  }

  /** Takes the events of one more socket in, from its creation on. */
  public void addSocket(int id) {
    addSockets(Set.of(id));
  }

  /** The sockets whose events these are, 0 for events of none; empty where it is every socket. */
  public Set<Integer> sockets() {
    return Set.copyOf(sockets);
  }

  /** Takes the events of more sockets in. */
  public void addSockets(Set<Integer> ids) {
    if (sockets.addAll(ids)) {
      wish(wish.withSockets(sockets));
      lookWhereShown();
    }
  }

  /** Looks for new events: call it at the pulse after the capture grew, while the log is shown. */
  public void pull() {
    worker.request(wish);
    find.pull();
  }

  /** Looks for bytes among the events shown. */
  public FindViewModel find() {
    return find;
  }

  /** Which events are shown. */
  public ObjectProperty<LogChoice> choiceProperty() {
    return choice;
  }

  /** What is marked in this log, and noted at events of its capture. */
  public LogMarks marks() {
    return marks;
  }

  /** How the bytes are read as text: in the rows, in copies, and by the find until told else. */
  public ObjectProperty<TextCharset> charsetProperty() {
    return charset;
  }

  /** The columns as they are kept; empty for those of a new log. Set them before it is shown. */
  public ObjectProperty<List<TabOptions.LogColumn>> columnsProperty() {
    return columns;
  }

  /** How many events a filter shows, those after a pause included, those cleared away not. */
  public ReadOnlyLongProperty countProperty(LogFilter of) {
    return counts.of(of);
  }

  /** Whether the view stands still; the capture goes on. */
  public ReadOnlyBooleanProperty pausedProperty() {
    return paused.getReadOnlyProperty();
  }

  /** Events that came since the view was paused. */
  public ReadOnlyLongProperty heldBackProperty() {
    return counts.heldBackProperty();
  }

  /** Events that were cleared from the view. */
  public ReadOnlyLongProperty clearedProperty() {
    return counts.clearedProperty();
  }

  /** The event to inspect: the one the keyboard is at, or else the first that is selected. */
  public ReadOnlyObjectProperty<Optional<EventRecord>> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /** The selected rows. */
  public ReadOnlyObjectProperty<RowRanges> selectionProperty() {
    return selection.getReadOnlyProperty();
  }

  /** The time zone of the rows. */
  public ZoneId zone() {
    return zone;
  }

  /** Stops the view, or lets it go on with all that came meanwhile. */
  public void togglePause() {
    if (paused.get()) {
      paused.set(false);
      wish(wish.withUntil(Long.MAX_VALUE));
    } else {
      paused.set(true);
      counts.pausedAt(page.get().counts());
      wish(wish.withUntil(page.get().until()));
    }
    counts.nothingHeldBack();
  }

  /** Clears the view of the events so far. The capture keeps them. */
  public void clearView() {
    long from = page.get().until();
    counts.clearedAt(page.get().counts());
    newRows(from, paused.get() ? from : Long.MAX_VALUE);
    lookWhereShown();
    showCounts();
  }

  /** Brings back what was cleared. */
  public void showCleared() {
    counts.clearedAt(LogCounts.NONE);
    newRows(0, wish.rows().until());
    lookWhereShown();
    showCounts();
  }

  /**
   * Says which rows are in view.
   *
   * @param atTail whether the view follows the end
   */
  public void show(long first, long last, boolean atTail) {
    LogWish now = wish.withView(first, last, atTail);
    if (!now.equals(wish)) {
      wish(now);
    }
  }

  /**
   * Says which rows are selected.
   *
   * @param focus the row the keyboard is at; negative for none
   */
  public void select(RowRanges rows, long focus) {
    selection.set(rows);
    long row = rows.contains(focus) ? focus : rows.isEmpty() ? -1 : rows.ranges().getFirst().from();
    if (row < 0) {
      wish = wish.withChosen(-1);
      selected.set(Optional.empty());
      return;
    }
    Optional<EventRecord> known = page.get().row(row).map(LogRow::event);
    if (known.isPresent()) {
      wish = wish.withChosen(row);
      selected.set(known);
    } else {
      wish(wish.withChosen(row));
    }
  }

  /** A row that has been read; empty until it has. */
  public Optional<LogRow> row(long index) {
    return page.get().row(index);
  }

  /** Writes selected events for the clipboard. */
  LogCopier copier() {
    return copier;
  }

  /** Begins to copy the selected events; {@code done} takes the text on the JavaFX thread. */
  void copy(CopyFormat format, Language language, Consumer<Copied> done) {
    copier.copy(wish, selection.get(), format, charset.get(), language, done);
  }

  /** How many events this log has, whatever is shown of them. */
  public long eventCount() {
    return page.get().counts().of(LogFilter.ALL);
  }

  /** How many events are shown. */
  public long shownCount() {
    return page.get().rowCount();
  }

  /** How far the rows are known. */
  LogProgress progress() {
    return LogProgress.of(page.get(), wish, find.stateProperty().get(), start, capture.count());
  }

  /** Why no event is kept; empty where they are. */
  Optional<String> notKept() {
    CaptureStatus status = capture.status();
    return status.state() == CaptureStatus.State.STOPPED ? status.cause() : Optional.empty();
  }

  /** Every event of this log so far, whatever is shown of them: for an export. */
  public EventSelection everything() {
    return LogSelections.everything(capture, sockets, start);
  }

  /** The events shown: those of the choice that are neither cleared away nor held back. */
  public EventSelection shown() {
    return LogSelections.shown(capture, wish.rows(), start);
  }

  /**
   * Finds the selected events, away from the screen.
   *
   * @param found takes them on any thread; none where the rows became others since
   */
  public void findSelected(Consumer<EventSelection> found) {
    LogWish.Rows of = wish.rows();
    worker.withRanges(
        wish, selection.get(), ranges -> found.accept(LogSelections.within(capture, of, ranges)));
  }

  /** Brings an event into view and selects it, if it is among the rows. */
  public void show(long sequence) {
    wish(wish.seeking(sequence));
  }

  /** Reads no more. A read under way ends with its executor: end that before the capture. */
  public void dispose() {
    arrived.close();
    find.dispose();
    copier.cancel();
    worker.end();
  }

  /** What is to be shown. */
  ReadOnlyObjectProperty<LogPage> pageProperty() {
    return page.getReadOnlyProperty();
  }

  private void newRows(long from, long until) {
    wish(wish.withRows(choice.get(), matched(), from, until, place()));
  }

  /** The sequence of the event the user is at; -1 for none. */
  private long place() {
    return selected.get().map(EventRecord::sequence).orElse(-1L);
  }

  private EventSet matched() {
    return choice.get().matchesOnly() ? find.stateProperty().get().events() : EventSet.EMPTY;
  }

  private void lookWhereShown() {
    long from = Math.max(start, wish.rows().from());
    find.lookIn(choice.get().among(sockets), choice.get().kinds(), from);
  }

  private void findCameFurther(FindState before, FindState now) {
    if (!choice.get().matchesOnly()) {
      return;
    }
    if (before.search() == now.search()) {
      wish(wish.withMatched(now.events()));
    } else {
      newRows(wish.rows().from(), wish.rows().until());
    }
  }

  private void wish(LogWish now) {
    wish = now;
    worker.request(now);
  }

  /** Any thread. */
  private void publish(LogPage found) {
    newest.set(found);
    arrived.request();
  }

  private void take() {
    LogPage found = newest.get();
    // A page that was read before the last click knows of the row chosen before.
    if (wish.view().chosen() == found.chosenRow() && found.generation() == wish.generation()) {
      found.chosen().ifPresent(event -> selected.set(Optional.of(event)));
    }
    page.set(found);
    showCounts();
  }

  private void showCounts() {
    counts.show(page.get().counts(), choice.get(), paused.get());
  }
}
