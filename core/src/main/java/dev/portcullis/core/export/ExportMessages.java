package dev.portcullis.core.export;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of this package. Stateless; any thread may use it. */
final class ExportMessages {

  private static final String BUNDLE = "dev.portcullis.core.export.messages";

  private ExportMessages() {}

  /** A sentence with its places filled; English for every language there is no bundle for. */
  static String text(Locale locale, String key, Object... arguments) {
    // Asked for by name: the search for a locale would pass through the machine's default and
    // answer an English question in Chinese on a Chinese desk.
    Locale shipped =
        locale.getLanguage().equals(Locale.CHINESE.getLanguage())
            ? Locale.SIMPLIFIED_CHINESE
            : Locale.ROOT;
    ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, shipped);
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }
}
