package dev.portcullis.app.cli;

import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in the person's language. Stateless. */
final class UsageErrors {

  private UsageErrors() {}

  /** The sentence; the exception's own where it is one of ours, or of a kind that is not known. */
  static String sentence(ParameterException error, CliWords words) {
    return switch (error) {
      case MissingParameterException missing -> missing(missing, words);
      case UnmatchedArgumentException unmatched ->
          words.text(
              unmatched.isUnknownOption() ? "wrong.option" : "wrong.surplus",
              String.join(" ", unmatched.getUnmatched()));
      case OverwrittenOptionException twice ->
          words.text("wrong.twice", name(twice.getOverwritten()));
      case MutuallyExclusiveArgsException several -> choices(several, words);
      case MaxValuesExceededException several -> choices(several, words);
      default ->
          Optional.ofNullable(error.getArgSpec())
              .filter(arg -> error.getValue() != null)
              .map(arg -> words.text("wrong.value", name(arg), error.getValue()))
              .orElseGet(() -> String.valueOf(error.getMessage()));
    };
  }

  private static String missing(MissingParameterException error, CliWords words) {
    // Only the text tells an option that lacks its value from one that is not there.
    boolean valueless = String.valueOf(error.getMessage()).contains("parameter for option");
    boolean choice =
        error.getMissing().size() > 1 && error.getMissing().stream().allMatch(ArgSpec::isOption);
    return words.text(
        valueless ? "wrong.valueless" : choice ? "wrong.choice" : "wrong.missing",
        error.getMissing().stream().map(UsageErrors::name).collect(Collectors.joining(" ")));
  }

  /** The options of which one is to be given, and once. */
  private static String choices(ParameterException error, CliWords words) {
    return words.text(
        "wrong.choice",
        error.getCommandLine().getCommandSpec().argGroups().stream()
            .flatMap(group -> group.allOptionsNested().stream())
            .map(UsageErrors::name)
            .collect(Collectors.joining(" ")));
  }

  private static String name(ArgSpec arg) {
    return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
  }
}
