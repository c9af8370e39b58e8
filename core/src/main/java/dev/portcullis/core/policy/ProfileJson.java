package dev.portcullis.core.policy;

import dev.portcullis.core.net.InterfaceAddress;
import dev.portcullis.core.policy.ProfileException.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON of a profile, version 1. Read strictly: an unknown field, a repeated one or a value of
 * the wrong kind is an error that names its place, because a rule that is silently not applied is
 * worse than none.
 */
final class ProfileJson {

  private static final int VERSION = 1;
  private static final Pattern BSSID = Pattern.compile("[0-9a-f]{2}(:[0-9a-f]{2}){5}");
  private static final int LONGEST_TITLE = 200;
  private static final int MOST_SOCKETS = 1_000_000;
  private static final int LONGEST_WINDOW_SECONDS = 86_400;
  private static final Set<String> FIELDS =
      Set.of(
          "version",
          "name",
          "title",
          "lan",
          "ownAddresses",
          "ports",
          "domains",
          "quota",
          "platform",
          "vantage",
          "wifi");

  /** Made on first use. */
  private static final class Mapper {
    static final JsonMapper INSTANCE =
        JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
  }

  private final String file;

  private ProfileJson(String file) {
    this.file = file;
  }

  /**
   * Reads a profile.
   *
   * @param file what to call the source in errors
   */
  static PolicyProfile read(byte[] bytes, String file) throws ProfileException {
    JsonNode root;
    try {
      root = Mapper.INSTANCE.readTree(bytes);
    } catch (JacksonException e) {
      var at = e.getLocation();
      String place = at == null ? "" : at.getLineNr() + ":" + at.getColumnNr();
      throw new ProfileException(Problem.JSON, file, "", place);
    }
    if (root == null || !root.isObject()) {
      throw new ProfileException(Problem.JSON, file, "", "1:1");
    }
    return new ProfileJson(file).profile(root);
  }

  private PolicyProfile profile(JsonNode root) throws ProfileException {
    JsonNode version = required(root, "version");
    if (!version.isIntegralNumber() || version.asInt(0) != VERSION) {
      throw problem(Problem.VERSION, "version", version.toString());
    }
    checkFields(root, "", FIELDS);
    String name = text(required(root, "name"), "name");
    if (!PolicyProfile.isName(name)) {
      throw problem(Problem.VALUE, "name", name);
    }
    String title = root.has("title") ? text(root.get("title"), "title") : "";
    if (title.length() > LONGEST_TITLE) {
      throw problem(Problem.VALUE, "title", title);
    }
    return new PolicyProfile(
        name,
        title,
        choice(required(root, "lan"), "lan", LanMode.values(), LanMode::label),
        choice(
            required(root, "ownAddresses"),
            "ownAddresses",
            OwnAddresses.values(),
            OwnAddresses::label),
        ports(required(root, "ports")),
        list(root.get("domains"), "domains", DomainEntry::parse),
        quota(required(root, "quota")),
        root.has("platform")
            ? choice(root.get("platform"), "platform", Platform.values(), Platform::label)
            : Platform.ANDROID,
        list(root.get("vantage"), "vantage", InterfaceAddress::parse),
        wifi(root.get("wifi")));
  }

  private PortRules ports(JsonNode node) throws ProfileException {
    if (!node.isObject()) {
      throw problem(Problem.VALUE, "ports", node.toString());
    }
    checkFields(node, "ports.", Set.of("prohibited", "warned"));
    return new PortRules(
        list(node.get("prohibited"), "ports.prohibited", PortRange::parse),
        list(node.get("warned"), "ports.warned", PortRange::parse));
  }

  private Optional<QuotaRule> quota(JsonNode node) throws ProfileException {
    if (node.isNull()) {
      return Optional.empty();
    }
    if (!node.isObject()) {
      throw problem(Problem.VALUE, "quota", node.toString());
    }
    checkFields(node, "quota.", Set.of("sockets", "seconds"));
    int sockets = number(node, "quota.", "sockets", MOST_SOCKETS);
    int seconds = number(node, "quota.", "seconds", LONGEST_WINDOW_SECONDS);
    return Optional.of(new QuotaRule(sockets, Duration.ofSeconds(seconds)));
  }

