package dev.portcullis.core.send;

import dev.portcullis.core.capture.Stamp;
import dev.portcullis.core.codec.BytePattern;
import dev.portcullis.core.codec.FrameEnd;
import dev.portcullis.core.codec.Framer;
import dev.portcullis.core.codec.Framing;
import java.nio.ByteBuffer;

/**
 * Looks at what is received for the answer of one step. Bytes come on a thread of the engine, the
 * sequence asks on its own: guarded by itself. It keeps no more than a pattern's length of them.
 */
final class AnswerWatch {

  private static final byte[] NOTHING = {};

  private final ExpectedAnswer expected;
  private final Framer framer;
  private final boolean framed;
  private final long gapNanos;
  private byte[] tail = NOTHING;
  private long received;
  private long lastNanos;
  private final Stamp asked;
  private Stamp arrival;
  private boolean came;

  /**
   * Looks for this.
   *
   * @param asked when it was asked for
   */
  AnswerWatch(ExpectedAnswer expected, Stamp asked) {
    this.expected = expected;
    this.asked = asked;
    arrival = asked;
    framed = expected instanceof ExpectedAnswer.WholeFrame;
    Framing framing =
        expected instanceof ExpectedAnswer.WholeFrame(Framing own)
            ? own
            : new Framing.FixedLength(1);
    framer = new Framer(framing);
    gapNanos = framed && framing instanceof Framing.IdleGap(long nanos) ? nanos : Long.MAX_VALUE;
  }

  /**
   * Takes the bytes of one read.
   *
   * @param nanos when, by the clock that measures silence
   * @param at when, by the clock that dates events
   */
  synchronized void take(ByteBuffer read, long nanos, Stamp at) {
    if (came) {
      return;
    }
    byte[] bytes = new byte[read.remaining()];
    read.get(bytes);
    received += bytes.length;
    lastNanos = nanos;
    arrival = at;
    came =
        switch (expected) {
          case ExpectedAnswer.AnyBytes() -> bytes.length > 0;
          case ExpectedAnswer.Containing(BytePattern pattern) -> isIn(bytes, pattern);
          case ExpectedAnswer.WholeFrame whole -> endsFrame(bytes, nanos);
        };
  }

  /** Whether the answer is here; a frame that ends with silence is once that has lasted. */
  synchronized boolean isHere(long nanos) {
    return came || (received > 0 && nanos - lastNanos >= gapNanos);
  }

  /** How long after it was asked for its last bytes came; makes sense once it is here. */
  synchronized long answerNanos() {
    return arrival.nanosSince(asked);
  }

  /** When to look again should nothing more come: never, but for frames that end with silence. */
  synchronized long nextLookNanos(long nanos) {
    return received > 0 && gapNanos < Long.MAX_VALUE
        ? Math.max(0, lastNanos + gapNanos - nanos)
        : Long.MAX_VALUE;
  }

  /** How many bytes came. */
  synchronized long received() {
    return received;
  }

  private boolean endsFrame(byte[] bytes, long nanos) {
    boolean[] whole = {false};
    framer.next(bytes, 0, bytes.length, nanos, frame -> whole[0] |= frame.end() == FrameEnd.WHOLE);
    return whole[0];
  }

  private boolean isIn(byte[] bytes, BytePattern pattern) {
    byte[] joined = new byte[tail.length + bytes.length];
    System.arraycopy(tail, 0, joined, 0, tail.length);
    System.arraycopy(bytes, 0, joined, tail.length, bytes.length);
    int kept = Math.min(joined.length, pattern.length() - 1);
    tail = new byte[kept];
    System.arraycopy(joined, joined.length - kept, tail, 0, kept);
    return pattern.find(joined, 0, joined.length) >= 0;
  }
}
