package dev.portcullis.app.testkit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** Runs what it was given when the test says so. */
public final class HandExecutor implements Executor {

  private final Deque<Runnable> waiting = new ArrayDeque<>();

  @Override
  public void execute(Runnable task) {
    waiting.add(task);
  }

  /** How many tasks wait. */
  public int waiting() {
    return waiting.size();
  }

  /** Runs the oldest task. */
  public void runOne() {
    waiting.remove().run();
  }

  /** Runs the newest task: threads that run several at once may end in any order. */
  public void runNewest() {
    waiting.removeLast().run();
  }

  /** Runs all there are and all that those add. */
  public void runAll() {
    while (!waiting.isEmpty()) {
      runOne();
    }
  }
}
