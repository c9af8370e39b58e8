package dev.portcullis.app.shell;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Holds a connection's reader up before each read until the kernel has all that it can take in one
 * go, or all there is left: a flood is then cut into the same messages each time. On the threads
 * that look at the {@link TourTime}, which read one after the other.
 */
final class WholeReads implements Runnable {

  private static final long MESSAGE_BYTES = 64 << 10;
  private static final Duration LOOKS_AGAIN = Duration.ofMillis(1);

  private final TourChannels channels;
  private final AtomicLong left;

  /** Cuts what the newest connection receives, which is so much. */
  WholeReads(TourChannels channels, long total) {
    this.channels = channels;
    left = new AtomicLong(total);
  }

  @Override
  public void run() {
    if (!Thread.currentThread().isVirtual()) {
      // This thread reads, and has just done so.
      left.addAndGet(-Math.min(MESSAGE_BYTES, left.get()));
    }
    long wanted = Math.min(MESSAGE_BYTES, left.get());
    channels
        .newest()
        .filter(SocketChannel::isConnected)
        .filter(channel -> waiting(channel) < wanted)
        .ifPresent(
            channel ->
                await()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(LOOKS_AGAIN)
                    .until(() -> waiting(channel) >= wanted));
  }

  private static long waiting(SocketChannel channel) {
    try {
      return channel.isOpen() ? channel.socket().getInputStream().available() : Long.MAX_VALUE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
