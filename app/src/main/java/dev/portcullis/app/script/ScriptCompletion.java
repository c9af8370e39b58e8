package dev.portcullis.app.script;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What could be typed at a place of a script: members of {@code wx} and of its sockets after a dot,
 * else the names and words around.
 *
 * @param from where the word begins that a proposal replaces
 * @param words the proposals, best first; never empty
 */
record ScriptCompletion(int from, List<String> words) {

  private static final int MOST = 40;

  private static final List<String> SOCKET =
      List.of(
          "bindWifi({ BSSID: '' })",
          "close()",
          "connect({ address: '', port: 0 })",
          "offBindWifi()",
          "offClose()",
          "offConnect()",
          "offError()",
          "offMessage()",
          "onBindWifi(() => {})",
          "onClose(() => {})",
          "onConnect(() => {})",
          "onError((res) => {})",
          "onMessage((res) => {})",
          "write('')");

  private static final List<String> WX =
      List.of(
          "arrayBufferToBase64(buffer)",
          "base64ToArrayBuffer(text)",
          "createTCPSocket()",
          "getConnectedWifi({ success: (res) => {} })",
          "getStorageSync('')",
          "getSystemInfoSync()",
          "hideLoading()",
          "setStorageSync('', value)",
          "showLoading({ title: '' })",
          "showModal({ title: '', content: '' })",
          "showToast({ title: '' })",
          "startWifi()");

  private static final List<String> CONSOLE =
      List.of("debug()", "error()", "info()", "log()", "table()", "time()", "timeEnd()", "warn()");

  private static final List<String> WORDS =
      List.of(
          "async",
          "await",
          "class",
          "console",
          "const",
          "else",
          "export",
          "for",
          "function",
          "if",
          "import",
          "let",
          "new",
          "Page",
          "require",
          "return",
          "setInterval",
          "setTimeout",
          "Uint8Array",
          "while",
          "wx");

  private static final Pattern SOCKET_VARIABLE =
      Pattern.compile("([\\w$]+)\\s*=\\s*(?:[\\w$.]*\\.)?createTCPSocket\\s*\\(");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_$][\\w$]{2,}");

  /** What can be proposed where the caret stands; empty where there is nothing. */
  static Optional<ScriptCompletion> at(String text, int caret) {
    int from = caret;
    while (from > 0 && Character.isJavaIdentifierPart(text.charAt(from - 1))) {
      from--;
    }
    String begun = text.substring(from, caret);
    boolean member = from > 0 && text.charAt(from - 1) == '.';
    Stream<String> words = member ? members(text, from - 1) : names(text, begun);
    List<String> fitting =
        words.filter(word -> startsWith(word, begun) && !word.equals(begun)).limit(MOST).toList();
    return fitting.isEmpty() ? Optional.empty() : Optional.of(new ScriptCompletion(from, fitting));
  }

  private static Stream<String> members(String text, int dot) {
    int from = dot;
    while (from > 0 && Character.isJavaIdentifierPart(text.charAt(from - 1))) {
      from--;
    }
    String owner = text.substring(from, dot);
    if (owner.equals("wx")) {
      return WX.stream();
    }
    if (owner.equals("console")) {
      return CONSOLE.stream();
    }
    return all(SOCKET_VARIABLE, text, found -> found.group(1)).contains(owner)
        ? SOCKET.stream()
        : Stream.empty();
  }

  private static Stream<String> names(String text, String begun) {
    TreeSet<String> names = all(NAME, text, Matcher::group);
    names.addAll(WORDS);
    names.remove(begun);
    return names.stream();
  }

  private static TreeSet<String> all(Pattern pattern, String text, Function<Matcher, String> part) {
    TreeSet<String> found = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(part.apply(matcher));
    }
    return found;
  }

  private static boolean startsWith(String word, String begun) {
    return word.regionMatches(true, 0, begun, 0, begun.length());
  }
}
