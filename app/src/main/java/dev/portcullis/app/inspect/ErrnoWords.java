package dev.portcullis.app.inspect;

/** An errno in words. Stateless. */
final class ErrnoWords {

  private ErrnoWords() {}

  static String of(int number) {
    return Integer.toString(number);
  }
}
