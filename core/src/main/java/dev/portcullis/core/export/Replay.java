package dev.portcullis.core.export;

import dev.portcullis.core.codec.Bytes;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Gathers what one socket did into steps: each write one, all that came between two writes one, for
 * TCP keeps no boundaries. One thread uses it.
 */
final class Replay {
  private final List<ReplayStep> steps = new ArrayList<>();
  private final ByteArrayOutputStream answer = new ByteArrayOutputStream();

  /** When the step before ended, and when the answer being gathered last grew. */
  private long before;

  private long grown;

  /** Begins when the socket connected, by the monotonic clock. */
  Replay(long connectedNanos) {
    before = connectedNanos;
    grown = connectedNanos;
  }

  /** Bytes were written. */
  void wrote(Bytes bytes, long atNanos) {
    endAnswer();
    steps.add(new ReplayStep.Write(bytes));
    before = atNanos;
  }

  /** Bytes were written that are no longer kept. */
  void wroteLost(int count, long atNanos) {
    endAnswer();
    steps.add(new ReplayStep.LostWrite(count));
    before = atNanos;
  }

  /** Bytes came. */
  void received(Bytes bytes, long atNanos) {
    answer.writeBytes(bytes.toArray());
    grown = atNanos;
  }

  /** Bytes came that are no longer kept. */
  void receivedLost(int count, long atNanos) {
    endAnswer();
    steps.add(new ReplayStep.Anything(count, took(atNanos)));
    before = atNanos;
  }

  /** The peer closed. */
  void closedByPeer(long atNanos) {
    endAnswer();
    steps.add(new ReplayStep.ClosedByPeer(took(atNanos)));
  }

  /** All steps, in order. */
  List<ReplayStep> steps() {
    endAnswer();
    return List.copyOf(steps);
  }

  private void endAnswer() {
    if (answer.size() > 0) {
      steps.add(new ReplayStep.Expect(Bytes.of(answer.toByteArray()), took(grown)));
      answer.reset();
      before = grown;
    }
  }

  private long took(long atNanos) {
    return Math.max(0, atNanos - before);
  }
}
