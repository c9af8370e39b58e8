package dev.portcullis.core.policy;

import dev.portcullis.core.net.Endpoint;
import dev.portcullis.core.net.HostAddress;
import java.util.List;
import java.util.Optional;

/**
 * What a {@link Policy} says about a {@link Target}. Immutable. Only a policy makes one: whoever
 * holds an {@link Allowed} holds the proof that its endpoint was judged.
 */
public abstract sealed class Verdict {

  private final Judgement judgement;

  private Verdict(Judgement judgement) {
    this.judgement = judgement;
  }

  /** What was judged. */
  public Target target() {
    return judgement.target();
  }

  /** By which rules. */
  public PolicyProfile profile() {
    return judgement.profile();
  }

  /** The deciding reason: the first rule that denies (address before port), else why it may. */
  public Reason reason() {
    return judgement.reason();
  }

  /** Every rule that was looked at, in that order, met or not. */
  public List<Finding> findings() {
    return judgement.findings();
  }

  /** The finding a person should read first: what denies, else what warns, else the first. */
  public Finding deciding() {
    Finding first = findings().getFirst();
    for (Finding finding : findings()) {
      if (finding.severity().compareTo(first.severity()) > 0) {
        first = finding;
      }
    }
    return first;
  }

  /** Whether a connection may be made, perhaps after a name was resolved. */
  public boolean allowed() {
    return !(this instanceof Denied);
  }

  /** Whether it is allowed and at least one finding warns. */
  public boolean warned() {
    if (!allowed()) {
      return false;
    }
    List<Finding> findings = findings();
    for (int i = 0; i < findings.size(); i++) {
      if (findings.get(i).severity() == Severity.WARNING) {
        return true;
      }
    }
    return false;
  }

  /** A judged address that may be connected to. It cannot be made outside this package. */
  public static final class Allowed extends Verdict {
    private final Endpoint endpoint;
    private final String interfaceName;

    Allowed(Judgement judgement, Endpoint endpoint, String interfaceName) {
      super(judgement);
      this.endpoint = endpoint;
      this.interfaceName = interfaceName;
    }

    /** The very address and port that were judged: connect to this and to nothing else. */
    public Endpoint endpoint() {
      return endpoint;
    }

    /**
     * The interface the endpoint must be reached through: present for an IPv6 link-local address
     * judged from this computer's interfaces, which no system connects to without a scope.
     */
    public Optional<String> interfaceName() {
      return interfaceName.isEmpty() ? Optional.empty() : Optional.of(interfaceName);
    }

    @Override
    public String toString() {
      return "allowed " + endpoint + " " + reason();
    }
  }

  /**
   * A name that may be connected to once it is resolved and its answers are judged. It cannot be
   * made outside this package.
   */
  public static final class AllowedName extends Verdict {
    private final Policy policy;
    private final String name;

    AllowedName(Judgement judgement, Policy policy, String name) {
      super(judgement);
      this.policy = policy;
      this.name = name;
    }

    /** The name to resolve, once, in lower-case ASCII. */
    public String name() {
      return name;
    }

    /** The port that was judged. */
    public int port() {
      return target().port();
    }

    /**
     * Judges what the name resolved to, by the interfaces as they are now. The first answer that
     * survives is the endpoint.
     *
     * @param answers in the resolver's order; empty where the name did not resolve
     * @return an {@link Allowed} or a {@link Denied}
     */
    public Verdict judge(List<HostAddress> answers) {
      return policy.judge(this, answers);
    }

    @Override
    public String toString() {
      return "allowed name " + name + " " + reason();
    }
  }

  /** Nothing may be connected to; what the phone would say instead. */
  public static final class Denied extends Verdict {
    private final int errCode;
    private final String errMsg;

    Denied(Judgement judgement, int errCode, String errMsg) {
      super(judgement);
      this.errCode = errCode;
      this.errMsg = errMsg;
    }

    /** The platform's code: 1 malformed address, 2 port, -4 denied. */
    public int errCode() {
      return errCode;
    }

    /** The platform's text. */
    public String errMsg() {
      return errMsg;
    }

    @Override
    public String toString() {
      return "denied " + reason() + " " + errCode;
    }
  }
}
