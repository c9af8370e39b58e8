package dev.portcullis.app.inspect;

import dev.portcullis.core.socket.Errno;

/** An errno with its name: {@code 111 ECONNREFUSED · Connection refused}. Stateless. */
final class ErrnoWords {

  private ErrnoWords() {}

  static String of(int number) {
    for (Errno errno : Errno.values()) {
      if (errno.number() == number) {
        return number + " " + errno.name() + " · " + errno.text();
      }
    }
    return Integer.toString(number);
  }
}
