package dev.portcullis.core.codec;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What a person wrote, read once, and written as bytes at each send. Immutable; any thread may use
 * it.
 *
 * <p>Where variables are on, <code>${…}</code> in a text is a {@link PayloadVariable}, and <code>
 * $${</code> stands for <code>${</code> itself. A dollar sign before anything else is a dollar
 * sign.
 */
public final class PayloadTemplate implements TemplateResult {

  /** The most random bytes that the variables of one text write together. */
  public static final int MOST_RANDOM = 16 << 20;

  private static final String OPEN = "${";

  /** Bytes that stay, or a place that changes. */
  private sealed interface Piece {
    record Fixed(Bytes bytes) implements Piece {}

    record Changing(PayloadVariable variable) implements Piece {}
  }

  private final List<Piece> pieces;
  private final TextCharset charset;

  private PayloadTemplate(List<Piece> pieces, TextCharset charset) {
    this.pieces = List.copyOf(pieces);
    this.charset = charset;
  }

  /** Bytes that are the same at every send. */
  public static PayloadTemplate of(Bytes bytes) {
    return new PayloadTemplate(List.of(new Piece.Fixed(bytes)), TextCharset.UTF_8);
  }

  /** Reads a text with variables in it. */
  public static TemplateResult parse(String text, TextCharset charset, boolean escapes) {
    List<Piece> pieces = new ArrayList<>();
    int random = 0;
    int from = 0;
    int at = text.indexOf(OPEN);
    while (at >= 0) {
      boolean doubled = at > from && text.charAt(at - 1) == '$';
      Optional<TextFlaw> flaw = literal(text, from, at, charset, escapes, pieces);
      if (flaw.isPresent()) {
        return flaw.get();
      }
      if (doubled) {
        // The first dollar sign was part of the literal; the brace is the rest of what is meant.
        from = at + 1;
      } else {
        int end = text.indexOf('}', at);
        if (end < 0) {
          return TextFlaw.at(text, at, text.length() - at, FlawKind.VARIABLE_UNFINISHED, "");
        }
        if (!charset.charset().newEncoder().canEncode(text.substring(at, end))) {
          return TextFlaw.at(text, at, end + 1 - at, FlawKind.UNENCODABLE, charset.label());
        }
        VariableText.Read read = VariableText.read(text.substring(at + OPEN.length(), end));
        if (read.variable().isEmpty()) {
          return TextFlaw.at(text, at, end + 1 - at, read.flaw(), "");
        }
        if (read.variable().get() instanceof PayloadVariable.RandomBytes(int count)) {
          random += count;
          if (random > MOST_RANDOM) {
            String most = Integer.toString(MOST_RANDOM);
            return TextFlaw.at(text, at, end + 1 - at, FlawKind.VARIABLE_TOO_MUCH, most);
          }
        }
        pieces.add(new Piece.Changing(read.variable().get()));
        from = end + 1;
      }
      at = text.indexOf(OPEN, from);
    }
    return literal(text, from, text.length(), charset, escapes, pieces)
        .<TemplateResult>map(flaw -> flaw)
        .orElseGet(() -> new PayloadTemplate(pieces, charset));
  }

  /** A text in which every <code>${</code> is one: what {@link #parse} reads as this very text. */
  public static String quoted(String text) {
    return text.replace(OPEN, "$" + OPEN);
  }

  /** Whether another send writes other bytes. */
  public boolean changes() {
    return pieces.stream().anyMatch(Piece.Changing.class::isInstance);
  }

  /** The bytes of one send. */
  public PayloadBody fill(VariableValues values) {
    if (pieces.size() == 1 && pieces.getFirst() instanceof Piece.Fixed(Bytes bytes)) {
      return PayloadBody.of(bytes);
    }
    // From the end to the beginning: a length is known once what stands behind it is.
    List<Bytes> written = new ArrayList<>(pieces.size());
    int behind = 0;
    for (Piece piece : pieces.reversed()) {
      Bytes bytes =
          switch (piece) {
            case Piece.Fixed(Bytes fixed) -> fixed;
            case Piece.Changing(PayloadVariable variable) ->
                variable.write(values, behind, charset);
          };
      behind = Math.addExact(behind, bytes.length());
      written.add(bytes);
    }
    Collections.reverse(written);
    return joined(written, behind);
  }

  private PayloadBody joined(List<Bytes> written, int length) {
    ByteArrayOutputStream all = new ByteArrayOutputStream(length);
    List<PayloadBody.Span> changing = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      Bytes bytes = written.get(i);
      if (pieces.get(i) instanceof Piece.Changing && !bytes.isEmpty()) {
        changing.add(new PayloadBody.Span(all.size(), bytes.length()));
      }
      all.writeBytes(bytes.shared());
    }
    return new PayloadBody(Bytes.owning(all.toByteArray()), changing);
  }

  private static Optional<TextFlaw> literal(
      String text, int from, int to, TextCharset charset, boolean escapes, List<Piece> pieces) {
    if (from == to) {
      return Optional.empty();
    }
    String literal = text.substring(from, to);
    ParseResult result =
        escapes ? TextEscapes.parse(literal, charset) : TextEscapes.parsePlain(literal, charset);
    return switch (result) {
      case ParsedBytes(Bytes bytes) -> {
        pieces.add(new Piece.Fixed(bytes));
        yield Optional.empty();
      }
      case TextFlaw flaw ->
          Optional.of(
              new TextFlaw(
                  from + flaw.position(),
                  flaw.length(),
                  flaw.kind(),
                  flaw.culprit(),
                  flaw.detail()));
    };
  }
}
