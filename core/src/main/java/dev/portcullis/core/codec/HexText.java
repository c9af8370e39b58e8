package dev.portcullis.core.codec;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Bytes written as hex digits. Stateless; any thread may use it.
 *
 * <p>The grammar is strict: what is accepted means one thing only, and nothing is ever padded,
 * dropped or guessed.
 *
 * <pre>
 * text      = { separator | token }
 * separator = space | tab | CR | LF | "," | ":" | ";" | "-"
 * token     = [ "0x" | "0X" | "\x" ] digits
 * digits    = one or two: one byte; or an even number: one byte every two, in the order written
 * </pre>
 *
 * <p>Separators may repeat and may stand first or last. {@code \x} ends the token before it ({@code
 * \x01\x02}); {@code 0x} directly behind a digit does not, because its zero could belong to either
 * side. Digits are ASCII alone. A token of three, five, … digits is a flaw, since nobody can know
 * which byte lacks one.
 */
public final class HexText {

  private static final HexFormat SPACED = HexFormat.ofDelimiter(" ").withUpperCase();
  private static final HexFormat COMPACT = HexFormat.of();

  private HexText() {}

  /** Reads bytes out of hex text. One pass; empty text is no bytes. */
  public static ParseResult parse(CharSequence text) {
    byte[] bytes = new byte[(text.length() + 1) / 2];
    int count = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isSeparator(c)) {
        at++;
        continue;
      }
      int digits = at + prefixLength(text, at);
      int end = endOfDigits(text, digits);
      Optional<TextFlaw> flaw = flawOfToken(text, at, digits, end);
      if (flaw.isPresent()) {
        return flaw.get();
      }
      int next = digits;
      if (end - next == 1) {
        bytes[count++] = (byte) digit(text.charAt(next));
        next++;
      }
      for (; next < end; next += 2) {
        bytes[count++] = (byte) (digit(text.charAt(next)) << 4 | digit(text.charAt(next + 1)));
      }
      at = end;
    }
    return new ParsedBytes(Bytes.owning(Arrays.copyOf(bytes, count)));
  }

  /** Upper case, a space between bytes: {@code 01 03 C4 0B}. */
  public static String format(byte[] bytes, int offset, int length) {
    return SPACED.formatHex(bytes, offset, Math.addExact(offset, length));
  }

  /** Upper case, a space between bytes: {@code 01 03 C4 0B}. */
  public static String format(Bytes bytes) {
    return SPACED.formatHex(bytes.shared());
  }

  /** One run of lower case: {@code 0103c40b}. */
  public static String formatCompact(byte[] bytes, int offset, int length) {
    return COMPACT.formatHex(bytes, offset, Math.addExact(offset, length));
  }

  /** One run of lower case: {@code 0103c40b}. */
  public static String formatCompact(Bytes bytes) {
    return COMPACT.formatHex(bytes.shared());
  }

  private static Optional<TextFlaw> flawOfToken(CharSequence text, int at, int digits, int end) {
    if (end == digits) {
      return Optional.of(
          digits > at
              ? TextFlaw.at(text, at, digits - at, FlawKind.HEX_PREFIX_ALONE, "")
              : TextFlaw.character(text, at, kindOfForeign(text, at), ""));
    }
    if (end < text.length() && (text.charAt(end) == 'x' || text.charAt(end) == 'X')) {
      boolean zeroBefore = text.charAt(end - 1) == '0';
      return Optional.of(
          zeroBefore
              ? TextFlaw.at(text, end - 1, 2, FlawKind.HEX_PREFIX_INSIDE, "")
              : TextFlaw.character(text, end, FlawKind.HEX_CHARACTER, ""));
    }
    int count = end - digits;
    if (count > 1 && count % 2 == 1) {
      return Optional.of(
          TextFlaw.at(text, at, end - at, FlawKind.HEX_ODD_RUN, Integer.toString(count)));
    }
    return Optional.empty();
  }

  private static FlawKind kindOfForeign(CharSequence text, int at) {
    int codePoint = Character.codePointAt(text, at);
    if (!TextView.isVisible(codePoint) || Character.isSpaceChar(codePoint)) {
      return FlawKind.HEX_INVISIBLE;
    }
    // The full-width forms an input method produces, and digits of other scripts.
    boolean fullWidth = codePoint >= 0xFF01 && codePoint <= 0xFF5E;
    return fullWidth || (codePoint > 0x7F && Character.isDigit(codePoint))
        ? FlawKind.HEX_FULL_WIDTH
        : FlawKind.HEX_CHARACTER;
  }

  private static boolean isSeparator(char c) {
    return switch (c) {
      case ' ', '\t', '\r', '\n', ',', ':', ';', '-' -> true;
      default -> false;
    };
  }

  private static int prefixLength(CharSequence text, int at) {
    if (at + 1 >= text.length()) {
      return 0;
    }
    char first = text.charAt(at);
    char second = text.charAt(at + 1);
    boolean zeroX = first == '0' && (second == 'x' || second == 'X');
    boolean backslashX = first == '\\' && second == 'x';
    return zeroX || backslashX ? 2 : 0;
  }

  private static int endOfDigits(CharSequence text, int from) {
    int end = from;
    while (end < text.length() && digit(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  /** The value of an ASCII hex digit, or -1. {@code Character.digit} takes other scripts too. */
  static int digit(char c) {
    return HexFormat.isHexDigit(c) ? HexFormat.fromHexDigit(c) : -1;
  }
}
