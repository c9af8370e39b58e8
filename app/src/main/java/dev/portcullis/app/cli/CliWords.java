package dev.portcullis.app.cli;

import dev.portcullis.core.base.Reasons;
import dev.portcullis.core.policy.Finding;
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
 * What one command says and its help, in one language; callable from any thread. The window's
 * messages are not used here: they would start JavaFX.
 */
final class CliWords {

  private final ResourceBundle bundle;
  private final Locale locale;

  private CliWords(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
  }

  /** A command's words: Chinese for every Chinese locale, English for all others. */
  static CliWords of(String command, Locale locale) {
    String resource = command + (locale.getLanguage().equals("zh") ? "_zh_CN" : "") + ".properties";
    try (InputStream in = CliWords.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing");
      }
      return new CliWords(
          new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8)), locale);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a key, its places filled. Arguments are shown as they are. */
  String text(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
  }

  /** The text of a key that a code in the data chooses; empty where there is none. */
  Optional<String> find(String key, Object... arguments) {
    return bundle.containsKey(key) ? Optional.of(text(key, arguments)) : Optional.empty();
  }

  /** What a rule found, and what to do about it. */
  String sentence(Finding finding) {
    String message = finding.message(locale);
    return finding.fix(locale).map(fix -> text("rule.fix", message, fix)).orElse(message);
  }

  /** Why something with a file or a port failed: the system's words, in this language. */
  String reason(String told) {
    return Reasons.in(locale, told);
  }

  /** For picocli, which reads the help from it. */
  ResourceBundle bundle() {
    return bundle;
  }
}
