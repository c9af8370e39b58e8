package dev.portcullis.app.library;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.workspace.SavedTarget;

/** Says in little room where a target is. Stateless. */
final class TargetWords {

  private TargetWords() {}

  /**
   * The end of an IPv4 address and the port: {@code .193.2:8848}; a longer text is cut by its
   * label.
   */
  static String place(SavedTarget target, Messages messages) {
    if (!target.device().isEmpty()) {
      return messages.text("library.this-computer");
    }
    String address = target.address().strip();
    String[] octets = address.split("\\.", -1);
    boolean ipv4 =
        octets.length == 4 && address.chars().allMatch(c -> c == '.' || Character.isDigit(c));
    String host = ipv4 ? "." + octets[2] + "." + octets[3] : address;
    return target.port().isBlank() ? host : host + ":" + target.port().strip();
  }
}
