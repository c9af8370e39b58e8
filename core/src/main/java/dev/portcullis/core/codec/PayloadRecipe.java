package dev.portcullis.core.codec;

/**
 * How to make the bytes that are sent out of what a person wrote. The composer and the command line
 * share it, so both send the same bytes. Immutable.
 *
 * <p>The order on the wire is body, checksum, line ending. The checksum is taken over the body
 * alone. An empty body has no checksum, because there is nothing to check; its line ending stays,
 * since a bare Enter is a thing people send.
 *
 * @param notation how the source is written
 * @param source what the person wrote
 * @param charset of text; hex has none
 * @param escapes whether a backslash in text begins an escape; hex has none
 * @param checksum what is appended to the body
 * @param order the byte order of the checksum
 * @param lineEnding what is appended last, encoded in the charset for text and in ASCII for hex
 */
public record PayloadRecipe(
    PayloadNotation notation,
    String source,
    TextCharset charset,
    boolean escapes,
    Checksum checksum,
    Endian order,
    LineEnding lineEnding) {

  /** Hex and nothing appended. */
  public static PayloadRecipe hex(String source) {
    return new PayloadRecipe(
        PayloadNotation.HEX,
        source,
        TextCharset.UTF_8,
        false,
        Checksum.NONE,
        Endian.BIG,
        LineEnding.NONE);
  }

  /** UTF-8 text without escapes and nothing appended. */
  public static PayloadRecipe text(String source) {
    return new PayloadRecipe(
        PayloadNotation.TEXT,
        source,
        TextCharset.UTF_8,
        false,
        Checksum.NONE,
        Endian.BIG,
        LineEnding.NONE);
  }

  /** The same with a checksum in the byte order usual for it. */
  public PayloadRecipe with(Checksum other) {
    return new PayloadRecipe(
        notation, source, charset, escapes, other, other.usualOrder(), lineEnding);
  }

  /** The same with another line ending. */
  public PayloadRecipe with(LineEnding other) {
    return new PayloadRecipe(notation, source, charset, escapes, checksum, order, other);
  }

  /** The body alone: what the source says, with nothing appended. */
  public ParseResult body() {
    return switch (notation) {
      case HEX -> HexText.parse(source);
      case TEXT ->
          escapes ? TextEscapes.parse(source, charset) : TextEscapes.parsePlain(source, charset);
    };
  }

  /** The bytes to send, or the first thing wrong with the source. */
  public Composition compose() {
    return switch (body()) {
      case TextFlaw flaw -> flaw;
      case ParsedBytes parsed -> compose(parsed.bytes());
    };
  }

  /** The bytes to send for a body that was read already. */
  public ComposedPayload compose(Bytes body) {
    Bytes check = body.isEmpty() ? Bytes.EMPTY : checksum.toBytes(checksum.of(body), order);
    TextCharset endingCharset =
        switch (notation) {
          case TEXT -> charset;
          case HEX -> TextCharset.US_ASCII;
        };
    Bytes ending = lineEnding.bytes(endingCharset);
    if (check.isEmpty() && ending.isEmpty()) {
      return new ComposedPayload(body, 0, 0);
    }
    byte[] all = new byte[Math.addExact(body.length(), check.length() + ending.length())];
    body.copyTo(0, all, 0, body.length());
    check.copyTo(0, all, body.length(), check.length());
    ending.copyTo(0, all, body.length() + check.length(), ending.length());
    return new ComposedPayload(Bytes.owning(all), check.length(), ending.length());
  }
}
