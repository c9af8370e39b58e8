package dev.portcullis.core.codec;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.util.HexFormat;

/**
 * Writes bytes as escaped text, one character at a time, keeping a character only where encoding it
 * again gives the same bytes: several charsets read two byte sequences as one character. For one
 * thread, one use.
 */
final class EscapeWriter {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final ByteBuffer in;
  private final CharsetDecoder decoder;
  private final CharsetEncoder encoder;
  private final CharBuffer characters = CharBuffer.allocate(2);
  private final ByteBuffer again = ByteBuffer.allocate(16);
  private final StringBuilder text;

  EscapeWriter(Bytes bytes, TextCharset charset) {
    this.in = bytes.asBuffer();
    this.decoder =
        charset
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    this.encoder =
        charset
            .charset()
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    this.text = new StringBuilder(bytes.length() + 16);
  }

  String write() {
    while (in.hasRemaining()) {
      int start = in.position();
      if (decodeOne() && comesBackFrom(start)) {
        character(characters.toString(), start);
      } else {
        in.position(start);
        raw(in.get());
      }
    }
    return text.toString();
  }

  /** Decodes one code point into {@code characters}, flipped for reading. */
  private boolean decodeOne() {
    int start = in.position();
    for (int room = 1; room <= 2; room++) {
      decoder.reset();
      in.position(start);
      characters.clear().limit(room);
      decoder.decode(in, characters, true);
      if (characters.position() > 0) {
        characters.flip();
        return true;
      }
    }
    return false;
  }

  private boolean comesBackFrom(int start) {
    encoder.reset();
    again.clear();
    if (encoder.encode(characters.duplicate(), again, true).isError()) {
      return false;
    }
    encoder.flush(again);
    again.flip();
    return again.equals(in.duplicate().position(start).limit(in.position()));
  }

  private void character(String one, int start) {
    int codePoint = one.codePointAt(0);
    switch (codePoint) {
      case '\r' -> text.append("\\r");
      case '\n' -> text.append("\\n");
      case '\t' -> text.append("\\t");
      case '\0' -> text.append("\\0");
      case '\\' -> text.append("\\\\");
      default -> {
        if (TextView.isVisible(codePoint)) {
          text.append(one);
        } else {
          int end = in.position();
          in.position(start);
          while (in.position() < end) {
            raw(in.get());
          }
        }
      }
    }
  }

  private void raw(byte value) {
    text.append("\\x").append(HEX.toHexDigits(value));
  }
}
