package dev.portcullis.app.script;

import dev.portcullis.core.script.ConsoleLine;
import dev.portcullis.core.script.ScriptFailure;
import dev.portcullis.core.script.ScriptListener;
import dev.portcullis.core.script.ScriptNote;
import dev.portcullis.core.script.ScriptOutcome;
import dev.portcullis.core.socket.TcpSocket;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes in what a run says, on the run's threads, until the screen comes for it. Only rows can be
 * many, and those are bounded; sockets are bounded by their quota and by the run's limits, failures
 * here.
 */
final class ScriptIntake implements ScriptListener {

  private static final int MOST_PROBLEMS = 200;

  private final String name;
  private final ConsoleRows rows;
  private final InstantSource time;
  private final Runnable changed;
  // Guarded by this:
  private final List<Integer> sockets = new ArrayList<>();
  private final List<ScriptProblem> problems = new ArrayList<>();
  private Optional<ScriptOutcome> outcome = Optional.empty();

  /**
   * An intake of one run.
   *
   * @param name the script's file name, as failures give it
   * @param time dates failures
   * @param changed hears that there is something; quick, on any thread
   */
  ScriptIntake(String name, ConsoleRows rows, InstantSource time, Runnable changed) {
    this.name = name;
    this.rows = rows;
    this.time = time;
    this.changed = changed;
  }

  @Override
  public void console(ConsoleLine line) {
    rows.add(line.at(), ConsoleKind.of(line.level()), line.text());
    changed.run();
  }

  @Override
  public void note(ScriptNote note) {
    rows.add(note.at(), ConsoleKind.NOTE, note.api() + ": " + note.text());
    changed.run();
  }

  @Override
  public void created(TcpSocket socket) {
    synchronized (this) {
      sockets.add(socket.id());
    }
    changed.run();
  }

  @Override
  public void failed(ScriptFailure failure) {
    rows.add(time.instant(), ConsoleKind.FAILURE, told(failure));
    synchronized (this) {
      if (problems.size() < MOST_PROBLEMS) {
        int line = failure.file().equals(name) ? failure.line() : 0;
        problems.add(new ScriptProblem(line, failure.message()));
      }
    }
    changed.run();
  }

  private static String told(ScriptFailure failure) {
    String stack = failure.stack().isBlank() ? failure.message() : failure.stack();
    boolean placed = failure.place().isEmpty() || stack.contains(failure.place());
    return placed ? stack : failure.place() + ": " + stack;
  }

  @Override
  public void ended(ScriptOutcome ended) {
    synchronized (this) {
      outcome = Optional.of(ended);
    }
    changed.run();
  }

  /** The sockets created since this was last asked. */
  synchronized List<Integer> takeSockets() {
    List<Integer> taken = List.copyOf(sockets);
    sockets.clear();
    return taken;
  }

  /** The errors so far. */
  synchronized List<ScriptProblem> problems() {
    return List.copyOf(problems);
  }

  /** How it ended, once it has. */
  synchronized Optional<ScriptOutcome> outcome() {
    return outcome;
  }
}
