package dev.portcullis.core.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.device.Behaviour;
import dev.portcullis.core.net.AddressFamily;
import dev.portcullis.core.net.AddressParser;
import dev.portcullis.core.net.HostAddress;
import dev.portcullis.core.net.InterfaceAddress;
import dev.portcullis.core.net.Ipv4Address;
import dev.portcullis.core.net.Ipv6Address;
import dev.portcullis.core.net.LocalNetwork;
import dev.portcullis.core.net.ParsedAddress;
import dev.portcullis.core.policy.CreationQuota;
import dev.portcullis.core.policy.DomainEntry;
import dev.portcullis.core.policy.JudgedList;
import dev.portcullis.core.policy.PolicyProfile;
import dev.portcullis.core.policy.PortRange;
import dev.portcullis.core.policy.ProfileException;
import dev.portcullis.core.policy.ProfileReading;
import dev.portcullis.core.policy.ProfileStore;
import dev.portcullis.core.policy.QuotaClock;
import dev.portcullis.core.policy.QuotaRule;
import dev.portcullis.core.policy.TargetLine;
import dev.portcullis.core.policy.TargetLineException;
import dev.portcullis.core.wifi.Bssid;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Addresses, lists of targets, profiles, the quota's file, a device's behaviour. */
final class RuleTargets {

  private static final Path MEMORY = Path.of("/dev/shm");

  private static final List<String> ADDRESSES =
      List.of(
          "192.168.1.20",
          "::ffff:192.168.1.10",
          "fe80::1%eth0",
          "[fd00::1]:8848",
          "0x7f.1",
          "017.0.0.1",
          "device.example.com",
          "xn--fsqu00a.com",
          "tcp://host:9000",
          "http://u@h/p?q#f",
          "１２７.0.0.1",
          "1:2:3:4:5:6:7:8",
          "192.168.1.10/24",
          "02:00:5e:10:00:01",
          "8000-8100");

  private RuleTargets() {}

  static List<FuzzTarget> all() {
    return List.of(addresses(), profile(), targetLine(), targetList(), quotaLedger(), behaviour());
  }

  private static FuzzTarget addresses() {
    return FuzzTarget.ofText(
            "address",
            ADDRESSES,
            List.of("::", ".", ":", "%", "/", "0x", "127", "255", "-", "xn--", "tcp://", "。"),
            input -> {
              String text = FuzzTarget.text(input);
              ParsedAddress parsed = AddressParser.parse(text);
              switch (parsed) {
                case ParsedAddress.Literal(HostAddress address) -> {
                  assertThat(AddressParser.parse(printed(address))).isEqualTo(parsed);
                  assertThat(text).matches("[0-9A-Fa-f.:]{2,45}");
                }
                case ParsedAddress.Name(String ascii) -> {
                  assertThat(AddressParser.parse(ascii)).isEqualTo(parsed);
                  assertThat(ascii).matches("[a-z0-9.-]{1,253}");
                }
                case ParsedAddress.Malformed malformed ->
                    assertThat(malformed.at()).isBetween(0, text.length());
              }
              DomainEntry.parse(text)
                  .ifPresent(entry -> assertThat(DomainEntry.parse(entry.text())).contains(entry));
              InterfaceAddress.parse(text)
                  .ifPresent(
                      each -> assertThat(InterfaceAddress.parse(each.text())).contains(each));
              PortRange.parse(text)
                  .ifPresent(range -> assertThat(PortRange.parse(range.text())).contains(range));
              Bssid.parse(text)
                  .ifPresent(bssid -> assertThat(Bssid.parse(bssid.text())).contains(bssid));
            })
        .trying(4_000);
  }

  private static String printed(HostAddress address) {
    return switch (address) {
      case Ipv4Address four -> four.text();
      case Ipv6Address six -> six.text();
    };
  }

  private static FuzzTarget profile() {
    String own =
        """
        {"version":2,"name":"workshop","title":"Workshop","base":"phone","lan":"segment",
        "ownAddresses":"denied","ports":{"prohibited":["1-1023",{"ports":"8000-8100","reason":"web"}],
        "warned":[1024]},"domains":["tcp://device.example.com:9000","b.example.com"],
        "quota":{"sockets":20,"seconds":300},"platform":"android","vantage":["192.168.1.10/24"],
        "wifi":[{"bssid":"02:00:5e:10:00:01","interface":"eth0"}]}
        """;
    return new FuzzTarget(
        "profile",
        List.of(
            own.getBytes(UTF_8),
            ProfileStore.json(ProfileStore.shipped("mini-program")),
            ProfileStore.json(ProfileStore.shipped("unrestricted"))),
        List.of(
            "\"version\":2",
            "\"quota\":null",
            "\"quota\":{\"sockets\":1,\"seconds\":86401}",
            "\"1-65535\"",
            "\"65535-1\"",
            "\"$schema\":\"x\"",
            "\"lan\":\"any\"",
            "null",
            "[]",
            "{}",
            "\"wifi\":[{}]",
            ",",
            ":",
            "\"fe80::1/10\"",
            "/* */",
            "\"name\":\"../x\""),
        600,
        input -> {
          ProfileReading reading = ProfileStore.examine(input, "hostile.json");
          assertThat(reading.problems()).hasSizeLessThan(1_000);
          for (ProfileException problem : reading.problems()) {
            assertThat(problem.message(Locale.ENGLISH)).isNotBlank();
            assertThat(problem.message(Locale.SIMPLIFIED_CHINESE)).hasSizeLessThan(3_000);
            assertThat(problem.hint(Locale.ENGLISH)).isNotNull();
          }
          if (reading.profile().isPresent()) {
            PolicyProfile profile = reading.profile().get();
            ProfileReading again = ProfileStore.examine(ProfileStore.json(profile), "again.json");
            assertThat(again.problems()).isEmpty();
            assertThat(again.profile()).contains(profile);
          } else {
            assertThat(reading.problems()).isNotEmpty();
          }
        });
  }

