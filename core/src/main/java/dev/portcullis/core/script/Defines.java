package dev.portcullis.core.script;

import java.util.Set;
import java.util.regex.Pattern;
import org.graalvm.polyglot.Value;

/** Globals given from outside. */
final class Defines {

  private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

  /** As JSON writes numbers: "007" and "0x50" are texts, and so is a version such as "1.2.3". */
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]{0,308})(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");

  /** What would not be reached as a global, or would take away what scripts are promised. */
  private static final Set<String> TAKEN =
      Set.of(
          "arguments",
          "await",
          "break",
          "case",
          "catch",
          "class",
          "console",
          "const",
          "continue",
          "debugger",
          "default",
          "delete",
          "do",
          "else",
          "enum",
          "eval",
          "export",
          "exports",
          "extends",
          "false",
          "finally",
          "for",
          "function",
          "globalThis",
          "if",
          "implements",
          "import",
          "in",
          "instanceof",
          "interface",
          "let",
          "module",
          "new",
          "null",
          "package",
          "private",
          "protected",
          "public",
          "require",
          "return",
          "static",
          "super",
          "switch",
          "this",
          "throw",
          "true",
          "try",
          "typeof",
          "undefined",
          "var",
          "void",
          "while",
          "with",
          "wx",
          "yield");

  private Defines() {}

  static boolean isName(String text) {
    return NAME.matcher(text).matches() && !TAKEN.contains(text);
  }

  /** A number where the text looks like one that a double can tell, else the text. */
  static Object value(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return text;
    }
    double number = Double.parseDouble(text);
    if (Double.isInfinite(number)) {
      return text;
    }
    boolean integer = number == (int) number && !(number == 0 && text.startsWith("-"));
    return integer ? (Object) (int) number : (Object) number;
  }

  static void put(Value globals, String name, String text) {
    globals.putMember(name, value(text));
  }
}
