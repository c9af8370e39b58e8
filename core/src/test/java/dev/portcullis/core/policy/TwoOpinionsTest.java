package dev.portcullis.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.portcullis.core.net.Ipv4Address;
import dev.portcullis.core.net.Ipv6Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The rules against {@link SecondOpinion}, over a million generated addresses and every port;
 * {@code -Drules.addresses=2000000} has two million for each profile and family.
 */
class TwoOpinionsTest {

  /** For each profile and family: together more than a million. */
  private static final int ADDRESSES = Integer.getInteger("rules.addresses", 130_000);

  private static final int[] PORTS = {-1, 0, 1, 80, 1023, 1024, 8050, 27019, 65535, 65536};
  private static final String[] SEEDS = {
    "192.168.1.20",
    "10.20.255.255",
    "172.17.0.0",
    "::ffff:192.168.1.10",
    "1:2:3:4:5:6:7:8",
    "fe80::1",
    "fd00:1::1",
    "2001:db8::1",
    "::",
    "1::2::3",
    "1:2:3:4:5:6:7::",
    "::1.2.3.4",
    "device.example.com",
    "esp32.local",
    "xn--fsqu00a.com",
    "0x.0x",
    "a.0xff",
    "localhost",
    "127.0.0.1",
    "255.255.255.255",
    "http://192.168.1.1",
    "fe80::1%eth0",
    "[::1]",
    "1e3",
    "-a.b"
  };
  private static final String ALPHABET =
      "0123456789abcdefxXABCDEFgz.:-_%/[]@ \t\u0000\u0660\uff11\u3002\u212a";

  @ParameterizedTest
  @CsvSource({
    "mini-program,false",
    "mini-program,true",
    "phone,false",
    "phone,true",
    "desk,false",
    "desk,true",
    "unrestricted,false",
    "unrestricted,true"
  })
  void agreeOnGeneratedAddresses(String profile, boolean ipv6) {
    Policy policy = Rules.strict(profile);
    SecondOpinion other = Rules.secondOpinion(profile, ipv6);
    Random random = new Random(8848);
    Map<String, Integer> seen = new TreeMap<>();
    for (int i = 0; i < ADDRESSES; i++) {
      String text = generate(random);
      int port = random.nextInt(4) == 0 ? PORTS[random.nextInt(PORTS.length)] : 8848;
      Target target = ipv6 ? Rules.v6(text, port) : Rules.v4(text, port);
      String first = policy.check(target).reason().name();
      String second = other.judge(text, port);
      if (!first.equals(second)) {
        fail("%s port %d on %s: %s or %s?", ShownText.of(text), port, profile, first, second);
      }
      seen.merge(first, 1, Integer::sum);
    }
    // The generator must reach what it is there to compare.
    assertThat(seen).hasSizeGreaterThanOrEqualTo(profile.equals("unrestricted") ? 3 : 8);
    if (profile.equals("mini-program") && !ipv6) {
      assertThat(seen)
          .containsKeys(
              "INVALID",
              "ALLOW_LAN",
              "ALLOW_DOMAIN",
              "DENY_OWN",
              "DENY_LOOPBACK",
              "DENY_ANY",
              "DENY_LINK_LOCAL",
              "DENY_SHARED",
              "DENY_MULTICAST",
              "DENY_BROADCAST",
              "DENY_RESERVED",
              "DENY_PUBLIC",
              "DENY_IPV6",
              "DENY_DOMAIN",
              "PORT_INVALID",
              "PORT_PROHIBITED");
    }
  }

  @ParameterizedTest
  @CsvSource({"mini-program", "phone", "desk", "unrestricted"})
  void agreeOnEveryPort(String profile) {
    Policy policy = Rules.strict(profile);
    SecondOpinion other = Rules.secondOpinion(profile, false);
    List<Integer> prohibited = new ArrayList<>();
    for (int port = -1; port <= 65536; port++) {
      Verdict literal = policy.check(Rules.v4("192.168.1.20", port));
      Verdict name = policy.check(Rules.v4("device.example.com", port));
      String objection = other.port(port);
      if (literal.allowed() != objection.isEmpty() || name.allowed() != objection.isEmpty()) {
        fail("port %d on %s: %s, %s or %s?", port, profile, literal, name, objection);
      }
      if (!objection.isEmpty()) {
        assertThat(literal.reason().name()).isEqualTo(objection);
        assertThat(((Verdict.Denied) literal).errCode()).isEqualTo(2);
        assertThat(((Verdict.Denied) name).errMsg()).isEqualTo("connect fail: invalid port");
      }
      if (objection.equals("PORT_PROHIBITED")) {
        prohibited.add(port);
      }
    }
    // 1–1023, 8000–8100 and thirty-two single ports, counted by hand from the documentation.
    assertThat(prohibited).hasSize(profile.equals("unrestricted") ? 0 : 1023 + 101 + 32);
  }

