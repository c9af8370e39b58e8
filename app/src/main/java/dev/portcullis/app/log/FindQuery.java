package dev.portcullis.app.log;

import dev.portcullis.core.codec.BytePattern;
import dev.portcullis.core.codec.PatternResult;
import dev.portcullis.core.codec.RegexPattern;
import dev.portcullis.core.codec.TextCharset;
import dev.portcullis.core.codec.TextFlaw;
import java.util.Locale;
import java.util.Optional;

/**
 * What is looked for. Immutable.
 *
 * @param text as typed; {@code hex:}, {@code re:} or {@code text:} in front says how it is meant,
 *     whatever the mode
 * @param mode how it is meant otherwise
 * @param matchCase whether letters stand for themselves alone
 * @param charset of the text
 */
record FindQuery(String text, FindMode mode, boolean matchCase, TextCharset charset) {

  /** Whether there is nothing to look for yet: no words, or none after the mode. */
  boolean isEmpty() {
    return words().isEmpty();
  }

  /** How it is meant. */
  FindMode meant() {
    return prefixed().orElse(mode);
  }

  /** The pattern, or what is wrong with the text and where. */
  PatternResult pattern() {
    String words = words();
    PatternResult result =
        switch (meant()) {
          case TEXT -> BytePattern.text(words, charset, !matchCase);
          case HEX -> BytePattern.hex(words);
          case REGEX -> RegexPattern.parse(words, charset, !matchCase);
        };
    return result instanceof TextFlaw flaw
        ? new TextFlaw(
            flaw.position() + text.length() - words.length(),
            flaw.length(),
            flaw.kind(),
            flaw.culprit(),
            flaw.detail())
        : result;
  }

  /** The text without what says how it is meant. */
  String words() {
    return prefixed().isPresent() ? text.substring(text.indexOf(':') + 1) : text;
  }

  private Optional<FindMode> prefixed() {
    int colon = text.indexOf(':');
    return switch (colon < 0 ? "" : text.substring(0, colon).toLowerCase(Locale.ROOT)) {
      case "hex" -> Optional.of(FindMode.HEX);
      case "re" -> Optional.of(FindMode.REGEX);
      case "text" -> Optional.of(FindMode.TEXT);
      default -> Optional.empty();
    };
  }
}
