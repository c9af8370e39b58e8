package dev.portcullis.app.testkit;

import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * How long tests wait for what comes by itself: a busy machine is no fault, and a wait that is over
 * costs nothing.
 */
public final class Patience {

  /** Longer than anything takes on the busiest machine. */
  public static final Duration MOST = Duration.ofSeconds(60);

  private Patience() {}

  /** Every wait that names no time of its own is this patient. */
  public static void isTheDefault() {
    Awaitility.setDefaultTimeout(MOST);
  }
}
