package dev.portcullis.app.cli;

import dev.portcullis.core.policy.TargetLine;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines as bytes, each as soon as it is whole; one thread only. A line feed ends a line, a
 * carriage return before it is dropped, a byte-order mark at the very beginning too. What goes
 * beyond {@link TargetLine#LONGEST} bytes of a line is read and forgotten, and the line says so.
 */
final class LineReader {

  static final int LONGEST = TargetLine.LONGEST;

  /**
   * A line.
   *
   * @param number counted from 1
   * @param bytes without its end
   * @param tooLong whether bytes are missing
   */
  @SuppressWarnings("ArrayRecordComponent") // read once, compared never
  record Line(long number, byte[] bytes, boolean tooLong) {}

  private final InputStream in;
  private long number;

  LineReader(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /** The next line, or null after the last. */
  @Nullable Line next() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean tooLong = false;
    boolean any = false;
    int each;
    while ((each = in.read()) >= 0 && each != '\n') {
      any = true;
      if (bytes.size() < LONGEST) {
        bytes.write(each);
      } else {
        tooLong = true;
      }
    }
    if (each < 0 && !any) {
      return null;
    }
    number++;
    return new Line(number, trimmed(bytes.toByteArray()), tooLong);
  }

  private byte[] trimmed(byte[] bytes) {
    int start = number == 1 && startsWithMark(bytes) ? 3 : 0;
    int end = bytes.length > start && bytes[bytes.length - 1] == '\r' ? 1 : 0;
    byte[] trimmed = new byte[bytes.length - start - end];
    System.arraycopy(bytes, start, trimmed, 0, trimmed.length);
    return trimmed;
  }

  private static boolean startsWithMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xef
        && bytes[1] == (byte) 0xbb
        && bytes[2] == (byte) 0xbf;
  }
}
