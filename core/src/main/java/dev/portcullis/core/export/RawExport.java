package dev.portcullis.core.export;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.export.ExportException.Problem;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The very bytes one socket wrote, or received, one after the other and nothing else. Other events
 * are passed over; bytes of a second socket are refused, since nobody could tell them apart.
 *
 * @param direction which way
 */
public record RawExport(WireDirection direction) implements ExportFormat {
  private static final int PIECE = 1 << 16;

  @Override
  public String extension() {
    return "bin";
  }

  @Override
  public boolean isText() {
    return false;
  }

  @Override
  public EventSink open(Capture capture, OutputStream target) {
    return new Sink(direction, new PayloadReader(capture, PIECE), target);
  }

  private static final class Sink implements EventSink {
    private final WireDirection direction;
    private final PayloadReader payloads;
    private final OutputStream target;

    /** The socket whose bytes these are; 0 before the first. */
    private int socket;

    Sink(WireDirection direction, PayloadReader payloads, OutputStream target) {
      this.direction = direction;
      this.payloads = payloads;
      this.target = target;
    }

    @Override
    public void event(EventRecord event) throws IOException {
      if (event.kind() != direction.kind()) {
        return;
      }
      if (socket == 0) {
        socket = event.socket();
      } else if (socket != event.socket()) {
        throw new ExportException(
            Problem.SEVERAL_SOCKETS,
            null,
            Integer.toString(socket),
            Integer.toString(event.socket()));
      }
      payloads.read(event, (position, bytes, length) -> target.write(bytes, 0, length));
    }

    @Override
    public void finish() {}
  }
}
