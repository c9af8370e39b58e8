package dev.portcullis.core.send;

import java.time.Duration;

/** What a sequence waits for between a payload and the next. */
public sealed interface StepWait {

  /** The longest wait. */
  Duration LONGEST = Duration.ofHours(1);

  /**
   * A fixed time, whatever the device says.
   *
   * @param length 0 to {@link #LONGEST}
   */
  record Pause(Duration length) implements StepWait {
    /** Checks the length. */
    public Pause {
      check(length);
    }
  }

  /**
   * An answer.
   *
   * @param expected what counts as one
   * @param atMost how long it may take
   * @param goOn whether the sequence goes on without it; it ends if not
   */
  record Answer(ExpectedAnswer expected, Duration atMost, boolean goOn) implements StepWait {
    /** Checks the bound. */
    public Answer {
      check(atMost);
    }
  }

  private static void check(Duration wait) {
    if (wait.isNegative() || wait.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("a wait of " + wait + " is none we keep");
    }
  }
}
