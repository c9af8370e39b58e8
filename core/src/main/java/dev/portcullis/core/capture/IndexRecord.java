package dev.portcullis.core.capture;

import dev.portcullis.core.net.Endpoint;
import dev.portcullis.core.net.HostAddress;
import dev.portcullis.core.net.Ipv4Address;
import dev.portcullis.core.net.Ipv6Address;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The 64 bytes of an event on disk, little-endian on every machine:
 *
 * <pre>
 *   0 sequence   8 wall nanos   16 monotonic nanos   24 payload offset
 *  32 address, 16 bytes in network order, IPv4 in the first four
 *  48 payload length   52 socket   56 port   58 kind   59 family: 0 no peer, 4, 6
 *  60 CRC-32C of the bytes before it
 * </pre>
 *
 * <p>Not for more than one thread at a time.
 */
final class IndexRecord {
  /** Bytes a record takes. */
  static final int BYTES = 64;

  /** Where in a record the payload's offset stands. */
  static final int OFFSET = 24;

  private static final int ADDRESS = 32;

  /** Where in a record the payload's length stands. */
  static final int LENGTH = 48;

  /** Where in a record the socket's number stands. */
  static final int SOCKET = 52;

  private static final int PORT = 56;

  /** Where in a record the kind's code stands. */
  static final int KIND = 58;

  private static final int FAMILY = 59;
  private static final int CRC = 60;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle NETWORK_LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle NETWORK_INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private final byte[] bytes = new byte[BYTES];
  private final CRC32C crc = new CRC32C();

  /** The record itself, to be read or filled. */
  byte[] bytes() {
    return bytes;
  }

  /** Fills the record. */
  void encode(
      long sequence,
      Stamp at,
      int socket,
      EventKind kind,
      @Nullable Endpoint peer,
      long offset,
      int length) {
    LONG.set(bytes, 0, sequence);
    LONG.set(bytes, 8, at.wallNanos());
    LONG.set(bytes, 16, at.monotonicNanos());
    LONG.set(bytes, OFFSET, offset);
    LONG.set(bytes, ADDRESS, 0L);
    LONG.set(bytes, ADDRESS + 8, 0L);
    INT.set(bytes, LENGTH, length);
    INT.set(bytes, SOCKET, socket);
    bytes[KIND] = (byte) kind.code();
    SHORT.set(bytes, PORT, peer == null ? (short) 0 : (short) peer.port());
    bytes[FAMILY] = peer == null ? 0 : putAddress(peer.address());
    INT.set(bytes, CRC, checksum());
  }

  private byte putAddress(HostAddress address) {
    return switch (address) {
      case Ipv4Address four -> {
        NETWORK_INT.set(bytes, ADDRESS, four.bits());
        yield 4;
      }
      case Ipv6Address six -> {
        NETWORK_LONG.set(bytes, ADDRESS, six.high());
        NETWORK_LONG.set(bytes, ADDRESS + 8, six.low());
        yield 6;
      }
    };
  }

  /** The event, if these bytes are the whole and unharmed record of that sequence. */
  Optional<EventRecord> decode(long sequence) {
    int kind = bytes[KIND];
    if ((int) INT.get(bytes, CRC) != checksum()
        || (long) LONG.get(bytes, 0) != sequence
        || !EventKind.isCode(kind)
        || (long) LONG.get(bytes, OFFSET) < 0
        || (int) INT.get(bytes, LENGTH) < 0
        || (long) LONG.get(bytes, OFFSET) > Long.MAX_VALUE - (int) INT.get(bytes, LENGTH)) {
      return Optional.empty();
    }
    return Optional.of(
        new EventRecord(
            sequence,
            (long) LONG.get(bytes, 8),
            (long) LONG.get(bytes, 16),
            (int) INT.get(bytes, SOCKET),
            EventKind.ofCode(kind),
            peer(),
            (long) LONG.get(bytes, OFFSET),
            (int) INT.get(bytes, LENGTH)));
  }

  /** What stands in for a record that is not whole. */
  static EventRecord damaged(long sequence) {
    return new EventRecord(sequence, 0, 0, 0, EventKind.GAP, null, 0, 0);
  }

  /** Whether nothing was ever written here. */
  boolean isBlank() {
    for (byte b : bytes) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Endpoint peer() {
    int port = Short.toUnsignedInt((short) SHORT.get(bytes, PORT));
    return switch (bytes[FAMILY]) {
      case 4 -> new Endpoint(new Ipv4Address((int) NETWORK_INT.get(bytes, ADDRESS)), port);
      case 6 ->
          new Endpoint(
              new Ipv6Address(
                  (long) NETWORK_LONG.get(bytes, ADDRESS),
                  (long) NETWORK_LONG.get(bytes, ADDRESS + 8)),
              port);
      default -> null;
    };
  }

  private int checksum() {
    crc.reset();
    crc.update(bytes, 0, CRC);
    return (int) crc.getValue();
  }
}
