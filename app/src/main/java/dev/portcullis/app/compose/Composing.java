package dev.portcullis.app.compose;

import dev.portcullis.app.pulse.PulseClock;
import dev.portcullis.core.codec.Composition;
import dev.portcullis.core.codec.PayloadBody;
import dev.portcullis.core.codec.PayloadRecipe;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * Makes the bytes of a preview: of a short body at once, of a long one on another thread, where
 * only the newest counts. JavaFX thread only.
 */
final class Composing {

  /**
   * The longest body that is composed at once, in bytes: its checksum takes under a millisecond.
   */
  static final int SHORT = 128 * 1024;

  private final Executor elsewhere;
  private final PulseClock clock;
  private final Consumer<Composition> done;

  private Optional<Job> waiting = Optional.empty();
  private boolean busy;

  /** Grows with each body, so that an answer for an older one is known as such. */
  private long newest;

  private record Job(PayloadRecipe recipe, PayloadBody body, long number) {}

  /**
   * Nothing to compose yet.
   *
   * @param done takes each result, on the JavaFX thread
   */
  Composing(Executor elsewhere, PulseClock clock, Consumer<Composition> done) {
    this.elsewhere = elsewhere;
    this.clock = clock;
    this.done = done;
  }

  /** Composes this, soon; what was asked for before is no longer wanted. */
  void compose(PayloadRecipe recipe, PayloadBody body) {
    newest++;
    if (body.bytes().length() <= SHORT) {
      waiting = Optional.empty();
      done.accept(recipe.compose(body));
    } else {
      waiting = Optional.of(new Job(recipe, body, newest));
      next();
    }
  }

  /** What was asked for before is no longer wanted. */
  void forget() {
    newest++;
    waiting = Optional.empty();
  }

  private void next() {
    if (busy || waiting.isEmpty()) {
      return;
    }
    Job job = waiting.get();
    waiting = Optional.empty();
    try {
      busy = true;
      elsewhere.execute(
          () -> {
            Composition composition = job.recipe().compose(job.body());
            clock.onScreen(() -> finished(job, composition));
          });
    } catch (RejectedExecutionException e) {
      finished(job, job.recipe().compose(job.body()));
    }
  }

  private void finished(Job job, Composition composition) {
    busy = false;
    if (job.number() == newest) {
      done.accept(composition);
    }
    next();
  }
}
