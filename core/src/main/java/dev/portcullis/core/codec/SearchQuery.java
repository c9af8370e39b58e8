package dev.portcullis.core.codec;

import java.util.Locale;
import java.util.Optional;

/**
 * What a person looks for, as typed. Immutable.
 *
 * @param text as typed; {@code hex:}, {@code re:} or {@code text:} in front says how it is meant,
 *     whatever the mode
 * @param mode how it is meant otherwise
 * @param matchCase whether letters stand for themselves alone
 * @param charset of the text
 */
public record SearchQuery(String text, SearchMode mode, boolean matchCase, TextCharset charset) {

  /** Whether there is nothing to look for yet: no words, or none after the mode. */
  public boolean isEmpty() {
    return words().isEmpty();
  }

  /** How it is meant. */
  public SearchMode meant() {
    return prefixed().orElse(mode);
  }

  /** The pattern, or what is wrong with the text and where. */
  public PatternResult pattern() {
    String words = words();
    PatternResult result =
        switch (meant()) {
          case TEXT -> BytePattern.text(words, charset, !matchCase);
          case HEX -> BytePattern.hex(words);
          case REGEX -> RegexPattern.parse(words, charset, !matchCase);
        };
    if (!(result instanceof TextFlaw flaw)) {
      return result;
    }
    // Where no words follow the mode, they are missing behind it: the colon is marked.
    int behind = text.length() - Math.max(words.length(), Math.min(1, text.length()));
    return flaw.behind(behind);
  }

  /** The text without what says how it is meant. */
  public String words() {
    return prefixed().isPresent() ? text.substring(text.indexOf(':') + 1) : text;
  }

  private Optional<SearchMode> prefixed() {
    int colon = text.indexOf(':');
    return switch (colon < 0 ? "" : text.substring(0, colon).toLowerCase(Locale.ROOT)) {
      case "hex" -> Optional.of(SearchMode.HEX);
      case "re" -> Optional.of(SearchMode.REGEX);
      case "text" -> Optional.of(SearchMode.TEXT);
      default -> Optional.empty();
    };
  }
}
