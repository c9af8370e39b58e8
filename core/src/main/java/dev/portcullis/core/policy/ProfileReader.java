package dev.portcullis.core.policy;

import dev.portcullis.core.net.InterfaceAddress;
import dev.portcullis.core.policy.ProfileException.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads the JSON of a profile, versions 1 and 2. Strictly: an unknown field, a repeated one or a
 * value of the wrong kind is an error that names its place, because a rule that is silently not
 * applied is worse than none. It goes on after an error, so that a person learns of all at once.
 * One text, one thread.
 */
final class ProfileReader {

  private static final Pattern BSSID = Pattern.compile("[0-9a-f]{2}(:[0-9a-f]{2}){5}");
  private static final int MOST_SOCKETS = 1_000_000;
  private static final int LONGEST_WINDOW_SECONDS = 86_400;
  private static final int MOST_PROBLEMS = 100;
  private static final Set<String> FIELDS_1 =
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
  private static final Set<String> FIELDS_2 = with(FIELDS_1, "base", "$schema");

  /** Reads one value of a list; empty if it is none. */
  private interface Element<T> {
    Optional<T> read(JsonNode node, String place);
  }

  private final String file;
  private final JsonPlaces places;
  private final List<ProfileException> problems = new ArrayList<>();
  private int version;

  private ProfileReader(String file, JsonPlaces places) {
    this.file = file;
    this.places = places;
  }

  /**
   * Reads a profile.
   *
   * @param file what to call the source in errors
   */
  static ProfileReading read(byte[] bytes, String file) {
    JsonNode root;
    try {
      root = ProfileJson.mapper().readTree(bytes);
    } catch (JacksonException e) {
      var at = e.getLocation();
      return ProfileReading.failed(
          at == null
              ? new ProfileException(Problem.JSON, file, "", "", JsonPlaces.Place.UNKNOWN)
              : noJson(file, at.getLineNr(), at.getColumnNr()));
    }
    if (root == null || !root.isObject()) {
      return ProfileReading.failed(noJson(file, 1, 1));
    }
    ProfileReader reader = new ProfileReader(file, JsonPlaces.of(ProfileJson.mapper(), bytes));
    Optional<PolicyProfile> profile = reader.profile(root);
    return reader.problems.isEmpty()
        ? new ProfileReading(profile, List.of())
        : new ProfileReading(Optional.empty(), reader.problems);
  }

  private static ProfileException noJson(String file, int line, int column) {
    return new ProfileException(
        Problem.JSON, file, "", line + ":" + column, new JsonPlaces.Place(line, column));
  }

  private Optional<PolicyProfile> profile(JsonNode root) {
    JsonNode given = root.get("version");
    if (given == null) {
      problem(Problem.MISSING, "version", "");
      return Optional.empty(); // without a version nothing is known of the rest
    }
    version = given.isIntegralNumber() ? given.asInt(0) : 0;
    if (version < 1 || version > ProfileJson.VERSION) {
      problem(Problem.VERSION, "version", given.toString());
      return Optional.empty();
    }
    checkFields(root, "", version == 1 ? FIELDS_1 : FIELDS_2);
    if (root.has("$schema")) {
      Optional<String> _ = text(root.get("$schema"), "$schema");
    }
    Optional<String> name = name(root.get("name"), "name");
    Optional<String> title = root.has("title") ? text(root.get("title"), "title") : Optional.of("");
    if (title.isPresent() && codePoints(title.get()) > PolicyProfile.LONGEST_TITLE) {
      problem(Problem.VALUE, "title", title.get());
    }
    Optional<String> base =
        root.has("base") && version > 1 ? name(root.get("base"), "base") : Optional.empty();
    Optional<LanMode> lan = choice(root.get("lan"), "lan", LanMode.values(), LanMode::label);
    Optional<OwnAddresses> own =
        choice(
            root.get("ownAddresses"), "ownAddresses", OwnAddresses.values(), OwnAddresses::label);
    PortRules ports = ports(root.get("ports"));
    List<DomainEntry> domains = list(root.get("domains"), "domains", texts(DomainEntry::parse));
    Optional<QuotaRule> quota = quota(root.get("quota"));
    Optional<Platform> platform =
        root.has("platform")
            ? choice(root.get("platform"), "platform", Platform.values(), Platform::label)
            : Optional.of(Platform.ANDROID);
    List<InterfaceAddress> vantage =
        list(root.get("vantage"), "vantage", texts(InterfaceAddress::parse));
    List<WifiStandIn> wifi = list(root.get("wifi"), "wifi", this::standIn);
    return problems.isEmpty()
        ? Optional.of(
            new PolicyProfile(
                name.orElseThrow(),
                title.orElseThrow(),
                lan.orElseThrow(),
                own.orElseThrow(),
                ports,
                domains,
                quota,
                platform.orElseThrow(),
                vantage,
                wifi,
                base))
        : Optional.empty();
  }

  private Optional<String> name(@Nullable JsonNode node, String field) {
    Optional<String> text = text(node, field);
    if (text.isPresent() && !PolicyProfile.isName(text.get())) {
      problem(Problem.VALUE, field, text.get());
      return Optional.empty();
    }
    return text;
  }

  private PortRules ports(@Nullable JsonNode node) {
    if (node == null) {
      problem(Problem.MISSING, "ports", "");
      return PortRules.NONE;
    }
    if (!node.isObject()) {
      problem(Problem.VALUE, "ports", node.toString());
      return PortRules.NONE;
    }
    checkFields(node, "ports.", Set.of("prohibited", "warned"));
    return new PortRules(
        list(node.get("prohibited"), "ports.prohibited", this::range),
        list(node.get("warned"), "ports.warned", this::range));
  }

