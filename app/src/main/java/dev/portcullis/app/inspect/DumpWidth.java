package dev.portcullis.app.inspect;

import dev.portcullis.core.codec.HexDump;

/** How many bytes stand in a line of the dump. */
public enum DumpWidth {
  /** Eight. */
  BYTES_8(new HexDump(8)),
  /** Sixteen, as in most dumps. */
  BYTES_16(HexDump.OF_16),
  /** Thirty-two. */
  BYTES_32(new HexDump(32));

  private final HexDump dump;

  DumpWidth(HexDump dump) {
    this.dump = dump;
  }

  /** The dump of that width. */
  HexDump dump() {
    return dump;
  }
}
