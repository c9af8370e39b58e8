package dev.portcullis.core.workspace;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An ini file as Qt and Windows programs write it. Lines that are neither a section, a value nor a
 * comment are passed over. Stateless.
 */
final class IniText {

  private IniText() {}

  /**
   * The values of each section, both in the order of the file; what stands before any is in "".
   * Spaces around a value stay with it: they may be bytes somebody sends.
   */
  static Map<String, Map<String, String>> parse(String text) {
    Map<String, Map<String, String>> sections = new LinkedHashMap<>();
    String section = "";
    for (String raw : (Iterable<String>) text.lines()::iterator) {
      String line = raw.strip();
      if (line.startsWith("[") && line.endsWith("]")) {
        section = key(line.substring(1, line.length() - 1));
        sections.computeIfAbsent(section, s -> new LinkedHashMap<>());
      } else if (!line.startsWith(";") && !line.startsWith("#")) {
        int equals = raw.indexOf('=');
        if (line.indexOf('=') > 0) {
          sections
              .computeIfAbsent(section, s -> new LinkedHashMap<>())
              .put(raw.substring(0, equals).strip(), raw.substring(equals + 1));
        }
      }
    }
    return sections;
  }

  /** A key as Qt writes it: {@code %20} and {@code %U4E2D} are characters. */
  static String key(String written) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      boolean wide = c == '%' && i + 1 < written.length() && written.charAt(i + 1) == 'U';
      int from = i + (wide ? 2 : 1);
      int code = c == '%' ? hex(written, from, wide ? 4 : 2) : -1;
      if (code >= 0) {
        text.append((char) code);
        i = from + (wide ? 4 : 2) - 1;
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  /** A value as Qt writes it: quotes around it, {@code \x4e2d}, {@code \n} and the like in it. */
  static String value(String written) {
    String body = written.strip();
    boolean quoted = body.length() > 1 && body.startsWith("\"") && body.endsWith("\"");
    if (quoted) {
      body = body.substring(1, body.length() - 1);
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c != '\\' || i + 1 == body.length()) {
        text.append(c);
        continue;
      }
      char escape = body.charAt(++i);
      int digits = escape == 'x' ? digits(body, i + 1) : 0;
      if (digits > 0) {
        text.append((char) hex(body, i + 1, digits));
        i += digits;
      } else {
        text.append(plain(escape));
      }
    }
    // Qt doubles the sign that begins its own kinds of value.
    return text.toString().startsWith("@@") ? text.substring(1) : text.toString();
  }

  private static char plain(char escape) {
    return switch (escape) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case '0' -> '\0';
      default -> escape;
    };
  }

  private static int digits(String text, int from) {
    int n = 0;
    while (n < 4 && from + n < text.length() && Character.digit(text.charAt(from + n), 16) >= 0) {
      n++;
    }
    return n;
  }

  private static int hex(String text, int from, int digits) {
    if (from + digits > text.length()) {
      return -1;
    }
    int code = 0;
    for (int i = from; i < from + digits; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }
}
