package dev.portcullis.core.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How to make the bytes that are sent out of what a person wrote. The composer and the command line
 * share it, so both send the same bytes. Immutable.
 *
 * <p>The order on the wire is body, checksum, line ending. A length field is put into the body. The
 * checksum is taken over the body, its length field included. An empty body without a length field
 * has no checksum, because there is nothing to check; its line ending stays, since a bare Enter is
 * a thing people send.
 *
 * @param notation how the source is written
 * @param source what the person wrote
 * @param charset of text, and of the line ending however the source is written
 * @param escapes whether a backslash in text begins an escape; hex has none
 * @param variables whether <code>${…}</code> in text is a {@link PayloadVariable}; hex has none
 * @param length the length field put into the body
 * @param checksum what is appended to the body
 * @param order the byte order of the checksum
 * @param lineEnding what is appended last, encoded in the charset
 */
public record PayloadRecipe(
    PayloadNotation notation,
    String source,
    TextCharset charset,
    boolean escapes,
    boolean variables,
    Optional<InsertedLength> length,
    Checksum checksum,
    Endian order,
    LineEnding lineEnding) {

  /** A recipe without variables and length field. */
  public PayloadRecipe(
      PayloadNotation notation,
      String source,
      TextCharset charset,
      boolean escapes,
      Checksum checksum,
      Endian order,
      LineEnding lineEnding) {
    this(notation, source, charset, escapes, false, Optional.empty(), checksum, order, lineEnding);
  }

  /** Hex and nothing appended. */
  public static PayloadRecipe hex(String source) {
    return plain(PayloadNotation.HEX, source);
  }

  /** UTF-8 text without escapes and nothing appended. */
  public static PayloadRecipe text(String source) {
    return plain(PayloadNotation.TEXT, source);
  }

  /** The same with a checksum in the byte order usual for it. */
  public PayloadRecipe with(Checksum other) {
    return new PayloadRecipe(
        notation,
        source,
        charset,
        escapes,
        variables,
        length,
        other,
        other.usualOrder(),
        lineEnding);
  }

  /** The same with another line ending. */
  public PayloadRecipe with(LineEnding other) {
    return new PayloadRecipe(
        notation, source, charset, escapes, variables, length, checksum, order, other);
  }

  /** The same with a length field. */
  public PayloadRecipe with(InsertedLength other) {
    return new PayloadRecipe(
        notation,
        source,
        charset,
        escapes,
        variables,
        Optional.of(other),
        checksum,
        order,
        lineEnding);
  }

  /** What the source says, read once for every send, or the first thing wrong with it. */
  public TemplateResult template() {
    if (notation == PayloadNotation.TEXT && variables) {
      return PayloadTemplate.parse(source, charset, escapes);
    }
    ParseResult body =
        switch (notation) {
          case HEX -> HexText.parse(source);
          case TEXT ->
              escapes
                  ? TextEscapes.parse(source, charset)
                  : TextEscapes.parsePlain(source, charset);
        };
    return switch (body) {
      case TextFlaw flaw -> flaw;
      case ParsedBytes(Bytes bytes) -> PayloadTemplate.of(bytes);
    };
  }

  /** The bytes of one send, or the first thing wrong with the recipe. */
  public Composition compose(VariableValues values) {
    return switch (template()) {
      case TextFlaw flaw -> flaw;
      case PayloadTemplate template -> compose(template.fill(values));
    };
  }

  /** The bytes to send for a body that was written already. */
  public Composition compose(PayloadBody written) {
    Bytes plain = written.bytes();
    Bytes ending = lineEnding.bytes(charset);
    int checkLength = plain.isEmpty() && length.isEmpty() ? 0 : checksum.width();
    int appended = checkLength + ending.length();
    if (length.isEmpty() && appended == 0) {
      return new ComposedPayload(plain, 0, 0, Optional.empty(), written.changing());
    }
    Optional<LengthFlaw> flaw = length.flatMap(field -> field.flaw(plain.length(), appended));
    if (flaw.isPresent()) {
      return flaw.get();
    }
    Bytes body = length.map(field -> inserted(field, plain, appended)).orElse(plain);
    byte[] all = new byte[Math.addExact(body.length(), appended)];
    body.copyTo(0, all, 0, body.length());
    if (checkLength > 0) {
      Bytes check = checksum.toBytes(checksum.of(body), order);
      check.copyTo(0, all, body.length(), checkLength);
    }
    ending.copyTo(0, all, body.length() + checkLength, ending.length());
    return new ComposedPayload(
        Bytes.owning(all),
        checkLength,
        ending.length(),
        length.map(field -> new PayloadBody.Span(field.offset(), field.size())),
        moved(written.changing()));
  }

  private static Bytes inserted(InsertedLength field, Bytes body, int appended) {
    byte[] all = new byte[Math.addExact(body.length(), field.size())];
    byte[] value = field.bytes(field.value(body.length(), appended));
    body.copyTo(0, all, 0, field.offset());
    System.arraycopy(value, 0, all, field.offset(), value.length);
    body.copyTo(field.offset(), all, field.offset() + value.length, body.length() - field.offset());
    return Bytes.owning(all);
  }

  /** The runs where they stand once the length field is in the body; it may divide one. */
  private List<PayloadBody.Span> moved(List<PayloadBody.Span> changing) {
    if (length.isEmpty()) {
      return changing;
    }
    int at = length.get().offset();
    int by = length.get().size();
    List<PayloadBody.Span> moved = new ArrayList<>();
    for (PayloadBody.Span span : changing) {
      if (span.end() <= at) {
        moved.add(span);
      } else if (span.offset() >= at) {
        moved.add(new PayloadBody.Span(span.offset() + by, span.length()));
      } else {
        moved.add(new PayloadBody.Span(span.offset(), at - span.offset()));
        moved.add(new PayloadBody.Span(at + by, span.end() - at));
      }
    }
    return moved;
  }

  private static PayloadRecipe plain(PayloadNotation notation, String source) {
    return new PayloadRecipe(
        notation, source, TextCharset.UTF_8, false, Checksum.NONE, Endian.BIG, LineEnding.NONE);
  }
}
