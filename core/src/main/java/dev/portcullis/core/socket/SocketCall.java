package dev.portcullis.core.socket;

import java.util.Locale;

/** The calls an {@link Errno} can come from, as they are named in {@code errMsg}. */
enum SocketCall {
  CONNECT,
  WRITE,
  READ;

  /** {@code connect socket fail: errno:111 errmsg:Connection refused}. */
  String message(Errno errno) {
    return name().toLowerCase(Locale.ROOT)
        + " socket fail: errno:"
        + errno.number()
        + " errmsg:"
        + errno.text();
  }
}
