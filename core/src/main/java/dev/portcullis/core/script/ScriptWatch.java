package dev.portcullis.core.script;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Ends a script that does not end by itself: its time is over, its memory is used up, or somebody
 * stopped it. On a thread of its own, beside the script's.
 */
final class ScriptWatch implements Runnable {

  /** How often the heap is looked at. A script fills some megabytes meanwhile. */
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  /** How long code that runs when the end is asked for may go on by itself. */
  private static final long GRACE_MILLIS = 100;

  /** How long breaking code off may take: some of the language's own functions are not quick. */
  private static final long CANCEL_MILLIS = 3000;

  private final ScriptProgram program;
  private final Ending ending;
  private final Runnable abandoned;
  private final MemoryLimit memory;

  /**
   * A watch.
   *
   * @param abandoned told where a script's thread does not come back
   */
  ScriptWatch(ScriptProgram program, Ending ending, Runnable abandoned) {
    this.program = program;
    this.ending = ending;
    this.abandoned = abandoned;
    memory = new MemoryLimit(program.limits().memoryBytes(), MemoryLimit.Heap.system());
  }

  @Override
  public void run() {
    try {
      while (!ending.awaitAsked(Math.min(LOOK_NANOS, Math.max(1, nanosLeft())))) {
        if (nanosLeft() <= 0) {
          ending.ask(Ending.Cause.TIME_UP);
        } else if (memory.usedUp()) {
          ending.ask(Ending.Cause.OUT_OF_MEMORY);
        }
      }
      if (ending.asked()) {
        end();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ending.ask(Ending.Cause.STOPPED);
      program.wake();
      program.cancel();
    }
  }

  private long nanosLeft() {
    return program
        .limits()
        .time()
        .map(Duration::toNanos)
        .map(time -> time - program.elapsedNanos())
        .orElse(Long.MAX_VALUE);
  }

  private void end() throws InterruptedException {
    program.wake();
    long grace = ending.cause() == Ending.Cause.OUT_OF_MEMORY ? 0 : GRACE_MILLIS;
    if (ending.awaitGuestLeft(grace)) {
      return;
    }
    Thread.ofPlatform().daemon().name("portcullis-script-cancel").start(program::cancel);
    if (!ending.awaitGuestLeft(CANCEL_MILLIS)) {
      abandoned.run();
    }
  }
}
