package dev.portcullis.core.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Writes the blocks of a pcapng file. One thread uses it.
 *
 * <p>Source of every number here: draft-ietf-opsawg-pcapng, "PCAP Now Generic (pcapng) Capture File
 * Format": 3.1 general block, 3.5 options, 4.1 section header, 4.2 interface description, 4.3
 * enhanced packet; the systemd journal block: draft-richardson-opsawg-pcapng-extras. Link types:
 * draft-ietf-opsawg-pcaplinktype. Everything is written in network order, which the section header
 * announces.
 */
final class PcapngWriter {

  /** Which way a packet went, as the flags of a packet say it (4.3.1): bits 0 and 1. */
  enum Flow {
    /** Received. */
    INBOUND(1),
    /** Sent. */
    OUTBOUND(2);

    private final int bits;

    Flow(int bits) {
      this.bits = bits;
    }
  }

  private static final int SECTION_HEADER = 0x0A0D0D0A;
  private static final int INTERFACE_DESCRIPTION = 1;
  private static final int ENHANCED_PACKET = 6;
  private static final int JOURNAL_EXPORT = 9;
  private static final int BYTE_ORDER_MAGIC = 0x1A2B3C4D;

  private static final int OPTION_END = 0;
  private static final int OPTION_COMMENT = 1;
  private static final int OPTION_INTERFACE_NAME = 2;
  private static final int OPTION_PACKET_FLAGS = 2;
  private static final int OPTION_APPLICATION = 4;
  private static final int OPTION_TIME_RESOLUTION = 9;

  /** LINKTYPE_RAW: packets begin with an IPv4 or IPv6 header, and no link layer is made up. */
  private static final int LINK_RAW = 101;

  /** Times count 10^-9 s. */
  private static final byte NANOSECONDS = 9;

  /** Characters of a comment at most; its length is a 16-bit number of UTF-8 bytes. */
  private static final int LONGEST_COMMENT = 4000;

  /** Room for a block: a packet is 1,500 bytes, and each of a few comments three a character. */
  private static final int ROOM = 1 << 18;

  private final OutputStream target;
  private final ByteBuffer block = ByteBuffer.allocate(ROOM);

  PcapngWriter(OutputStream target) {
    this.target = target;
  }

  /** Begins the file: a section and its one interface. */
  void begin(String application) throws IOException {
    start(SECTION_HEADER);
    block.putInt(BYTE_ORDER_MAGIC).putShort((short) 1).putShort((short) 0);
    block.putLong(-1); // the section's length is not known while it is streamed
    option(OPTION_APPLICATION, application);
    option(OPTION_COMMENT, ExportMessages.text(Locale.ROOT, "pcapng.section"));
    endOptions();
    end();
    start(INTERFACE_DESCRIPTION);
    block.putShort((short) LINK_RAW).putShort((short) 0);
    block.putInt(0); // no limit on packets
    option(OPTION_INTERFACE_NAME, "portcullis");
    option(OPTION_TIME_RESOLUTION, new byte[] {NANOSECONDS});
    endOptions();
    end();
  }

  /**
   * Writes a packet.
   *
   * @param wallNanos when, since 1970-01-01T00:00Z; a time before that becomes it
   * @param header bytes of the packet from its IP header on
   * @param payload more bytes of it, from position to limit; unchanged
   * @param missing how many bytes the packet had besides that were not kept
   * @param comments what to say about it
   */
  void packet(
      long wallNanos,
      Flow flow,
      ByteBuffer header,
      ByteBuffer payload,
      int missing,
      List<String> comments)
      throws IOException {
    int kept = header.remaining() + payload.remaining();
    start(ENHANCED_PACKET);
    block.putInt(0).putLong(Math.max(0, wallNanos));
    block.putInt(kept).putInt(kept + missing);
    block.put(header.duplicate()).put(payload.duplicate());
    pad();
    block.putShort((short) OPTION_PACKET_FLAGS).putShort((short) Integer.BYTES).putInt(flow.bits);
    for (String comment : comments) {
      option(OPTION_COMMENT, comment);
    }
    endOptions();
    end();
  }

  /** Writes a journal entry: lines of the form {@code NAME=value}. */
  void journalEntry(String lines) throws IOException {
    start(JOURNAL_EXPORT);
    block.put(lines.getBytes(StandardCharsets.UTF_8));
    pad();
    end();
  }

  private void start(int type) {
    block.clear().putInt(type).putInt(0);
  }

  private void option(int code, String text) {
    int end = text.length();
    if (end > LONGEST_COMMENT) {
      end = text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_COMMENT) - 1);
    }
    option(code, text.substring(0, end).getBytes(StandardCharsets.UTF_8));
  }

  private void option(int code, byte[] value) {
    block.putShort((short) code).putShort((short) value.length).put(value);
    pad();
  }

  private void endOptions() {
    block.putInt(OPTION_END);
  }

  /** Closes the block: its length stands behind it and before it. */
  private void end() throws IOException {
    int length = block.position() + Integer.BYTES;
    block.putInt(length).putInt(Integer.BYTES, length);
    target.write(block.array(), 0, length);
  }

  private void pad() {
    while (block.position() % Integer.BYTES != 0) {
      block.put((byte) 0);
    }
  }
}
