package dev.portcullis.core.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/**
 * The sentences of this package in one language; callable from any thread.
 *
 * <p>{@code ResourceBundle.getBundle} is not used: asked for English on a Chinese system it answers
 * in Chinese, because it tries the system's language before the base bundle.
 */
final class PolicyMessages {

  /** One bundle a language, loaded when it is first read. */
  private static final class English {
    static final PolicyMessages MESSAGES = new PolicyMessages("PolicyMessages.properties");
  }

  private static final class SimplifiedChinese {
    static final PolicyMessages MESSAGES = new PolicyMessages("PolicyMessages_zh_CN.properties");
  }

  private final ResourceBundle bundle;

  private PolicyMessages(String resource) {
    try (InputStream in = PolicyMessages.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing");
      }
      bundle = new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Chinese for every Chinese locale, English for all others. */
  static PolicyMessages in(Locale locale) {
    return locale.getLanguage().equals("zh") ? SimplifiedChinese.MESSAGES : English.MESSAGES;
  }

  /** The sentence of a key that must exist, its places filled with texts. */
  String format(String key, Object... texts) {
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(texts);
  }

  /** The text of a key that may be missing. */
  Optional<String> find(String key) {
    return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
  }

  /** All keys, for the test that compares the languages. */
  ResourceBundle bundle() {
    return bundle;
  }
}
