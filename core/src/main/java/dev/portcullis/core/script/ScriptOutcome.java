package dev.portcullis.core.script;

/** How a run ended. */
public sealed interface ScriptOutcome {

  /** Errors that nothing caught while it ran. */
  int errors();

  /** Whether it ended as it should: no error that nothing caught, no limit met but that of time. */
  default boolean clean() {
    return switch (this) {
      case Drained drained -> drained.errors() == 0;
      case TimeUp timeUp -> timeUp.errors() == 0;
      case Stopped stopped -> stopped.errors() == 0;
      case Failed _, OutOfMemory _ -> false;
    };
  }

  /** Nothing was left to do: no timer, no socket that could still say something. */
  record Drained(int errors) implements ScriptOutcome {}

  /** The time it was given is over. */
  record TimeUp(int errors) implements ScriptOutcome {}

  /** {@link ScriptRun#stop} was called. */
  record Stopped(int errors) implements ScriptOutcome {}

  /** It could not be read, is no JavaScript, or threw before it was loaded. */
  record Failed(ScriptFailure failure, int errors) implements ScriptOutcome {}

  /**
   * It used more memory than it was given.
   *
   * @param limitBytes what it was given
   */
  record OutOfMemory(long limitBytes, int errors) implements ScriptOutcome {}
}
