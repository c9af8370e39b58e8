package dev.portcullis.app.inspect;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** Runs what it was given when the test says so. */
final class HandExecutor implements Executor {

  private final Deque<Runnable> waiting = new ArrayDeque<>();

  @Override
  public void execute(Runnable task) {
    waiting.add(task);
  }

  int waiting() {
    return waiting.size();
  }

  /** Runs the oldest task. */
  void runOne() {
    waiting.remove().run();
  }

  /** Runs all there are and all that those add. */
  void runAll() {
    while (!waiting.isEmpty()) {
      runOne();
    }
  }
}
