package dev.portcullis.core.send;

import dev.portcullis.core.codec.ComposedPayload;
import dev.portcullis.core.codec.Composition;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Sends the payloads of a sequence in order on a thread of its own, which ends by itself. Any
 * thread may look and stop it.
 *
 * <p>An answer is looked for from the moment a payload is handed over: what came late for the step
 * before counts for the step it arrives in.
 */
public final class Sequencer {

  /** How long a stop or the end of the connection may go unseen. */
  private static final Duration LOOK = Duration.ofMillis(200);

  private final SequencePlan plan;
  private final Outlet outlet;
  private final Runnable changed;
  private final Thread thread;

  private volatile boolean stopped;

  /** Written by the sequence's thread, read by the engine's. */
  private volatile @Nullable AnswerWatch watch;

  /** Written by the thread alone. */
  private volatile SequenceProgress progress = SequenceProgress.NONE;

  private Sequencer(SequencePlan plan, Outlet outlet, Runnable changed) {
    this.plan = plan;
    this.outlet = outlet;
    this.changed = changed;
    thread = Thread.ofPlatform().daemon().name("portcullis-sequence").unstarted(this::run);
  }

  /**
   * Starts with the first payload at once.
   *
   * @param changed called on the sequence's thread whenever there is progress; must be quick
   */
  public static Sequencer start(SequencePlan plan, Outlet outlet, Runnable changed) {
    Sequencer sequencer = new Sequencer(plan, outlet, changed);
    sequencer.thread.start();
    return sequencer;
  }

  /** How it stands. */
  public SequenceProgress progress() {
    return progress;
  }

  /** Lets no further payload go. Does not wait. */
  public void stop() {
    stopped = true;
    LockSupport.unpark(thread);
  }

  private void run() {
    SequenceEnd end = new SequenceEnd.Disconnected();
    try (Outlet.Hearing _ = outlet.hear(this::take)) {
      end = rounds();
    } catch (InterruptedException e) {
      end = new SequenceEnd.Stopped();
    } finally {
      progress = progress.ended(end);
      changed.run();
    }
  }

  private void take(ByteBuffer read) {
    AnswerWatch now = watch;
    if (now != null) {
      now.take(read, System.nanoTime(), outlet.now());
      LockSupport.unpark(thread);
    }
  }

  private SequenceEnd rounds() throws InterruptedException {
    for (long round = 0; plan.has(round); round++) {
      for (int at = 0; at < plan.steps().size(); at++) {
        progress = progress.at(round, at);
        changed.run();
        boolean last = at + 1 == plan.steps().size() && !plan.has(round + 1);
        Optional<SequenceEnd> end = step(plan.steps().get(at), last);
        if (end.isPresent()) {
          return end.get();
        }
      }
    }
    return new SequenceEnd.Finished();
  }

  private Optional<SequenceEnd> step(SequenceStep step, boolean last) throws InterruptedException {
    Composition composition = step.payload().get();
    if (!(composition instanceof ComposedPayload whole)) {
      return Optional.of(new SequenceEnd.Unwritable(composition));
    }
    int length = whole.bytes().length();
    while (!outlet.awaitRoom(length, LOOK)) {
      Optional<SequenceEnd> end = interrupted();
      if (end.isPresent()) {
        return end;
      }
    }
    Optional<SequenceEnd> end = interrupted();
    if (end.isPresent()) {
      return end;
    }
    return switch (step.until()) {
      case StepWait.Pause(Duration pause) -> {
        send(whole);
        yield last ? Optional.empty() : rest(pause);
      }
      case StepWait.Answer answer -> {
        AnswerWatch looking = new AnswerWatch(answer.expected(), outlet.now());
        watch = looking;
        long start = System.nanoTime();
        send(whole);
        yield await(answer, looking, start);
      }
    };
  }

  private void send(ComposedPayload whole) {
    outlet.write(whole.bytes().asBuffer());
    progress = progress.sentOne(whole.bytes().length());
    changed.run();
  }

  private Optional<SequenceEnd> rest(Duration pause) {
    long until = System.nanoTime() + pause.toNanos();
    long left = pause.toNanos();
    while (left > 0) {
      LockSupport.parkNanos(this, Math.min(left, LOOK.toNanos()));
      Optional<SequenceEnd> end = interrupted();
      if (end.isPresent()) {
        return end;
      }
      left = until - System.nanoTime();
    }
    return Optional.empty();
  }

  private Optional<SequenceEnd> await(StepWait.Answer answer, AnswerWatch looking, long start) {
    long bound = answer.atMost().toNanos();
    long now = System.nanoTime();
    while (!looking.isHere(now)) {
      // An answer that came before the connection ended is one: it was looked at first.
      Optional<SequenceEnd> end = interrupted();
      if (end.isPresent()) {
        return end;
      }
      long left = bound - (now - start);
      if (left <= 0) {
        return missed(answer, looking);
      }
      long look = Math.min(looking.nextLookNanos(now), LOOK.toNanos());
      LockSupport.parkNanos(this, Math.min(left, look));
      now = System.nanoTime();
    }
    progress = progress.answered(looking.answerNanos());
    changed.run();
    return Optional.empty();
  }

  private Optional<SequenceEnd> missed(StepWait.Answer answer, AnswerWatch looking) {
    if (!answer.goOn()) {
      return Optional.of(new SequenceEnd.Unanswered(looking.received()));
    }
    progress = progress.missedOne();
    changed.run();
    return Optional.empty();
  }

  private Optional<SequenceEnd> interrupted() {
    if (stopped) {
      return Optional.of(new SequenceEnd.Stopped());
    }
    return outlet.isOpen() ? Optional.empty() : Optional.of(new SequenceEnd.Disconnected());
  }
}
