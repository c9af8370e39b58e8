package dev.portcullis.app.inspect;

import dev.portcullis.app.hex.ByteRange;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.capture.Payload;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/**
 * The bytes of one event.
 *
 * @param event the event
 * @param payload its bytes
 */
record EventStream(EventRecord event, Payload payload) implements Stream {

  @Override
  public long events() {
    return 1;
  }

  @Override
  public long length() {
    return payload.length();
  }

  @Override
  public int read(long position, byte[] target, int offset, int count) throws IOException {
    Objects.checkIndex(position, length() + 1);
    int wanted = (int) Math.min(count, length() - position);
    JoinedStream.readAll(payload, (int) position, target, offset, wanted);
    return wanted;
  }

  @Override
  public List<Piece> pieces(ByteRange range) {
    return range.isEmpty() ? List.of() : List.of(new Piece(0, event));
  }
}
