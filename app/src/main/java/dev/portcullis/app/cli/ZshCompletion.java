package dev.portcullis.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Writes a completion function for zsh from what picocli knows of a command line. What picocli
 * writes itself works there only with bash's ways switched on, for everything else too.
 */
final class ZshCompletion {

  private static final Pattern FILE = Pattern.compile("FILE|FOLDER|CAPTURE");

  private final StringBuilder script = new StringBuilder();

  private ZshCompletion() {}

  /** The whole file: to be found as {@code _NAME} on zsh's {@code fpath}, or to be sourced. */
  static String of(CommandLine root) {
    ZshCompletion completion = new ZshCompletion();
    String name = root.getCommandName();
    completion.line("#compdef " + name);
    completion.function("_" + name, root.getCommandSpec());
    // Found on the path of functions it is called; read by a person's start file it is registered.
    completion.line("if [ \"$funcstack[1]\" = _" + name + " ]; then");
    completion.line("  _" + name + " \"$@\"");
    completion.line("else");
    completion.line("  compdef _" + name + " " + name);
    completion.line("fi");
    return completion.script.toString();
  }

  private void function(String name, CommandSpec command) {
    Map<String, CommandSpec> below = new LinkedHashMap<>();
    command.subcommands().forEach((sub, line) -> below.put(sub, line.getCommandSpec()));
    line("");
    line(name + "() {");
    line("  local curcontext=\"$curcontext\" state line");
    List<String> words = new ArrayList<>();
    command.options().forEach(option -> words.addAll(option(option)));
    if (below.isEmpty()) {
      command.positionalParameters().forEach(parameter -> words.add(positional(parameter)));
    } else {
      words.add("'1: :->command'");
      words.add("'*:: :->arguments'");
    }
    line("  _arguments -C \\");
    line("    " + String.join(" \\\n    ", words));
    if (!below.isEmpty()) {
      line("  case $state in");
      line("    command)");
      line("      local -a commands=(");
      below.forEach(
          (sub, spec) -> line("        " + quoted(colons(sub) + ":" + brackets(words(spec)))));
      line("      )");
      line("      _describe command commands");
      // One file as the only argument: a capture or a profile for the window.
      line(command.parent() == null ? "      _files ;;" : "      ;;");
      line("    arguments)");
      line("      case $line[1] in");
      below.keySet().forEach(sub -> line("        " + sub + ") " + name + "_" + sub + " ;;"));
      line("      esac ;;");
      line("  esac");
    }
    line("}");
    below.forEach((sub, spec) -> function(name + "_" + sub, spec));
  }

  /** One word for each of its names, that exclude one another where it is given once. */
  private static List<String> option(OptionSpec option) {
    boolean often = option.isMultiValue();
    String others = often ? "*" : "(" + String.join(" ", option.names()) + ")";
    String value = option.arity().max() == 0 ? "" : ":" + label(option) + ":" + values(option);
    String description = "[" + brackets(words(option)) + "]";
    Set<String> words = new LinkedHashSet<>();
    for (String name : option.names()) {
      String equals = value.isEmpty() ? "" : name.startsWith("--") ? "=" : "+";
      words.add(quoted(others + name + equals + description + value));
    }
    return List.copyOf(words);
  }

  private static String positional(PositionalParamSpec parameter) {
    String place = parameter.isMultiValue() ? "*" : String.valueOf(parameter.index().min() + 1);
    return quoted(place + ":" + label(parameter) + ":" + values(parameter));
  }

  /** What may stand there: the values there are, a file, or what only the person knows. */
  private static String values(ArgSpec argument) {
    if (argument.completionCandidates() == null) {
      return FILE.matcher(argument.paramLabel()).find() ? "_files" : " ";
    }
    List<String> candidates = new ArrayList<>();
    argument.completionCandidates().forEach(candidates::add);
    return "(" + String.join(" ", candidates) + ")";
  }

  private static String label(ArgSpec argument) {
    return colons(argument.paramLabel().replaceAll("[<>]", ""));
  }

  private static String words(ArgSpec argument) {
    return argument.description().length == 0 ? "" : argument.description()[0].formatted();
  }

  private static String words(CommandSpec command) {
    String[] header = command.usageMessage().header();
    String[] texts = header.length > 0 ? header : command.usageMessage().description();
    return texts.length == 0 ? "" : texts[0].formatted().lines().findFirst().orElse("");
  }

  private static String colons(String text) {
    return text.replace(":", "\\:");
  }

  /** The first sentence, as it may stand between brackets. */
  private static String brackets(String text) {
    String first = text.lines().findFirst().orElse("").split("[.;:。；：]( |$)|[。；：]", 2)[0];
    return colons(first.replace("[", "\\[").replace("]", "\\]"));
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  private void line(String text) {
    script.append(text).append('\n');
  }
}