  @Test
  void theEdgesOfThePortList() {
    Policy policy = Rules.strict("mini-program");
    int[] allowed = {1024, 1025, 7999, 8101, 7000, 7003, 27016, 27020, 8444, 8848, 65535};
    int[] prohibited = {1, 80, 1023, 8000, 8050, 8100, 7001, 7002, 27017, 27018, 27019, 8443};
    for (int port : allowed) {
      assertThat(policy.check(Rules.v4("192.168.1.20", port)).reason())
          .as("port %d", port)
          .isEqualTo(Reason.ALLOW_LAN);
    }
    for (int port : prohibited) {
      assertThat(policy.check(Rules.v4("192.168.1.20", port)).reason())
          .as("port %d", port)
          .isEqualTo(Reason.PORT_PROHIBITED);
    }
    for (int port : new int[] {Integer.MIN_VALUE, -1, 0, 65536, Integer.MAX_VALUE}) {
      assertThat(policy.check(Rules.v4("192.168.1.20", port)).reason())
          .as("port %d", port)
          .isEqualTo(Reason.PORT_INVALID);
    }
  }

  private static String generate(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> nearAnEdge(random);
      case 1 -> new Ipv4Address(random.nextInt()).text();
      case 2 -> new Ipv6Address(group(random), group(random)).text();
      case 3 -> nearAnIpv6Edge(random);
      case 4 -> mutated(SEEDS[random.nextInt(SEEDS.length)], random);
      default -> scramble(random);
    };
  }

  /** One address before, at, or after the end of a range that matters. */
  private static String nearAnEdge(Random random) {
    String[] edges = {
      "0.0.0.0",
      "10.0.0.0",
      "10.255.255.255",
      "100.64.0.0",
      "100.127.255.255",
      "127.0.0.0",
      "127.255.255.255",
      "169.254.0.0",
      "169.254.255.255",
      "172.16.0.0",
      "172.31.255.255",
      "192.0.0.0",
      "192.0.0.255",
      "192.0.2.0",
      "192.0.2.255",
      "192.31.196.0",
      "192.31.196.255",
      "192.52.193.0",
      "192.52.193.255",
      "192.88.99.0",
      "192.88.99.255",
      "192.168.0.0",
      "192.168.255.255",
      "192.175.48.0",
      "192.175.48.255",
      "198.18.0.0",
      "198.19.255.255",
      "198.51.100.0",
      "198.51.100.255",
      "203.0.113.0",
      "203.0.113.255",
      "224.0.0.0",
      "239.255.255.255",
      "240.0.0.0",
      "255.255.255.255",
      "192.168.1.10",
      "192.168.1.0",
      "192.168.1.255",
      "10.20.0.0",
      "10.20.255.255",
      "10.20.30.40",
      "172.17.0.1",
      "172.17.255.255"
    };
    String[] parts = edges[random.nextInt(edges.length)].split("\\.", -1);
    int bits = 0;
    for (String part : parts) {
      bits = bits << 8 | Integer.parseInt(part);
    }
    return new Ipv4Address(bits + random.nextInt(-2, 3)).text();
  }

  private static String nearAnIpv6Edge(Random random) {
    long[] highs = {
      0,
      0x0064ff9b00000000L,
      0x0100000000000000L,
      0x2000000000000000L,
      0x2001000000000000L,
      0x200101ffffffffffL,
      0x2001020000000000L,
      0x20010db800000000L,
      0x2002000000000000L,
      0x2003000000000000L,
      0x2620004f80000000L,
      0x3fff000000000000L,
      0x3fff100000000000L,
      0x4000000000000000L,
      0x5f00000000000000L,
      0xfbffffffffffffffL,
      0xfc00000000000000L,
      0xfd00000100000000L,
      0xfe00000000000000L,
      0xfe80000000000000L,
      0xfebfffffffffffffL,
      0xfec0000000000000L,
      0xff00000000000000L
    };
    long[] lows = {0, 1, 2, 0x10, 0xffff01020304L, 0xffffffffffffffffL};
    long high = highs[random.nextInt(highs.length)] + random.nextInt(-1, 2);
    return new Ipv6Address(high, lows[random.nextInt(lows.length)]).text();
  }

  private static long group(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> 0;
      case 1 -> random.nextLong() & 0xffff_0000_ffff_0000L;
      default -> random.nextLong();
    };
  }

  private static String mutated(String seed, Random random) {
    StringBuilder text = new StringBuilder(seed);
    for (int changes = random.nextInt(3); changes > 0; changes--) {
      int at = random.nextInt(text.length() + 1);
      char c = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
      switch (random.nextInt(3)) {
        case 0 -> text.insert(at, c);
        case 1 -> text.delete(at, Math.min(text.length(), at + 1));
        default -> text.replace(at, Math.min(text.length(), at + 1), String.valueOf(c));
      }
    }
    return text.toString();
  }

  private static String scramble(Random random) {
    String letters = random.nextBoolean() ? "01289.:xfa-" : ALPHABET;
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(20); length > 0; length--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }
}
