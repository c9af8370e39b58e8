package dev.portcullis.core.export;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.net.Endpoint;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the sockets of a capture are called and where they are connected, whether or not the events
 * that say so are exported. Goes through the capture once, forward, as far as it is asked. One
 * thread uses it.
 */
final class SocketDirectory {

  /**
   * How a socket came to be open.
   *
   * @param event the {@link EventKind#CONNECT}
   * @param detail what it says, unless that is no longer kept or damaged
   */
  record Connect(EventRecord event, Optional<EventDetail.Connected> detail) {

    /** The other end, from whatever knows it. */
    Optional<Endpoint> remote() {
      return detail.map(EventDetail.Connected::remote).or(() -> Optional.ofNullable(event.peer()));
    }
  }

  private final Capture capture;
  private final Map<Integer, String> names = new HashMap<>();
  private final Map<Integer, Connect> connects = new HashMap<>();
  private long next;

  SocketDirectory(Capture capture) {
    this.capture = capture;
  }

  /** Learns from every event up to and including this one. */
  void upTo(long sequence) {
    for (; next <= sequence; next++) {
      EventRecord event = capture.event(next);
      if (event.kind() == EventKind.CREATE
          && capture.detail(event) instanceof EventDetail.Created created) {
        names.put(event.socket(), created.name());
      } else if (event.kind() == EventKind.CONNECT) {
        Optional<EventDetail.Connected> detail =
            capture.detail(event) instanceof EventDetail.Connected connected
                ? Optional.of(connected)
                : Optional.empty();
        connects.put(event.socket(), new Connect(event, detail));
      }
    }
  }

  /** What the user calls a socket; its number where nothing says. Empty for no socket. */
  String name(int socket) {
    return socket == 0 ? "" : names.getOrDefault(socket, "socket " + socket);
  }

  /** How a socket came to be open, if it did so far. */
  Optional<Connect> connect(int socket) {
    return Optional.ofNullable(connects.get(socket));
  }
}
