package dev.portcullis.app.cli;

import dev.portcullis.app.settings.DataDirectories;
import dev.portcullis.core.base.Reasons;
import dev.portcullis.core.net.LocalNetwork;
import dev.portcullis.core.policy.CreationQuota;
import dev.portcullis.core.policy.Policy;
import dev.portcullis.core.policy.PolicyProfile;
import dev.portcullis.core.policy.QuotaClock;
import dev.portcullis.core.script.ScriptLimits;
import dev.portcullis.core.script.ScriptRequest;
import dev.portcullis.core.script.ScriptSource;
import dev.portcullis.core.wifi.WifiNetworks;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
 * {@code portcullis run}: runs a mini program's file. On the main thread; the script has its own.
 */
@Command(name = "run", mixinStandardHelpOptions = true, sortOptions = false)
final class RunCommand implements Callable<Integer> {

  private static final double LONGEST_SECONDS = 31_536_000;
  private static final double NANOS = 1e9;

  private final Locale locale;
  private final LocalNetwork network;
  private final WifiNetworks wifi;
  private final DataDirectories directories;
  private final CliWords words;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "FILE")
  private Path file = Path.of("");

  @Mixin private RuleOptions rules = new RuleOptions();

  @Option(names = "--define", paramLabel = "NAME=VALUE")
  private List<String> defines = new ArrayList<>();

  @Option(names = "--timeout", paramLabel = "SECONDS")
  private @Nullable Double timeout;

  @Option(names = "--events", paramLabel = "FILE")
  private @Nullable Path events;

  @Option(names = "--json")
  private boolean json;

  /**
   * The command in its surroundings.
   *
   * @param directories where the user's profiles and the quota's ledgers are
   */
  RunCommand(Locale locale, LocalNetwork network, WifiNetworks wifi, DataDirectories directories) {
    this.locale = locale;
    this.network = network;
    this.wifi = wifi;
    this.directories = directories;
    this.words = CliWords.of("run", locale);
  }

  @Override
  public Integer call() {
    PolicyProfile profile;
    try {
      profile = rules.profile(directories.profiles(), words, locale);
    } catch (RuleOptions.BadOptionException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
    Optional<String> against = Reasons.againstReading(file);
    if (against.isPresent()) {
      throw usage(words.text("bad.file", file.toString(), words.reason(against.get())));
    }
    ScriptRequest request =
        new ScriptRequest(
            String.valueOf(file.getFileName()),
            ScriptSource.of(file),
            definitions(),
            new Policy(profile, network),
            CreationQuota.of(profile, QuotaClock.system(), directories.ledgers()),
            limits());
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    RunTalk talk = json ? new JsonTalk(out, err) : new ReadableTalk(out, err, file, words);
    try (EventsFile target = EventsFile.open(events)) {
      boolean clean = new RunJob(request, network, wifi, talk, target).run();
      return clean ? ExitCodes.OK : ExitCodes.FAILED;
    } catch (EventsFile.CannotOpenException e) {
      throw usage(words.text("bad.events", String.valueOf(events), words.reason(Reasons.of(e))));
    } catch (IOException e) {
      err.println(words.text("failed.disk", words.reason(Reasons.of(e))));
      return ExitCodes.FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCodes.FAILED;
    }
  }

  private Map<String, String> definitions() {
    Map<String, String> values = new LinkedHashMap<>();
    for (String each : defines) {
      int equals = each.indexOf('=');
      String name = equals < 0 ? each : each.substring(0, equals);
      if (equals < 0 || !ScriptRequest.isDefineName(name)) {
        throw usage(words.text("bad.define", each));
      }
      values.put(name, each.substring(equals + 1));
    }
    return values;
  }

  private ScriptLimits limits() {
    ScriptLimits limits = ScriptLimits.usual();
    if (timeout == null) {
      return limits;
    }
    double seconds = timeout;
    if (!(seconds >= 1 / NANOS && seconds <= LONGEST_SECONDS)) {
      throw usage(words.text("bad.timeout"));
    }
    return limits.within(Duration.ofNanos(Math.round(seconds * NANOS)));
  }

  private ParameterException usage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
