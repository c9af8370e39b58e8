package dev.portcullis.core.codec;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/** Collects the bytes of a text and never writes a substitute. For one thread. */
final class StrictEncoder {

  private final CharSequence text;
  private final TextCharset charset;
  private final CharsetEncoder encoder;
  private final ByteArrayOutputStream bytes;
  private final ByteBuffer piece = ByteBuffer.allocate(8192);

  StrictEncoder(CharSequence text, TextCharset charset) {
    this.text = text;
    this.charset = charset;
    this.encoder =
        charset
            .charset()
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    this.bytes = new ByteArrayOutputStream(text.length() + 16);
  }

  /** Encodes a part of the text; answers the first character that has no bytes. */
  Optional<TextFlaw> literal(int from, int to) {
    CharBuffer in = CharBuffer.wrap(text, from, to);
    encoder.reset();
    while (true) {
      CoderResult result = encoder.encode(in, piece, true);
      drain();
      if (result.isError()) {
        // CharBuffer.wrap(text, from, to) counts its positions over the whole text.
        return Optional.of(
            TextFlaw.character(text, in.position(), FlawKind.UNENCODABLE, charset.label()));
      }
      if (result.isUnderflow()) {
        encoder.flush(piece);
        drain();
        return Optional.empty();
      }
    }
  }

  /** Adds one character that every charset on offer has. */
  void character(char c) {
    byte[] encoded = String.valueOf(c).getBytes(charset.charset());
    bytes.write(encoded, 0, encoded.length);
  }

  /** Adds one byte as it is. */
  void raw(int value) {
    bytes.write(value);
  }

  Bytes bytes() {
    return Bytes.owning(bytes.toByteArray());
  }

  private void drain() {
    bytes.write(piece.array(), 0, piece.position());
    piece.clear();
  }
}
