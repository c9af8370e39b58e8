package dev.portcullis.app.cli;

import dev.portcullis.core.policy.ProfileException;
import dev.portcullis.core.policy.ProfileReading;
import dev.portcullis.core.policy.ProfileStore;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code portcullis profiles validate}: is a file a profile, and everything that is wrong. */
@Command(name = "validate", mixinStandardHelpOptions = true, sortOptions = false)
final class ProfilesValidateCommand implements Callable<Integer> {

  private final CliWords words;
  private final Locale locale;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", arity = "1..*", paramLabel = "FILE")
  private List<String> files = new ArrayList<>();

  @Option(names = "--json")
  private boolean json;

  ProfilesValidateCommand(CliWords words, Locale locale) {
    this.words = words;
    this.locale = locale;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    boolean valid = true;
    for (String file : files) {
      ProfileReading reading = examine(file);
      valid &= reading.profile().isPresent();
      if (json) {
        out.println(line(file, reading));
      } else {
        reading
            .profile()
            .ifPresent(profile -> out.println(words.text("validate.good", file, profile.name())));
        reading.problems().forEach(problem -> out.println(problem.message(locale)));
      }
    }
    out.flush();
    return valid ? ExitCodes.OK : ExitCodes.FAILED;
  }

  private ProfileReading examine(String file) {
    ProfileReading reading;
    try {
      reading = ProfileStore.examine(Path.of(file));
    } catch (InvalidPathException e) {
      throw new ParameterException(spec.commandLine(), words.text("file.missing", file), e);
    }
    for (ProfileException problem : reading.problems()) {
      if (problem.problem() == ProfileException.Problem.NOT_FOUND) {
        throw new ParameterException(spec.commandLine(), words.text("file.missing", file));
      }
    }
    return reading;
  }

  private String line(String file, ProfileReading reading) {
    ObjectNode root = Json.mapper().createObjectNode();
    root.put("file", file);
    root.put("valid", reading.profile().isPresent());
    reading.profile().ifPresent(profile -> root.put("name", profile.name()));
    ArrayNode problems = root.putArray("problems");
    for (ProfileException problem : reading.problems()) {
      ObjectNode node = problems.addObject();
      node.put("problem", problem.problem().name());
      node.put("field", problem.field());
      node.put("line", problem.line());
      node.put("column", problem.column());
      node.put("message", problem.message(locale));
    }
    return Json.mapper().writeValueAsString(root);
  }
}
