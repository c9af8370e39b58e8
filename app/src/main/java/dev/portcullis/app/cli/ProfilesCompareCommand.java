package dev.portcullis.app.cli;

import dev.portcullis.core.policy.ProfileComparison;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code portcullis profiles compare}: where two profiles judge differently. */
@Command(name = "compare", mixinStandardHelpOptions = true, sortOptions = false)
final class ProfilesCompareCommand implements Callable<Integer> {

  private final ProfileNames names;
  private final CliWords words;
  private final Locale locale;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "A")
  private String left = "";

  @Parameters(index = "1", paramLabel = "B")
  private String right = "";

  @Option(names = "--all")
  private boolean all;

  @Option(names = "--json")
  private boolean json;

  ProfilesCompareCommand(ProfileNames names, CliWords words, Locale locale) {
    this.names = names;
    this.words = words;
    this.locale = locale;
  }

  @Override
  public Integer call() {
    ProfileComparison comparison =
        ProfileComparison.of(names.find(left, spec), names.find(right, spec));
    List<ProfileComparison.Row> rows = all ? comparison.rows() : comparison.differences();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      rows.forEach(row -> out.println(line(row)));
    } else if (rows.isEmpty()) {
      out.println(words.text("compare.same", left, right));
    } else {
      rows.forEach(row -> print(row, out));
    }
    out.flush();
    return comparison.differences().isEmpty() ? ExitCodes.OK : ExitCodes.FAILED;
  }

  private void print(ProfileComparison.Row row, PrintWriter out) {
    String part = row.part().words(locale);
    out.println((row.same() ? "  " : "* ") + (row.key().isEmpty() ? part : part + " " + row.key()));
    if (row.same()) {
      out.println("    " + row.left().words(row.part(), locale));
    } else {
      out.println("    " + left + ": " + row.left().words(row.part(), locale));
      out.println("    " + right + ": " + row.right().words(row.part(), locale));
    }
  }

  private static String line(ProfileComparison.Row row) {
    ObjectNode node = Json.mapper().createObjectNode();
    node.put("part", row.part().label());
    node.put("key", row.key());
    node.put("same", row.same());
    side(node, "left", row.left());
    side(node, "right", row.right());
    return Json.mapper().writeValueAsString(node);
  }

  private static void side(ObjectNode node, String name, ProfileComparison.Side side) {
    node.put(name, side.value());
    if (!side.note().isEmpty()) {
      node.put(name + "Reason", side.note());
    }
  }
}
