package dev.portcullis.core.capture;

/** A regular expression took too many steps on a stretch of bytes, or nested too deeply. */
final class SearchTooSlowException extends RuntimeException {
  private static final long serialVersionUID = 1;

  SearchTooSlowException() {
    super("the expression takes too long", null, false, false);
  }
}
