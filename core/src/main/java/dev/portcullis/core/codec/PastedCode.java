package dev.portcullis.core.codec;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes in the source of a program: the numbers of an array, or what a string says. Stateless.
 *
 * <p>In an array the language says what a number means: {@code 10} beside {@code 0x0B} would be
 * ten, and {@code 0x0102} may be two bytes in either order, so both are refused.
 */
final class PastedCode {

  private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]]*)]");

  /** What may stand between strings that are one. */
  private static final Pattern ALONE = Pattern.compile("[\\s+,;()\\\\]*");

  private static final Pattern CAST = Pattern.compile("\\(\\s*[A-Za-z_][A-Za-z_0-9 ]*\\)");
  private static final Pattern ITEM = Pattern.compile("[^,\\s]+");
  private static final Pattern HEX_ITEM = Pattern.compile("(0[xX][0-9A-Fa-f]{1,2})[uU]?");
  private static final Pattern LONG_ITEM = Pattern.compile("0[xX][0-9A-Fa-f]{3,}[uUlL]*");
  private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,2}|-[1-9][0-9]{0,2}");

  private PastedCode() {}

  /**
   * A string of the source.
   *
   * @param from its first character
   * @param to the quote that ends it
   * @param ofBytes whether Python calls it bytes
   */
  private record Literal(int from, int to, boolean ofBytes) {}

  /** What the text says as source; empty where it is none. */
  static Optional<PastedHex> read(String text) {
    boolean strings = text.indexOf('"') >= 0 || text.indexOf('\'') >= 0;
    if (!strings && (text.indexOf('{') >= 0 || text.indexOf('[') >= 0)) {
      return array(text);
    }
    return strings ? string(text) : Optional.empty();
  }

  private static Optional<PastedHex> array(String text) {
    String code = withoutComments(text);
    Pattern span = code.indexOf('{') >= 0 ? BRACES : BRACKETS;
    StringBuilder inside = new StringBuilder(" ".repeat(text.length()));
    boolean any = false;
    for (Matcher found = span.matcher(code); found.find(); any = true) {
      inside.replace(found.start(1), found.end(1), found.group(1));
      // What stands in two arrays is two numbers.
      inside.setCharAt(found.end(1), ',');
    }
    return any ? Optional.of(items(text, inside.toString())) : Optional.empty();
  }

  /**
   * The numbers of an array.
   *
   * @param text what a flaw is shown in
   * @param inside the same, with spaces where no numbers stand
   */
  private static PastedHex items(String text, String inside) {
    String numbers = CAST.matcher(inside).replaceAll(cast -> " ".repeat(length(cast)));
    boolean marked = false;
    boolean decimal = inside.indexOf(',') >= 0;
    for (Matcher item = ITEM.matcher(numbers); item.find(); ) {
      if (LONG_ITEM.matcher(item.group()).matches()) {
        return flaw(text, item, FlawKind.HEX_ARRAY_WORD);
      }
      marked |= HEX_ITEM.matcher(item.group()).matches();
      decimal &= isByte(item.group());
    }
    if (!marked) {
      return decimal
          ? new PastedHex(decimals(numbers), PastedForm.DECIMALS)
          : new PastedHex(HexText.parse(numbers), PastedForm.ARRAY);
    }
    StringBuilder hex = new StringBuilder(numbers);
    for (Matcher item = ITEM.matcher(numbers); item.find(); ) {
      Matcher number = HEX_ITEM.matcher(item.group());
      if (!number.matches()) {
        return flaw(text, item, FlawKind.HEX_ARRAY_MIXED);
      }
      for (int i = item.start() + number.end(1); i < item.end(); i++) {
        hex.setCharAt(i, ' ');
      }
    }
    return new PastedHex(HexText.parse(hex), PastedForm.ARRAY);
  }

  /** Java prints a byte from -128 on, other languages up to 255. */
  private static boolean isByte(String item) {
    if (!DECIMAL.matcher(item).matches()) {
      return false;
    }
    int value = Integer.parseInt(item);
    return value >= Byte.MIN_VALUE && value <= 0xFF;
  }

  private static ParseResult decimals(String numbers) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Matcher item = ITEM.matcher(numbers); item.find(); ) {
      bytes.write(Integer.parseInt(item.group()));
    }
    return new ParsedBytes(Bytes.owning(bytes.toByteArray()));
  }

  /** What all the strings of a text say together: hex digits, or escapes among characters. */
  private static Optional<PastedHex> string(String text) {
    List<Literal> literals = literals(text);
    boolean digits = sayDigits(text, literals);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Literal literal : literals) {
      String said = text.substring(literal.from, literal.to);
      boolean escaped = literal.ofBytes || said.contains("\\x");
      if (!escaped && !digits) {
        return Optional.empty();
      }
      ParseResult result =
          escaped ? TextEscapes.parse(said, TextCharset.UTF_8) : HexText.parse(said);
      switch (result) {
        case ParsedBytes(Bytes part) -> bytes.writeBytes(part.toArray());
        case TextFlaw flaw -> {
          // Buffer.from("0103", "hex") names its own notation.
          if (bytes.size() == 0 || !said.equals("hex")) {
            return Optional.of(new PastedHex(flaw.behind(literal.from), PastedForm.STRING));
          }
        }
      }
    }
    ParseResult all = new ParsedBytes(Bytes.owning(bytes.toByteArray()));
    return literals.isEmpty()
        ? Optional.empty()
        : Optional.of(new PastedHex(all, PastedForm.STRING));
  }

  /** Whether strings without escapes are hex: they stand alone, or what takes them says so. */
  private static boolean sayDigits(String text, List<Literal> literals) {
    StringBuilder around = new StringBuilder(text);
    for (Literal literal : literals.reversed()) {
      around.delete(literal.from - 1, literal.to + 1);
    }
    return text.toLowerCase(Locale.ROOT).contains("hex") || ALONE.matcher(around).matches();
  }

  /** Looked for by hand: an expression for it takes a stack as deep as the string is long. */
  private static List<Literal> literals(String text) {
    List<Literal> literals = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char quote = text.charAt(at);
      if (quote == '"' || quote == '\'') {
        int end = endOfLiteral(text, at + 1, quote);
        if (end < 0) {
          return literals;
        }
        boolean ofBytes = at > 0 && (text.charAt(at - 1) == 'b' || text.charAt(at - 1) == 'B');
        literals.add(new Literal(at + 1, end, ofBytes));
        at = end;
      }
      at++;
    }
    return literals;
  }

  private static int endOfLiteral(String text, int from, char quote) {
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == quote) {
        return at;
      }
      if (c == '\\') {
        at++;
      }
    }
    return -1;
  }

  /** The same text, as long, with spaces where comments stand. */
  private static String withoutComments(String text) {
    StringBuilder code = new StringBuilder(text);
    int at = text.indexOf('/');
    while (at >= 0 && at + 1 < text.length()) {
      char second = text.charAt(at + 1);
      int end = at + 1;
      if (second == '*' || second == '/') {
        String closing = second == '*' ? "*/" : "\n";
        int found = text.indexOf(closing, at + 2);
        end = found < 0 ? text.length() : found + closing.length();
        code.replace(at, end, " ".repeat(end - at));
      }
      at = text.indexOf('/', end);
    }
    return code.toString();
  }

  private static PastedHex flaw(String text, MatchResult at, FlawKind kind) {
    return new PastedHex(TextFlaw.at(text, at.start(), length(at), kind, ""), PastedForm.ARRAY);
  }

  private static int length(MatchResult found) {
    return found.end() - found.start();
  }
}
