package dev.portcullis.core.codec;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Decodes one direction of a connection read by read. For one thread.
 *
 * <p>A character whose bytes are split across reads appears whole with the read that completes it.
 * Bytes that are no text become {@link TextView#MALFORMED} and are counted, never dropped silently.
 */
public final class TextStream {

  private static final byte[] NOTHING = new byte[0];

  private final CharsetDecoder decoder;
  private byte[] carried = NOTHING;
  private long malformed;

  /** A stream at its beginning. */
  public TextStream(TextCharset charset) {
    this.decoder =
        charset
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** The characters that are complete with these bytes. */
  public String next(byte[] bytes, int offset, int length) {
    ByteBuffer in;
    if (carried.length == 0) {
      in = ByteBuffer.wrap(bytes, offset, length);
    } else {
      in = ByteBuffer.allocate(Math.addExact(carried.length, length));
      in.put(carried).put(bytes, offset, length).flip();
    }
    String text = decode(in, false);
    carried = remaining(in);
    return text;
  }

  /** The characters that are complete with these bytes. */
  public String next(Bytes bytes) {
    return next(bytes.shared(), 0, bytes.length());
  }

  /** Ends the stream: an unfinished character is malformed now. The stream is then at a start. */
  public String finish() {
    ByteBuffer in = ByteBuffer.wrap(carried);
    carried = NOTHING;
    return decode(in, true);
  }

  /** Bytes held back because the character they begin is not complete. */
  public int carried() {
    return carried.length;
  }

  /** Places so far where bytes were no text, each shown as one replacement character. */
  public long malformed() {
    return malformed;
  }

  private String decode(ByteBuffer in, boolean end) {
    StringBuilder text = new StringBuilder(in.remaining());
    CharBuffer out = CharBuffer.allocate(Math.clamp(in.remaining(), 16, 8192));
    decoder.reset();
    while (true) {
      CoderResult result = decoder.decode(in, out, end);
      text.append(out.flip());
      out.clear();
      if (result.isError()) {
        text.append(TextView.MALFORMED);
        malformed++;
        in.position(in.position() + result.length());
      } else if (result.isUnderflow()) {
        return text.toString();
      }
    }
  }

  private static byte[] remaining(ByteBuffer in) {
    if (!in.hasRemaining()) {
      return NOTHING;
    }
    byte[] rest = new byte[in.remaining()];
    in.get(rest);
    return rest;
  }
}