  private List<WifiStandIn> wifi(@Nullable JsonNode node) throws ProfileException {
    List<WifiStandIn> standIns = new ArrayList<>();
    for (JsonNode each : array(node, "wifi")) {
      String field = "wifi[" + standIns.size() + "]";
      if (!each.isObject()) {
        throw problem(Problem.VALUE, field, each.toString());
      }
      checkFields(each, field + ".", Set.of("bssid", "interface"));
      String bssid = text(each.get("bssid"), field + ".bssid").toLowerCase(Locale.ROOT);
      if (!BSSID.matcher(bssid).matches()) {
        throw problem(Problem.VALUE, field + ".bssid", bssid);
      }
      String name = text(each.get("interface"), field + ".interface");
      if (name.isBlank()) {
        throw problem(Problem.VALUE, field + ".interface", name);
      }
      standIns.add(new WifiStandIn(bssid, name));
    }
    return standIns;
  }

  private <T> List<T> list(
      @Nullable JsonNode node, String field, Function<String, Optional<T>> parser)
      throws ProfileException {
    List<T> values = new ArrayList<>();
    for (JsonNode each : array(node, field)) {
      String place = field + "[" + values.size() + "]";
      // Ports may be written as numbers: their text is the same.
      String text = each.isIntegralNumber() ? each.toString() : text(each, place);
      values.add(parser.apply(text).orElseThrow(() -> problem(Problem.VALUE, place, text)));
    }
    return values;
  }

  private Iterable<JsonNode> array(@Nullable JsonNode node, String field) throws ProfileException {
    if (node == null) {
      return List.of();
    }
    if (!node.isArray()) {
      throw problem(Problem.VALUE, field, node.toString());
    }
    return node;
  }

  private <T> T choice(
      @Nullable JsonNode node, String field, T[] choices, Function<T, String> label)
      throws ProfileException {
    String text = text(node, field);
    for (T choice : choices) {
      if (label.apply(choice).equals(text)) {
        return choice;
      }
    }
    throw problem(Problem.VALUE, field, text);
  }

  private int number(JsonNode object, String prefix, String field, int most)
      throws ProfileException {
    JsonNode node = object.get(field);
    if (node == null) {
      throw problem(Problem.MISSING, prefix + field, "");
    }
    if (!node.isIntegralNumber() || !node.canConvertToInt()) {
      throw problem(Problem.VALUE, prefix + field, node.toString());
    }
    int number = node.intValue();
    if (number < 1 || number > most) {
      throw problem(Problem.VALUE, prefix + field, node.toString());
    }
    return number;
  }

  private JsonNode required(JsonNode object, String field) throws ProfileException {
    JsonNode node = object.get(field);
    if (node == null) {
      throw problem(Problem.MISSING, field, "");
    }
    return node;
  }

  private String text(@Nullable JsonNode node, String field) throws ProfileException {
    if (node == null) {
      throw problem(Problem.MISSING, field, "");
    }
    if (!node.isString()) {
      throw problem(Problem.VALUE, field, node.toString());
    }
    return node.stringValue();
  }

  private void checkFields(JsonNode object, String prefix, Set<String> known)
      throws ProfileException {
    for (String field : object.propertyNames()) {
      if (!known.contains(field)) {
        throw problem(Problem.UNKNOWN_FIELD, prefix + field, "");
      }
    }
  }

  private ProfileException problem(Problem problem, String field, String detail) {
    return new ProfileException(problem, file, field, detail);
  }

  /** The JSON of a profile, laid out to be read and edited by people. */
  static byte[] write(PolicyProfile profile) {
    ObjectNode root = Mapper.INSTANCE.createObjectNode();
    root.put("version", VERSION);
    root.put("name", profile.name());
    if (!profile.title().isEmpty()) {
      root.put("title", profile.title());
    }
    root.put("lan", profile.lanMode().label());
    root.put("ownAddresses", profile.ownAddresses().label());
    ObjectNode ports = root.putObject("ports");
    putAll(ports.putArray("prohibited"), profile.ports().prohibited(), PortRange::text);
    putAll(ports.putArray("warned"), profile.ports().warned(), PortRange::text);
    putAll(root.putArray("domains"), profile.domains(), DomainEntry::text);
    if (profile.quota().isPresent()) {
      ObjectNode quota = root.putObject("quota");
      quota.put("sockets", profile.quota().get().sockets());
      quota.put("seconds", profile.quota().get().window().toSeconds());
    } else {
      root.putNull("quota");
    }
    root.put("platform", profile.platform().label());
    putAll(root.putArray("vantage"), profile.vantage(), InterfaceAddress::text);
    ArrayNode wifi = root.putArray("wifi");
    for (WifiStandIn standIn : profile.wifiStandIns()) {
      wifi.addObject().put("bssid", standIn.bssid()).put("interface", standIn.interfaceName());
    }
    return Mapper.INSTANCE.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
  }

  private static <T> void putAll(ArrayNode array, List<T> values, Function<T, String> text) {
    values.forEach(value -> array.add(text.apply(value)));
  }
}
