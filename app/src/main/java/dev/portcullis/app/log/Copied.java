package dev.portcullis.app.log;

/**
 * What came of a copy.
 *
 * @param text for the clipboard
 * @param events how many events it holds; those without bytes are in no form of bytes alone
 * @param asked how many were asked for
 * @param dropped of how many of them a size limit has dropped the bytes
 * @param end why there are no more
 */
record Copied(String text, int events, long asked, int dropped, End end) {

  /** Nothing was asked for, or nothing could be. */
  static final Copied NOTHING = new Copied("", 0, 0, 0, new Whole());

  /** Why a copy ended. */
  sealed interface End {}

  /** All that were asked for are there, whole. */
  record Whole() implements End {}

  /** The clipboard takes no more. */
  record Full() implements End {}

  /** The one message is longer than the clipboard takes: its beginning is there. */
  record Cut() implements End {}

  /** The first message is longer than the clipboard takes, and a part of it means nothing. */
  record TooLong() implements End {}

  /**
   * The capture cannot be read.
   *
   * @param cause what the operating system says
   */
  record Unreadable(String cause) implements End {}

  /** Whether that is all that was asked for, whole. */
  boolean complete() {
    return end instanceof Whole && dropped == 0;
  }
}
