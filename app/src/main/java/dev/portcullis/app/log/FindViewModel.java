package dev.portcullis.app.log;

import dev.portcullis.app.pulse.PulseClock;
import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.capture.SearchHit;
import dev.portcullis.core.capture.SearchHits;
import dev.portcullis.core.capture.SearchScope;
import dev.portcullis.core.codec.SearchMode;
import dev.portcullis.core.codec.SearchPattern;
import dev.portcullis.core.codec.SearchQuery;
import dev.portcullis.core.codec.TextCharset;
import dev.portcullis.core.codec.TextFlaw;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * Looks for bytes among the events a log shows, and goes from hit to hit. JavaFX thread. It never
 * waits: a worker looks, and what it found is shown at the next pulse.
 */
public final class FindViewModel {

  /** Hits looked at for one that began earlier: those of other sockets may lie between. */
  private static final int MOST_BEFORE = 16;

  /** Hits marked in a row: more than a row can show. */
  private static final int MOST_MARKED = 200;

  /** Where to go once a hit is there. */
  private enum Pending {
    NOWHERE,
    NEXT
  }

  private final FindWorker worker;
  private final PulseClock.Pulse arrived;
  private final LongSupplier place;
  private final AtomicReference<FindState> newest =
      new AtomicReference<>(FindState.off(0, Optional.empty()));

  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final ObjectProperty<SearchMode> mode =
      new SimpleObjectProperty<>(this, "mode", SearchMode.TEXT);
  private final ReadOnlyObjectWrapper<SearchMode> meant =
      new ReadOnlyObjectWrapper<>(this, "meant", SearchMode.TEXT);
  private final BooleanProperty matchCase = new SimpleBooleanProperty(this, "matchCase", false);
  private final ObjectProperty<TextCharset> charset =
      new SimpleObjectProperty<>(this, "charset", TextCharset.UTF_8);
  private final ReadOnlyObjectWrapper<FindState> state =
      new ReadOnlyObjectWrapper<>(this, "state", newest.get());
  private final ReadOnlyObjectWrapper<Optional<LogHit>> hit =
      new ReadOnlyObjectWrapper<>(this, "hit", Optional.empty());

  private SearchScope scope = SearchScope.EVERYTHING;
  private Optional<SearchPattern> pattern = Optional.empty();
  private long search;
  private Pending pending = Pending.NOWHERE;

  /** Where the user was when the find went to its hit. */
  private long leftFrom;

  /**
   * Looks for nothing.
   *
   * @param executor where to look; runs one task of this find at a time
   * @param place the sequence of the event the user is at; negative for none
   */
  FindViewModel(Capture capture, PulseClock clock, Executor executor, LongSupplier place) {
    this.place = place;
    arrived = clock.onPulse(this::take);
    worker = new FindWorker(capture, executor, this::publish);
    text.subscribe((before, now) -> begin());
    mode.subscribe((before, now) -> begin());
    matchCase.subscribe((before, now) -> begin());
    charset.subscribe((before, now) -> begin());
  }

  /** What is looked for; empty ends it. */
  public StringProperty textProperty() {
    return text;
  }

  /** How it is meant where it does not say so itself. */
  public ObjectProperty<SearchMode> modeProperty() {
    return mode;
  }

  /** How it is meant: as the words in front say, or else by the mode. */
  public ReadOnlyObjectProperty<SearchMode> meantProperty() {
    return meant.getReadOnlyProperty();
  }

  /** Means it so from now on; what the words in front said otherwise is taken away. */
  public void mean(SearchMode as) {
    text.set(query().words());
    mode.set(as);
  }

  /** Whether letters stand for themselves alone. */
  public BooleanProperty matchCaseProperty() {
    return matchCase;
  }

  /** The charset of the text. */
  public ObjectProperty<TextCharset> charsetProperty() {
    return charset;
  }

  /** The hit it is at. */
  public ReadOnlyObjectProperty<Optional<LogHit>> hitProperty() {
    return hit.getReadOnlyProperty();
  }

  /** How far it has come. */
  ReadOnlyObjectProperty<FindState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** What is looked for, as it stands. */
  SearchQuery query() {
    return new SearchQuery(text.get(), mode.get(), matchCase.get(), charset.get());
  }

  /** Goes to the next hit; after the last to the first. */
  public void next() {
    SearchHits hits = state.get().hits();
    int index = indexFrom(1);
    if (index < hits.size()) {
      go(index);
    } else if (state.get().phase() == FindState.Phase.LOOKING) {
      pending = Pending.NEXT;
    } else if (hits.size() > 0) {
      go(0);
    }
  }

