package dev.portcullis.app.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Finds what is to be coloured in a script, in one pass and without understanding it: a script that
 * is being typed is wrong most of the time, and must be coloured all the same.
 */
final class JavaScriptTokens {

  private static final Set<String> KEYWORDS =
      Set.of(
          "async",
          "await",
          "break",
          "case",
          "catch",
          "class",
          "const",
          "continue",
          "debugger",
          "default",
          "delete",
          "do",
          "else",
          "export",
          "extends",
          "finally",
          "for",
          "from",
          "function",
          "get",
          "if",
          "import",
          "in",
          "instanceof",
          "let",
          "new",
          "of",
          "return",
          "set",
          "static",
          "switch",
          "throw",
          "try",
          "typeof",
          "var",
          "void",
          "while",
          "with",
          "yield");

  private static final Set<String> CONSTANTS =
      Set.of("true", "false", "null", "undefined", "NaN", "Infinity", "this", "super", "arguments");

  private static final Set<String> PLATFORM =
      Set.of(
          "wx",
          "App",
          "Page",
          "Component",
          "Behavior",
          "getApp",
          "getCurrentPages",
          "require",
          "module",
          "exports",
          "console");

  /** After these a slash begins a regular expression, although they look like names. */
  private static final Set<String> BEFORE_AN_EXPRESSION =
      Set.of(
          "return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "else", "do");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();

  /** For each template that is open: how many braces are open in its placeholder. */
  private final Deque<Integer> placeholders = new ArrayDeque<>();

  private int at;

  /** Whether a slash here divides: after a value. */
  private boolean afterValue;

  private JavaScriptTokens(String text) {
    this.text = text;
  }

  /** The coloured pieces, in order; what lies between them is plain. */
  static List<Token> of(String text) {
    JavaScriptTokens scan = new JavaScriptTokens(text);
    while (scan.at < text.length()) {
      scan.next();
    }
    return List.copyOf(scan.tokens);
  }

  private void next() {
    char c = text.charAt(at);
    if (Character.isWhitespace(c)) {
      at++;
    } else if (text.startsWith("//", at) || (at == 0 && text.startsWith("#!"))) {
      token(endOfLine(at), TokenKind.COMMENT);
    } else if (text.startsWith("/*", at)) {
      int end = text.indexOf("*/", at + 2);
      token(end < 0 ? text.length() : end + 2, TokenKind.COMMENT);
    } else if (c == '"' || c == '\'') {
      value(endOfString(at + 1, c), TokenKind.STRING);
    } else if (c == '`') {
      template(at + 1);
    } else if (isDigit(c) || (c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1)))) {
      value(endOfNumber(), TokenKind.NUMBER);
    } else if (Character.isJavaIdentifierStart(c) || c == '#') {
      word();
    } else if (c == '/' && !afterValue) {
      value(endOfRegex(), TokenKind.REGEX);
    } else {
      sign(c);
    }
  }

  private void word() {
    int end = at + 1;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    String word = text.substring(at, end);
    boolean member = at > 0 && text.charAt(at - 1) == '.';
    boolean keyword = !member && KEYWORDS.contains(word);
    if (keyword) {
      tokens.add(new Token(at, end, TokenKind.KEYWORD));
    } else if (!member && CONSTANTS.contains(word)) {
      tokens.add(new Token(at, end, TokenKind.CONSTANT));
    } else if (!member && PLATFORM.contains(word)) {
      tokens.add(new Token(at, end, TokenKind.PLATFORM));
    }
    afterValue = !keyword || !BEFORE_AN_EXPRESSION.contains(word);
    at = end;
  }

  private void sign(char c) {
    if (!placeholders.isEmpty() && (c == '{' || c == '}')) {
      int open = placeholders.pop() + (c == '{' ? 1 : -1);
      if (open == 0) {
        template(at + 1);
        return;
      }
      placeholders.push(open);
    }
    afterValue = c == ')' || c == ']' || c == '}';
    at++;
  }

  /** The plain part of a template up to its end or its next placeholder. */
  private void template(int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '`' && !text.startsWith("${", end)) {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    end = Math.min(end, text.length());
    if (text.startsWith("${", end)) {
      placeholders.push(1);
      token(end + 2, TokenKind.STRING);
      afterValue = false;
    } else {
      value(Math.min(end + 1, text.length()), TokenKind.STRING);
    }
  }

  private void value(int end, TokenKind kind) {
    token(end, kind);
    afterValue = true;
  }

  private void token(int end, TokenKind kind) {
    tokens.add(new Token(at, end, kind));
    at = end;
  }

  private int endOfLine(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  /** A string that is not closed ends with its line. */
  private int endOfString(int from, char quote) {
    int end = from;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (c == quote) {
        return end + 1;
      }
      if (c == '\n') {
        return end;
      }
      end += c == '\\' ? 2 : 1;
    }
    return text.length();
  }

  private int endOfNumber() {
    int end = at;
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean sign = (c == '+' || c == '-') && "eE".indexOf(text.charAt(end - 1)) >= 0;
      boolean hex = text.startsWith("0x", at) || text.startsWith("0X", at);
      if (!Character.isLetterOrDigit(c) && c != '.' && c != '_' && !(sign && !hex && end > at)) {
        return end;
      }
      end++;
    }
    return end;
  }

  /** A regular expression that is not closed on its line is a lone slash. */
  private int endOfRegex() {
    int end = at + 1;
    boolean inClass = false;
    while (end < text.length() && text.charAt(end) != '\n') {
      char c = text.charAt(end);
      if (c == '/' && !inClass) {
        end++;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
          end++;
        }
        return end;
      }
      inClass = c == '[' || (inClass && c != ']');
      end += c == '\\' ? 2 : 1;
    }
    return at + 1;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
