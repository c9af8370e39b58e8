package dev.portcullis.core.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Two profiles side by side, by what they do and not by how it is written: ports are compared port
 * by port and joined to runs, so that {@code 8000-8100} equals {@code 8000-8049, 8050-8100}. Names,
 * titles and bases are no rules and are not compared. Immutable.
 *
 * @param left one profile
 * @param right the other
 * @param rows every part of both, in the order of {@link ProfilePart}
 */
public record ProfileComparison(PolicyProfile left, PolicyProfile right, List<Row> rows) {

  private static final int LAST_PORT = 65535;

  /** Copies the list. */
  public ProfileComparison {
    rows = List.copyOf(rows);
  }

  /**
   * What one profile says of one thing.
   *
   * @param value as the profile's file spells it; empty where it says nothing
   * @param note a person's own words beside it; empty where there are none
   */
  public record Side(String value, String note) {

    static final Side NOTHING = new Side("", "");

    static Side of(String value) {
      return new Side(value, "");
    }

    /** What a person reads. */
    public String words(ProfilePart part, Locale locale) {
      PolicyMessages messages = PolicyMessages.in(locale);
      String text =
          value.isEmpty() && part != ProfilePart.PORTS
              ? "–"
              : messages.find("part." + part.label() + "." + value).orElse(value);
      return note.isEmpty() ? text : text + " – " + ShownText.of(note);
    }
  }

  /**
   * One line of the comparison.
   *
   * @param part which part of the profiles
   * @param key which of several: a run of ports, a name, an address; empty where there is only one
   * @param left what the left profile says
   * @param right what the right profile says
   */
  public record Row(ProfilePart part, String key, Side left, Side right) {
    /** Whether both say the same. */
    public boolean same() {
      return left.equals(right);
    }
  }

  /** Compares. */
  public static ProfileComparison of(PolicyProfile left, PolicyProfile right) {
    List<Row> rows = new ArrayList<>();
    single(rows, ProfilePart.LAN, left.lanMode().label(), right.lanMode().label());
    single(
        rows, ProfilePart.OWN_ADDRESSES, left.ownAddresses().label(), right.ownAddresses().label());
    ports(rows, left.ports(), right.ports());
    listed(
        rows,
        ProfilePart.DOMAINS,
        entries(left.domains(), DomainEntry::text, each -> "configured"),
        entries(right.domains(), DomainEntry::text, each -> "configured"));
    single(rows, ProfilePart.QUOTA, quota(left.quota()), quota(right.quota()));
    single(rows, ProfilePart.PLATFORM, left.platform().label(), right.platform().label());
    single(rows, ProfilePart.VANTAGE, vantage(left), vantage(right));
    listed(
        rows,
        ProfilePart.WIFI,
        entries(left.wifiStandIns(), WifiStandIn::bssid, WifiStandIn::interfaceName),
        entries(right.wifiStandIns(), WifiStandIn::bssid, WifiStandIn::interfaceName));
    return new ProfileComparison(left, right, rows);
  }

  /** The rows that differ. */
  public List<Row> differences() {
    return rows.stream().filter(row -> !row.same()).toList();
  }

  private static void single(List<Row> rows, ProfilePart part, String left, String right) {
    rows.add(new Row(part, "", Side.of(left), Side.of(right)));
  }

  private static void listed(
      List<Row> rows, ProfilePart part, Map<String, Side> left, Map<String, Side> right) {
    TreeSet<String> keys = new TreeSet<>(left.keySet());
    keys.addAll(right.keySet());
    for (String key : keys) {
      rows.add(
          new Row(
              part,
              key,
              left.getOrDefault(key, Side.NOTHING),
              right.getOrDefault(key, Side.NOTHING)));
    }
  }

  /** The first entry of a key counts, as it does where rules are applied. */
  private static <T> Map<String, Side> entries(
      List<T> values, Function<T, String> key, Function<T, String> value) {
    Map<String, Side> sides = new LinkedHashMap<>();
    values.forEach(each -> sides.putIfAbsent(key.apply(each), Side.of(value.apply(each))));
    return sides;
  }

  private static String quota(Optional<QuotaRule> quota) {
    return quota
        .map(rule -> rule.sockets() + " / " + rule.window().toSeconds() + " s")
        .orElse("none");
  }

  private static String vantage(PolicyProfile profile) {
    return profile.vantage().isEmpty()
        ? "interfaces"
        : profile.vantage().stream().map(each -> each.text()).collect(Collectors.joining(", "));
  }

  /** Cuts the ports wherever a range of either begins or ends, and joins equal neighbours. */
  private static void ports(List<Row> rows, PortRules left, PortRules right) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0));
    for (PortRules rules : List.of(left, right)) {
      for (List<PortRange> ranges : List.of(rules.prohibited(), rules.warned())) {
        for (PortRange range : ranges) {
          cuts.add(range.first());
          cuts.add(range.last() + 1);
        }
      }
    }
    cuts.remove(LAST_PORT + 1);
    int first = 0;
    Side leftNow = side(left, 0);
    Side rightNow = side(right, 0);
    for (int cut : cuts) {
      Side leftNext = side(left, cut);
      Side rightNext = side(right, cut);
      if (!leftNext.equals(leftNow) || !rightNext.equals(rightNow)) {
        run(rows, first, cut - 1, leftNow, rightNow);
        first = cut;
        leftNow = leftNext;
        rightNow = rightNext;
      }
    }
    run(rows, first, LAST_PORT, leftNow, rightNow);
  }

  private static void run(List<Row> rows, int first, int last, Side left, Side right) {
    if (!left.equals(Side.NOTHING) || !right.equals(Side.NOTHING)) {
      rows.add(new Row(ProfilePart.PORTS, new PortRange(first, last).text(), left, right));
    }
  }

  private static Side side(PortRules rules, int port) {
    Optional<PortRange> prohibiting = rules.prohibiting(port);
    if (prohibiting.isPresent()) {
      return new Side("prohibited", prohibiting.get().reason());
    }
    return rules
        .warning(port)
        .map(range -> new Side("warned", range.reason()))
        .orElse(Side.NOTHING);
  }
}
