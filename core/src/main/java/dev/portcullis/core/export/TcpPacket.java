package dev.portcullis.core.export;

import dev.portcullis.core.net.AddressFamily;
import dev.portcullis.core.net.Endpoint;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Builds IP and TCP headers, with their checksums, into one buffer. One thread uses it.
 *
 * <p>Sources: IPv4 RFC 791; IPv6 RFC 8200; TCP RFC 9293 (header 3.1, pseudo headers 3.1 and RFC
 * 8200 8.1, maximum segment size 3.7.1); window scale RFC 7323; the Internet checksum RFC 1071.
 */
final class TcpPacket {
  /** No more data from this end. */
  static final int FIN = 0x01;

  /** The beginning of one direction. */
  static final int SYN = 0x02;

  /** The connection is gone. */
  static final int RST = 0x04;

  /** The last bytes of one write or read. */
  static final int PSH = 0x08;

  /** The acknowledgement number counts. */
  static final int ACK = 0x10;

  private static final int PROTOCOL_TCP = 6;
  private static final int HOPS = 64;
  private static final int DO_NOT_FRAGMENT = 0x4000;
  private static final int TCP_HEADER = 20;
  private static final int SYN_OPTIONS = 8;
  private static final int MTU = 1500;

  /** Shifted by {@link #WINDOW_SCALE}: far above what a message can leave unacknowledged. */
  private static final int WINDOW = 0xFFFF;

  private static final int WINDOW_SCALE = 7;

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private final ByteBuffer header = ByteBuffer.allocate(128);

  /** What an Ethernet leaves for data: 1,460 bytes over IPv4, 1,440 over IPv6. */
  static int maxSegment(AddressFamily family) {
    return MTU - ipHeaderBytes(family) - TCP_HEADER;
  }

  /**
   * Builds the headers of a segment; valid until the next call.
   *
   * @param from its sender; of the same family as {@code to}
   * @param to its receiver
   * @param identification the IPv4 header's, 16 bits
   * @param sequence of the first byte, modulo 2^32
   * @param acknowledged the next byte expected, modulo 2^32; 0 without {@link #ACK}
   * @param flags {@link #SYN}, {@link #ACK}, …
   * @param payload the segment's bytes that are kept, from position to limit; unchanged
   * @param missing bytes of the segment that are not kept; above 0 the checksum cannot be made
   */
  ByteBuffer build(
      Endpoint from,
      Endpoint to,
      int identification,
      int sequence,
      int acknowledged,
      int flags,
      ByteBuffer payload,
      int missing) {
    boolean syn = (flags & SYN) != 0;
    int tcpBytes = TCP_HEADER + (syn ? SYN_OPTIONS : 0);
    int segment = tcpBytes + payload.remaining() + missing;
    AddressFamily family = from.address().family();
    byte[] source = from.address().toBytes();
    byte[] destination = to.address().toBytes();
    header.clear();
    switch (family) {
      case IPV4 -> ipv4(source, destination, identification, segment);
      case IPV6 -> ipv6(source, destination, segment);
    }
    int tcp = header.position();
    header.putShort((short) from.port()).putShort((short) to.port());
    header.putInt(sequence).putInt(acknowledged);
    header.put((byte) ((tcpBytes / Integer.BYTES) << 4)).put((byte) flags);
    header.putShort((short) WINDOW);
    int checksum = header.position();
    header.putInt(0); // checksum and urgent pointer
    if (syn) {
      header.put((byte) 2).put((byte) 4).putShort((short) maxSegment(family));
      header.put((byte) 1).put((byte) 3).put((byte) 3).put((byte) WINDOW_SCALE);
    }
    if (missing == 0) {
      long sum = sum(source, 0, source.length) + sum(destination, 0, destination.length);
      sum += PROTOCOL_TCP + segment;
      sum += sum(header.array(), tcp, tcpBytes);
      sum += sum(payload.array(), payload.arrayOffset() + payload.position(), payload.remaining());
      header.putShort(checksum, folded(sum));
    }
    return header.flip();
  }

  private void ipv4(byte[] source, byte[] destination, int identification, int segment) {
    int start = header.position();
    header.put((byte) 0x45).put((byte) 0);
    header.putShort((short) (ipHeaderBytes(AddressFamily.IPV4) + segment));
    header.putShort((short) identification).putShort((short) DO_NOT_FRAGMENT);
    header.put((byte) HOPS).put((byte) PROTOCOL_TCP);
    int checksum = header.position();
    header.putShort((short) 0).put(source).put(destination);
    header.putShort(checksum, folded(sum(header.array(), start, header.position() - start)));
  }

  private void ipv6(byte[] source, byte[] destination, int segment) {
    header.putInt(0x6000_0000).putShort((short) segment);
    header.put((byte) PROTOCOL_TCP).put((byte) HOPS).put(source).put(destination);
  }

  private static int ipHeaderBytes(AddressFamily family) {
    return switch (family) {
      case IPV4 -> 20;
      case IPV6 -> 40;
    };
  }

  /** The sum of 16-bit words, not folded yet; an odd last byte is the high half of a word. */
  private static long sum(byte[] bytes, int offset, int length) {
    long sum = 0;
    int at = offset;
    int end = offset + length;
    // Two words at a time: folding brings the upper one down, for 2^16 is 1 modulo 2^16 - 1.
    for (; at + Integer.BYTES <= end; at += Integer.BYTES) {
      sum += (int) INT.get(bytes, at) & 0xFFFF_FFFFL;
    }
    for (int shift = 24; at < end; at++, shift -= 8) {
      sum += (bytes[at] & 0xFFL) << shift;
    }
    return sum;
  }

  private static short folded(long sum) {
    long folded = sum;
    while (folded >>> 16 != 0) {
      folded = (folded & 0xFFFF) + (folded >>> 16);
    }
    return (short) ~folded;
  }
}
