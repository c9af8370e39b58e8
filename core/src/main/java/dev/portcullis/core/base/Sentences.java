package dev.portcullis.core.base;

import java.text.MessageFormat;
import java.util.Locale;
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
    // Asked for by name: the search for a locale would pass through the machine's default and
    // answer an English question in Chinese on a Chinese desk.
    Locale shipped =
        locale.getLanguage().equals(Locale.CHINESE.getLanguage())
            ? Locale.SIMPLIFIED_CHINESE
            : Locale.ROOT;
    return new MessageFormat(ResourceBundle.getBundle(bundle, shipped).getString(key), locale)
        .format(arguments);
  }
}
