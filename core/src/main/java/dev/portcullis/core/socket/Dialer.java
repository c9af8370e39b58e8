package dev.portcullis.core.socket;

import dev.portcullis.core.capture.FailureCause;
import dev.portcullis.core.net.AddressFamily;
import dev.portcullis.core.net.HostAddress;
import dev.portcullis.core.policy.Finding;
import dev.portcullis.core.policy.Policy;
import dev.portcullis.core.policy.Severity;
import dev.portcullis.core.policy.Target;
import dev.portcullis.core.policy.Verdict;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * Takes one attempt from what the caller said to a connection or the reason there is none: judge,
 * resolve at most once, judge the answers, connect. On a virtual thread of the engine.
 */
final class Dialer {

  private static final int SYSTEM_ERROR = -1;
  private static final int ADDRESS_REFUSED = -4;
  private static final String RESOLVE_FAILED = "connect fail: dns resolve failed";

  private final Policy policy;
  private final AddressFamily family;
  private final BoundedResolver resolver;
  private final Connector connector;
  private final Journal journal;

  Dialer(
      Policy policy,
      AddressFamily family,
      BoundedResolver resolver,
      Connector connector,
      Journal journal) {
    this.policy = policy;
    this.family = family;
    this.resolver = resolver;
    this.connector = connector;
    this.journal = journal;
  }

  /** What came of it. */
  sealed interface Outcome {}

  /**
   * The connection stands.
   *
   * @param channel in blocking mode
   */
  record Connected(SocketChannel channel, Verdict.Allowed verdict) implements Outcome {}

  /**
   * There is none.
   *
   * @param profile the profile that judged, empty where no rule was involved
   * @param reason the rule's reason, empty where no rule was involved
   */
  record Failed(SocketError error, String profile, String reason) implements Outcome {}

  /** Nobody wants it any more. */
  record Cancelled() implements Outcome {}

  /**
   * Runs the attempt.
   *
   * @param local the address to leave by, where one is bound
   */
  Outcome dial(Attempt attempt, Optional<HostAddress> local) {
    ConnectOptions options = attempt.options();
    try {
      Verdict verdict = policy.check(new Target(options.address(), options.port(), family));
      return go(verdict, attempt, local);
    } catch (LookUpException e) {
      return new Failed(
          SocketError.of(ADDRESS_REFUSED, RESOLVE_FAILED, String.valueOf(e.getMessage()))
              .because(e.cause),
          "",
          "");
    } catch (IOException e) {
      Errno errno = Errno.of(e, SocketCall.CONNECT);
      return new Failed(
          SocketError.of(SocketCall.CONNECT, errno, String.valueOf(e.getMessage())), "", "");
    } catch (RuntimeException e) {
      // A fault in a rule or in what it asks must not leave the socket connecting for ever.
      return new Failed(
          SocketError.of(SYSTEM_ERROR, "connect fail: system error", e.toString()), "", "");
    }
  }

  private Outcome go(Verdict verdict, Attempt attempt, Optional<HostAddress> local)
      throws IOException, LookUpException {
    return switch (verdict) {
      case Verdict.Denied denied -> denied(denied);
      case Verdict.AllowedName name -> {
        Optional<List<HostAddress>> answers = resolve(name.name(), attempt);
        // The answers are judged into an address or a refusal, never into a name again.
        yield answers.isPresent() ? go(name.judge(answers.get()), attempt, local) : new Cancelled();
      }
      case Verdict.Allowed allowed -> {
        warn(allowed);
        Optional<SocketChannel> channel = connector.connect(allowed, local, attempt);
        yield channel.isPresent() ? new Connected(channel.get(), allowed) : new Cancelled();
      }
    };
  }

  private static Failed denied(Verdict.Denied denied) {
    List<Finding> why =
        denied.findings().stream()
            .filter(finding -> finding.severity() == Severity.DENIED)
            .toList();
    String detail = why.stream().map(Dialer::sentences).collect(Collectors.joining(" "));
    FailureCause[] causes =
        why.stream()
            .map(finding -> SocketCause.RULE.with(finding.facts().toArray(String[]::new)))
            .toArray(FailureCause[]::new);
    return new Failed(
        SocketError.of(denied.errCode(), denied.errMsg(), detail).because(causes),
        denied.profile().name(),
        denied.reason().name());
  }

  private static String sentences(Finding finding) {
    String message = finding.message(Locale.ENGLISH);
    return finding.fix(Locale.ENGLISH).map(fix -> message + " Fix: " + fix).orElse(message);
  }

  private void warn(Verdict verdict) {
    for (Finding finding : verdict.findings()) {
      if (finding.severity() == Severity.WARNING) {
        List<String> told = new ArrayList<>(List.of(sentences(finding), finding.rule().label()));
        told.addAll(finding.facts());
        journal.warn(SocketWarning.RULE, told.toArray(String[]::new));
      }
    }
  }

  /** The name's addresses; empty if the attempt was cancelled. */
  private Optional<List<HostAddress>> resolve(String name, Attempt attempt) throws LookUpException {
    FutureTask<List<HostAddress>> lookUp;
    try {
      lookUp = resolver.begin(name);
    } catch (RejectedExecutionException e) {
      throw new LookUpException("too many look-ups wait already", SocketCause.NAMES_WAIT.with());
    }
    try {
      if (!attempt.onCancel(() -> resolver.abandon(lookUp))) {
        return Optional.empty();
      }
      return Optional.of(lookUp.get(attempt.nanosLeft(), TimeUnit.NANOSECONDS));
    } catch (CancellationException e) {
      return Optional.empty();
    } catch (TimeoutException e) {
      long millis = attempt.timeout().nanos() / 1_000_000;
      throw new LookUpException(
          "no answer for " + name + " in " + millis + " ms",
          SocketCause.NAME_SLOW.with(name, Long.toString(millis)));
    } catch (ExecutionException e) {
      throw new LookUpException(
          e.getCause() instanceof UnknownHostException unknown
              ? "no address for " + unknown.getMessage()
              : String.valueOf(e.getCause()),
          SocketCause.NAME_UNKNOWN.with(name));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      resolver.abandon(lookUp);
    }
  }

  /** A name that led to no address. */
  private static final class LookUpException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient FailureCause cause;

    LookUpException(String words, FailureCause cause) {
      super(words);
      this.cause = cause;
    }
  }
}
