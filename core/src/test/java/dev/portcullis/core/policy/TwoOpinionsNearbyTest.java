package dev.portcullis.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.portcullis.core.net.AddressParser;
import dev.portcullis.core.net.HostAddress;
import dev.portcullis.core.net.Ipv4Address;
import dev.portcullis.core.net.Ipv6Address;
import dev.portcullis.core.net.ParsedAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The rules against {@link SecondOpinion} where the interfaces decide: hundreds of computers with
 * other networks each, and targets and answers of names at the edges of these. Denials are compared
 * with what the phone says, allowances with their warnings.
 */
class TwoOpinionsNearbyTest {

  private static final int COMPUTERS = 400;

  /** Targets of each computer, for each profile and family. */
  private static final int TARGETS = Integer.getInteger("rules.addresses", 130_000) / 1_600;

  private static final String NAME = "device.example.com";
  private static final int[] PORTS = {0, 80, 1023, 1024, 1025, 8100, 8101, 8848, 65535};
  private static final int[] LENGTHS = {8, 12, 16, 20, 23, 24, 29, 30, 31, 32};
  private static final int[] LENGTHS_6 = {10, 48, 64, 126, 127, 128};
  private static final int[] NETS = {
    0x0A000000, 0xAC100000, 0xC0A80000, 0x64400000, 0xA9FE0000, 0xC6120000, 0x08080000, 0xE0000000
  };
  private static final long[] NETS_6 = {
    0xfd00000100000000L, 0xfe80000000000000L, 0x20010db800000000L, 0x2003000000000000L
  };

  /**
   * An interface.
   *
   * @param low its address, or the lower half
   * @param high the upper half; unused for IPv4
   */
  private record Nic(boolean six, long high, long low, int length) {

    String text() {
      return address(high, low) + "/" + length;
    }

    private String address(long upper, long lower) {
      return six ? new Ipv6Address(upper, lower).text() : new Ipv4Address((int) lower).text();
    }

    /** An address in its subnet, at an end of it, or just beyond. */
    String nearby(Random random) {
      int free = six ? Math.min(64, 128 - length) : 32 - length;
      long mask = free == 64 ? -1L : (1L << free) - 1;
      long lower =
          switch (random.nextInt(5)) {
            case 0 -> low;
            case 1 -> low & ~mask;
            case 2 -> low | mask;
            default -> (low & ~mask) | (random.nextLong() & mask);
          };
      return address(high, lower + random.nextInt(-1, 2));
    }
  }

  private static List<Nic> computer(Random random) {
    List<Nic> nics = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      if (random.nextInt(3) == 0) {
        long high = NETS_6[random.nextInt(NETS_6.length)] | random.nextInt(4);
        nics.add(new Nic(true, high, random.nextLong(), LENGTHS_6[random.nextInt(6)]));
      } else {
        int net = NETS[random.nextInt(NETS.length)] | random.nextInt(1 << 16);
        nics.add(new Nic(false, 0, net & 0xFFFFFFFFL, LENGTHS[random.nextInt(LENGTHS.length)]));
      }
    }
    return nics;
  }

  private static String target(List<Nic> nics, Random random) {
    if (nics.isEmpty() || random.nextInt(4) == 0) {
      return random.nextInt(3) > 0
          ? new Ipv4Address(NETS[random.nextInt(NETS.length)] | random.nextInt(1 << 16)).text()
          : new Ipv6Address(NETS_6[random.nextInt(NETS_6.length)], random.nextLong()).text();
    }
    return nics.get(random.nextInt(nics.size())).nearby(random);
  }

  @ParameterizedTest
  @CsvSource({
    "mini-program,false", "mini-program,true", "phone,false", "phone,true",
    "desk,false", "desk,true", "unrestricted,false", "unrestricted,true"
  })
  void agreeOnTargetsWhateverTheInterfaces(String profile, boolean six) {
    Random random = new Random(8848);
    Map<String, Integer> seen = new TreeMap<>();
    for (int computer = 0; computer < COMPUTERS; computer++) {
      List<Nic> nics = computer(random);
      List<String> vantage = nics.stream().map(Nic::text).toList();
      Policy policy = Rules.of(profile, vantage, NAME);
      SecondOpinion other = new SecondOpinion(profile, six, vantage, Set.of(NAME));
      for (int i = 0; i < TARGETS; i++) {
        String text = random.nextInt(10) == 0 ? NAME : target(nics, random);
        int port = random.nextInt(3) == 0 ? PORTS[random.nextInt(PORTS.length)] : 8848;
        Verdict verdict = policy.check(six ? Rules.v6(text, port) : Rules.v4(text, port));
        String reason = other.judge(text, port);
        String first = verdict.reason().name() + (verdict.warned() ? " warned" : "");
        String second = reason + (other.warns(text, port) ? " warned" : "");
        if (verdict instanceof Verdict.Denied denied) {
          first = verdict.reason().name() + " " + denied.errCode() + " " + denied.errMsg();
          second = reason + " " + SecondOpinion.told(reason);
        }
        if (!first.equals(second)) {
          fail("%s port %d on %s with %s: %s or %s?", text, port, profile, vantage, first, second);
        }
        seen.merge(second, 1, Integer::sum);
      }
    }
    assertThat(seen).hasSizeGreaterThanOrEqualTo(profile.equals("unrestricted") ? 2 : 8);
    if (profile.equals("mini-program")) {
      assertThat(seen)
          .containsKeys("ALLOW_LAN", "ALLOW_LAN warned", "ALLOW_DOMAIN", "ALLOW_DOMAIN warned");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "mini-program,false", "mini-program,true", "phone,false", "phone,true",
    "desk,false", "desk,true", "unrestricted,false", "unrestricted,true"
  })
  void agreeOnWhatNamesResolveTo(String profile, boolean six) {
    Random random = new Random(2053);
    int taken = 0;
    int refused = 0;
    for (int computer = 0; computer < COMPUTERS; computer++) {
      List<Nic> nics = computer(random);
      List<String> vantage = nics.stream().map(Nic::text).toList();
      Policy policy = Rules.of(profile, vantage, NAME);
      SecondOpinion other = new SecondOpinion(profile, six, vantage, Set.of(NAME));
      Target name = six ? Rules.v6(NAME, 8848) : Rules.v4(NAME, 8848);
      for (int i = 0; i < TARGETS; i++) {
        List<String> answers = new ArrayList<>();
        for (int count = random.nextInt(5); count > 0; count--) {
          answers.add(target(nics, random));
        }
        Verdict verdict = ((Verdict.AllowedName) policy.check(name)).judge(addresses(answers));
        int survivor = other.survivor(answers);
        String first =
            verdict instanceof Verdict.Allowed allowed
                ? allowed.endpoint().address().text()
                : "none";
        String second = survivor < 0 ? "none" : answers.get(survivor);
        if (!first.equals(second)) {
          fail("%s on %s with %s: %s or %s?", answers, profile, vantage, first, second);
        }
        taken += survivor < 0 ? 0 : 1;
        refused += survivor < 0 && !answers.isEmpty() ? 1 : 0;
      }
    }
    assertThat(taken).isGreaterThan(1_000);
    assertThat(refused).matches(count -> profile.equals("unrestricted") == (count == 0));
  }

  private static List<HostAddress> addresses(List<String> texts) {
    return texts.stream()
        .map(text -> ((ParsedAddress.Literal) AddressParser.parse(text)).address())
        .toList();
  }
}
