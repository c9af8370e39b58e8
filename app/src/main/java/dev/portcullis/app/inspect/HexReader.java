package dev.portcullis.app.inspect;

import dev.portcullis.core.capture.Payload;
import dev.portcullis.core.codec.HexDump;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The lines of a payload as a hex dump. Any thread but the JavaFX one. */
final class HexReader implements PayloadReader {

  private final Payload payload;
  private final HexDump dump;

  HexReader(Payload payload, HexDump dump) {
    this.payload = payload;
    this.dump = dump;
  }

  /** How many lines there are. */
  long rows() {
    return dump.lines(payload.length());
  }

  @Override
  public List<PayloadRow> read(long block) throws IOException {
    long first = block * BLOCK_ROWS;
    int start = Math.toIntExact(dump.offsetOf(first));
    int length = Math.min(BLOCK_ROWS * dump.width(), payload.length() - start);
    byte[] bytes = PayloadReader.bytes(payload, start, length);
    List<PayloadRow> rows = new ArrayList<>(BLOCK_ROWS);
    for (int at = 0; at < length; at += dump.width()) {
      int count = Math.min(dump.width(), length - at);
      rows.add(
          new PayloadRow(
              HexDump.offset((long) start + at),
              dump.hex(bytes, at, count),
              dump.characters(bytes, at, count)));
    }
    return rows;
  }

  @Override
  public String copied(long row, PayloadRow shown) {
    int gap = dump.columnOfBar() - dump.columnOfByte(0) - shown.body().length();
    return shown.offset() + "  " + shown.body() + " ".repeat(gap) + "|" + shown.characters() + "|";
  }
}
