package dev.portcullis.app.socket;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.socket.SocketError;
import java.util.OptionalInt;

/** Says an error of the engine to a person: a phone's own words, then what to do about it. */
final class TabErrorText {

  private TabErrorText() {}

  static String of(SocketError error, Messages messages) {
    String phone =
        messages.text("socket.error.phone", Integer.toString(error.errCode()), error.errMsg());
    String advice = advice(error);
    return messages.has(advice) ? phone + " " + messages.text(advice) : phone;
  }

  private static String advice(SocketError error) {
    OptionalInt errno = error.errno();
    if (errno.isPresent()) {
      return "socket.error.errno." + errno.getAsInt();
    }
    if (error.errMsg().contains("dns")) {
      return "socket.error.dns";
    }
    return "socket.error.code." + error.errCode();
  }
}
