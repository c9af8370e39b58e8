package dev.portcullis.app.compose;

import dev.portcullis.core.capture.Stamp;
import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.send.Outlet;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A connection that takes everything at once, until it is closed or stops taking. Any thread. */
final class FarEnd implements Outlet {

  final List<Bytes> taken = new CopyOnWriteArrayList<>();
  private final List<Consumer<ByteBuffer>> listeners = new CopyOnWriteArrayList<>();
  volatile boolean open = true;
  volatile boolean reading = true;

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public Stamp now() {
    return Stamp.now();
  }

  @Override
  public long queued() {
    return 0;
  }

  @Override
  public boolean awaitRoom(int bytes, Duration atMost) throws InterruptedException {
    if (!reading && open) {
      Thread.sleep(Math.min(5, atMost.toMillis()));
    }
    return reading && open;
  }

  @Override
  public void write(ByteBuffer bytes) {
    byte[] copy = new byte[bytes.remaining()];
    bytes.get(bytes.position(), copy);
    taken.add(Bytes.of(copy));
  }

  @Override
  public Hearing hear(Consumer<ByteBuffer> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Answers with these bytes, as one read. */
  void answer(byte... bytes) {
    listeners.forEach(listener -> listener.accept(ByteBuffer.wrap(bytes)));
  }
}
