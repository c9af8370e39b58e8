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
    String address = target.address().strip();
    // A tab that began at a simulated device may have been aimed elsewhere since.
    if (!target.device().isEmpty() && address.startsWith("127.")) {
      return messages.text("library.this-computer");
    }
    String[] octets = address.split("\\.", -1);
    boolean ipv4 =
        octets.length == 4 && address.chars().allMatch(c -> c == '.' || Character.isDigit(c));
    String host = ipv4 ? "." + octets[2] + "." + octets[3] : address;
    return target.port().isBlank() ? host : host + ":" + target.port().strip();
  }
}
