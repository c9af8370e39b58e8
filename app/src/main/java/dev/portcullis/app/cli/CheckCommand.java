package dev.portcullis.app.cli;

import dev.portcullis.core.base.Reasons;
import dev.portcullis.core.net.AddressFamily;
import dev.portcullis.core.net.LocalNetwork;
import dev.portcullis.core.policy.Policy;
import dev.portcullis.core.policy.TargetLine;
import dev.portcullis.core.policy.TargetLineException;
import dev.portcullis.core.policy.Verdict;
import dev.portcullis.core.policy.VerdictJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code portcullis check}: may this be connected to, and why? One target from the arguments, or
 * many from a list. It opens no socket, resolves no name and takes no slot. Runs on the thread that
 * started the program.
 */
@Command(name = "check", mixinStandardHelpOptions = true, sortOptions = false)
final class CheckCommand implements Callable<Integer> {

  static final int ALLOWED = 0;
  static final int DENIED = 1;
  static final int USAGE = 2;

  private static final String STANDARD_INPUT = "-";

  private final Locale locale;
  private final LocalNetwork network;
  private final Path userProfiles;
  private final InputStream standardInput;
  private final CliWords words;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", arity = "0..1", paramLabel = "ADDRESS")
  private @Nullable String address;

  @Parameters(index = "1", arity = "0..1", paramLabel = "PORT")
  private @Nullable String port;

  @Option(names = "--file", paramLabel = "FILE")
  private @Nullable String file;

  @Mixin private RuleOptions rules = new RuleOptions();

  @Option(names = "--ipv6")
  private boolean ipv6;

  @Option(names = "--json")
  private boolean json;

  /**
   * The command in its surroundings.
   *
   * @param userProfiles the directory of the user's own profiles
   * @param standardInput read for {@code --file -}
   */
  CheckCommand(Locale locale, LocalNetwork network, Path userProfiles, InputStream standardInput) {
    this.locale = locale;
    this.network = network;
    this.userProfiles = userProfiles;
    this.standardInput = standardInput;
    this.words = CliWords.of("check", locale);
  }

  @Override
  public Integer call() {
    if (file == null && (address == null || port == null)) {
      throw usage(words.text("usage.missing"));
    }
    if (file != null && address != null) {
      throw usage(words.text("usage.both"));
    }
    Policy policy;
    try {
      policy =
          new Policy(rules.profile(userProfiles, words, locale), new BrieflyKeptNetwork(network));
    } catch (RuleOptions.BadOptionException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
    if (file != null) {
      return lines(policy, file);
    }
    return one(policy, String.valueOf(address), String.valueOf(port));
  }

  private int one(Policy policy, String address, String port) {
    TargetLine target = TargetLine.of(address, port, family());
    Verdict verdict = policy.check(target.target());
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(VerdictJson.line(verdict, locale, target));
    } else {
      VerdictText.print(verdict, port, words, locale, out);
    }
    out.flush();
    return verdict.allowed() ? ALLOWED : DENIED;
  }

  private int lines(Policy policy, String name) {
    if (name.equals(STANDARD_INPUT)) {
      return lines(policy, standardInput, true, words.text("file.stdin"));
    }
    try (InputStream in = Files.newInputStream(Path.of(name))) {
      return lines(policy, in, false, name);
    } catch (NoSuchFileException e) {
      throw usage(words.text("file.missing", name));
    } catch (IOException | InvalidPathException e) {
      throw usage(words.text("file.unreadable", name, words.reason(Reasons.of(e, name))));
    }
  }

  private int lines(Policy policy, InputStream in, boolean piped, String name) {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    LineReader reader = new LineReader(in);
    boolean denied = false;
    boolean unreadable = false;
    try {
      for (LineReader.Line line = reader.next(); line != null; line = reader.next()) {
        if (TargetLine.isBlank(line.bytes())) {
          continue;
        }
        TargetLine target;
        try {
          target = parsed(line);
        } catch (TargetLineException e) {
          unreadable = true;
          out.flush(); // in step with the verdicts where both go to one terminal
          err.println(
              words.text("line.bad", name, String.valueOf(line.number()), e.message(locale)));
          err.flush();
          continue;
        }
        Verdict verdict = policy.check(target.target(), target.portForm());
        denied |= !verdict.allowed();
        out.println(VerdictJson.line(verdict, locale, target));
        if (piped) {
          out.flush(); // whoever feeds us line by line may wait for each answer
        }
      }
    } catch (IOException e) {
      out.flush();
      err.println(words.text("file.unreadable", name, words.reason(Reasons.of(e))));
      unreadable = true;
    }
    out.flush();
    if (unreadable) {
      return USAGE;
    }
    return denied ? DENIED : ALLOWED;
  }

  private TargetLine parsed(LineReader.Line line) throws TargetLineException {
    if (line.tooLong()) {
      throw new TargetLineException(TargetLineException.Problem.TOO_LONG);
    }
    return TargetLine.parse(line.bytes(), family());
  }

  private AddressFamily family() {
    return ipv6 ? AddressFamily.IPV6 : AddressFamily.IPV4;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
