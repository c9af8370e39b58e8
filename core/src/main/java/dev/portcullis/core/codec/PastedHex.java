package dev.portcullis.core.codec;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Bytes out of a text that another program made: what tools put into a clipboard, not what a person
 * types. Immutable; any thread may use it.
 *
 * <p>Beside {@linkplain HexText hex text} that is a hex dump, an array or a string of a programming
 * language, a buffer as Node.js prints it, and {@code 01H 03H} as manuals have it. Each form is
 * known by what only it has, and what could be read in two ways is refused: a dump counts its own
 * bytes, so its offsets have to agree with them.
 *
 * @param result the bytes, or what is wrong with the text and where in it
 * @param form what they stood in; empty where the text is nothing but their digits, by the grammar
 *     of {@link HexText}
 */
public record PastedHex(ParseResult result, Optional<PastedForm> form) {

  /** Bytes that stood in something. */
  PastedHex(ParseResult result, PastedForm form) {
    this(result, Optional.of(form));
  }

  /** {@code 01H}, which no other form has: h is no hex digit. */
  private static final Pattern SUFFIXED = Pattern.compile("(?<![0-9A-Za-z])[0-9A-Fa-f]{1,2}([hH])");

  private static final Pattern BUFFER =
      Pattern.compile("\\s*<(?:Buffer\\s)?([0-9A-Fa-f\\s]*)>\\s*");

  /** Reads a text; linear in its length. */
  public static PastedHex read(String text) {
    Optional<ParseResult> dump = PastedDump.read(text);
    if (dump.isPresent()) {
      return new PastedHex(dump.get(), PastedForm.DUMP);
    }
    Optional<PastedHex> code = PastedCode.read(text);
    if (code.isPresent()) {
      return code.get();
    }
    return new PastedHex(HexText.parse(withoutMarks(text)), Optional.empty());
  }

  /** The same text, as long, with spaces where the digits of two forms have marks around them. */
  private static String withoutMarks(String text) {
    var buffer = BUFFER.matcher(text);
    if (buffer.matches()) {
      return " ".repeat(buffer.start(1)) + buffer.group(1);
    }
    if (text.indexOf('h') < 0 && text.indexOf('H') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text);
    SUFFIXED.matcher(text).results().forEach(digits -> plain.setCharAt(digits.start(1), ' '));
    return plain.toString();
  }
}
