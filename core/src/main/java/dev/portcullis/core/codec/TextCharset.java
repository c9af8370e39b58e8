package dev.portcullis.core.codec;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;

/**
 * The charsets on offer, in the order of the picker. All are stateless: a character has the same
 * bytes wherever it stands, and none writes a byte-order mark.
 */
public enum TextCharset {
  /** Unicode in one to four bytes; what a mini program's strings become. */
  UTF_8("UTF-8"),
  /** The Chinese national standard, all of Unicode. */
  GB18030("GB18030"),
  /** Its two-byte forerunner, which many devices still speak. */
  GBK("GBK"),
  /** Traditional Chinese. */
  BIG5("Big5"),
  /** Japanese. */
  SHIFT_JIS("Shift_JIS"),
  /** Latin-1: each byte is the character of its number. */
  ISO_8859_1("ISO-8859-1"),
  /** Seven bits. */
  US_ASCII("US-ASCII"),
  /** Unicode in 16-bit units, low byte first. */
  UTF_16LE("UTF-16LE"),
  /** Unicode in 16-bit units, high byte first. */
  UTF_16BE("UTF-16BE");

  private final String label;

  TextCharset(String label) {
    this.label = label;
  }

  /** The name people and standards use; the same in every language. */
  public String label() {
    return label;
  }

  /** The coder. */
  public Charset charset() {
    return Charset.forName(label);
  }

  /** Whether even a letter or a line feed has more than one byte. */
  public boolean isWide() {
    return this == UTF_16LE || this == UTF_16BE;
  }

  /** The charset of a name, letter case ignored. */
  public static Optional<TextCharset> of(String name) {
    for (TextCharset charset : values()) {
      if (charset.label.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
        return Optional.of(charset);
      }
    }
    return Optional.empty();
  }
}
