package dev.portcullis.core.policy;

import dev.portcullis.core.net.AddressFamily;
import dev.portcullis.core.net.AddressParser;
import dev.portcullis.core.net.Endpoint;
import dev.portcullis.core.net.HostAddress;
import dev.portcullis.core.net.InterfaceAddress;
import dev.portcullis.core.net.LocalNetwork;
import dev.portcullis.core.net.ParsedAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * May this be connected to, and why: the rules of one profile, as seen from one network. Callable
 * from any thread; a check of a literal reads the network and so should stay off a screen's thread.
 *
 * <p>Address rules come first, then the port; the first rule that denies decides the reason and the
 * phone's error. After an address rule has denied, later address rules are not looked at; the port
 * always is.
 */
public final class Policy {

  static final int ADDRESS_INVALID = 1;
  static final int PORT_INVALID = 2;
  static final int CONNECT_FAILED = -4;
  private static final String INVALID_ADDRESS = "connect fail: invalid address";
  private static final String INVALID_PORT = "connect fail: invalid port";
  private static final String NOT_RESOLVED = "connect fail: dns resolve failed";

  private final PolicyProfile profile;
  private final LocalNetwork network;
  private final AddressRules addressRules;
  private final DomainRules domainRules;

  /**
   * The rules of a profile.
   *
   * @param network this computer's interfaces, read at each check; not used where the profile has a
   *     vantage of its own
   */
  public Policy(PolicyProfile profile, LocalNetwork network) {
    this.profile = profile;
    this.network = profile.vantage().isEmpty() ? network : LocalNetwork.of(profile.vantage());
    this.addressRules = new AddressRules(profile.lanMode(), profile.ownAddresses());
    this.domainRules = new DomainRules(profile.domains());
  }

  /** The rules it judges by. */
  public PolicyProfile profile() {
    return profile;
  }

  /** Judges a target whose port was given as a number. Needs no socket and takes no slot. */
  public Verdict check(Target target) {
    return check(target, PortForm.NUMBER);
  }

  /** Judges a target. Needs no socket, takes no slot, resolves nothing. */
  public Verdict check(Target target, PortForm portForm) {
    List<Finding> findings = new ArrayList<>(8);
    ParsedAddress parsed = AddressParser.parse(target.address());
    AddressRules.Outcome outcome = address(target, parsed, findings);
    Optional<Reason> portDenial = port(target.port(), portForm, findings);
    Reason reason =
        outcome.reason().allows() ? portDenial.orElse(outcome.reason()) : outcome.reason();
    Judgement judgement =
        new Judgement(target, profile, reason, Collections.unmodifiableList(findings));
    if (!reason.allows()) {
      return denied(judgement);
    }
    return switch (parsed) {
      case ParsedAddress.Literal literal ->
          new Verdict.Allowed(
              judgement, new Endpoint(literal.address(), target.port()), outcome.interfaceName());
      case ParsedAddress.Name name -> new Verdict.AllowedName(judgement, this, name.ascii());
      case ParsedAddress.Malformed malformed ->
          throw new AssertionError("malformed is always denied: " + malformed);
    };
  }

  private AddressRules.Outcome address(
      Target target, ParsedAddress parsed, List<Finding> findings) {
    return switch (parsed) {
      case ParsedAddress.Malformed malformed -> {
        findings.add(
            Finding.variant(
                Sentence.MALFORMED,
                malformed.flaw().name(),
                target.address(),
                malformed.at() + 1,
                malformedPart(target.address(), malformed)));
        yield new AddressRules.Outcome(Reason.INVALID, "");
      }
      case ParsedAddress.Literal literal -> {
        findings.add(
            new Finding(Sentence.LITERAL, literal.address(), literal.address().family().label()));
        yield addressRules.judge(literal.address(), target.family(), network, findings);
      }
      case ParsedAddress.Name name -> {
        findings.add(new Finding(Sentence.NAME, name.ascii()));
        yield new AddressRules.Outcome(domain(name.ascii(), target.port(), findings), "");
      }
    };
  }

  private Reason domain(String name, int port, List<Finding> findings) {
    if (profile.lanMode() == LanMode.ANYTHING) {
      findings.add(new Finding(Sentence.NO_ADDRESS_RULE, name));
      return Reason.ALLOW_ANY;
    }
    Finding finding = domainRules.judge(name, port);
    findings.add(finding);
    return finding.reason().orElseThrow();
  }

