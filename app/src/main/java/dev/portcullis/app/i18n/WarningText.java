package dev.portcullis.app.i18n;

import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.policy.Finding;
import java.util.List;
import java.util.Optional;

/** Says what a warning of the engine means, in the language of the messages. Stateless. */
public final class WarningText {

  /** The code of a warning that tells what a rule found. */
  private static final String RULE = "rule";

  /** Where among its arguments the facts of the finding begin; older captures have none. */
  private static final int FACTS = 2;

  private WarningText() {}

  /** The sentence; of a warning of a newer engine, its code is better than nothing. */
  public static String of(Messages messages, EventDetail.Warning warning) {
    Optional<Finding> finding = finding(warning);
    if (finding.isPresent()) {
      return sentence(finding.get(), messages);
    }
    String key = "log.warning." + warning.code();
    return messages.has(key)
        ? messages.text(key, warning.arguments().toArray())
        : (warning.code() + " " + String.join(" ", warning.arguments())).strip();
  }

  private static Optional<Finding> finding(EventDetail.Warning warning) {
    List<String> told = warning.arguments();
    return warning.code().equals(RULE) && told.size() > FACTS
        ? Finding.ofFacts(told.subList(FACTS, told.size()))
        : Optional.empty();
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
