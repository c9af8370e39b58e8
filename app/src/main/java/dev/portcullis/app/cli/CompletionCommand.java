package dev.portcullis.app.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code portcullis completion}: the script by which a shell completes this very command line. On
 * the main thread.
 */
@Command(name = "completion", mixinStandardHelpOptions = true, sortOptions = false)
final class CompletionCommand implements Callable<Integer> {

  private final CliWords words;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "SHELL", completionCandidates = Candidates.Shells.class)
  private String shell = "";

  CompletionCommand(Locale locale) {
    this.words = CliWords.of("completion", locale);
  }

  @Override
  public Integer call() {
    CommandLine root = spec.root().commandLine();
    PrintWriter out = spec.commandLine().getOut();
    switch (shell) {
      case "bash" -> out.print(AutoComplete.bash(root.getCommandName(), root));
      case "zsh" -> out.print(ZshCompletion.of(root));
      default ->
          throw new ParameterException(
              spec.commandLine(),
              words.text("bad.shell", shell, String.join(", ", Candidates.Shells.NAMES)));
    }
    out.flush();
    return ExitCodes.OK;
  }
}
