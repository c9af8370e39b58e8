package dev.portcullis.core.socket;

import dev.portcullis.core.capture.EventDetail.ClosedBy;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings a connection, or an attempt at one, to its end: send what was accepted, FIN, close, let
 * the threads end, tell. Each step has a bound. On a virtual thread of the engine.
 */
final class Finisher implements Runnable {

  /** How long bytes the peer had sent already are taken in before the socket is closed. */
  private static final long CATCH_UP_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  /** How long a thread may take to end once its channel is closed; a listener may hold it. */
  private static final long END_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  private final SocketParts parts;
  private final ClosedBy by;
  private final @Nullable Live live;
  private final @Nullable Attempt attempt;
  private final BiConsumer<ClosedBy, @Nullable Live> tellClosed;

  /**
   * The end of a socket.
   *
   * @param live the connection; null where there is none
   * @param attempt the attempt, already cancelled; null where there is none
   * @param tellClosed tells of the end, in the lane
   */
  Finisher(
      SocketParts parts,
      ClosedBy by,
      @Nullable Live live,
      @Nullable Attempt attempt,
      BiConsumer<ClosedBy, @Nullable Live> tellClosed) {
    this.parts = parts;
    this.by = by;
    this.live = live;
    this.attempt = attempt;
    this.tellClosed = tellClosed;
  }

  @Override
  public void run() {
    try {
      if (attempt != null) {
        await(attempt.ended(), END_NANOS);
      }
      if (live != null) {
        end(live);
      }
    } catch (InterruptedException e) {
      abandon(); // The engine's time to close is over.
    }
    parts.lane().execute(() -> tellClosed.accept(by, live));
  }

  /** Closes at once and sends nothing more. */
  void abandon() {
    if (live != null) {
      live.cutOff();
    }
  }

  private void end(Live connection) throws InterruptedException {
    connection.queue.end();
    boolean sent = by != ClosedBy.ERROR && flush(connection);
    connection.queue.abort();
    if (sent) {
      sayGoodbye(connection);
    }
    connection.close();
    await(connection.readEnded, END_NANOS);
    boolean _ = connection.awaitWriter(END_NANOS);
    long unsent = connection.unsent();
    if (unsent > 0) {
      parts
          .lane()
          .execute(() -> parts.journal().warn(SocketWarning.BYTES_UNSENT, Long.toString(unsent)));
    }
  }

  private boolean flush(Live connection) throws InterruptedException {
    return connection.queue.awaitEmpty(SocketLife.FLUSH_NANOS)
        && connection.awaitWriter(END_NANOS)
        && connection.writeFailure() == null;
  }

  /**
   * FIN. Closing with bytes unread would follow it with a reset, so the reader catches up first.
   */
  private static void sayGoodbye(Live connection) throws InterruptedException {
    try {
      boolean behind = !connection.readerIdle();
      connection.channel.shutdownOutput();
      if (behind) {
        await(connection.caughtUp, CATCH_UP_NANOS);
      }
    } catch (IOException e) {
      // The peer was faster; closing is all that is left.
    }
  }

  private static void await(CountDownLatch latch, long nanos) throws InterruptedException {
    boolean _ = latch.await(nanos, TimeUnit.NANOSECONDS);
  }
}
