package dev.portcullis.core.socket;

import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.policy.Finding;
import java.util.List;
import java.util.Optional;

/** What the engine warns about in the log, though nothing failed. */
public enum SocketWarning {
  /** The timeout was not above zero or NaN; the default was taken. Argument: what was given. */
  TIMEOUT_NOT_POSITIVE("timeout-not-positive"),
  /** The timeout is long for seconds. Argument: what was given. */
  TIMEOUT_LONG("timeout-long"),
  /** The timeout was above the most allowed, which was taken. Arguments: given, taken. */
  TIMEOUT_CAPPED("timeout-capped"),
  /** A connect after a failed one on the same socket: phones may crash. */
  RECONNECT_SAME_SOCKET("reconnect-same-socket"),
  /**
   * Allowed, but a phone might not. Arguments: the sentence in English, the rule's label, then the
   * {@linkplain Finding#facts facts} of the sentence for other languages.
   */
  RULE("rule"),
  /** A listener threw. Arguments: the event, the exception. */
  LISTENER_FAILED("listener-failed"),
  /** The executor that delivers events has shut down; nobody hears them any more. */
  DELIVERY_STOPPED("delivery-stopped"),
  /** Events that nobody took in time were not delivered; all are in the log. Argument: how many. */
  EVENTS_UNDELIVERED("events-undelivered"),
  /** The connection ended before all accepted bytes were sent. Argument: how many were not. */
  BYTES_UNSENT("bytes-unsent"),
  /** A script gave the port as text. Argument: what was given. */
  PORT_TEXT("port-text"),
  /** A script gave the timeout as text. Argument: what was given. */
  TIMEOUT_TEXT("timeout-text"),
  /** A script wrote a view of a buffer, which phones may not take. Argument: the view's type. */
  BUFFER_VIEW("buffer-view"),
  /** A script asked for a type of socket there is none of; it got ipv4. Argument: the type. */
  FAMILY_UNKNOWN("family-unknown");

  /** Where among the arguments of {@link #RULE} the facts begin; older captures have none. */
  private static final int FACTS = 2;

  private final String key;

  SocketWarning(String key) {
    this.key = key;
  }

  /** The message's key below {@code warning.}, as it stands in the capture. */
  public String key() {
    return key;
  }

  /** What a rule found, where a warning tells of a rule with its facts; empty of any other. */
  public static Optional<Finding> finding(EventDetail.Warning warning) {
    List<String> told = warning.arguments();
    return warning.code().equals(RULE.key) && told.size() > FACTS
        ? Finding.ofFacts(told.subList(FACTS, told.size()))
        : Optional.empty();
  }

  EventDetail.Warning with(String... arguments) {
    return new EventDetail.Warning(key, List.of(arguments));
  }
}
