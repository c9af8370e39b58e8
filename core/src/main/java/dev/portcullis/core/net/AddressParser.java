package dev.portcullis.core.net;

/**
 * Reads a text as an address literal or a domain name, by a strict grammar of its own; callable
 * from any thread.
 *
 * <p>Nothing is ever handed to {@code java.net} or {@code IDN} as text: they turn the empty text
 * into 127.0.0.1, {@code 192.168.276} into 192.168.1.20 and full-width digits into an address.
 *
 * <ul>
 *   <li>An IPv4 literal is four decimal numbers 0–255 in ASCII digits without leading zeros, with
 *       nothing around them.
 *   <li>An IPv6 literal is RFC 4291 section 2.2 text, without brackets and without a zone; an
 *       embedded IPv4 part follows the rule above.
 *   <li>A name is made of ASCII letters, digits and inner hyphens, labels of 1–63 characters, at
 *       most 253 characters as a whole. A text whose last label is all digits, or {@code 0x}
 *       followed by nothing but hexadecimal digits (or by nothing), is never a name: resolvers take
 *       it for a number (the WHATWG URL standard draws the line at the same place).
 * </ul>
 */
public final class AddressParser {

  private static final int MAX_LABEL = 63;
  private static final int MAX_NAME = 253;

  private AddressParser() {}

  /** Reads a text. Takes time proportional to its length and throws for no text whatever. */
  public static ParsedAddress parse(String text) {
    int length = text.length();
    if (length == 0) {
      return malformed(AddressFlaw.EMPTY, 0);
    }
    boolean colon = false;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == ':') {
        colon = true;
      } else if (!isLetter(c) && !isDigit(c) && c != '-' && c != '.') {
        return FlawFinder.find(text, i);
      }
    }
    if (colon) {
      Ipv6Address address = Ipv6Text.parse(text);
      return address != null ? new ParsedAddress.Literal(address) : FlawFinder.findWithColon(text);
    }
    return numberOrName(text);
  }

  private static ParsedAddress numberOrName(String text) {
    int length = text.length();
    int lastLabel = text.lastIndexOf('.') + 1;
    if (lastLabel == length) {
      return malformed(
          length == 1 || text.charAt(length - 2) == '.'
              ? AddressFlaw.EMPTY_LABEL
              : AddressFlaw.TRAILING_DOT,
          length - 1);
    }
    if (isNumber(text, lastLabel, length)) {
      long address = ipv4(text, 0);
      return address >= 0
          ? new ParsedAddress.Literal(new Ipv4Address((int) address))
          : FlawFinder.findInNumbers(text);
    }
    return name(text);
  }

  private static ParsedAddress name(String text) {
    int length = text.length();
    boolean lower = true;
    int start = 0;
    for (int i = 0; i <= length; i++) {
      char c = i == length ? '.' : text.charAt(i);
      if (c == '.') {
        if (i == start) {
          return malformed(AddressFlaw.EMPTY_LABEL, i);
        }
        if (text.charAt(start) == '-') {
          return malformed(AddressFlaw.OUTER_HYPHEN, start);
        }
        if (text.charAt(i - 1) == '-') {
          return malformed(AddressFlaw.OUTER_HYPHEN, i - 1);
        }
        if (i - start > MAX_LABEL) {
          return malformed(AddressFlaw.LABEL_TOO_LONG, start + MAX_LABEL);
        }
        start = i + 1;
      } else if (c >= 'A' && c <= 'Z') {
        lower = false;
      }
    }
    if (length > MAX_NAME) {
      return malformed(AddressFlaw.NAME_TOO_LONG, MAX_NAME);
    }
    return new ParsedAddress.Name(lower ? text : lowerCase(text));
  }

  /** Lower case of ASCII letters alone, the same in every locale. */
  private static String lowerCase(String ascii) {
    char[] chars = ascii.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      if (chars[i] >= 'A' && chars[i] <= 'Z') {
        chars[i] = (char) (chars[i] + ('a' - 'A'));
      }
    }
    return new String(chars);
  }

  /**
   * The strict dotted decimal address that fills the text from an index to its end.
   *
   * @return its 32 bits, or -1 if there is none
   */
  static long ipv4(String text, int from) {
    long bits = 0;
    int parts = 0;
    int value = -1;
    int digits = 0;
    for (int i = from; i <= text.length(); i++) {
      char c = i == text.length() ? '.' : text.charAt(i);
      if (c == '.') {
        if (value < 0 || ++parts > 4) {
          return -1;
        }
        bits = bits << 8 | value;
        value = -1;
        digits = 0;
      } else if (!isDigit(c) || value == 0 || digits == 3) {
        return -1; // no digit, a leading zero, or a fourth digit
      } else {
        value = digits == 0 ? c - '0' : value * 10 + (c - '0');
        digits++;
        if (value > 255) {
          return -1;
        }
      }
    }
    return parts == 4 ? bits : -1;
  }

  /** Whether a label would be read as a number somewhere: all digits, or 0x and hexadecimal. */
  static boolean isNumber(String text, int start, int end) {
    if (isHexadecimal(text, start, end)) {
      return true;
    }
    for (int i = start; i < end; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return end > start;
  }

  /** Whether a label is {@code 0x} and nothing but hexadecimal digits, possibly none. */
  static boolean isHexadecimal(String text, int start, int end) {
    if (end - start < 2 || text.charAt(start) != '0' || (text.charAt(start + 1) | 0x20) != 'x') {
      return false;
    }
    for (int i = start + 2; i < end; i++) {
      if (hexDigit(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The value of an ASCII hexadecimal digit, or -1. */
  static int hexDigit(char c) {
    if (isDigit(c)) {
      return c - '0';
    }
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'f' && c < 0x80 ? lower - 'a' + 10 : -1;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static ParsedAddress malformed(AddressFlaw flaw, int at) {
    return new ParsedAddress.Malformed(flaw, at);
  }
}
