package dev.portcullis.app.profiles;

import dev.portcullis.core.policy.LanMode;
import dev.portcullis.core.policy.OwnAddresses;
import dev.portcullis.core.policy.Platform;
import dev.portcullis.core.policy.PolicyProfile;
import dev.portcullis.core.policy.PortRange;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A profile as it is being typed: every field may hold anything. It is judged by being written as
 * JSON and read by the program's one reader of profiles. JavaFX thread only.
 */
public final class ProfileDraft {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Map<ProfileField, StringProperty> texts = new EnumMap<>(ProfileField.class);
  private final ObjectProperty<LanMode> lan =
      new SimpleObjectProperty<>(this, "lan", LanMode.PRIVATE_RANGES);
  private final ObjectProperty<OwnAddresses> own =
      new SimpleObjectProperty<>(this, "own", OwnAddresses.DENY);
  private final ObjectProperty<Platform> platform =
      new SimpleObjectProperty<>(this, "platform", Platform.ANDROID);
  private final BooleanProperty limited = new SimpleBooleanProperty(this, "limited", true);
  private Optional<String> base = Optional.empty();

  ProfileDraft() {
    for (ProfileField field : ProfileField.values()) {
      texts.put(field, new SimpleStringProperty(this, field.id(), ""));
    }
  }

  /** The text of a field. */
  public StringProperty text(ProfileField field) {
    StringProperty text = texts.get(field);
    if (text == null) {
      throw new IllegalStateException("no text for " + field);
    }
    return text;
  }

  /** Which address literals pass. */
  public ObjectProperty<LanMode> lanProperty() {
    return lan;
  }

  /** Whether own addresses pass. */
  public ObjectProperty<OwnAddresses> ownProperty() {
    return own;
  }

  /** Which phone it plays. */
  public ObjectProperty<Platform> platformProperty() {
    return platform;
  }

  /** Whether there is a quota. */
  public BooleanProperty limitedProperty() {
    return limited;
  }

  /** Fills the fields. */
  void load(PolicyProfile profile) {
    text(ProfileField.NAME).set(profile.name());
    text(ProfileField.TITLE).set(profile.title());
    text(ProfileField.PROHIBITED).set(lines(profile.ports().prohibited(), ProfileDraft::port));
    text(ProfileField.WARNED).set(lines(profile.ports().warned(), ProfileDraft::port));
    text(ProfileField.DOMAINS).set(lines(profile.domains(), each -> each.text()));
    text(ProfileField.VANTAGE).set(lines(profile.vantage(), each -> each.text()));
    text(ProfileField.WIFI)
        .set(lines(profile.wifiStandIns(), each -> each.bssid() + " " + each.interfaceName()));
    text(ProfileField.SOCKETS)
        .set(profile.quota().map(rule -> Integer.toString(rule.sockets())).orElse("20"));
    text(ProfileField.SECONDS)
        .set(profile.quota().map(rule -> Long.toString(rule.window().toSeconds())).orElse("300"));
    limited.set(profile.quota().isPresent());
    lan.set(profile.lanMode());
    own.set(profile.ownAddresses());
    platform.set(profile.platform());
    base = profile.base();
  }

  /**
   * Everything that is typed.
   *
   * @param texts what stands in the fields
   * @param lan which address literals pass
   * @param own whether own addresses pass
   * @param platform which phone it plays
   * @param limited whether there is a quota
   * @param base what it began as a copy of
   */
  record Typed(
      Map<ProfileField, String> texts,
      LanMode lan,
      OwnAddresses own,
      Platform platform,
      boolean limited,
      Optional<String> base) {
    Typed {
      texts = Map.copyOf(texts);
    }
  }

  /** Everything that is typed, to be loaded again. */
  Typed typed() {
    Map<ProfileField, String> now = new EnumMap<>(ProfileField.class);
    texts.forEach((field, text) -> now.put(field, text.get()));
    return new Typed(now, lan.get(), own.get(), platform.get(), limited.get(), base);
  }

  /** Fills the fields with what was typed. */
  void load(Typed typed) {
    typed.texts().forEach((field, text) -> text(field).set(text));
    lan.set(typed.lan());
    own.set(typed.own());
    platform.set(typed.platform());
    limited.set(typed.limited());
    base = typed.base();
  }

  /** What is typed, as the JSON of a profile; whether it is one, its reader says. */
  byte[] json() {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("version", 2);
    root.put("name", text(ProfileField.NAME).get());
    root.put("title", text(ProfileField.TITLE).get());
    base.ifPresent(name -> root.put("base", name));
    root.put("lan", lan.get().label());
    root.put("ownAddresses", own.get().label());
    ObjectNode ports = root.putObject("ports");
    putPorts(ports.putArray("prohibited"), ProfileField.PROHIBITED);
    putPorts(ports.putArray("warned"), ProfileField.WARNED);
    entries(ProfileField.DOMAINS).forEach(root.putArray("domains")::add);
    if (limited.get()) {
      ObjectNode quota = root.putObject("quota");
      putNumber(quota, "sockets", text(ProfileField.SOCKETS).get());
      putNumber(quota, "seconds", text(ProfileField.SECONDS).get());
    } else {
      root.putNull("quota");
    }
    root.put("platform", platform.get().label());
    entries(ProfileField.VANTAGE).forEach(root.putArray("vantage")::add);
    ArrayNode wifi = root.putArray("wifi");
    for (String entry : entries(ProfileField.WIFI)) {
      String[] halves = halves(entry);
      wifi.addObject().put("bssid", halves[0]).put("interface", halves[1]);
    }
    return MAPPER.writeValueAsBytes(root);
  }

  /** The lines of a list that hold something, without the space around them. */
  List<String> entries(ProfileField field) {
    return text(field).get().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** The number of the line an entry of a list stands in, from 1. */
  int lineOf(ProfileField field, int entry) {
    List<String> lines = text(field).get().lines().toList();
    List<Integer> full = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        full.add(i + 1);
      }
    }
    return full.get(entry);
  }

  private void putPorts(ArrayNode array, ProfileField field) {
    for (String entry : entries(field)) {
      String[] halves = halves(entry);
      if (halves[1].isEmpty()) {
        array.add(halves[0]);
      } else {
        array.addObject().put("ports", halves[0]).put("reason", halves[1]);
      }
    }
  }

  private static void putNumber(ObjectNode node, String name, String typed) {
    String text = typed.strip();
    if (text.matches("[0-9]{1,9}")) {
      node.put(name, Integer.parseInt(text));
    } else {
      node.put(name, text);
    }
  }

  /** A line's first word, and the rest. */
  private static String[] halves(String entry) {
    String[] halves = entry.split("\\s+", 2);
    return halves.length == 2 ? halves : new String[] {entry, ""};
  }

  private static String port(PortRange range) {
    return range.reason().isEmpty() ? range.text() : range.text() + "  " + range.reason();
  }

  private static <T> String lines(List<T> values, Function<T, String> text) {
    return values.stream().map(text).collect(Collectors.joining("\n"));
  }
}