  /** Goes to the hit before; before the first to the last so far. */
  public void previous() {
    SearchHits hits = state.get().hits();
    pending = Pending.NOWHERE;
    int index = indexFrom(0) - 1;
    if (hits.size() > 0) {
      go(index < 0 ? hits.size() - 1 : index);
    }
  }

  /** Stops looking; what was found stays. */
  public void stop() {
    if (state.get().phase() == FindState.Phase.LOOKING) {
      worker.stop();
      pending = Pending.NOWHERE;
      state.set(state.get().inPhase(FindState.Phase.STOPPED));
    }
  }

  /** The index of the hit it is at, from 0; -1 for none. */
  int index() {
    return hit.get().map(at -> state.get().hits().firstFrom(at.event(), at.offset())).orElse(-1);
  }

  /** The hits that have bytes in an event: those to be marked in its row. */
  List<SearchHit> hitsIn(EventRecord event) {
    SearchHits hits = state.get().hits();
    if (!state.get().events().contains(event.sequence())) {
      return List.of();
    }
    List<SearchHit> found = new ArrayList<>();
    int first = hits.firstFrom(event.sequence(), 0);
    for (int i = first - 1; i >= Math.max(0, first - MOST_BEFORE); i--) {
      if (hits.get(i).touches(event)) {
        found.add(hits.get(i));
      }
    }
    for (int i = first; i < hits.size() && found.size() < MOST_MARKED; i++) {
      if (!hits.get(i).touches(event)) {
        break;
      }
      found.add(hits.get(i));
    }
    return found;
  }

  /** The capture grew: looks at what is new. */
  void pull() {
    FindState.Phase phase = state.get().phase();
    if (phase == FindState.Phase.DONE || phase == FindState.Phase.LOOKING) {
      pattern.ifPresent(of -> worker.request(new FindWorker.Order(search, of, scope)));
    }
  }

  /** Says where to look; begins again if that is elsewhere than before. */
  void lookIn(Set<Integer> sockets, Set<EventKind> kinds, long from) {
    SearchScope before = scope;
    scope = new SearchScope(sockets, kinds, from);
    if (!before.kinds().equals(scope.kinds())
        || before.from() != from
        || before.sockets().isEmpty() != sockets.isEmpty()
        || !sockets.containsAll(before.sockets())) {
      begin();
    } else {
      pull();
    }
  }

  /** Looks no more. */
  void dispose() {
    worker.stop();
    arrived.close();
  }

  private void begin() {
    search++;
    worker.stop();
    pending = Pending.NOWHERE;
    hit.set(Optional.empty());
    SearchQuery query = query();
    meant.set(query.meant());
    pattern = Optional.empty();
    Optional<TextFlaw> flaw = Optional.empty();
    if (!query.isEmpty()) {
      switch (query.pattern()) {
        case SearchPattern found -> pattern = Optional.of(found);
        case TextFlaw found -> flaw = Optional.of(found);
      }
    }
    FindState off = FindState.off(search, flaw);
    if (pattern.isPresent()) {
      pending = Pending.NEXT;
      leftFrom = place.getAsLong();
      state.set(off.inPhase(FindState.Phase.LOOKING));
      pull();
    } else {
      state.set(off);
    }
  }

  /** The first hit after the one it is at, 1, or from there on, 0; from the user's place else. */
  private int indexFrom(int after) {
    SearchHits hits = state.get().hits();
    long here = place.getAsLong();
    Optional<LogHit> at = hit.get();
    boolean atHit = at.isPresent() && (here == at.get().event() || here == leftFrom);
    return atHit
        ? hits.firstFrom(at.get().event(), at.get().offset() + after)
        : hits.firstFrom(Math.max(0, here), 0);
  }

  private void go(int index) {
    pending = Pending.NOWHERE;
    SearchHit to = state.get().hits().get(index);
    leftFrom = place.getAsLong();
    hit.set(Optional.of(LogHit.of(to)));
  }

  /** Any thread. */
  private void publish(FindState found) {
    newest.set(found);
    arrived.request();
  }

  private void take() {
    FindState found = newest.get();
    if (found.search() != search || state.get().phase() == FindState.Phase.STOPPED) {
      return;
    }
    state.set(found);
    if (pending == Pending.NEXT) {
      next();
    }
  }
}
