package dev.portcullis.core.export;

import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.net.Endpoint;
import dev.portcullis.core.net.HostAddress;
import dev.portcullis.core.net.Ipv4Address;
import dev.portcullis.core.net.Ipv6Address;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * One connection as the packets it could have been: both ends' sequence numbers, and the packets
 * that open it, carry bytes and end it. One thread uses it.
 *
 * <p>Every byte is acknowledged at the end of its event at the latest, so that a reader sees no
 * window run full. Initial sequence numbers are derived from the connect's place in the capture:
 * the same capture gives the same file, and a port used twice is seen to begin anew.
 */
final class TcpConversation {

  /** Bytes of a payload to hand over at once: whole segments of either family. */
  static final int PIECE = 72 * 1460;

  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
  private static final int SEGMENTS_AN_ACK = 16;
  private static final int FIRST_DYNAMIC_PORT = 49152;
  private static final int MOST_NOTES = 16;

  private final PcapngWriter writer;
  private final TcpPacket packet = new TcpPacket();
  private final End local;
  private final End remote;
  private final List<String> notes = new ArrayList<>();
  private final int maxSegment;
  private int segmentsUnacknowledged;
  private boolean over;

  /** One end of it. */
  private static final class End {
    final Endpoint endpoint;
    final PcapngWriter.Flow flow;
    int identification;

    /** The sequence number of the next byte it sends. */
    int next;

    End(Endpoint endpoint, PcapngWriter.Flow flow, int initial) {
      this.endpoint = endpoint;
      this.flow = flow;
      this.next = initial;
    }
  }

  /**
   * A connection between two ends, not opened yet.
   *
   * @param local this end
   * @param remote the other; of the same family
   * @param localInitial this end's initial sequence number
   * @param remoteInitial the other's
   */
  TcpConversation(
      PcapngWriter writer, Endpoint local, Endpoint remote, int localInitial, int remoteInitial) {
    this.writer = writer;
    this.local = new End(local, PcapngWriter.Flow.OUTBOUND, localInitial);
    this.remote = new End(remote, PcapngWriter.Flow.INBOUND, remoteInitial);
    this.maxSegment = TcpPacket.maxSegment(remote.address().family());
  }

  /** The connection of a socket that came to be open like this; what is not known is made up. */
  static TcpConversation of(PcapngWriter writer, int socket, SocketDirectory.Connect connect) {
    Endpoint remote =
        connect.remote().orElseGet(() -> new Endpoint(new Ipv4Address(0), FIRST_DYNAMIC_PORT));
    Endpoint local =
        connect
            .detail()
            .map(EventDetail.Connected::local)
            .filter(end -> end.address().family() == remote.address().family())
            .orElseGet(() -> unknownEnd(remote, socket));
    long mixed = (connect.event().sequence() + 1) * 0x9E37_79B9_7F4A_7C15L;
    return new TcpConversation(writer, local, remote, (int) (mixed >>> 32), (int) mixed);
  }

  private static Endpoint unknownEnd(Endpoint other, int socket) {
    HostAddress any =
        switch (other.address()) {
          case Ipv4Address _ -> new Ipv4Address(0);
          case Ipv6Address _ -> new Ipv6Address(0, 0);
        };
    return new Endpoint(any, FIRST_DYNAMIC_PORT + socket % (1 << 14));
  }

  /** Puts a comment on the next packet. */
  void note(String comment) {
    if (notes.size() < MOST_NOTES) {
      notes.add(comment);
    }
  }

  /** Whether it has been reset: no packet can follow. */
  boolean isOver() {
    return over;
  }

  /** The three packets that open it. */
  void handshake(long beganWallNanos, long stoodWallNanos) throws IOException {
    send(local, remote, beganWallNanos, TcpPacket.SYN, NOTHING, 0);
    send(remote, local, stoodWallNanos, TcpPacket.SYN | TcpPacket.ACK, NOTHING, 0);
    acknowledge(local, remote, stoodWallNanos);
  }

