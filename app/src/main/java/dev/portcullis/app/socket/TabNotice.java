package dev.portcullis.app.socket;

import dev.portcullis.core.socket.SocketError;

/** Something a tab has to tell its person. */
public sealed interface TabNotice {

  /**
   * The quota is spent.
   *
   * @param words the very words a phone throws
   * @param freesInNanos until the next slot frees, counted from {@code atNanos}
   * @param atNanos when that was, by the quota's clock
   */
  record QuotaSpent(String words, long freesInNanos, long atNanos) implements TabNotice {}

  /**
   * The engine reported an error.
   *
   * @param error what a phone would be told
   */
  record Failed(SocketError error) implements TabNotice {}

  /** So many calls wait for the disk that this one was not taken. */
  record Busy() implements TabNotice {}

  /**
   * The simulated device listens on another port, because the wanted one was taken.
   *
   * @param wanted the port that was taken
   * @param actual the port it listens on
   */
  record DeviceMoved(int wanted, int actual) implements TabNotice {}

  /**
   * The simulated device could not be started.
   *
   * @param cause the operating system's words
   */
  record DeviceFailed(String cause) implements TabNotice {}
}
