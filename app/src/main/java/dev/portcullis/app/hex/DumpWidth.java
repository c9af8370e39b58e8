package dev.portcullis.app.hex;

import dev.portcullis.core.codec.HexDump;
import java.util.List;

/** How many bytes stand in a line of the dump. */
public enum DumpWidth {
  /** Four, where there is no room for more. */
  BYTES_4(4),
  /** Eight. */
  BYTES_8(8),
  /** Sixteen, as in most dumps. */
  BYTES_16(16),
  /** Thirty-two. */
  BYTES_32(32);

  /** Those a person chooses from. */
  public static final List<DumpWidth> CHOICES = List.of(BYTES_8, BYTES_16, BYTES_32);

  private final int bytes;

  DumpWidth(int bytes) {
    this.bytes = bytes;
  }

  /** The dump of that width. */
  public HexDump dump() {
    return new HexDump(bytes);
  }
}
