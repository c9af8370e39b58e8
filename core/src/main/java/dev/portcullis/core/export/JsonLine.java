package dev.portcullis.core.export;

import java.io.IOException;
import java.nio.CharBuffer;

/**
 * Writes one JSON object without a line break, member by member, to wherever characters go; not for
 * more than one thread. Everything but printable ASCII is escaped where it could harm a line or a
 * terminal: controls, and halves of surrogate pairs.
 */
final class JsonLine {
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private final Appendable target;
  private char before = '{';

  JsonLine(Appendable target) {
    this.target = target;
  }

  JsonLine number(String name, long value) throws IOException {
    name(name);
    target.append(Long.toString(value));
    return this;
  }

  JsonLine text(String name, String value) throws IOException {
    name(name);
    quote(value);
    return this;
  }

  /** Leaves the member out where there is nothing to say. */
  JsonLine textUnlessEmpty(String name, String value) throws IOException {
    return value.isEmpty() ? this : text(name, value);
  }

  JsonLine texts(String name, Iterable<String> values) throws IOException {
    name(name);
    char separator = '[';
    for (String value : values) {
      target.append(separator);
      quote(value);
      separator = ',';
    }
    target.append(separator == '[' ? "[]" : "]");
    return this;
  }

  /** Begins a text of hex digits: {@link #hex} goes on with it, {@link #endHex} ends it. */
  void beginHex(String name) throws IOException {
    name(name);
    target.append('"');
  }

  /**
   * Two digits a byte.
   *
   * @param scratch at least twice as long as the bytes
   */
  void hex(byte[] bytes, int length, char[] scratch) throws IOException {
    for (int i = 0; i < length; i++) {
      scratch[2 * i] = HEX[(bytes[i] >> 4) & 0xf];
      scratch[2 * i + 1] = HEX[bytes[i] & 0xf];
    }
    target.append(CharBuffer.wrap(scratch, 0, 2 * length));
  }

  void endHex() throws IOException {
    target.append('"');
  }

  /** Ends the object. */
  void end() throws IOException {
    target.append('}');
  }

  private void name(String name) throws IOException {
    target.append(before).append('"').append(name).append("\":");
    before = ',';
  }

  private void quote(String text) throws IOException {
    target.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        target.append(c).append(text.charAt(++i));
      } else if (c == '"' || c == '\\') {
        target.append('\\').append(c);
      } else if (Character.isISOControl(c)
          || Character.isSurrogate(c)
          || c == '\u2028'
          || c == '\u2029') {
        target.append(String.format("\\u%04x", (int) c));
      } else {
        target.append(c);
      }
    }
    target.append('"');
  }
}
