package dev.portcullis.app.cli;

import dev.portcullis.core.policy.PolicyProfile;
import dev.portcullis.core.policy.ProfileStore;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code portcullis profiles list}. */
@Command(name = "list", mixinStandardHelpOptions = true, sortOptions = false)
final class ProfilesListCommand implements Callable<Integer> {

  private final ProfileNames names;
  private final CliWords words;
  private final Locale locale;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--json")
  private boolean json;

  ProfilesListCommand(ProfileNames names, CliWords words, Locale locale) {
    this.names = names;
    this.words = words;
    this.locale = locale;
  }

  @Override
  public Integer call() {
    ProfileStore.Catalogue catalogue = names.catalogue();
    PrintWriter out = spec.commandLine().getOut();
    int width =
        catalogue.profiles().stream().mapToInt(each -> each.name().length()).max().orElse(0);
    for (PolicyProfile profile : catalogue.profiles()) {
      if (json) {
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("name", profile.name());
        node.put("title", profile.title(locale));
        node.put("shipped", profile.isShipped());
        profile.base().ifPresent(base -> node.put("base", base));
        out.println(Json.mapper().writeValueAsString(node));
      } else {
        String about = profile.description(locale).or(() -> based(profile)).orElse("");
        out.println(
            (profile.name() + " ".repeat(width - profile.name().length()))
                + "  "
                + profile.title(locale)
                + (about.isEmpty() ? "" : " – " + about));
      }
    }
    out.flush();
    PrintWriter err = spec.commandLine().getErr();
    catalogue.problems().stream().map(each -> each.message(locale)).forEach(err::println);
    err.flush();
    return catalogue.problems().isEmpty() ? ExitCodes.OK : ExitCodes.FAILED;
  }

  private Optional<String> based(PolicyProfile profile) {
    return profile.base().map(base -> words.text("list.based", base));
  }
}
