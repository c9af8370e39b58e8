package dev.portcullis.core.net;

import dev.portcullis.core.net.ParsedAddress.Malformed;
import org.jspecify.annotations.Nullable;

/**
 * Says what is wrong with a text that is no address, once that is known; callable from any thread.
 * It only words the refusal: whatever it answers, the text stays refused.
 */
final class FlawFinder {

  private FlawFinder() {}

  /** The flaw of a text whose first character that no address and no name holds is at an index. */
  static Malformed find(String text, int firstBad) {
    int scheme = text.indexOf("://");
    if (scheme > 0 && scheme <= firstBad) {
      return new Malformed(AddressFlaw.SCHEME, 0);
    }
    char c = text.charAt(firstBad);
    return switch (c) {
      case '[', ']' -> new Malformed(AddressFlaw.BRACKETS, firstBad);
      case '@' -> new Malformed(AddressFlaw.USER_INFO, firstBad);
      case '/', '\\', '?', '#' -> new Malformed(AddressFlaw.PATH, firstBad);
      case '%' ->
          new Malformed(
              Ipv6Text.parse(text.substring(0, firstBad)) != null
                  ? AddressFlaw.ZONE
                  : AddressFlaw.PERCENT,
              firstBad);
      default -> new Malformed(character(text, firstBad), firstBad);
    };
  }

  private static AddressFlaw character(String text, int index) {
    int point = text.codePointAt(index);
    if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
      return AddressFlaw.WHITE_SPACE;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE ->
          AddressFlaw.INVISIBLE;
      default -> point < 0x80 ? AddressFlaw.CHARACTER : AddressFlaw.NOT_ASCII;
    };
  }

  /** The flaw of a text of letters, digits, hyphens, dots and colons that is no IPv6 address. */
  static Malformed findWithColon(String text) {
    int colon = text.indexOf(':');
    if (colon == text.lastIndexOf(':') && colon > 0) {
      int port = colon + 1;
      int end = port;
      while (end < text.length() && AddressParser.isDigit(text.charAt(end))) {
        end++;
      }
      if (end == text.length()
          && !(AddressParser.parse(text.substring(0, colon)) instanceof Malformed)) {
        return new Malformed(AddressFlaw.PORT, colon);
      }
    }
    return new Malformed(AddressFlaw.IPV6_TEXT, 0);
  }

  /** The flaw of a text whose last label is a number, and which is no IPv4 address. */
  static Malformed findInNumbers(String text) {
    int length = text.length();
    int numbers = 0;
    int start = 0;
    for (int i = 0; i <= length; i++) {
      if (i == length || text.charAt(i) == '.') {
        AddressFlaw flaw = part(text, start, i);
        if (flaw != null) {
          return new Malformed(flaw, start);
        }
        numbers++;
        start = i + 1;
      }
    }
    return new Malformed(
        numbers < 4 ? AddressFlaw.TOO_FEW_NUMBERS : AddressFlaw.TOO_MANY_NUMBERS, length);
  }

  private static @Nullable AddressFlaw part(String text, int start, int end) {
    if (start == end) {
      return AddressFlaw.EMPTY_LABEL;
    }
    if (AddressParser.isHexadecimal(text, start, end)) {
      return AddressFlaw.HEXADECIMAL;
    }
    if (!AddressParser.isNumber(text, start, end)) {
      return AddressFlaw.NOT_A_NUMBER;
    }
    if (end - start > 1 && text.charAt(start) == '0') {
      return AddressFlaw.LEADING_ZERO;
    }
    // A lone large number is an address written as one integer: say that parts are missing.
    boolean alone = start == 0 && end == text.length();
    if (!alone && (end - start > 3 || Integer.parseInt(text, start, end, 10) > 255)) {
      return AddressFlaw.NUMBER_RANGE;
    }
    return null;
  }
}
