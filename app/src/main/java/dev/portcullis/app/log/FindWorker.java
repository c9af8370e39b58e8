package dev.portcullis.app.log;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.CaptureSearch;
import dev.portcullis.core.capture.SearchScope;
import dev.portcullis.core.codec.SearchPattern;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Runs the search of a log away from the screen, one step a task, so that others who read have
 * their turn between any two. Any thread may ask; one task at a time searches.
 */
final class FindWorker {

  /** Hits kept; a search that finds more ends. */
  static final int MOST_HITS = 1_000_000;

  /** Bytes of the first step: what it finds is there at once, also where nothing is warm yet. */
  private static final long FIRST_STEP = 256 << 10;

  /** Bytes of a step at most: some ten milliseconds. */
  private static final long LONGEST_STEP = 8 << 20;

  private final Capture capture;
  private final Executor executor;
  private final Consumer<FindState> publish;
  private final AtomicBoolean wanted = new AtomicBoolean();
  private final AtomicBoolean running = new AtomicBoolean();
  private volatile Optional<Order> order = Optional.empty();

  // Touched by the task that runs, which is one at a time.
  private long current = -1;
  private Optional<CaptureSearch> search = Optional.empty();
  private long step = FIRST_STEP;
  private final Set<Integer> known = new HashSet<>();

  /**
   * What to look for.
   *
   * @param number counts searches
   * @param pattern the bytes
   * @param scope where; more sockets than at the beginning of the search are taken in
   */
  record Order(long number, SearchPattern pattern, SearchScope scope) {}

  /**
   * A worker that waits for an order.
   *
   * @param publish takes what was found, on the worker's thread; quick
   */
  FindWorker(Capture capture, Executor executor, Consumer<FindState> publish) {
    this.capture = capture;
    this.executor = executor;
    this.publish = publish;
  }

  /** Looks for this, or goes on with it. */
  void request(Order now) {
    order = Optional.of(now);
    wanted.set(true);
    start();
  }

  /** Stops before the next step. */
  void stop() {
    order = Optional.empty();
  }

  private void start() {
    if (running.compareAndSet(false, true)) {
      try {
        executor.execute(this::work);
      } catch (RejectedExecutionException e) {
        // A program that is closing, or one far behind: the next event asks again.
        running.set(false);
      }
    }
  }

  private void work() {
    try {
      wanted.set(false);
      Optional<Order> now = order;
      if (now.isPresent()) {
        step(now.get());
      } else {
        // What was found is with the view model; the rest is memory.
        search = Optional.empty();
        current = -1;
      }
    } finally {
      running.set(false);
    }
    if (wanted.get()) {
      start();
    }
  }

  private void step(Order now) {
    CaptureSearch running = searchOf(now);
    boolean more;
    try {
      more = running.advance(step);
      step = Math.min(LONGEST_STEP, 2 * step);
    } catch (UncheckedIOException e) {
      // The disk refuses here; what was found stays, and the next event tries again.
      more = false;
    }
    long count = Math.max(1, capture.count() - now.scope().from());
    publish.accept(
        new FindState(
            now.number(),
            Optional.empty(),
            running.hits(),
            running.events(),
            running.problem(),
            Math.clamp((running.searchedTo() - now.scope().from()) / (double) count, 0.0, 1.0),
            more ? FindState.Phase.LOOKING : FindState.Phase.DONE));
    if (more) {
      wanted.set(true);
    }
  }

  private CaptureSearch searchOf(Order now) {
    if (now.number() != current || search.isEmpty()) {
      current = now.number();
      step = FIRST_STEP;
      known.clear();
      known.addAll(now.scope().sockets());
      search = Optional.of(new CaptureSearch(capture, now.pattern(), now.scope(), MOST_HITS));
    }
    CaptureSearch of = search.get();
    for (int socket : now.scope().sockets()) {
      if (known.add(socket)) {
        of.addSocket(socket);
      }
    }
    return of;
  }
}
