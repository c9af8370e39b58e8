package dev.portcullis.core.codec;

import java.util.Optional;

/**
 * One line that may be of a hex dump: an offset, bytes, perhaps their characters. Immutable.
 *
 * @param from the place of its offset in the whole text
 * @param digits the characters of its offset
 * @param offsetText the offset's digits; empty for the star that stands for repeated lines
 * @param apart how clearly the offset stands apart from the bytes
 * @param hex the bytes' digits
 * @param count the bytes
 * @param ofWords whether the digits stand in groups that are no bytes in their order
 * @param characters whether the bytes' characters stand behind them
 */
record DumpLine(
    int from,
    int digits,
    String offsetText,
    Apart apart,
    String hex,
    int count,
    boolean ofWords,
    boolean characters) {

  private static final int FEWEST_DIGITS = 4;
  private static final int MOST_DIGITS = 15;
  private static final int LONG_OFFSET = 6;

  /** Digits of two bytes in octal; in decimal and hex they have fewer, and one byte has three. */
  private static final int OCTAL_WORD = 6;

  /** How an offset is told from bytes. */
  enum Apart {
    /** A space behind it, as between bytes. */
    NOT,
    /** Two spaces or a tabulator behind it. */
    BY_SPACE,
    /** A colon behind it. */
    BY_COLON
  }

  /** Whether it stands for lines like the one before. */
  boolean repeats() {
    return offsetText.isEmpty();
  }

  /** The offset read in this base; -1 where it is none. */
  long offset(int base) {
    try {
      return Long.parseLong(offsetText, base);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** Whether the line alone can be nothing but one of a dump. */
  boolean provesItself() {
    boolean first = offset(16) == 0 && (apart == Apart.BY_COLON || (setsOffsetApart() && !ofWords));
    return characters || hasOddOffset() || first;
  }

  /** Whether its offset does not look like the bytes behind it. */
  boolean setsOffsetApart() {
    return apart != Apart.NOT || count == 0 || hasOddOffset();
  }

  /** Whether its offset is long enough not to be taken for two bytes. */
  boolean hasLongOffset() {
    return repeats() || offsetText.length() >= LONG_OFFSET;
  }

  /** Whether its offset has as many digits as no hex text has in a row. */
  boolean hasOddOffset() {
    return repeats() || offsetText.length() % 2 == 1;
  }

  /** Reads the line that stands in a text; empty where it cannot be one of a dump. */
  static Optional<DumpLine> read(String text, int from, int to) {
    int end = to;
    while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    int begin = spaces(text, from, end);
    if (end - begin == 1 && text.charAt(begin) == '*') {
      return Optional.of(new DumpLine(begin, 1, "", Apart.NOT, "", 0, false, false));
    }
    int digits = begin;
    if (text.startsWith("0x", begin)) {
      digits += 2;
    }
    int behind = hexDigits(text, digits, end);
    int length = behind - digits;
    if (length < FEWEST_DIGITS || length > MOST_DIGITS) {
      return Optional.empty();
    }
    boolean colon = behind < end && text.charAt(behind) == ':';
    int body = spaces(text, colon ? behind + 1 : behind, end);
    boolean wide = body - behind > 1 || (body > behind && text.charAt(behind) == '\t');
    if (!colon && body == behind && body < end) {
      return Optional.empty();
    }
    Apart apart = colon ? Apart.BY_COLON : wide ? Apart.BY_SPACE : Apart.NOT;
    String offset = text.substring(digits, behind);
    return new Body(text, body, end, colon)
        .read()
        .map(
            b ->
                new DumpLine(
                    begin,
                    behind - begin,
                    offset,
                    apart,
                    b.hex.toString(),
                    b.count,
                    b.ofWords,
                    b.characters));
  }

  private static int spaces(String text, int from, int end) {
    int at = from;
    while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  private static int hexDigits(String text, int from, int end) {
    int at = from;
    while (at < end && HexText.digit(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /** What stands behind the offset, while it is read. */
  private static final class Body {
    private final String text;
    private final int end;
    private final boolean joined;
    private final StringBuilder hex = new StringBuilder();
    private int at;
    private int count;
    private boolean ofWords;
    private boolean characters;

    /**
     * Not read yet.
     *
     * @param joined whether groups of several bytes stand in their order
     */
    Body(String text, int from, int end, boolean joined) {
      this.text = text;
      this.at = from;
      this.end = end;
      this.joined = joined;
    }

    /** Itself, or empty where it is not bytes and their characters. */
    Optional<Body> read() {
      while (at < end) {
        int behind = hexDigits(text, at, end);
        if (behind == at) {
          characters = areCharacters(at);
          return characters ? Optional.of(this) : Optional.empty();
        }
        group(behind - at);
        at = behind;
        int next = spaces(text, at, end);
        if (next == at && at < end && text.charAt(at) == '-') {
          next = at + 1;
        } else if (next == at && at < end) {
          return Optional.empty();
        }
        // Characters may look like digits, but they stand further off and are those of the bytes.
        int apart = next - leadingSpaces();
        if (apart - at > 1 && areCharacters(apart)) {
          characters = true;
          return Optional.of(this);
        }
        at = next;
      }
      return Optional.of(this);
    }

    /** Characters that cannot be told from what stands before them. */
    private int leadingSpaces() {
      int spaces = 0;
      while (hex.indexOf("20", 2 * spaces) == 2 * spaces) {
        spaces++;
      }
      return spaces;
    }

    private void group(int length) {
      boolean bytes = length == 2 || (joined && length % 2 == 0);
      ofWords |= !bytes;
      count += bytes || length > OCTAL_WORD ? length / 2 : length < FEWEST_DIGITS ? 1 : 2;
      hex.append(text, at, at + length);
    }

    /** Whether what stands from there are the characters of the bytes read so far. */
    private boolean areCharacters(int from) {
      if (ofWords || count == 0) {
        return false;
      }
      int first = from;
      int last = end;
      char left = text.charAt(first);
      char right = text.charAt(last - 1);
      if (last - first > 1 && ((left == '|' && right == '|') || (left == '>' && right == '<'))) {
        first++;
        last--;
      }
      // Spaces at the end of a line get lost on the way.
      if (last - first > count) {
        return false;
      }
      for (int i = 0; i < count; i++) {
        int value = Integer.parseInt(hex, 2 * i, 2 * i + 2, 16);
        boolean printable = value >= ' ' && value < 0x7F;
        char shown = first + i < last ? text.charAt(first + i) : ' ';
        if (printable ? shown != value : HexText.digit(shown) >= 0) {
          return false;
        }
      }
      return true;
    }
  }
}
