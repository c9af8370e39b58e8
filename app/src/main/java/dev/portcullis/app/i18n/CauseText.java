package dev.portcullis.app.i18n;

import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.FailureCause;
import dev.portcullis.core.policy.Finding;
import dev.portcullis.core.socket.SocketCause;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says why something failed, in the language of the messages. Stateless. */
public final class CauseText {

  private CauseText() {}

  /** All the causes; the detail as it was kept where the program knows one of them not. */
  public static String of(Messages messages, EventDetail.Failed failed) {
    boolean known =
        !failed.causes().isEmpty()
            && failed.causes().stream().allMatch(cause -> of(messages, cause).isPresent());
    return known
        ? failed.causes().stream()
            .flatMap(cause -> of(messages, cause).stream())
            .collect(Collectors.joining(" "))
        : failed.detail();
  }

  private static Optional<String> of(Messages messages, FailureCause cause) {
    if (cause.code().equals(SocketCause.RULE.code())) {
      return Finding.ofFacts(cause.facts()).map(finding -> WarningText.sentence(finding, messages));
    }
    List<String> facts = cause.facts();
    boolean wifi = cause.code().equals(SocketCause.WIFI_UNTOLD.code()) && facts.size() > 1;
    String key = wifi ? "wifi.trouble." + facts.getFirst() : "log.cause." + cause.code();
    return messages.has(key)
        ? Optional.of(messages.text(key, facts.subList(wifi ? 1 : 0, facts.size()).toArray()))
        : Optional.empty();
  }
}
