package dev.portcullis.app.hex;

import dev.portcullis.core.codec.HexDump;

/** How many bytes stand in a line of the dump. */
public enum DumpWidth {
  /** Eight. */
  BYTES_8(8),
  /** Sixteen, as in most dumps. */
  BYTES_16(16),
  /** Thirty-two. */
  BYTES_32(32);

  private final int bytes;

  DumpWidth(int bytes) {
    this.bytes = bytes;
  }

  /** The dump of that width. */
  public HexDump dump() {
    return new HexDump(bytes);
  }
}
