package dev.portcullis.core.policy;

import java.util.Optional;

/** Everything a finding can say. The words are in the bundle under {@code finding.NAME}. */
enum Sentence {
  LITERAL(Rule.ADDRESS_FORM, "LITERAL"),
  NAME(Rule.ADDRESS_FORM, "NAME"),
  MALFORMED(Rule.ADDRESS_FORM, Severity.DENIED, Reason.INVALID),

  SAME_FAMILY(Rule.ADDRESS_FAMILY, "SAME_FAMILY"),
  IPV6_ON_IPV4_SOCKET(Rule.ADDRESS_FAMILY, Severity.DENIED, Reason.DENY_IPV6),
  IPV4_ON_IPV6_SOCKET(Rule.ADDRESS_FAMILY, Severity.DENIED, Reason.DENY_IPV6),

  NOT_OWN(Rule.OWN_ADDRESS, "NOT_OWN"),
  OWN(Rule.OWN_ADDRESS, Severity.DENIED, Reason.DENY_OWN),
  LOOPBACK(Rule.OWN_ADDRESS, Severity.DENIED, Reason.DENY_LOOPBACK),
  OWN_ALLOWED(Rule.OWN_ADDRESS, Severity.WARNING, Reason.ALLOW_OWN),
  LOOPBACK_ALLOWED(Rule.OWN_ADDRESS, Severity.WARNING, Reason.ALLOW_OWN),

  ANY_ADDRESS(Rule.ADDRESS_RANGE, Severity.DENIED, Reason.DENY_ANY),
  LINK_LOCAL(Rule.ADDRESS_RANGE, Severity.DENIED, Reason.DENY_LINK_LOCAL),
  LINK_LOCAL_OFF_LINK(Rule.ADDRESS_RANGE, Severity.DENIED, Reason.DENY_LINK_LOCAL),
  SHARED(Rule.ADDRESS_RANGE, Severity.DENIED, Reason.DENY_SHARED),
  MULTICAST(Rule.ADDRESS_RANGE, Severity.DENIED, Reason.DENY_MULTICAST),
  LIMITED_BROADCAST(Rule.ADDRESS_RANGE, Severity.DENIED, Reason.DENY_BROADCAST),
  DIRECTED_BROADCAST(Rule.ADDRESS_RANGE, Severity.DENIED, Reason.DENY_BROADCAST),
  NETWORK_NUMBER(Rule.ADDRESS_RANGE, Severity.DENIED, Reason.DENY_BROADCAST),
  RESERVED(Rule.ADDRESS_RANGE, Severity.DENIED, Reason.DENY_RESERVED),
  PUBLIC(Rule.ADDRESS_RANGE, Severity.DENIED, Reason.DENY_PUBLIC),
  PRIVATE(Rule.ADDRESS_RANGE, Severity.OK, Reason.ALLOW_LAN),
  LINK_LOCAL_ON_LINK(Rule.ADDRESS_RANGE, Severity.OK, Reason.ALLOW_LAN),
  NO_ADDRESS_RULE(Rule.ADDRESS_RANGE, Severity.OK, Reason.ALLOW_ANY),

  ON_LINK(Rule.LOCAL_SUBNET, "ON_LINK"),
  OFF_LINK_WARNED(Rule.LOCAL_SUBNET, Severity.WARNING, "OFF_LINK"),
  NO_SUBNET_WARNED(Rule.LOCAL_SUBNET, Severity.WARNING, "OFF_LINK"),
  OFF_LINK(Rule.LOCAL_SUBNET, Severity.DENIED, Reason.DENY_OFF_LINK),
  NO_SUBNET(Rule.LOCAL_SUBNET, Severity.DENIED, Reason.DENY_OFF_LINK),

  CONFIGURED(Rule.DOMAIN, Severity.OK, Reason.ALLOW_DOMAIN),
  NOT_CONFIGURED(Rule.DOMAIN, Severity.DENIED, Reason.DENY_DOMAIN),
  CONFIGURED_FOR_OTHER_PORT(Rule.DOMAIN, Severity.DENIED, Reason.DENY_DOMAIN),

  ANSWER_TAKEN(Rule.RESOLVED_ADDRESS, "ANSWER_TAKEN"),
  ANSWER_DROPPED(Rule.RESOLVED_ADDRESS, Severity.WARNING, "ANSWER_DROPPED"),
  NO_ANSWER(Rule.RESOLVED_ADDRESS, Severity.DENIED, Reason.DENY_DOMAIN),
  NO_ANSWER_LEFT(Rule.RESOLVED_ADDRESS, Severity.DENIED, Reason.DENY_DOMAIN),

  PORT(Rule.PORT, "PORT_ALLOWED"),
  PORT_TEXT(Rule.PORT, Severity.WARNING, "PORT_TEXT"),
  PORT_DOUBTFUL(Rule.PORT, Severity.WARNING, "PORT_DOUBTFUL"),
  PORT_MISSING(Rule.PORT, Severity.DENIED, Reason.PORT_INVALID),
  PORT_OUT_OF_RANGE(Rule.PORT, Severity.DENIED, Reason.PORT_INVALID),
  PORT_WARNED(Rule.PORT, Severity.WARNING, "PORT_DOUBTFUL"),
  PORT_WARNED_BECAUSE(Rule.PORT, Severity.WARNING, "PORT_DOUBTFUL"),
  PORT_PROHIBITED(Rule.PORT, Severity.DENIED, Reason.PORT_PROHIBITED),
  PORT_PROHIBITED_HERE(Rule.PORT, Severity.DENIED, Reason.PORT_PROHIBITED),
  PORT_PROHIBITED_BECAUSE(Rule.PORT, Severity.DENIED, Reason.PORT_PROHIBITED);

  private final Rule rule;
  private final Severity severity;
  private final Optional<Reason> reason;
  private final String reasonName;

  Sentence(Rule rule, String word) {
    this(rule, Severity.OK, word);
  }

  Sentence(Rule rule, Severity severity, String word) {
    this.rule = rule;
    this.severity = severity;
    this.reason = Optional.empty();
    this.reasonName = word;
  }

  Sentence(Rule rule, Severity severity, Reason reason) {
    this.rule = rule;
    this.severity = severity;
    this.reason = Optional.of(reason);
    this.reasonName = reason.name();
  }

  Rule rule() {
    return rule;
  }

  Severity severity() {
    return severity;
  }

  Optional<Reason> reason() {
    return reason;
  }

  String reasonName() {
    return reasonName;
  }
}
