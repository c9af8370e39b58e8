package dev.portcullis.core.policy;

import dev.portcullis.core.net.AddressFamily;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One target of a list, and how it was written. Immutable.
 *
 * <p>A line is a JSON object {@code {"address": …, "port": …}}, or plain: {@code host:port}, {@code
 * host port}, with a comma, semicolon or tab between them, or {@code tcp://host:port}; an IPv6
 * address before a colon and a port stands in brackets. An empty line and one that begins with
 * {@code #} hold nothing.
 */
public final class TargetLine {

  /** The most bytes of a line. */
  public static final int LONGEST = 1 << 20;

  private static final String SCHEME = "tcp://";
  private static final Pattern GAP = Pattern.compile("[ \t]*[,;][ \t]*|[ \t]+");

  /** Never goes back: a long line without its closing bracket is read once. */
  private static final Pattern BRACKETED = Pattern.compile("\\[([0-9A-Fa-f.]*+:[^\\]]*+)](.*)");

  /** Made on first use: a list of plain lines needs none of it. */
  private static final class Json {
    static final JsonMapper MAPPER =
        JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  }

  private final JsonNode address;
  private final JsonNode port;
  private final Target target;
  private final PortForm portForm;

  private TargetLine(JsonNode address, JsonNode port, Target target, PortForm portForm) {
    this.address = address;
    this.port = port;
    this.target = target;
    this.portForm = portForm;
  }

  /**
   * A target from an address and a port as texts. A port that is no decimal number is repeated as
   * text.
   */
  public static TargetLine of(String address, String port, AddressFamily family) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    int number = PortText.parse(port);
    JsonNode given = number == Target.NO_PORT ? nodes.stringNode(port) : nodes.numberNode(number);
    return new TargetLine(
        nodes.stringNode(address), given, new Target(address, number, family), PortForm.NUMBER);
  }

  /** Whether a line holds nothing to judge: white space, or a remark that begins with {@code #}. */
  public static boolean isBlank(byte[] line) {
    for (byte each : line) {
      if (each != ' ' && each != '\t' && each != '\r') {
        return each == '#';
      }
    }
    return true;
  }

  /**
   * Reads a line.
   *
   * @param line without its line feed
   * @throws TargetLineException if it holds no target
   */
  public static TargetLine parse(byte[] line, AddressFamily family) throws TargetLineException {
    if (line.length > LONGEST) {
      throw new TargetLineException(TargetLineException.Problem.TOO_LONG);
    }
    String text = trimmed(decoded(line));
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    if (first == '{' || first == '"' || (first == '[' && !BRACKETED.matcher(text).matches())) {
      return json(text, family);
    }
    return plain(text, family);
  }

  /**
   * What is judged: an address that is no string counts as missing, a port that is none as none.
   */
  public Target target() {
    return target;
  }

  /** Whether the port was a string of JSON. */
  public PortForm portForm() {
    return portForm;
  }

  /** The address as it was written; empty where it was missing. */
  public String addressText() {
    return shown(address);
  }

  /** The port as it was written; empty where it was missing. */
  public String portText() {
    return target.port() == Target.NO_PORT ? shown(port) : Integer.toString(target.port());
  }

  /** The address as JSON has it. */
  JsonNode address() {
    return address;
  }

  /** The port as JSON has it. A port like 8848.0 is repeated as what was judged. */
  JsonNode port() {
    return port.isNumber() && target.port() != Target.NO_PORT
        ? JsonNodeFactory.instance.numberNode(target.port())
        : port;
  }

  /** Decoded here: Jackson would guess UTF-16 and UTF-32 from zero bytes. */
  private static String decoded(byte[] line) throws TargetLineException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(line))
          .toString();
    } catch (CharacterCodingException e) {
      throw new TargetLineException(TargetLineException.Problem.NOT_UTF8);
    }
  }

  /** Without ASCII's own white space around it: any other is part of an address, and wrong. */
  private static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (from < to && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r';
  }

  private static TargetLine plain(String text, AddressFamily family) throws TargetLineException {
    boolean scheme = text.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    String rest = scheme ? text.substring(SCHEME.length()) : text;
    Matcher bracketed = BRACKETED.matcher(rest);
    if (bracketed.matches()) {
      String after = bracketed.group(2);
      String port =
          after.startsWith(":") ? after.substring(1) : GAP.matcher(after).replaceFirst("");
      return needingPort(bracketed.group(1), port, family);
    }
    String[] words = GAP.split(rest, -1);
    if (words.length == 2) {
      return needingPort(words[0], words[1], family);
    }
    int colon = rest.lastIndexOf(':');
    // Of several colons none can be told to be the port's, unless a scheme of another kind has one.
    boolean one = rest.indexOf(':') == colon || rest.contains("://");
    if (words.length != 1 || colon < 0 || !one) {
      throw new TargetLineException(TargetLineException.Problem.NOT_TARGET);
    }
    return needingPort(rest.substring(0, colon), rest.substring(colon + 1), family);
  }

  /** What has no digit was not meant as a port: a heading, a sentence. */
  private static TargetLine needingPort(String address, String port, AddressFamily family)
      throws TargetLineException {
    boolean digit = port.chars().anyMatch(Character::isDigit);
    if (address.isEmpty() || !digit || port.indexOf('/') >= 0 || GAP.matcher(port).find()) {
      throw new TargetLineException(TargetLineException.Problem.NOT_TARGET);
    }
    return of(address, port, family);
  }

  private static TargetLine json(String text, AddressFamily family) throws TargetLineException {
    JsonNode root;
    try {
      root = Json.MAPPER.readTree(text);
    } catch (JacksonException e) {
      throw new TargetLineException(TargetLineException.Problem.NOT_JSON);
    }
    if (root == null || !root.isObject()) {
      throw new TargetLineException(TargetLineException.Problem.NOT_OBJECT);
    }
    JsonNode address = orNull(root.get("address"));
    JsonNode port = orNull(root.get("port"));
    String said = address.isString() ? address.stringValue() : "";
    PortForm form = port.isString() ? PortForm.TEXT : PortForm.NUMBER;
    return new TargetLine(address, port, new Target(said, number(port), family), form);
  }

  private static int number(JsonNode port) {
    if (port.isString()) {
      return PortText.parse(port.stringValue());
    }
    if (!port.isNumber()) {
      return Target.NO_PORT;
    }
    // As JavaScript has it: 8848.0 and 8.848e3 are the integer 8848.
    double value = port.doubleValue();
    return value == Math.rint(value) && Math.abs(value) < 1_000_000 ? (int) value : Target.NO_PORT;
  }

  private static JsonNode orNull(@Nullable JsonNode node) {
    return node == null ? JsonNodeFactory.instance.nullNode() : node;
  }

  private static String shown(JsonNode node) {
    if (node.isNull()) {
      return "";
    }
    return node.isString() ? node.stringValue() : node.toString();
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s %s", address, port);
  }
}
