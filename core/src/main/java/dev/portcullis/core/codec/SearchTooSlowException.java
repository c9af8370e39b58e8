package dev.portcullis.core.codec;

/** A regular expression took too many steps on a stretch of bytes, or nested too deeply. */
public final class SearchTooSlowException extends RuntimeException {
  private static final long serialVersionUID = 1;

  SearchTooSlowException() {
    super("the expression takes too long", null, false, false);
  }
}