  private static FuzzTarget targetLine() {
    return FuzzTarget.ofText(
        "target line",
        List.of(
            "192.168.1.20:8848",
            "tcp://device.example.com:9000",
            "[fd00::1]:8848",
            "10.0.0.1\t8848",
            "device.example.com ; 80",
            "{\"address\":\"192.168.1.20\",\"port\":\"8.848e3\"}",
            "{\"address\":null,\"port\":1e400,\"x\":[{}]}"),
        List.of(
            "[",
            "]:",
            "tcp://",
            "\"port\":",
            "\"address\":",
            " ",
            "\t",
            ";",
            ",",
            "1e3",
            "8848.0",
            "٨"),
        input -> {
          for (AddressFamily family : AddressFamily.values()) {
            try {
              TargetLine line = TargetLine.parse(input, family);
              assertThat(line.addressText().length() + line.portText().length())
                  .isLessThanOrEqualTo(2 * input.length + 40);
              assertThat(line.target().family()).isEqualTo(family);
            } catch (TargetLineException e) {
              assertThat(e.message(Locale.SIMPLIFIED_CHINESE)).isNotBlank();
            }
          }
        });
  }

  private static FuzzTarget targetList() {
    PolicyProfile rules = ProfileStore.shipped("phone");
    LocalNetwork network =
        LocalNetwork.of(List.of(InterfaceAddress.parse("192.168.1.10/24").orElseThrow()));
    return FuzzTarget.ofText(
            "target list",
            List.of(
                """
                # devices
                192.168.1.20:8848\r

                10.0.0.1 80
                {"address":"a.b","port":1}
                """,
                String.join("\n", ADDRESSES)),
            List.of("\n", "\r\n", "#", "\n\n\n"),
            input -> {
              JudgedList list = JudgedList.judge(input, rules, network, done -> true);
              assertThat(list.isWhole()).isTrue();
              assertThat(list.size()).isLessThanOrEqualTo(input.length);
              int counted = 0;
              for (JudgedList.Outcome outcome : JudgedList.Outcome.values()) {
                counted += list.count(outcome);
                for (int index : list.indices(outcome)) {
                  assertThat(list.line(index)).isNotNull();
                }
              }
              assertThat(counted).isEqualTo(list.size());
            })
        .trying(200);
  }

  private static FuzzTarget quotaLedger() {
    String real =
        """
        {"version":1,"lastNumber":2,"slots":[
        {"number":1,"owner":"a","takenAt":"2026-11-26T10:00:00Z","clockRun":"x","clockNanos":5},
        {"number":2,"owner":"b","takenAt":"2026-11-26T10:00:01Z","clockRun":"x","clockNanos":9}]}
        """;
    QuotaRule rule = new QuotaRule(20, Duration.ofMinutes(5));
    return FuzzTarget.ofText(
            "quota ledger",
            List.of(real),
            List.of("\"+1000000000-12-31T23:59:59Z\"", "\"-1000000000-01-01T00:00:00Z\"", "null"),
            input ->
                inFolder(
                    folder -> {
                      Path file = Files.write(folder.resolve("quota.json"), input);
                      CreationQuota quota = CreationQuota.kept(rule, QuotaClock.system(), file);
                      quota.refresh();
                      quota.take("after");
                      assertThat(quota.snapshot().taken()).hasSizeLessThanOrEqualTo(20);
                      quota.reset();
                      assertThat(quota.take("after the reset")).isPresent();
                    }))
        .trying(50);
  }

  private static FuzzTarget behaviour() {
    return FuzzTarget.ofText(
        "behaviour",
        Behaviour.names(),
        List.of(":", "dribble:100", "flood:1000000", "reset-after:0", "greeting:OK\\r\\n"),
        input -> {
          String text = FuzzTarget.text(input);
          try {
            Behaviour behaviour = Behaviour.parse(text);
            assertThat(Behaviour.parse(behaviour.name())).isEqualTo(behaviour);
          } catch (IllegalArgumentException e) {
            assertThat(e)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .message()
                .isNotBlank();
          }
        });
  }

  /**
   * Runs something in a folder of its own, and removes what it left. In memory where there is such
   * a place: what is tried is the reading, and most of the time would be waiting for a disk.
   */
  static void inFolder(Use use) throws Exception {
    Path folder =
        Files.isWritable(MEMORY)
            ? Files.createTempDirectory(MEMORY, "portcullis-fuzz-")
            : Files.createTempDirectory("portcullis-fuzz-");
    use.of(folder);
    // Left where it is after a finding.
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** What is done in a folder. */
  @FunctionalInterface
  interface Use {
    void of(Path folder) throws Exception;
  }
}
