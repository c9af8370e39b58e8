package dev.portcullis.app.i18n;

import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.policy.Finding;
import dev.portcullis.core.socket.SocketWarning;
import java.util.Optional;

/** Says what a warning of the engine means, in the language of the messages. Stateless. */
public final class WarningText {

  private WarningText() {}

  /** The sentence; of a warning of a newer engine, its code is better than nothing. */
  public static String of(Messages messages, EventDetail.Warning warning) {
    Optional<Finding> finding = SocketWarning.finding(warning);
    if (finding.isPresent()) {
      return sentence(finding.get(), messages);
    }
    String key = "log.warning." + warning.code();
    return messages.has(key)
        ? messages.text(key, warning.arguments().toArray())
        : (warning.code() + " " + String.join(" ", warning.arguments())).strip();
  }

  /** What a rule found, and what to do about it. */
  static String sentence(Finding finding, Messages messages) {
    String message = finding.message(messages.locale());
    return finding
        .fix(messages.locale())
        .map(fix -> messages.text("log.warning.rule.fix", message, fix))
        .orElse(message);
  }
}
