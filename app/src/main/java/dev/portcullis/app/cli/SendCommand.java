package dev.portcullis.app.cli;

import dev.portcullis.app.settings.DataDirectories;
import dev.portcullis.core.base.Reasons;
import dev.portcullis.core.codec.HexText;
import dev.portcullis.core.codec.ParsedBytes;
import dev.portcullis.core.codec.TextFlaw;
import dev.portcullis.core.net.AddressFamily;
import dev.portcullis.core.net.LocalNetwork;
import dev.portcullis.core.policy.CreationQuota;
import dev.portcullis.core.policy.Policy;
import dev.portcullis.core.policy.PolicyProfile;
import dev.portcullis.core.policy.PortText;
import dev.portcullis.core.policy.QuotaClock;
import dev.portcullis.core.socket.ConnectOptions;
import dev.portcullis.core.wifi.WifiNetworks;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code portcullis send}: connects as a mini program would, sends, and prints what happened. On
 * the main thread.
 */
@Command(name = "send", mixinStandardHelpOptions = true, sortOptions = false)
final class SendCommand implements Callable<Integer> {

  private static final double LONGEST_WAIT_SECONDS = 86_400;
  private static final double NANOS = 1e9;

  private final Locale locale;
  private final LocalNetwork network;
  private final WifiNetworks wifi;
  private final DataDirectories directories;
  private final CliWords words;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "ADDRESS")
  private String address = "";

  @Parameters(index = "1", paramLabel = "PORT")
  private String port = "";

  @ArgGroup(multiplicity = "1")
  private Payload payload = new Payload();

  @Option(names = "--wait", paramLabel = "SECONDS", defaultValue = "2")
  private double wait;

  @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "2")
  private double timeout;

  @Mixin private RuleOptions rules = new RuleOptions();

  @Option(names = "--bind-wifi", paramLabel = "BSSID")
  private @Nullable String bindWifi;

  @Option(names = "--ipv6")
  private boolean ipv6;

  @Option(names = "--json")
  private boolean json;

  /** What is sent: exactly one of the three. */
  static final class Payload {

    @Option(names = "--hex", paramLabel = "HEX")
    private @Nullable String hex;

    @Option(names = "--text", paramLabel = "TEXT")
    private @Nullable String text;

    @Option(names = "--file", paramLabel = "FILE")
    private @Nullable Path file;
  }

  /**
   * The command in its surroundings.
   *
   * @param wifi the Wi-Fi networks this computer is on
   * @param directories where the user's profiles and the quota's ledgers are
   */
  SendCommand(Locale locale, LocalNetwork network, WifiNetworks wifi, DataDirectories directories) {
    this.locale = locale;
    this.network = network;
    this.wifi = wifi;
    this.directories = directories;
    this.words = CliWords.of("send", locale);
  }

  @Override
  public Integer call() {
    PolicyProfile profile;
    try {
      profile = rules.profile(directories.profiles(), words, locale);
    } catch (RuleOptions.BadOptionException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
    if (!(wait >= 0 && wait <= LONGEST_WAIT_SECONDS)) {
      throw usage(words.text("bad.wait"));
    }
    SendJob job =
        new SendJob(
            new Policy(profile, network),
            network,
            wifi,
            ipv6 ? AddressFamily.IPV6 : AddressFamily.IPV4,
            new ConnectOptions(address, PortText.parse(port), timeout),
            source(),
            Optional.ofNullable(bindWifi),
            Duration.ofNanos(Math.round(wait * NANOS)));
    PrintWriter out = spec.commandLine().getOut();
    EventOutput output = json ? new JsonEvents(out) : new ReadableEvents(out, words);
    try {
      boolean sent =
          job.run(CreationQuota.of(profile, QuotaClock.system(), directories.ledgers()), output);
      return sent ? ExitCodes.OK : ExitCodes.FAILED;
    } catch (IOException e) {
      spec.commandLine().getErr().println(words.text("failed.disk", words.reason(Reasons.of(e))));
      return ExitCodes.FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCodes.FAILED;
    }
  }

  private PayloadSource source() {
    if (payload.hex != null) {
      return switch (HexText.parse(payload.hex)) {
        case ParsedBytes parsed -> PayloadSource.of(parsed.bytes().toArray());
        case TextFlaw flaw -> throw usage(caret(payload.hex, flaw));
      };
    }
    if (payload.file != null) {
      Optional<String> against = Reasons.againstReading(payload.file);
      if (against.isPresent()) {
        throw usage(words.text("bad.file", payload.file.toString(), words.reason(against.get())));
      }
      return PayloadSource.of(payload.file);
    }
    return PayloadSource.of(
        payload.text == null ? new byte[0] : payload.text.getBytes(StandardCharsets.UTF_8));
  }

  /** The sentence, the text it is about, and a caret under the place. */
  private String caret(String given, TextFlaw flaw) {
    String line = given.replaceAll("\\R", " ");
    return flaw.message(locale)
        + System.lineSeparator()
        + "  "
        + line
        + System.lineSeparator()
        + "  "
        + " ".repeat(line.codePointCount(0, Math.min(line.length(), flaw.position())))
        + "^".repeat(Math.max(1, flaw.length()));
  }

  private ParameterException usage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
