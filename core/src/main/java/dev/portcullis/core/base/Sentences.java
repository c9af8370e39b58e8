package dev.portcullis.core.base;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The sentences of one package, in English and in Simplified Chinese. Stateless; any thread may use
 * it.
 *
 * @param bundle the full name of its resource bundle
 */
public record Sentences(String bundle) {

  /** A sentence with its places filled; English for every language there is no bundle for. */
  public String text(Locale locale, String key, Object... arguments) {
    return new MessageFormat(in(locale).getString(key), locale).format(arguments);
  }

  /** A text without places; empty where there is none. */
  Optional<String> find(Locale locale, String key) {
    ResourceBundle texts = in(locale);
    return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
  }

  private ResourceBundle in(Locale locale) {
    // Asked for by name: the search for a locale would pass through the machine's default and
    // answer an English question in Chinese on a Chinese desk.
    Locale shipped =
        locale.getLanguage().equals(Locale.CHINESE.getLanguage())
            ? Locale.SIMPLIFIED_CHINESE
            : Locale.ROOT;
    return ResourceBundle.getBundle(bundle, shipped);
  }
}