  /** A range as text, as a number, or since version 2 as an object with its reason. */
  private Optional<PortRange> range(JsonNode node, String place) {
    if (version == 1 || !node.isObject()) {
      return rangeText(node, place);
    }
    checkFields(node, place + ".", Set.of("ports", "reason"));
    JsonNode ports = node.get("ports");
    Optional<PortRange> range = Optional.empty();
    if (ports == null) {
      problem(Problem.MISSING, place + ".ports", "");
    } else {
      range = rangeText(ports, place + ".ports");
    }
    Optional<String> reason =
        node.has("reason") ? text(node.get("reason"), place + ".reason") : Optional.of("");
    if (reason.isPresent() && codePoints(reason.get()) > PortRange.LONGEST_REASON) {
      problem(Problem.VALUE, place + ".reason", reason.get());
      return Optional.empty();
    }
    return range.flatMap(each -> reason.map(each::because));
  }

  private Optional<PortRange> rangeText(JsonNode node, String place) {
    if (node.isIntegralNumber()) {
      return parsed(PortRange::parse, node.toString(), place);
    }
    return text(node, place).flatMap(text -> parsed(PortRange::parse, text, place));
  }

  private Optional<QuotaRule> quota(@Nullable JsonNode node) {
    if (node == null) {
      problem(Problem.MISSING, "quota", "");
      return Optional.empty();
    }
    if (node.isNull()) {
      return Optional.empty();
    }
    if (!node.isObject()) {
      problem(Problem.VALUE, "quota", node.toString());
      return Optional.empty();
    }
    checkFields(node, "quota.", Set.of("sockets", "seconds"));
    OptionalInt sockets = number(node.get("sockets"), "quota.sockets", MOST_SOCKETS);
    OptionalInt seconds = number(node.get("seconds"), "quota.seconds", LONGEST_WINDOW_SECONDS);
    return sockets.isPresent() && seconds.isPresent()
        ? Optional.of(new QuotaRule(sockets.getAsInt(), Duration.ofSeconds(seconds.getAsInt())))
        : Optional.empty();
  }

  private Optional<WifiStandIn> standIn(JsonNode node, String place) {
    if (!node.isObject()) {
      problem(Problem.VALUE, place, node.toString());
      return Optional.empty();
    }
    checkFields(node, place + ".", Set.of("bssid", "interface"));
    Optional<String> bssid =
        text(node.get("bssid"), place + ".bssid").map(text -> text.toLowerCase(Locale.ROOT));
    if (bssid.isPresent() && !BSSID.matcher(bssid.get()).matches()) {
      problem(Problem.VALUE, place + ".bssid", bssid.get());
    }
    Optional<String> name = text(node.get("interface"), place + ".interface");
    if (name.isPresent() && name.get().isBlank()) {
      problem(Problem.VALUE, place + ".interface", name.get());
    }
    return bssid.flatMap(given -> name.map(shown -> new WifiStandIn(given, shown)));
  }

  private <T> List<T> list(@Nullable JsonNode node, String field, Element<T> element) {
    List<T> values = new ArrayList<>();
    if (node == null) {
      return values;
    }
    if (!node.isArray()) {
      problem(Problem.VALUE, field, node.toString());
      return values;
    }
    int index = 0;
    for (JsonNode each : node) {
      element.read(each, field + "[" + index + "]").ifPresent(values::add);
      index++;
    }
    return values;
  }

  private <T> Element<T> texts(Function<String, Optional<T>> parser) {
    return (node, place) -> text(node, place).flatMap(text -> parsed(parser, text, place));
  }

  private <T> Optional<T> parsed(Function<String, Optional<T>> parser, String text, String place) {
    Optional<T> value = parser.apply(text);
    if (value.isEmpty()) {
      problem(Problem.VALUE, place, text);
    }
    return value;
  }

  private <T> Optional<T> choice(
      @Nullable JsonNode node, String field, T[] choices, Function<T, String> label) {
    Optional<String> text = text(node, field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    for (T choice : choices) {
      if (label.apply(choice).equals(text.get())) {
        return Optional.of(choice);
      }
    }
    problem(Problem.VALUE, field, text.get());
    return Optional.empty();
  }

  private OptionalInt number(@Nullable JsonNode node, String field, int most) {
    if (node == null) {
      problem(Problem.MISSING, field, "");
      return OptionalInt.empty();
    }
    int number = node.isIntegralNumber() && node.canConvertToInt() ? node.intValue() : 0;
    if (number < 1 || number > most) {
      problem(Problem.VALUE, field, node.toString());
      return OptionalInt.empty();
    }
    return OptionalInt.of(number);
  }

  private Optional<String> text(@Nullable JsonNode node, String field) {
    if (node == null) {
      problem(Problem.MISSING, field, "");
      return Optional.empty();
    }
    if (!node.isString()) {
      problem(Problem.VALUE, field, node.toString());
      return Optional.empty();
    }
    return Optional.of(node.stringValue());
  }

  private void checkFields(JsonNode object, String prefix, Set<String> known) {
    for (String field : object.propertyNames()) {
      if (!known.contains(field)) {
        problem(Problem.UNKNOWN_FIELD, prefix + field, "");
      }
    }
  }

  private void problem(Problem problem, String field, String detail) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(new ProfileException(problem, file, field, detail, places.of(field)));
    }
  }

  private static int codePoints(String text) {
    return text.codePointCount(0, text.length());
  }

  private static Set<String> with(Set<String> fields, String... more) {
    Set<String> all = new TreeSet<>(fields);
    all.addAll(List.of(more));
    return Set.copyOf(all);
  }
}
