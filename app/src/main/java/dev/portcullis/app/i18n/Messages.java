package dev.portcullis.app.i18n;

import dev.portcullis.core.base.Reasons;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * Every sentence the window says, in the language chosen now. Used on the JavaFX thread only.
 *
 * <p>A key begins with the name of its bundle: {@code log.column.time} stands in {@code
 * log.properties} and {@code log_zh_CN.properties} beside this class, one pair a feature. Texts are
 * {@link MessageFormat} patterns and use the typographic apostrophe (’), because the plain one is a
 * quote there.
 *
 * <p>The bundles are read here and not by {@code ResourceBundle}, whose look-up prefers the
 * computer's language to the bundle without a suffix: English on a Chinese computer would come out
 * Chinese.
 */
public final class Messages {

  private final ObjectProperty<Language> language;
  private final Map<Language, Map<String, Map<String, String>>> bundles =
      new EnumMap<>(Language.class);

  /** Starts in a language; bundles are read when a key of theirs is first asked for. */
  public Messages(Language initial) {
    language = new SimpleObjectProperty<>(this, "language", initial);
  }

  /** The language; setting it changes every bound text at once. */
  public ObjectProperty<Language> languageProperty() {
    return language;
  }

  /** The language now. */
  public Language language() {
    return language.get();
  }

  /** The locale of the language now, for {@code core}'s own sentences. */
  public Locale locale() {
    return language.get().locale();
  }

  /** Numbers, sizes and times as the language now writes them. */
  public Formats formats() {
    return Formats.of(language.get());
  }

  /**
   * The text of a key, its places filled.
   *
   * @param arguments for {@code {0}}, {@code {1}}, …; numbers are written as the language does
   * @throws MissingResourceException if no bundle has the key
   */
  public String text(String key, Object... arguments) {
    String pattern = pattern(key);
    return arguments.length == 0 && pattern.indexOf('{') < 0
        ? pattern
        : new MessageFormat(pattern, locale()).format(arguments);
  }

  /** Why something with a file or a port failed: the system's words, in the language now. */
  public String reason(String told) {
    return Reasons.in(locale(), told);
  }

  /**
   * The text of a key as something to bind to: it follows the language, and those arguments that
   * are observable themselves.
   *
   * @param arguments plain values, or {@link ObservableValue}s whose value is filled in
   */
  public StringBinding bind(String key, Object... arguments) {
    List<ObservableValue<?>> sources = new ArrayList<>();
    sources.add(language);
    for (Object argument : arguments) {
      if (argument instanceof ObservableValue<?> observable) {
        sources.add(observable);
      }
    }
    return Bindings.createStringBinding(
        () -> text(key, values(arguments)), sources.toArray(ObservableValue<?>[]::new));
  }

  /** Whether a key has a text; for texts that a code in the data chooses. */
  public boolean has(String key) {
    int dot = key.indexOf('.');
    return dot > 0
        && exists(key.substring(0, dot))
        && bundle(language.get(), key.substring(0, dot)).containsKey(key);
  }

  private static Object[] values(Object[] arguments) {
    Object[] values = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      Object value = arguments[i] instanceof ObservableValue<?> o ? o.getValue() : arguments[i];
      values[i] = value == null ? "" : value;
    }
    return values;
  }

  private String pattern(String key) {
    int dot = key.indexOf('.');
    String pattern = dot < 0 ? null : bundle(language.get(), key.substring(0, dot)).get(key);
    if (pattern == null) {
      throw new MissingResourceException("no text for " + key, Messages.class.getName(), key);
    }
    return pattern;
  }

  private Map<String, String> bundle(Language wanted, String name) {
    return bundles
        .computeIfAbsent(wanted, l -> new HashMap<>())
        .computeIfAbsent(name, n -> read(n + wanted.suffix() + ".properties"));
  }

  private static boolean exists(String bundle) {
    return Messages.class.getResource(bundle + ".properties") != null;
  }

  private static Map<String, String> read(String file) {
    try (InputStream in = Messages.class.getResourceAsStream(file)) {
      if (in == null) {
        return Map.of();
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      Map<String, String> texts = new HashMap<>();
      properties.stringPropertyNames().forEach(k -> texts.put(k, properties.getProperty(k)));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
