package dev.portcullis.app.cli;

import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code portcullis profiles}: the rule profiles there are, what is in them, whether a file is one,
 * and how two differ. Changes nothing. Runs on the thread that started the program.
 */
@Command(name = "profiles", mixinStandardHelpOptions = true, sortOptions = false)
final class ProfilesCommand implements Runnable {

  private final CliWords words;

  @Spec private CommandSpec spec = CommandSpec.create();

  private ProfilesCommand(CliWords words) {
    this.words = words;
  }

  /**
   * The command with its own subcommands.
   *
   * @param userProfiles the directory of the user's own profiles
   */
  static CommandLine commandLine(Locale locale, Path userProfiles) {
    CliWords words = CliWords.of("profiles", locale);
    ProfileNames names = new ProfileNames(userProfiles, words, locale);
    CommandLine line = new CommandLine(new ProfilesCommand(words));
    line.addSubcommand("list", new ProfilesListCommand(names, words, locale));
    line.addSubcommand("show", new ProfilesShowCommand(names));
    line.addSubcommand("validate", new ProfilesValidateCommand(words, locale));
    line.addSubcommand("compare", new ProfilesCompareCommand(names, words, locale));
    line.getSubcommands()
        .values()
        .forEach(each -> each.getCommandSpec().resourceBundle(words.bundle()));
    return line;
  }

  /** There is nothing to do without a subcommand. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), words.text("no.command"));
  }
}
