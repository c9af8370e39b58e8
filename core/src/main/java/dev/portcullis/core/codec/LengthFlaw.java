package dev.portcullis.core.codec;

import java.util.Locale;

/**
 * Why a length field cannot be sent.
 *
 * @param kind what is wrong
 * @param value the offset or the length that is wrong
 * @param limit what it may be at most
 */
public record LengthFlaw(Kind kind, long value, long limit) implements Composition {

  /** What can be wrong; each has a sentence in the bundle. */
  public enum Kind {
    /** It is to stand behind the end of the body. */
    OFFSET("flaw.length-offset"),
    /** The adjustment makes it less than nothing. */
    NEGATIVE("flaw.length-negative"),
    /** The length does not fit its bytes. */
    TOO_GREAT("flaw.length-too-great");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    /** The key of its sentence in this package's bundle. */
    public String key() {
      return key;
    }
  }

  /** What is wrong and what to do, in one sentence. */
  public String message(Locale locale) {
    return CodecMessages.text(locale, kind.key(), value, limit);
  }
}
