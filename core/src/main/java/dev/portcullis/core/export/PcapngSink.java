package dev.portcullis.core.export;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.codec.TextView;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Events to packets, comments and journal entries. One thread uses it. */
final class PcapngSink implements EventSink {

  /** Linux errno of a read or write on a connection the peer has reset: ECONNRESET, EPIPE. */
  private static final List<Integer> RESET_BY_PEER = List.of(104, 32);

  private static final int MOST_REMARKS = 16;
  private static final int LONGEST_MESSAGE = 4000;

  private final Capture capture;
  private final PcapngWriter writer;
  private final SocketDirectory sockets;
  private final PayloadReader payloads;
  private final Map<Integer, TcpConversation> open = new HashMap<>();

  /** What was said of a socket before it had a connection to say it on. */
  private final Map<Integer, List<String>> remarks = new HashMap<>();

  PcapngSink(Capture capture, PcapngWriter writer) {
    this.capture = capture;
    this.writer = writer;
    this.sockets = new SocketDirectory(capture);
    this.payloads = new PayloadReader(capture, TcpConversation.PIECE);
  }

  @Override
  public void event(EventRecord event) throws IOException {
    sockets.upTo(event.sequence());
    switch (event.kind()) {
      case CONNECT -> conversation(event);
      case WRITE -> data(WireDirection.TX, event);
      case MESSAGE -> data(WireDirection.RX, event);
      case ERROR -> error(event);
      case CLOSE -> close(event);
      case CREATE, BIND_WIFI, WARNING, GAP, QUOTA_RESET -> remark(event);
    }
  }

  @Override
  public void finish() {}

  /** The connection of an event's socket, opened where this is the first that is exported of it. */
  private TcpConversation conversation(EventRecord event) throws IOException {
    TcpConversation known = open.get(event.socket());
    if (known != null) {
      return known;
    }
    Optional<SocketDirectory.Connect> found = sockets.connect(event.socket());
    // A connection without a connect was made while nothing was captured: it opens here.
    SocketDirectory.Connect connect =
        found.orElseGet(() -> new SocketDirectory.Connect(event, Optional.empty()));
    TcpConversation conversation = TcpConversation.of(writer, event.socket(), connect);
    List<String> said = remarks.remove(event.socket());
    if (said != null) {
      said.forEach(conversation::note);
    }
    if (found.isPresent()) {
      conversation.note(sentence(connect.event()));
    }
    long stood = connect.event().wallNanos();
    long took = connect.detail().map(EventDetail.Connected::handshakeNanos).orElse(0L);
    conversation.handshake(stood - took, stood);
    open.put(event.socket(), conversation);
    return conversation;
  }

  private void data(WireDirection direction, EventRecord event) throws IOException {
    TcpConversation conversation = conversation(event);
    int length = event.length();
    int kept =
        payloads.read(
            event,
            (position, bytes, count) ->
                conversation.data(
                    direction,
                    event.wallNanos(),
                    ByteBuffer.wrap(bytes, 0, count),
                    position + count == length));
    if (kept < length) {
      conversation.note(
          event.kind().label() + ": " + (length - kept) + " B " + EventWords.NOT_KEPT);
      conversation.missing(direction, event.wallNanos(), length - kept);
    }
  }

  private void error(EventRecord event) throws IOException {
    TcpConversation conversation = open.get(event.socket());
    if (conversation != null
        && !conversation.isOver()
        && capture.detail(event) instanceof EventDetail.Failed failed
        && failed.errno().isPresent()
        && RESET_BY_PEER.contains(failed.errno().getAsInt())) {
      conversation.note(sentence(event));
      conversation.resetRemotely(event.wallNanos());
    } else {
      remark(event);
    }
  }

  private void close(EventRecord event) throws IOException {
    TcpConversation conversation = open.remove(event.socket());
    remarks.remove(event.socket());
    if (conversation == null
        || conversation.isOver()
        || !(capture.detail(event) instanceof EventDetail.Closed closed)) {
      journal(event);
      return;
    }
    conversation.note(sentence(event));
    long at = event.wallNanos();
    switch (closed.by()) {
      case CALLER -> conversation.finishLocally(at);
      case PEER -> {
        conversation.finishRemotely(at);
        conversation.finishLocally(at);
      }
      case ERROR -> conversation.resetLocally(at);
    }
  }

  /** An event that is no packet: an entry of its own, and a comment on its socket's next packet. */
  private void remark(EventRecord event) throws IOException {
    journal(event);
    TcpConversation conversation = open.get(event.socket());
    if (conversation != null) {
      conversation.note(sentence(event));
    } else if (event.socket() != 0) {
      List<String> said = remarks.computeIfAbsent(event.socket(), _ -> new ArrayList<>());
      if (said.size() < MOST_REMARKS) {
        said.add(sentence(event));
      }
    }
  }

  /**
   * The fields' names and meaning: systemd.journal-fields(7), the native ones; the times are
   * microseconds. The priorities are those of RFC 5424.
   */
  private void journal(EventRecord event) throws IOException {
    int priority =
        switch (event.kind()) {
          case ERROR -> 3;
          case WARNING, GAP -> 4;
          case CREATE, BIND_WIFI, CONNECT, WRITE, MESSAGE, CLOSE, QUOTA_RESET -> 6;
        };
    writer.journalEntry(
        "__REALTIME_TIMESTAMP="
            + event.wallNanos() / 1000
            + "\nPRIORITY="
            + priority
            + "\nSYSLOG_IDENTIFIER=portcullis\nPORTCULLIS_EVENT="
            + event.kind().label()
            + "\nPORTCULLIS_SEQUENCE="
            + event.sequence()
            + "\nPORTCULLIS_SOCKET="
            + event.socket()
            + "\nMESSAGE="
            + TextView.oneLine(sentence(event), LONGEST_MESSAGE)
            + "\n");
  }

  private String sentence(EventRecord event) {
    String who = sockets.name(event.socket());
    return event.kind().label()
        + (who.isEmpty() ? "" : " [" + TextView.oneLine(who, 100) + "]")
        + " "
        + EventWords.details(capture, event);
  }
}
