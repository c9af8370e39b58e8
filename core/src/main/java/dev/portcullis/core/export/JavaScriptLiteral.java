package dev.portcullis.core.export;

import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.codec.HexText;

/** Values as JavaScript source. Stateless; any thread may use it. */
final class JavaScriptLiteral {
  private static final int CHARACTERS_A_LINE = 96;
  private static final int BYTES_A_LINE = 32;

  private JavaScriptLiteral() {}

  /** A string in single quotes, on one line. */
  static String string(String text) {
    StringBuilder source = new StringBuilder("'");
    text.chars().forEach(unit -> append(source, (char) unit));
    return source.append('\'').toString();
  }

  /**
   * What {@code write()} may be given to send these bytes: a string where they are plain text, else
   * a call of {@code hex()}. Long ones take several lines.
   *
   * @param indent what further lines begin with
   */
  static String data(Bytes bytes, String indent) {
    return isText(bytes) ? text(bytes, indent) : hex(bytes, indent);
  }

  /** Printable ASCII and the usual line ends: a string of it is the same bytes in UTF-8. */
  private static boolean isText(Bytes bytes) {
    for (int i = 0; i < bytes.length(); i++) {
      int value = bytes.at(i);
      if ((value < 0x20 || value > 0x7E) && value != '\r' && value != '\n' && value != '\t') {
        return false;
      }
    }
    return true;
  }

  private static String text(Bytes bytes, String indent) {
    StringBuilder source = new StringBuilder();
    for (int at = 0; at < bytes.length(); at += CHARACTERS_A_LINE) {
      StringBuilder line = new StringBuilder();
      int end = Math.min(at + CHARACTERS_A_LINE, bytes.length());
      for (int i = at; i < end; i++) {
        line.append((char) bytes.at(i));
      }
      source.append(at == 0 ? "" : " +\n" + indent).append(string(line.toString()));
    }
    return source.toString();
  }

  private static String hex(Bytes bytes, String indent) {
    if (bytes.length() <= BYTES_A_LINE) {
      return "hex('" + HexText.format(bytes) + "')";
    }
    StringBuilder source = new StringBuilder("hex(`");
    for (int at = 0; at < bytes.length(); at += BYTES_A_LINE) {
      int end = Math.min(at + BYTES_A_LINE, bytes.length());
      source.append('\n').append(indent).append(HexText.format(bytes.slice(at, end)));
    }
    return source.append("`)").toString();
  }

  private static void append(StringBuilder source, char unit) {
    switch (unit) {
      case '\\' -> source.append("\\\\");
      case '\'' -> source.append("\\'");
      case '\r' -> source.append("\\r");
      case '\n' -> source.append("\\n");
      case '\t' -> source.append("\\t");
      default -> {
        // Line separators end a string literal before ECMAScript 2019; half a pair is no UTF-8.
        boolean plain = unit >= ' ' && unit != '\u2028' && unit != '\u2029';
        if (plain && unit != 0x7F) {
          source.append(unit);
        } else {
          source.append(String.format("\\u%04x", (int) unit));
        }
      }
    }
  }
}
