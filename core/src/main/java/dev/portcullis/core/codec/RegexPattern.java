package dev.portcullis.core.codec;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression over bytes. Each byte is the character of its number, so {@code \x80} is
 * that byte; {@code .} is any byte but a line feed; {@code ^} and {@code $} stand at the ends of
 * lines. Characters beyond ASCII stand for their bytes in a charset, so that they can be repeated
 * but not put into brackets.
 */
public final class RegexPattern implements SearchPattern {

  private static final int LONGEST_WORDS = 120;

  private final Pattern pattern;

  private RegexPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * Reads an expression in the syntax of {@link Pattern}.
   *
   * @param charset of the characters beyond ASCII
   * @param ignoreCase whether ASCII letters stand for both their cases
   * @return the pattern, or what is wrong with it and where
   */
  public static PatternResult parse(String text, TextCharset charset, boolean ignoreCase) {
    if (text.isEmpty()) {
      return new TextFlaw(0, 1, FlawKind.SEARCH_NOTHING, "", "");
    }
    Expression expression = new Expression(text, charset);
    Optional<TextFlaw> flaw = expression.translate();
    if (flaw.isPresent()) {
      return flaw.get();
    }
    int flags = Pattern.UNIX_LINES | Pattern.MULTILINE;
    try {
      return new RegexPattern(
          Pattern.compile(
              expression.translated.toString(),
              ignoreCase ? flags | Pattern.CASE_INSENSITIVE : flags));
    } catch (PatternSyntaxException e) {
      int place = expression.placeOf(e.getIndex());
      return TextFlaw.at(
          text, place, text.length() - place, FlawKind.SEARCH_REGEX, brief(e.getDescription()));
    } catch (StackOverflowError e) {
      return TextFlaw.at(text, 0, text.length(), FlawKind.SEARCH_REGEX, "nested too deeply");
    }
  }

  /** Java's words, without the long name a person typed, which they may repeat. */
  private static String brief(String words) {
    return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS) + "…";
  }

  /** A matcher over bytes seen as characters. */
  Matcher matcher(CharSequence bytes) {
    return pattern.matcher(bytes);
  }

  @Override
  public String toString() {
    return "expression " + pattern;
  }

  /** Turns what is beyond ASCII into bytes, and keeps where everything came from. */
  private static final class Expression {
    private final String text;
    private final TextCharset charset;
    private final StringBuilder translated = new StringBuilder();
    private final int[] placeInText;
    private int brackets;

    Expression(String text, TextCharset charset) {
      this.text = text;
      this.charset = charset;
      // Of the longest character, four bytes written \xNN in a group of their own.
      this.placeInText = new int[24 * text.length() + 1];
    }

    Optional<TextFlaw> translate() {
      int at = 0;
      while (at < text.length()) {
        int codePoint = text.codePointAt(at);
        int length = Character.charCount(codePoint);
        int before = translated.length();
        if (codePoint >= 0x80) {
          StrictEncoder encoder = new StrictEncoder(text, charset);
          Optional<TextFlaw> flaw = encoder.literal(at, at + length);
          if (flaw.isEmpty() && brackets > 0) {
            flaw = Optional.of(TextFlaw.character(text, at, FlawKind.SEARCH_REGEX_BRACKETS, ""));
          }
          if (flaw.isPresent()) {
            return flaw;
          }
          literal(encoder.bytes());
        } else if (codePoint == '\\' && at + 1 < text.length() && text.charAt(at + 1) < 0x80) {
          length = 2;
          translated.append(text, at, at + length);
        } else {
          brackets += codePoint == '[' ? 1 : codePoint == ']' && brackets > 0 ? -1 : 0;
          translated.append((char) codePoint);
        }
        for (int i = before; i < translated.length(); i++) {
          placeInText[i] = at + (length == 2 && codePoint == '\\' ? i - before : 0);
        }
        at += length;
      }
      return Optional.empty();
    }

    int placeOf(int index) {
      return index < 0 || index >= translated.length()
          ? text.length() - 1
          : Math.min(placeInText[index], text.length() - 1);
    }

    private void literal(Bytes bytes) {
      translated.append("(?:");
      for (char value : new String(bytes.shared(), StandardCharsets.ISO_8859_1).toCharArray()) {
        translated.append(String.format("\\x%02x", (int) value));
      }
      translated.append(')');
    }
  }
}
