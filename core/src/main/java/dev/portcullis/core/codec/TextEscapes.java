package dev.portcullis.core.codec;

import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/**
 * Text with {@code \r \n \t \0 \xNN \\} in it, to bytes and back. Stateless; any thread may use it.
 *
 * <p>{@code \xNN}, always two digits, is a <em>byte</em> of that value whatever the charset; the
 * others are characters and are encoded like any other. Anything else behind a backslash is a flaw.
 */
public final class TextEscapes {

  private TextEscapes() {}

  /** The bytes of a text in which a backslash begins an escape. */
  public static ParseResult parse(CharSequence text, TextCharset charset) {
    StrictEncoder encoder = new StrictEncoder(text, charset);
    int literal = 0;
    int at = 0;
    while (at < text.length()) {
      if (text.charAt(at) != '\\') {
        at++;
        continue;
      }
      Optional<TextFlaw> flaw = encoder.literal(literal, at);
      if (flaw.isPresent()) {
        return flaw.get();
      }
      if (at + 1 == text.length()) {
        return TextFlaw.at(text, at, 1, FlawKind.ESCAPE_UNFINISHED, "");
      }
      switch (text.charAt(at + 1)) {
        case 'r' -> encoder.character('\r');
        case 'n' -> encoder.character('\n');
        case 't' -> encoder.character('\t');
        case '0' -> encoder.character('\0');
        case '\\' -> encoder.character('\\');
        case 'x' -> {
          int value = hexByte(text, at + 2);
          if (value < 0) {
            int end = Math.min(at + 4, text.length());
            return TextFlaw.at(text, at, end - at, FlawKind.ESCAPE_HEX, "");
          }
          encoder.raw(value);
          at += 2;
        }
        default -> {
          int second = Character.charCount(Character.codePointAt(text, at + 1));
          return TextFlaw.at(text, at, 1 + second, FlawKind.ESCAPE_UNKNOWN, "");
        }
      }
      at += 2;
      literal = at;
    }
    Optional<TextFlaw> flaw = encoder.literal(literal, text.length());
    return flaw.isPresent() ? flaw.get() : new ParsedBytes(encoder.bytes());
  }

  /** The bytes of a text in which a backslash is a backslash. */
  public static ParseResult parsePlain(CharSequence text, TextCharset charset) {
    StrictEncoder encoder = new StrictEncoder(text, charset);
    Optional<TextFlaw> flaw = encoder.literal(0, text.length());
    return flaw.isPresent() ? flaw.get() : new ParsedBytes(encoder.bytes());
  }

  /**
   * Text that {@link #parse} turns back into exactly these bytes. What is readable stays readable;
   * what is not text in this charset, cannot be seen, or would come back as other bytes is written
   * {@code \xNN}.
   */
  public static String format(Bytes bytes, TextCharset charset) {
    return new EscapeWriter(bytes, charset).write();
  }

  /**
   * Text without escapes that {@link #parsePlain} turns back into exactly these bytes, where there
   * is one that a text field can hold: no control characters but tab and line feed.
   */
  public static Optional<String> formatPlain(Bytes bytes, TextCharset charset) {
    String text;
    try {
      text = charset.charset().newDecoder().decode(bytes.asBuffer()).toString();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
    boolean holdable =
        text.codePoints().allMatch(c -> c == '\n' || c == '\t' || TextView.isVisible(c));
    return holdable && parsePlain(text, charset).equals(new ParsedBytes(bytes))
        ? Optional.of(text)
        : Optional.empty();
  }

  private static int hexByte(CharSequence text, int at) {
    if (at + 1 >= text.length()) {
      return -1;
    }
    int high = HexText.digit(text.charAt(at));
    int low = HexText.digit(text.charAt(at + 1));
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }
}
