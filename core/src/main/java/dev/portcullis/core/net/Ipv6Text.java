package dev.portcullis.core.net;

import org.jspecify.annotations.Nullable;

/**
 * Reads the text form of IPv6 addresses, RFC 4291 section 2.2 and nothing more; callable from any
 * thread.
 */
final class Ipv6Text {

  private static final int GROUPS = 8;

  private Ipv6Text() {}

  /** The address, or null if the text is none. Brackets and zones make it none. */
  static @Nullable Ipv6Address parse(String text) {
    int length = text.length();
    int[] groups = new int[GROUPS];
    int count = 0;
    int gap = -1; // how many groups stand before "::"
    int i = 0;
    if (text.startsWith("::")) {
      gap = 0;
      i = 2;
    }
    boolean needsGroup = gap < 0; // at the start, and after a single colon
    while (i < length) {
      int end = i;
      int value = 0;
      while (end < length && end - i < 5 && AddressParser.hexDigit(text.charAt(end)) >= 0) {
        value = value << 4 | AddressParser.hexDigit(text.charAt(end));
        end++;
      }
      needsGroup = false;
      if (end < length && text.charAt(end) == '.') {
        long embedded = AddressParser.ipv4(text, i);
        if (embedded < 0 || count > GROUPS - 2) {
          return null;
        }
        groups[count++] = (int) (embedded >>> 16);
        groups[count++] = (int) (embedded & 0xffff);
        break;
      }
      if (end == i || end - i > 4 || count == GROUPS) {
        return null;
      }
      groups[count++] = value;
      i = end;
      if (i < length) {
        if (text.charAt(i) != ':') {
          return null;
        }
        i++;
        if (i < length && text.charAt(i) == ':') {
          if (gap >= 0) {
            return null;
          }
          gap = count;
          i++;
        } else {
          needsGroup = true;
        }
      }
    }
    // "::" stands for at least one group.
    if (needsGroup || (gap < 0 ? count != GROUPS : count == GROUPS)) {
      return null;
    }
    return address(groups, count, gap);
  }

  private static Ipv6Address address(int[] groups, int count, int gap) {
    long high = 0;
    long low = 0;
    int missing = GROUPS - count;
    for (int g = 0; g < GROUPS; g++) {
      int value;
      if (gap < 0 || g < gap) {
        value = groups[g];
      } else if (g < gap + missing) {
        value = 0;
      } else {
        value = groups[g - missing];
      }
      if (g < GROUPS / 2) {
        high = high << 16 | value;
      } else {
        low = low << 16 | value;
      }
    }
    return new Ipv6Address(high, low);
  }
}
