package dev.portcullis.core.capture;

import dev.portcullis.core.net.Endpoint;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Stands in for a capture where none can be recorded. Any thread. */
final class NoCapture implements Capture {
  private final String cause;
  private final LongAdder events = new LongAdder();
  private final LongAdder bytes = new LongAdder();
  private final AtomicBoolean looked = new AtomicBoolean(true);
  private volatile Runnable wake = () -> {};

  NoCapture(String cause) {
    this.cause = cause;
  }

  @Override
  public long append(
      Stamp at, int socket, EventKind kind, @Nullable Endpoint peer, ByteBuffer payload) {
    events.increment();
    bytes.add(payload.remaining());
    if (looked.compareAndSet(true, false)) {
      wake.run();
    }
    return NOT_CAPTURED;
  }

  @Override
  public long count() {
    return 0;
  }

  @Override
  public EventRecord event(long sequence) {
    throw new IndexOutOfBoundsException("nothing was recorded: " + cause);
  }

  @Override
  public Payload payload(EventRecord event) {
    throw new IllegalArgumentException("no event of this capture: " + event);
  }

  @Override
  public void onNewEvents(Runnable listener) {
    wake = listener;
  }

  @Override
  public long look() {
    looked.set(true);
    return 0;
  }

  @Override
  public CaptureStatus status() {
    return new CaptureStatus(
        0, 0, 0, 0, events.sum(), bytes.sum(), CaptureStatus.State.STOPPED, Optional.of(cause));
  }

  @Override
  public Optional<Recovery> recovery() {
    return Optional.empty();
  }

  @Override
  public void resume() {}

  @Override
  public void close() {}
}
