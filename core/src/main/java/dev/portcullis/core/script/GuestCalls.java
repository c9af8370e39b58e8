package dev.portcullis.core.script;

import dev.portcullis.core.script.ScriptFailure.Kind;
import java.util.function.BiConsumer;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/** The way into a script's code: what it throws is told, and ends nothing. Its thread only. */
final class GuestCalls {

  private final Ending ending;
  private final BiConsumer<Kind, Thrown> failures;
  private boolean over;

  /** What came out of a call: an exception of the engine's, or a value nobody handled. */
  record Thrown(@Nullable PolyglotException exception, @Nullable Value value) {}

  /** A listener of the script threw; the engine notes it in the log. */
  static final class ListenerThrew extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ListenerThrew(String message) {
      super(message, null, false, false);
    }

    /** What the log shows: the script's own error. */
    @SuppressWarnings("OverrideThrowableToString") // The class of ours is nobody's business.
    @Override
    public String toString() {
      return String.valueOf(getMessage());
    }
  }

  GuestCalls(Ending ending, BiConsumer<Kind, Thrown> failures) {
    this.ending = ending;
    this.failures = failures;
  }

  /** No code of the script is run from now on. */
  void end() {
    over = true;
  }

  /** Runs the script's last code, also after the end was asked for; what it throws is told. */
  void lastCall(Runnable call) {
    if (!over) {
      @Nullable PolyglotException _ = enter(Kind.CALLBACK, call);
    }
  }

  /** Runs a timer or the like. */
  void callback(Runnable call) {
    @Nullable PolyglotException _ = run(Kind.CALLBACK, call);
  }

  /**
   * Runs a listener of a socket.
   *
   * @throws ListenerThrew if it threw
   */
  void listener(Runnable call) {
    PolyglotException thrown = run(Kind.CALLBACK, call);
    if (thrown != null) {
      throw new ListenerThrew(String.valueOf(thrown.getMessage()).lines().findFirst().orElse(""));
    }
  }

  /** Runs code unless the end is near; returns what it threw, which has been told. */
  @Nullable PolyglotException run(Kind kind, Runnable call) {
    return over || ending.asked() ? null : enter(kind, call);
  }

  private @Nullable PolyglotException enter(Kind kind, Runnable call) {
    try {
      call.run();
      return null;
    } catch (PolyglotException e) {
      if (e.isCancelled() || (ending.asked() && !e.isGuestException())) {
        return null;
      }
      if (e.isResourceExhausted() && !isStackOverflow(e)) {
        ending.ask(Ending.Cause.OUT_OF_MEMORY);
        return null;
      }
      failures.accept(kind, new Thrown(e, null));
      return e;
    } catch (OutOfMemoryError e) {
      ending.ask(Ending.Cause.OUT_OF_MEMORY);
      return null;
    }
  }

  private static boolean isStackOverflow(PolyglotException e) {
    return String.valueOf(e.getMessage()).contains("stack");
  }
}
