package dev.portcullis.core.socket;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventClock;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.Stamp;
import dev.portcullis.core.net.Endpoint;
import java.nio.ByteBuffer;

/**
 * Writes the events of one socket to the capture. Engine threads only: an append may wait for the
 * disk, which the callers of {@link TcpSocket} must never do.
 */
final class Journal {

  private final Capture capture;
  private final int socket;
  private final EventClock clock;

  Journal(Capture capture, int socket, EventClock clock) {
    this.capture = capture;
    this.socket = socket;
    this.clock = clock;
  }

  /** What the clock says now, for an event that is recorded in a moment. */
  Stamp now() {
    return clock.now();
  }

  /** Something that happens now. */
  void note(EventDetail detail) {
    note(now(), detail);
  }

  void note(Stamp at, EventDetail detail) {
    capture.append(at, socket, detail);
  }

  void warn(SocketWarning warning, String... arguments) {
    note(warning.with(arguments));
  }

  void received(Stamp at, Endpoint peer, ByteBuffer bytes) {
    capture.append(at, socket, EventKind.MESSAGE, peer, bytes);
  }

  void sent(Stamp at, Endpoint peer, ByteBuffer bytes) {
    capture.append(at, socket, EventKind.WRITE, peer, bytes);
  }
}
