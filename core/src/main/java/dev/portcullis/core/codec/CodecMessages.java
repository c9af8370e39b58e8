package dev.portcullis.core.codec;

import dev.portcullis.core.base.Sentences;
import java.util.Locale;

/** The sentences of this package. Stateless; any thread may use it. */
final class CodecMessages {

  private static final Sentences SENTENCES = new Sentences("dev.portcullis.core.codec.messages");

  private CodecMessages() {}

  /** A sentence with its places filled; English for every language there is no bundle for. */
  static String text(Locale locale, String key, Object... arguments) {
    return SENTENCES.text(locale, key, arguments);
  }
}
