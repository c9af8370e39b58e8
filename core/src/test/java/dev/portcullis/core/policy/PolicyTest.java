package dev.portcullis.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.portcullis.core.net.AddressParser;
import dev.portcullis.core.net.HostAddress;
import dev.portcullis.core.net.InterfaceAddress;
import dev.portcullis.core.net.ParsedAddress;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {

  @ParameterizedTest
  @CsvSource({
    "mini-program, 192.168.1.20, ALLOW_LAN, false",
    "mini-program, 192.168.80.35, ALLOW_LAN, true",
    "phone, 192.168.1.20, ALLOW_LAN, false",
    "phone, 192.168.80.35, DENY_OFF_LINK, false",
    "phone, 8.8.8.8, DENY_PUBLIC, false",
    "phone, 127.0.0.1, DENY_LOOPBACK, false",
    "desk, 127.0.0.1, ALLOW_OWN, true",
    "desk, 127.9.9.9, ALLOW_OWN, true",
    "desk, 192.168.1.10, ALLOW_OWN, true",
    "desk, 192.168.1.255, DENY_BROADCAST, false",
    "desk, 192.168.80.35, ALLOW_LAN, true",
    "desk, ::1, DENY_IPV6, false",
    "desk, 8.8.8.8, DENY_PUBLIC, false",
    "desk, localhost, DENY_DOMAIN, false",
    "unrestricted, 8.8.8.8, ALLOW_ANY, false",
    "unrestricted, ::1, ALLOW_ANY, false",
    "unrestricted, 0.0.0.0, ALLOW_ANY, false",
    "unrestricted, anything.example, ALLOW_ANY, false",
    "unrestricted, 192.168.276, INVALID, false",
    "unrestricted, [::1], INVALID, false"
  })
  void theShippedProfilesDiffer(String profile, String address, Reason reason, boolean warned) {
    Verdict verdict = Rules.strict(profile).check(Rules.v4(address, 8848));

    assertThat(verdict.reason()).isEqualTo(reason);
    assertThat(verdict.warned()).isEqualTo(warned);
  }

  @ParameterizedTest
  @CsvSource({
    "mini-program, fd00:1::20, ALLOW_LAN, false",
    "mini-program, fd00:2::20, ALLOW_LAN, true",
    "phone, fd00:2::20, DENY_OFF_LINK, false",
    "mini-program, fe80::20, ALLOW_LAN, false",
    "mini-program, fe80:0:0:1::20, DENY_LINK_LOCAL, false",
    "mini-program, fe80::10, DENY_OWN, false",
    "mini-program, fd00:1::10, DENY_OWN, false",
    "mini-program, ::1, DENY_LOOPBACK, false",
    "mini-program, ::, DENY_ANY, false",
    "mini-program, ff02::1, DENY_MULTICAST, false",
    "mini-program, fec0::1, DENY_RESERVED, false",
    "mini-program, 2001:db8::1, DENY_RESERVED, false",
    "mini-program, 64:ff9b::1.2.3.4, DENY_RESERVED, false",
    "mini-program, ::ffff:192.168.1.20, DENY_RESERVED, false",
    "mini-program, ::192.168.1.20, DENY_RESERVED, false",
    "mini-program, 2606:4700::1, DENY_PUBLIC, false",
    "mini-program, 192.168.1.20, DENY_IPV6, false",
    "desk, ::1, ALLOW_OWN, true",
    "desk, fd00:1::10, ALLOW_OWN, true",
    "unrestricted, 192.168.1.20, ALLOW_ANY, false"
  })
  void anIpv6SocketHasItsOwnRules(String profile, String address, Reason reason, boolean warned) {
    Verdict verdict = Rules.strict(profile).check(Rules.v6(address, 8848));

    assertThat(verdict.reason()).isEqualTo(reason);
    assertThat(verdict.warned()).isEqualTo(warned);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 8848, INVALID, 1, connect fail: invalid address",
    "192.168.1, 80, INVALID, 1, connect fail: invalid address",
    "8.8.8.8, 8848, DENY_PUBLIC, -4, connect fail: invalid address",
    "8.8.8.8, 80, DENY_PUBLIC, -4, connect fail: invalid address",
    "other.example, 80, DENY_DOMAIN, -4, connect fail: invalid address",
    "192.168.1.20, 80, PORT_PROHIBITED, 2, connect fail: invalid port",
    "192.168.1.20, 0, PORT_INVALID, 2, connect fail: invalid port",
    "192.168.1.20, -1, PORT_INVALID, 2, connect fail: invalid port",
    "192.168.1.20, 65536, PORT_INVALID, 2, connect fail: invalid port",
    "device.example.com, 443, PORT_PROHIBITED, 2, connect fail: invalid port"
  })
  void aDenialSpeaksAsThePhoneDoes(
      String address, int port, Reason reason, int errCode, String errMsg) {
    assertThat(Rules.strict("mini-program").check(Rules.v4(address, port)))
        .asInstanceOf(type(Verdict.Denied.class))
        .satisfies(
            denied -> {
              assertThat(denied.reason()).isEqualTo(reason);
              assertThat(denied.errCode()).isEqualTo(errCode);
              assertThat(denied.errMsg()).isEqualTo(errMsg);
            });
  }

  @Test
  void aPersonsOwnPortRuleIsNotPassedOffAsThePlatforms() {
    PortRules ports =
        new PortRules(
            List.of(
                new PortRange(8848, 8850),
                new PortRange(9100, 9100, "printers"),
                new PortRange(80, 80)),
            List.of(new PortRange(5020, 5020, "slow gateway"), new PortRange(5021, 5021)));
    assertThat(PortFindings.judge(ports, 8849).message(Locale.ENGLISH))
        .isEqualTo("Port 8849 is prohibited by this profile (8848–8850).");
    assertThat(PortFindings.judge(ports, 9100).message(Locale.ENGLISH))
        .isEqualTo("Port 9100 is prohibited by this profile (9100): printers");
    assertThat(PortFindings.judge(ports, 80).message(Locale.ENGLISH))
        .isEqualTo("Port 80 is on the platform's list of prohibited ports (80).");
    assertThat(PortFindings.judge(ports, 5020).message(Locale.ENGLISH))
        .isEqualTo("Port 5020 is allowed; this profile warns of 5020: slow gateway");
    assertThat(PortFindings.judge(ports, 5021).severity()).isEqualTo(Severity.WARNING);
    assertThat(PortFindings.judge(ports, 1024).severity()).isEqualTo(Severity.OK);
  }

  @Test
  void anAddressAndAPortAreBothJudgedAndTheAddressDecides() {
    Verdict verdict = Rules.strict("mini-program").check(Rules.v4("8.8.8.8", 80));

    assertThat(verdict.findings().stream().filter(each -> each.severity() == Severity.DENIED))
        .extracting(Finding::reasonName)
        .containsExactly("DENY_PUBLIC", "PORT_PROHIBITED");
  }

  @Test
  void everyRuleLookedAtIsAFinding() {
    Verdict verdict = Rules.strict("mini-program").check(Rules.v4("192.168.80.35", 1024));

    assertThat(verdict.findings())
        .extracting(each -> each.rule().label() + " " + each.severity())
        .containsExactly(
            "address-form OK",
            "address-family OK",
            "own-address OK",
            "address-range OK",
            "local-subnet WARNING",
            "port WARNING");
    assertThat(verdict.findings().get(4).message(Locale.ENGLISH))
        .isEqualTo("192.168.80.35 is outside 192.168.1.0/24, 10.20.0.0/16, 172.17.0.0/16.");
    assertThat(verdict.findings().get(4).fix(Locale.ENGLISH)).contains("join the device's network");
  }

  @Test
  void aPortGivenAsTextIsTakenWithAWarning() {
    Policy policy = Rules.strict("mini-program");
    Target target = Rules.v4("192.168.1.20", PortText.parse("50002"));

    assertThat(policy.check(target).warned()).isFalse();
    assertThat(policy.check(target, PortForm.TEXT).warned()).isTrue();
  }

  @Test
  void anAllowedLiteralHoldsExactlyWhatWasJudged() {
    assertThat(Rules.strict("mini-program").check(Rules.v4("192.168.1.20", 8848)))
        .asInstanceOf(type(Verdict.Allowed.class))
        .satisfies(each -> assertThat(each.endpoint().text()).isEqualTo("192.168.1.20:8848"));
  }

  @Test
  void nobodyOutsideCanMakeAnAllowance() {
    for (Class<?> each : List.of(Verdict.Allowed.class, Verdict.AllowedName.class)) {
      assertThat(Modifier.isFinal(each.getModifiers())).isTrue();
      assertThat(each.getDeclaredConstructors())
          .allSatisfy(
              constructor ->
                  assertThat(
                          constructor.getModifiers()
                              & (Modifier.PUBLIC | Modifier.PROTECTED | Modifier.PRIVATE))
                      .isZero());
    }
  }

  @Test
  void theNetworkIsReadAtEachCheck() {
    AtomicReference<List<InterfaceAddress>> now = new AtomicReference<>(List.of());
    Policy policy = new Policy(ProfileStore.shipped("phone"), now::get);

    assertThat(reason(policy, "192.168.1.20")).isEqualTo(Reason.DENY_OFF_LINK);
    now.set(List.of(InterfaceAddress.parse("192.168.1.10/24").orElseThrow()));
    assertThat(reason(policy, "192.168.1.20")).isEqualTo(Reason.ALLOW_LAN);
    now.set(List.of(InterfaceAddress.parse("192.168.1.20/24").orElseThrow()));
    assertThat(reason(policy, "192.168.1.20")).isEqualTo(Reason.DENY_OWN);
  }

  @Test
  void withAVantageThisComputersAddressesDoNotCount() {
    PolicyProfile seenFromThePhone =
        ProfileStore.shipped("phone")
            .withVantage(List.of(InterfaceAddress.parse("192.168.7.7/24").orElseThrow()));
    Policy policy = new Policy(seenFromThePhone, Rules.network(Rules.VANTAGE));

    assertThat(reason(policy, "192.168.7.7")).isEqualTo(Reason.DENY_OWN);
    assertThat(reason(policy, "192.168.7.20")).isEqualTo(Reason.ALLOW_LAN);
    assertThat(reason(policy, "192.168.1.10")).isEqualTo(Reason.DENY_OFF_LINK);
    assertThat(reason(policy, "192.168.7.255")).isEqualTo(Reason.DENY_BROADCAST);
  }

  @Test
  void pairsOfAddressesHaveNoBroadcast() {
    Policy policy = Rules.of("mini-program", List.of("10.0.0.0/31", "10.9.9.9/32"));

    assertThat(reason(policy, "10.0.0.1")).isEqualTo(Reason.ALLOW_LAN);
    assertThat(reason(policy, "10.0.0.0")).isEqualTo(Reason.DENY_OWN);
    assertThat(reason(policy, "10.9.9.9")).isEqualTo(Reason.DENY_OWN);
  }

  @ParameterizedTest
  @CsvSource({
    "device.example.com, 8848, ALLOW_DOMAIN",
    "DEVICE.EXAMPLE.COM, 8848, ALLOW_DOMAIN",
    "sub.device.example.com, 8848, DENY_DOMAIN",
    "example.com, 8848, DENY_DOMAIN",
    "one.example, 9000, ALLOW_DOMAIN",
    "one.example, 9001, DENY_DOMAIN",
    "one.example, 0, PORT_INVALID",
    "one.example, 80, DENY_DOMAIN",
    "tcp.example, 9001, ALLOW_DOMAIN",
    "prohibited.example, 8000, PORT_PROHIBITED",
    "192.168.1.20, 8848, ALLOW_LAN"
  })
  void aNameIsAllowedByExactEntryOnly(String name, int port, Reason reason) {
    Policy policy =
        Rules.of(
            "mini-program",
            Rules.VANTAGE,
            "Device.Example.com",
            "tcp://one.example:9000",
            "tcp://tcp.example",
            "tcp://prohibited.example:8000");

    assertThat(policy.check(Rules.v4(name, port)).reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*.example.com",
        "192.168.1.20",
        "::1",
        "https://example.com",
        "wss://example.com",
        "example.com:80",
        "tcp://example.com:",
        "tcp://example.com:0",
        "tcp://example.com:65536",
        "tcp://example.com:080",
        "tcp://example.com:80/",
        "tcp://example.com/",
        "example.com.",
        "tcp://",
        "tcp://192.168.1.20",
        "tcp://[::1]:80",
        "exa mple.com",
        "例子.com"
      })
  void nothingElseIsAnEntry(String text) {
    assertThat(DomainEntry.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "8.8.8.8, 8.8.8.8",
    "127.0.0.1 192.168.1.20, 192.168.1.20",
    "10.20.30.40 0.0.0.0 169.254.1.1 224.0.0.1 192.168.1.255 198.18.0.1 240.0.0.1 1.2.3.4, 1.2.3.4",
    "::1 fd00:1::20 9.9.9.9, 9.9.9.9",
    "100.64.0.1, 100.64.0.1"
  })
  void theFirstAnswerThatMayBeConnectedToIsTaken(String answers, String taken) {
    assertThat(judge("mini-program", answers))
        .asInstanceOf(type(Verdict.Allowed.class))
        .satisfies(
            allowed -> {
              assertThat(allowed.endpoint().text()).isEqualTo(taken + ":8848");
              assertThat(allowed.reason()).isEqualTo(Reason.ALLOW_DOMAIN);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "'', connect fail: dns resolve failed",
    "fd00:1::20, connect fail: dns resolve failed",
    "127.0.0.1, connect fail: invalid address",
    "10.20.30.40, connect fail: invalid address",
    "0.0.0.0, connect fail: invalid address",
    "169.254.169.254, connect fail: invalid address",
    "224.0.0.1, connect fail: invalid address",
    "255.255.255.255, connect fail: invalid address",
    "172.17.0.0, connect fail: invalid address",
    "203.0.113.5, connect fail: invalid address"
  })
  void aNameWithNoAnswerLeftIsDenied(String answers, String errMsg) {
    assertThat(judge("mini-program", answers))
        .asInstanceOf(type(Verdict.Denied.class))
        .satisfies(
            denied -> {
              assertThat(denied.reason()).isEqualTo(Reason.DENY_DOMAIN);
              assertThat(denied.errCode()).isEqualTo(-4);
              assertThat(denied.errMsg()).isEqualTo(errMsg);
            });
  }

  @Test
  void theSocketsFamilyDecidesWhichAnswersCount() {
    Verdict.AllowedName name =
        (Verdict.AllowedName)
            Rules.strict("mini-program").check(Rules.v6("device.example.com", 8848));

    assertThat(name.judge(addresses("8.8.8.8 fe80::20 ::ffff:1.2.3.4 2606:4700::1")))
        .asInstanceOf(type(Verdict.Allowed.class))
        .satisfies(each -> assertThat(each.endpoint().text()).isEqualTo("[2606:4700::1]:8848"));
  }

  @Test
  void theDeskKeepsItsOwnAnswers() {
    assertThat(judge("desk", "127.0.0.1")).isInstanceOf(Verdict.Allowed.class);
  }

  @Test
  void withoutRulesNoAnswerIsDropped() {
    Verdict.AllowedName name =
        (Verdict.AllowedName) Rules.strict("unrestricted").check(Rules.v4("any.example", 80));

    assertThat(name.judge(addresses("::1 127.0.0.1")))
        .asInstanceOf(type(Verdict.Allowed.class))
        .satisfies(each -> assertThat(each.endpoint().text()).isEqualTo("127.0.0.1:80"));
    assertThat(name.judge(addresses("::1"))).isInstanceOf(Verdict.Allowed.class);
    assertThat(name.judge(List.of())).isInstanceOf(Verdict.Denied.class);
  }

  @Test
  void anIpv6LinkLocalTargetNamesItsInterface() {
    InterfaceAddress local = new InterfaceAddress("eth7", addresses("fe80::10").getFirst(), 64);
    Policy policy = new Policy(ProfileStore.shipped("mini-program"), () -> List.of(local));

    assertThat(policy.check(Rules.v6("fe80::20", 8848)))
        .asInstanceOf(type(Verdict.Allowed.class))
        .satisfies(each -> assertThat(each.interfaceName()).contains("eth7"));
  }

  private static Reason reason(Policy policy, String address) {
    return policy.check(Rules.v4(address, 8848)).reason();
  }

  private static Verdict judge(String profile, String answers) {
    Verdict verdict = Rules.strict(profile).check(Rules.v4("device.example.com", 8848));
    return ((Verdict.AllowedName) verdict).judge(addresses(answers));
  }

  private static List<HostAddress> addresses(String text) {
    return Arrays.stream(text.split(" "))
        .filter(each -> !each.isEmpty())
        .map(each -> ((ParsedAddress.Literal) AddressParser.parse(each)).address())
        .toList();
  }
}
