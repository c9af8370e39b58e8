package dev.portcullis.core.policy;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address and port rules once more, written from the contract by other means (patterns, big
 * numbers, interval tables, string sets) and with none of the program's own types, so that a slip
 * in one is not a slip in both.
 */
final class SecondOpinion {

  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])";
  private static final Pattern IPV4 =
      Pattern.compile(OCTET + "\\." + OCTET + "\\." + OCTET + "\\." + OCTET);
  private static final Pattern NUMBER_LAST =
      Pattern.compile("(?s)(?:.*\\.)?(?:[0-9]+|0[xX][0-9a-fA-F]*)");
  private static final Pattern NAME =
      Pattern.compile(
          "(?=.{1,253}\\z)[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
              + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");
  private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");

  private static final Map<String, String> V4_TABLE = new LinkedHashMap<>();
  private static final Map<String, String> V6_TABLE = new LinkedHashMap<>();

  static {
    String[] reserved = {
      "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24",
      "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4"
    };
    V4_TABLE.put("255.255.255.255/32", "DENY_BROADCAST");
    V4_TABLE.put("0.0.0.0/8", "DENY_ANY");
    V4_TABLE.put("169.254.0.0/16", "DENY_LINK_LOCAL");
    V4_TABLE.put("100.64.0.0/10", "DENY_SHARED");
    V4_TABLE.put("224.0.0.0/4", "DENY_MULTICAST");
    for (String range : reserved) {
      V4_TABLE.put(range, "DENY_RESERVED");
    }
    V4_TABLE.put("10.0.0.0/8", "PRIVATE");
    V4_TABLE.put("172.16.0.0/12", "PRIVATE");
    V4_TABLE.put("192.168.0.0/16", "PRIVATE");

    V6_TABLE.put("0:0:0:0:0:0:0:0/128", "DENY_ANY");
    V6_TABLE.put("ff00:0:0:0:0:0:0:0/8", "DENY_MULTICAST");
    V6_TABLE.put("fc00:0:0:0:0:0:0:0/7", "PRIVATE");
    V6_TABLE.put("fe80:0:0:0:0:0:0:0/10", "LINK");
    String[] reserved6 = {
      "2001:0:0:0:0:0:0:0/23",
      "2001:db8:0:0:0:0:0:0/32",
      "2002:0:0:0:0:0:0:0/16",
      "2620:4f:8000:0:0:0:0:0/48",
      "3fff:0:0:0:0:0:0:0/20"
    };
    for (String range : reserved6) {
      V6_TABLE.put(range, "DENY_RESERVED");
    }
    V6_TABLE.put("2000:0:0:0:0:0:0:0/3", "DENY_PUBLIC");
  }

  private static final Set<Integer> PROHIBITED = new TreeSet<>();

  static {
    for (int port = 1; port < 1024; port++) {
      PROHIBITED.add(port);
    }
    for (int port = 8000; port <= 8100; port++) {
      PROHIBITED.add(port);
    }
    Collections.addAll(
        PROHIBITED,
        1099,
        1433,
        1521,
        1719,
        1720,
        1723,
        2049,
        2375,
        3128,
        3306,
        3389,
        3659,
        4045,
        5060,
        5061,
        5432,
        5984,
        6379,
        6000,
        6566,
        7001,
        7002,
        8443,
        8888,
        9200,
        9300,
        10051,
        10080,
        11211,
        27017,
        27018,
        27019);
  }

  private final String profile;
  private final boolean ipv6Socket;
  private final List<String> vantage;
  private final Set<String> domains;

  SecondOpinion(String profile, boolean ipv6Socket, List<String> vantage, Set<String> domains) {
    this.profile = profile;
    this.ipv6Socket = ipv6Socket;
    this.vantage = vantage;
    this.domains = domains;
  }

  String judge(String text, int port) {
    String address = address(text);
    return address.startsWith("ALLOW") && !port(port).isEmpty() ? port(port) : address;
  }

  /** Whether what is allowed is allowed with a warning. */
  boolean warns(String text, int port) {
    String reason = judge(text, port);
    if (profile.equals("unrestricted") || !reason.startsWith("ALLOW")) {
      return false;
    }
    BigInteger six = ipv6(text);
    boolean off =
        reason.equals("ALLOW_LAN")
            && vantage.stream()
                .filter(each -> (each.indexOf(':') >= 0) == (six != null))
                .noneMatch(each -> inside(six != null ? six : value(text), each));
    return off || reason.equals("ALLOW_OWN") || port == 1024;
  }

  /** What the phone says where something is denied: the code, and the part that is invalid. */
  static String told(String reason) {
    return switch (reason) {
      case "INVALID" -> "1 connect fail: invalid address";
      case "PORT_INVALID", "PORT_PROHIBITED" -> "2 connect fail: invalid port";
      default -> "-4 connect fail: invalid address";
    };
  }

  /** Which of a name's answers is connected to; -1 for none. */
  int survivor(List<String> answers) {
    boolean anything = profile.equals("unrestricted");
    for (int i = 0; i < answers.size(); i++) {
      boolean six = answers.get(i).indexOf(':') >= 0;
      if (six == ipv6Socket && (anything || survives(answers.get(i), six))) {
        return i;
      }
    }
    // Without rules an answer of the other family is better than none.
    return anything && !answers.isEmpty() ? 0 : -1;
  }

  private boolean survives(String answer, boolean six) {
    BigInteger address = value(answer);
    String range =
        six ? lookUp(V6_TABLE, address, "DENY_RESERVED") : lookUp(V4_TABLE, address, "DENY_PUBLIC");
    boolean loopback = six ? address.equals(BigInteger.ONE) : inside(address, "127.0.0.0/8");
    boolean own =
        vantage.stream()
            .filter(each -> (each.indexOf(':') >= 0) == six)
            .anyMatch(each -> interval(each).address().equals(address));
    if (loopback || own) {
      return profile.equals("desk");
    }
    return Set.of("PRIVATE", "DENY_PUBLIC", "DENY_SHARED").contains(range)
        && (six || !isEnd(address));
  }

  private boolean isEnd(BigInteger address) {
    return vantage.stream()
        .filter(each -> each.indexOf(':') < 0)
        .map(SecondOpinion::interval)
        .filter(each -> each.last().subtract(each.first()).compareTo(BigInteger.TWO) > 0)
        .anyMatch(each -> address.equals(each.first()) || address.equals(each.last()));
  }

  /** The port's objection, or an empty text. */
  String port(int port) {
    if (port <= 0 || port >= 0x10000) {
      return "PORT_INVALID";
    }
    return !profile.equals("unrestricted") && PROHIBITED.contains(port) ? "PORT_PROHIBITED" : "";
  }

  private String address(String text) {
    Matcher four = IPV4.matcher(text);
    if (four.matches()) {
      BigInteger value = BigInteger.ZERO;
      for (int i = 1; i <= 4; i++) {
        value = value.shiftLeft(8).or(new BigInteger(four.group(i)));
      }
      return profile.equals("unrestricted") ? "ALLOW_ANY" : ipv4(value);
    }
    BigInteger six = ipv6(text);
    if (six != null) {
      return profile.equals("unrestricted") ? "ALLOW_ANY" : ipv6(six);
    }
    if (NUMBER_LAST.matcher(text).matches() || !NAME.matcher(text).matches()) {
      return "INVALID";
    }
    if (profile.equals("unrestricted")) {
      return "ALLOW_ANY";
    }
    return domains.contains(text.toLowerCase(Locale.ROOT)) ? "ALLOW_DOMAIN" : "DENY_DOMAIN";
  }

  /** RFC 4291 text by rewriting it until all eight groups are there. */
  private static @Nullable BigInteger ipv6(String given) {
    String text = given;
    if (text.indexOf(':') < 0) {
      return null;
    }
    int lastColon = text.lastIndexOf(':');
    Matcher tail = IPV4.matcher(text.substring(lastColon + 1));
    if (tail.matches()) {
      int high = Integer.parseInt(tail.group(1)) * 256 + Integer.parseInt(tail.group(2));
      int low = Integer.parseInt(tail.group(3)) * 256 + Integer.parseInt(tail.group(4));
      text =
          text.substring(0, lastColon + 1)
              + Integer.toHexString(high)
              + ":"
              + Integer.toHexString(low);
    }
    int gap = text.indexOf("::");
    List<String> groups = new ArrayList<>();
    if (gap < 0) {
      Collections.addAll(groups, text.split(":", -1));
    } else {
      List<String> after = new ArrayList<>();
      if (gap > 0) {
        Collections.addAll(groups, text.substring(0, gap).split(":", -1));
      }
      if (gap + 2 < text.length()) {
        Collections.addAll(after, text.substring(gap + 2).split(":", -1));
      }
      int zeros = 8 - groups.size() - after.size();
      if (zeros < 1) {
        return null;
      }
      groups.addAll(Collections.nCopies(zeros, "0"));
      groups.addAll(after);
    }
    if (groups.size() != 8 || !groups.stream().allMatch(g -> GROUP.matcher(g).matches())) {
      return null;
    }
    BigInteger value = BigInteger.ZERO;
    for (String group : groups) {
      value = value.shiftLeft(16).or(new BigInteger(group, 16));
    }
    return value;
  }

  private String ipv4(BigInteger address) {
    if (ipv6Socket) {
      return "DENY_IPV6";
    }
    boolean desk = profile.equals("desk");
    if (inside(address, "127.0.0.0/8")) {
      return desk ? "ALLOW_OWN" : "DENY_LOOPBACK";
    }
    List<String> mine = vantage.stream().filter(each -> each.indexOf(':') < 0).toList();
    if (mine.stream().anyMatch(each -> interval(each).address().equals(address))) {
      return desk ? "ALLOW_OWN" : "DENY_OWN";
    }
    String range = lookUp(V4_TABLE, address, "DENY_PUBLIC");
    if (Set.of("DENY_ANY", "DENY_LINK_LOCAL", "DENY_SHARED", "DENY_MULTICAST").contains(range)) {
      return range;
    }
    if (isEnd(address)) {
      return "DENY_BROADCAST";
    }
    return range.equals("PRIVATE") ? lan(address, mine) : range;
  }

  private String ipv6(BigInteger address) {
    if (!ipv6Socket) {
      return "DENY_IPV6";
    }
    boolean desk = profile.equals("desk");
    if (address.equals(BigInteger.ONE)) {
      return desk ? "ALLOW_OWN" : "DENY_LOOPBACK";
    }
    List<String> mine = vantage.stream().filter(each -> each.indexOf(':') >= 0).toList();
    if (mine.stream().anyMatch(each -> interval(each).address().equals(address))) {
      return desk ? "ALLOW_OWN" : "DENY_OWN";
    }
    String range = lookUp(V6_TABLE, address, "DENY_RESERVED");
    return switch (range) {
      case "PRIVATE" -> lan(address, mine);
      case "LINK" ->
          mine.stream().anyMatch(each -> inside(address, each)) ? "ALLOW_LAN" : "DENY_LINK_LOCAL";
      default -> range;
    };
  }

  private String lan(BigInteger address, List<String> mine) {
    return profile.equals("phone") && mine.stream().noneMatch(each -> inside(address, each))
        ? "DENY_OFF_LINK"
        : "ALLOW_LAN";
  }

  private static String lookUp(Map<String, String> table, BigInteger address, String otherwise) {
    return table.entrySet().stream()
        .filter(each -> inside(address, each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(otherwise);
  }

  /** First and last address of a range; kept, because the tests ask half a million times. */
  private record Interval(BigInteger address, BigInteger first, BigInteger last) {}

  private static final Map<String, Interval> INTERVALS = new HashMap<>();

  private static Interval interval(String cidr) {
    return INTERVALS.computeIfAbsent(
        cidr,
        text -> {
          int slash = text.indexOf('/');
          BigInteger address = value(text.substring(0, slash));
          int bits = text.indexOf(':') < 0 ? 32 : 128;
          BigInteger size =
              BigInteger.ONE.shiftLeft(bits - Integer.parseInt(text.substring(slash + 1)));
          BigInteger first = address.subtract(address.mod(size));
          return new Interval(address, first, first.add(size).subtract(BigInteger.ONE));
        });
  }

  private static boolean inside(BigInteger address, String cidr) {
    return address.compareTo(interval(cidr).first()) >= 0
        && address.compareTo(interval(cidr).last()) <= 0;
  }

  /** Ranges here are written by us, so java.net may read them. */
  private static BigInteger value(String address) {
    try {
      return new BigInteger(1, InetAddress.getByName(address).getAddress());
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }
}