  private Optional<Reason> port(int port, PortForm form, List<Finding> findings) {
    Finding finding;
    if (port == Target.NO_PORT) {
      finding = new Finding(Sentence.PORT_MISSING);
    } else if (port < 1 || port > 65535) {
      finding = new Finding(Sentence.PORT_OUT_OF_RANGE, port);
    } else {
      finding = PortFindings.judge(profile.ports(), port);
    }
    findings.add(finding);
    if (form == PortForm.TEXT && port != Target.NO_PORT) {
      findings.add(new Finding(Sentence.PORT_TEXT, port));
    }
    return finding.severity() == Severity.DENIED ? finding.reason() : Optional.empty();
  }

  /** The part of a malformed address that its sentence names. */
  private static String malformedPart(String text, ParsedAddress.Malformed malformed) {
    return switch (malformed.flaw()) {
      case SCHEME -> text.substring(0, text.indexOf("://") + 3);
      case PATH, PORT, ZONE, TRAILING_DOT -> text.substring(malformed.at());
      case USER_INFO -> text.substring(0, malformed.at() + 1);
      case LEADING_ZERO, NUMBER_RANGE, HEXADECIMAL, NOT_A_NUMBER -> {
        int dot = text.indexOf('.', malformed.at());
        yield text.substring(malformed.at(), dot < 0 ? text.length() : dot);
      }
      case WHITE_SPACE, INVISIBLE, NOT_ASCII, CHARACTER, PERCENT ->
          text.substring(malformed.at(), text.offsetByCodePoints(malformed.at(), 1));
      case EMPTY,
          BRACKETS,
          IPV6_TEXT,
          TOO_FEW_NUMBERS,
          TOO_MANY_NUMBERS,
          EMPTY_LABEL,
          OUTER_HYPHEN,
          LABEL_TOO_LONG,
          NAME_TOO_LONG ->
          "";
    };
  }

  /** Judges the answers of a name that was allowed; see {@link Verdict.AllowedName#judge}. */
  Verdict judge(Verdict.AllowedName allowed, List<HostAddress> answers) {
    List<Finding> findings = new ArrayList<>(allowed.findings());
    AddressFamily family = allowed.target().family();
    List<InterfaceAddress> local = network.addresses();
    HostAddress taken = null;
    int ofFamily = 0;
    for (HostAddress answer : answers) {
      if (answer.family() != family && profile.lanMode() != LanMode.ANYTHING) {
        continue;
      }
      ofFamily++;
      Optional<Finding> objection = addressRules.objectionToAnswer(answer, local);
      if (objection.isPresent()) {
        findings.add(new Finding(Sentence.ANSWER_DROPPED, answer, objection.get()));
      } else if (taken == null || (taken.family() != family && answer.family() == family)) {
        taken = answer;
      }
    }
    if (taken != null) {
      findings.add(new Finding(Sentence.ANSWER_TAKEN, allowed.name(), taken));
      return new Verdict.Allowed(
          new Judgement(allowed.target(), profile, allowed.reason(), List.copyOf(findings)),
          new Endpoint(taken, allowed.port()),
          "");
    }
    findings.add(
        new Finding(
            ofFamily == 0 ? Sentence.NO_ANSWER : Sentence.NO_ANSWER_LEFT,
            allowed.name(),
            family.label()));
    Judgement judgement =
        new Judgement(allowed.target(), profile, Reason.DENY_DOMAIN, List.copyOf(findings));
    return new Verdict.Denied(
        judgement, CONNECT_FAILED, ofFamily == 0 ? NOT_RESOLVED : INVALID_ADDRESS);
  }

  private static Verdict.Denied denied(Judgement judgement) {
    return switch (judgement.reason()) {
      case INVALID -> new Verdict.Denied(judgement, ADDRESS_INVALID, INVALID_ADDRESS);
      case PORT_INVALID, PORT_PROHIBITED ->
          new Verdict.Denied(judgement, PORT_INVALID, INVALID_PORT);
      case ALLOW_LAN,
          ALLOW_DOMAIN,
          ALLOW_OWN,
          ALLOW_ANY,
          DENY_OWN,
          DENY_LOOPBACK,
          DENY_ANY,
          DENY_LINK_LOCAL,
          DENY_SHARED,
          DENY_MULTICAST,
          DENY_BROADCAST,
          DENY_RESERVED,
          DENY_PUBLIC,
          DENY_OFF_LINK,
          DENY_IPV6,
          DENY_DOMAIN ->
          new Verdict.Denied(judgement, CONNECT_FAILED, INVALID_ADDRESS);
    };
  }
}
