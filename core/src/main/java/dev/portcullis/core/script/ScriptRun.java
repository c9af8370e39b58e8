package dev.portcullis.core.script;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A script that runs, or ran. Any thread. */
public final class ScriptRun {

  private final int number;
  private final Ending ending;
  private final CompletableFuture<ScriptOutcome> outcome;

  ScriptRun(int number, Ending ending, CompletableFuture<ScriptOutcome> outcome) {
    this.number = number;
    this.ending = ending;
    this.outcome = outcome;
  }

  /** Counts the runs of a runner, from 1. */
  public int number() {
    return number;
  }

  /**
   * Ends the script wherever it is, in an endless loop too, and closes its sockets. Does not wait
   * for that. Stopping one that has ended is no error.
   */
  public void stop() {
    ending.ask(Ending.Cause.STOPPED);
  }

  /** Whether it has not ended yet. */
  public boolean isRunning() {
    return !outcome.isDone();
  }

  /** How it ended, once it has. Completed on the script's thread, after the listener was told. */
  public CompletionStage<ScriptOutcome> outcome() {
    return outcome.minimalCompletionStage();
  }

  /**
   * Waits for the end.
   *
   * @throws TimeoutException if it still runs after so many seconds
   */
  public ScriptOutcome await(long seconds) throws InterruptedException, TimeoutException {
    try {
      return outcome.get(seconds, TimeUnit.SECONDS);
    } catch (java.util.concurrent.ExecutionException e) {
      throw new AssertionError("an outcome is never exceptional", e);
    }
  }
}
