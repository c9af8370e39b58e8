package dev.portcullis.app.i18n;

import java.util.Locale;
import java.util.Optional;

/** The languages the program speaks. */
public enum Language {
  /** English, the language of the bundles without a suffix. */
  ENGLISH("en", Locale.ENGLISH, "", "English"),
  /** Simplified Chinese. */
  SIMPLIFIED_CHINESE("zh-CN", Locale.SIMPLIFIED_CHINESE, "_zh_CN", "简体中文");

  private final String tag;
  private final Locale locale;
  private final String suffix;
  private final String ownName;

  Language(String tag, Locale locale, String suffix, String ownName) {
    this.tag = tag;
    this.locale = locale;
    this.suffix = suffix;
    this.ownName = ownName;
  }

  /** The BCP 47 tag it is stored by: {@code en}, {@code zh-CN}. */
  public String tag() {
    return tag;
  }

  /** The locale numbers and dates are written in. */
  public Locale locale() {
    return locale;
  }

  /** What its speakers call it, the same in every language. */
  public String ownName() {
    return ownName;
  }

  /** What stands between a bundle's name and {@code .properties}. */
  String suffix() {
    return suffix;
  }

  /** The language of a stored tag; empty for a tag this version does not know. */
  public static Optional<Language> ofTag(String tag) {
    for (Language language : values()) {
      if (language.tag.equals(tag)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /** The language for a computer set to this locale: any Chinese reads Chinese, others English. */
  public static Language closestTo(Locale locale) {
    return locale.getLanguage().equals("zh") ? SIMPLIFIED_CHINESE : ENGLISH;
  }
}
