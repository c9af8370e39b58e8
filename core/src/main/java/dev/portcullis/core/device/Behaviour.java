package dev.portcullis.core.device;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * How a simulated device treats those who connect: well, or in one of the ways real ones go wrong.
 * {@link BehaviourText} reads and writes their names.
 */
public sealed interface Behaviour {

  /** Sends back what it receives. */
  record Echo() implements Behaviour {}

  /** Receives and says nothing. */
  record Discard() implements Behaviour {}

  /** Sends the lines of RFC 864 without end, whatever it receives. */
  record Chargen() implements Behaviour {}

  /**
   * Says something first, then echoes.
   *
   * @param text what it says, sent as UTF-8
   */
  record Greeting(String text) implements Behaviour {

    /** The bytes of the text. */
    byte[] bytes() {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }

  /** Holds the port and does not listen: every connect is refused. */
  record Refuse() implements Behaviour {}

  /**
   * Listens with a full queue and accepts nobody: on Linux a connect gets no answer at all. Other
   * systems may refuse instead.
   */
  record NeverAccept() implements Behaviour {}

  /** Accepts, then neither reads nor writes, with a small receive buffer. */
  record Stall() implements Behaviour {}

  /**
   * Echoes so many bytes, then resets the connection.
   *
   * @param bytes received before the reset; 0 resets at once
   */
  record ResetAfter(long bytes) implements Behaviour {
    /** Checks the range. */
    public ResetAfter {
      if (bytes < 0) {
        throw new IllegalArgumentException("reset after " + bytes + " bytes");
      }
    }
  }

  /** Echoes the first bytes it receives, ends its own direction and goes on reading. */
  record HalfClose() implements Behaviour {}

  /**
   * Echoes a byte at a time.
   *
   * @param interval between two bytes; zero for as fast as it goes, each in a packet of its own
   */
  record Dribble(Duration interval) implements Behaviour {
    /** Checks the range. */
    public Dribble {
      if (interval.isNegative()) {
        throw new IllegalArgumentException("dribble every " + interval);
      }
    }
  }

  /**
   * Sends {@link FloodContent} as fast as it is taken, then FIN.
   *
   * @param totalBytes how much; {@link #ENDLESS} until the peer goes
   */
  record Flood(long totalBytes) implements Behaviour {
    /** Until the peer goes. */
    public static final long ENDLESS = Long.MAX_VALUE;

    /** Checks the range. */
    public Flood {
      if (totalBytes < 0) {
        throw new IllegalArgumentException("flood of " + totalBytes + " bytes");
      }
    }
  }

  /**
   * Reads a name, with its figure after a colon where it has one: {@code echo}, {@code
   * reset-after:100}.
   *
   * @throws IllegalArgumentException if there is no such behaviour; the message says in English
   *     what was wrong
   */
  static Behaviour parse(String text) {
    return BehaviourText.parse(text);
  }

  /** The names, each as {@link #parse} reads it: without a figure they take the usual one. */
  static List<String> names() {
    return BehaviourText.names();
  }

  /** Its name, as {@link #parse} reads it. */
  default String name() {
    return BehaviourText.text(this);
  }
}
