package dev.portcullis.app.cli;

import dev.portcullis.app.settings.DataDirectories;
import dev.portcullis.app.settings.ProgramVersion;
import dev.portcullis.core.net.SystemNetwork;
import dev.portcullis.core.wifi.SystemWifi;
import dev.portcullis.core.wifi.WifiNetworks;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The root of the command line: it only knows its subcommands. */
@Command(name = "portcullis", mixinStandardHelpOptions = true)
public final class PortcullisCommand implements Runnable {

  private static final int HELP_WIDTH = 100;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Made by {@link #commandLine}. */
  PortcullisCommand() {}

  /** Without a subcommand there is nothing to do here: the window opens without arguments. */
  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), CliWords.of("portcullis", Locale.getDefault()).text("no.command"));
  }

  /** Runs the command line on this computer and returns the exit code. */
  public static int run(String[] arguments) {
    PrintWriter out = writer(System.out);
    PrintWriter err = writer(System.err);
    int code = ofThisComputer(Locale.getDefault()).setOut(out).setErr(err).execute(arguments);
    out.flush();
    err.flush();
    return code;
  }

  /** The command line on this computer, in a language. */
  public static CommandLine ofThisComputer(Locale locale) {
    DataDirectories directories = DataDirectories.ofThisComputer();
    SystemNetwork network = new SystemNetwork();
    CheckCommand check = new CheckCommand(locale, network, directories.profiles(), System.in);
    WifiNetworks networks = SystemWifi.ofThisComputer(network);
    SendCommand send = new SendCommand(locale, network, networks, directories);
    RunCommand run = new RunCommand(locale, network, networks, directories);
    WifiCommand wifi = new WifiCommand(locale, networks);
    DeviceCommand device = new DeviceCommand(locale, new CountDownLatch(1));
    return commandLine(locale, check, send, run, device, wifi, directories.profiles());
  }

  /**
   * The command line with its subcommands and their help in a language.
   *
   * @param userProfiles the directory of the user's own profiles
   */
  static CommandLine commandLine(
      Locale locale,
      CheckCommand check,
      SendCommand send,
      RunCommand run,
      DeviceCommand device,
      WifiCommand wifi,
      Path userProfiles) {
    CommandLine root = new CommandLine(new PortcullisCommand());
    root.getCommandSpec().version("Portcullis " + ProgramVersion.text());
    // An address may begin with "@": it is no file of arguments.
    root.setExpandAtFiles(false);
    CliWords words = CliWords.of("portcullis", locale);
    root.getCommandSpec().resourceBundle(words.bundle());
    add(root, "help", new HelpCommand(), words);
    add(root, "check", check, CliWords.of("check", locale));
    add(root, "send", send, CliWords.of("send", locale));
    add(root, "run", run, CliWords.of("run", locale));
    add(root, "device", device, CliWords.of("device", locale));
    add(root, "wifi", wifi, CliWords.of("wifi", locale));
    add(root, "export", ExportCommand.ofThisComputer(locale), CliWords.of("export", locale));
    add(
        root,
        "profiles",
        ProfilesCommand.commandLine(locale, userProfiles),
        CliWords.of("profiles", locale));
    add(root, "completion", new CompletionCommand(locale), CliWords.of("completion", locale));
    root.setUsageHelpWidth(HELP_WIDTH);
    head(root, words.text("synopsis"));
    root.setParameterExceptionHandler((error, arguments) -> explain(error, words));
    return root;
  }

  /** Begins the help of a command and those below it. */
  private static void head(CommandLine line, String heading) {
    line.getCommandSpec().usageMessage().synopsisHeading(heading);
    line.getSubcommands().values().forEach(below -> head(below, heading));
  }

  private static void add(CommandLine root, String name, Object command, CliWords words) {
    CommandLine line = command instanceof CommandLine made ? made : new CommandLine(command);
    line.setExpandAtFiles(false);
    line.getCommandSpec().resourceBundle(words.bundle());
    root.addSubcommand(name, line);
  }

  /** One sentence on what is wrong and one on where to read more; not the whole help. */
  private static int explain(ParameterException error, CliWords words) {
    CommandLine line = error.getCommandLine();
    PrintWriter err = line.getErr();
    boolean noCommand =
        error instanceof UnmatchedArgumentException unmatched
            && line.getParent() == null
            && !unmatched.isUnknownOption();
    if (noCommand) {
      String typed = ((UnmatchedArgumentException) error).getUnmatched().getFirst();
      err.println(words.text("no.such", typed));
      Spelling.closest(typed, line.getSubcommands().keySet())
          .ifPresent(meant -> err.println(words.text("did.you.mean", meant)));
    } else {
      err.println(UsageErrors.sentence(error, words));
      UnmatchedArgumentException.printSuggestions(error, err);
    }
    err.println(words.text("hint", line.getCommandSpec().qualifiedName()));
    err.flush();
    return ExitCode.USAGE;
  }

  /**
   * A stream's writer in the encoding Java found for it; where that is plain ASCII (a C locale, as
   * in most builds) in UTF-8, of which ASCII is a part and which such terminals show today.
   */
  private static PrintWriter writer(PrintStream stream) {
    Charset charset = stream.charset();
    return new PrintWriter(
        new OutputStreamWriter(
            stream, charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset));
  }
}