  /**
   * Bytes one way, in as many segments as they need.
   *
   * @param bytes the bytes, from position to limit; consumed
   * @param last whether the write or read they are part of ends with them
   */
  void data(WireDirection direction, long wallNanos, ByteBuffer bytes, boolean last)
      throws IOException {
    int end = bytes.limit();
    while (bytes.position() < end) {
      bytes.limit(Math.min(end, bytes.position() + maxSegment));
      boolean push = last && bytes.limit() == end;
      segment(direction, wallNanos, bytes, 0, push);
      bytes.position(bytes.limit()).limit(end);
    }
    if (last) {
      acknowledgeData(direction, wallNanos);
    }
  }

  /** Bytes that went one way and are no longer kept: their segments without them. */
  void missing(WireDirection direction, long wallNanos, int count) throws IOException {
    for (int left = count; left > 0; left -= maxSegment) {
      segment(direction, wallNanos, NOTHING, Math.min(left, maxSegment), left <= maxSegment);
    }
    acknowledgeData(direction, wallNanos);
  }

  /** This end is done sending. */
  void finishLocally(long wallNanos) throws IOException {
    send(local, remote, wallNanos, TcpPacket.FIN | TcpPacket.ACK, NOTHING, 0);
    acknowledge(remote, local, wallNanos);
  }

  /** The other end is done sending. */
  void finishRemotely(long wallNanos) throws IOException {
    send(remote, local, wallNanos, TcpPacket.FIN | TcpPacket.ACK, NOTHING, 0);
    acknowledge(local, remote, wallNanos);
  }

  /** This end gives it up. */
  void resetLocally(long wallNanos) throws IOException {
    send(local, remote, wallNanos, TcpPacket.RST | TcpPacket.ACK, NOTHING, 0);
    over = true;
  }

  /** The other end has given it up. */
  void resetRemotely(long wallNanos) throws IOException {
    send(remote, local, wallNanos, TcpPacket.RST | TcpPacket.ACK, NOTHING, 0);
    over = true;
  }

  private void segment(
      WireDirection direction, long wallNanos, ByteBuffer bytes, int missing, boolean push)
      throws IOException {
    int flags = TcpPacket.ACK | (push ? TcpPacket.PSH : 0);
    send(sender(direction), receiver(direction), wallNanos, flags, bytes, missing);
    if (++segmentsUnacknowledged == SEGMENTS_AN_ACK) {
      acknowledgeData(direction, wallNanos);
    }
  }

  /** Not twice: a second one would be read as a call for what was lost. */
  private void acknowledgeData(WireDirection direction, long wallNanos) throws IOException {
    if (segmentsUnacknowledged > 0) {
      acknowledge(receiver(direction), sender(direction), wallNanos);
    }
  }

  private void acknowledge(End from, End to, long wallNanos) throws IOException {
    send(from, to, wallNanos, TcpPacket.ACK, NOTHING, 0);
    segmentsUnacknowledged = 0;
  }

  private void send(End from, End to, long wallNanos, int flags, ByteBuffer bytes, int missing)
      throws IOException {
    int acknowledged = (flags & TcpPacket.ACK) == 0 ? 0 : to.next;
    ByteBuffer header =
        packet.build(
            from.endpoint,
            to.endpoint,
            from.identification++,
            from.next,
            acknowledged,
            flags,
            bytes,
            missing);
    writer.packet(wallNanos, from.flow, header, bytes, missing, notes);
    notes.clear();
    // SYN and FIN take a number of their own; numbers count modulo 2^32 as ints do.
    boolean takesNumber = (flags & (TcpPacket.SYN | TcpPacket.FIN)) != 0;
    from.next += bytes.remaining() + missing + (takesNumber ? 1 : 0);
  }

  private End sender(WireDirection direction) {
    return switch (direction) {
      case TX -> local;
      case RX -> remote;
    };
  }

  private End receiver(WireDirection direction) {
    return switch (direction) {
      case TX -> remote;
      case RX -> local;
    };
  }
}
