package dev.portcullis.app.cli;

import dev.portcullis.core.policy.ProfileStore;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code portcullis profiles show}: a profile's JSON, as its file would hold it. */
@Command(name = "show", mixinStandardHelpOptions = true, sortOptions = false)
final class ProfilesShowCommand implements Callable<Integer> {

  private final ProfileNames names;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "PROFILE")
  private String profile = "";

  @Option(names = "--json")
  private boolean json;

  ProfilesShowCommand(ProfileNames names) {
    this.names = names;
  }

  @Override
  public Integer call() {
    byte[] bytes = ProfileStore.json(names.find(profile, spec));
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        json
            ? Json.mapper().writeValueAsString(Json.mapper().readTree(bytes))
            : new String(bytes, StandardCharsets.UTF_8));
    out.flush();
    return ExitCodes.OK;
  }
}
