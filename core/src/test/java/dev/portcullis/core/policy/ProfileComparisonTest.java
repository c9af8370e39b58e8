package dev.portcullis.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.portcullis.core.policy.ProfileComparison.Row;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProfileComparisonTest {

  private static final PolicyProfile SPEC = ProfileStore.shipped("mini-program");

  @Test
  void aProfileAndItsCopyDoTheSame() {
    ProfileComparison comparison = ProfileComparison.of(SPEC, SPEC.copyAs("mine", "Mine"));
    assertThat(comparison.differences()).isEmpty();
    assertThat(comparison.rows())
        .filteredOn(row -> row.part() == ProfilePart.PORTS)
        .as("1719 and 1720 touch and are one run")
        .extracting(Row::key)
        .contains("1719-1720", "5060-5061", "7001-7002", "10051", "27017-27019", "1024");
  }

  @Test
  void whatDiffersIsNamedByItsEffect() {
    assertThat(ProfileComparison.of(SPEC, ProfileStore.shipped("phone")).differences())
        .extracting(Row::part, row -> row.left().value(), row -> row.right().value())
        .containsExactly(tuple(ProfilePart.LAN, "private-ranges", "local-subnet"));
  }

  @Test
  void portsAreComparedByWhatHappensToThem() {
    PolicyProfile left = ports("\"8000-8100\"", "\"8050-8200\"");
    PolicyProfile right =
        ports("\"8000-8049\", \"8050-8100\", {\"ports\": 9100, \"reason\": \"printers\"}", "");
    List<Row> differences = ProfileComparison.of(left, right).differences();

    assertThat(differences).extracting(Row::key).containsExactly("8101-8200", "9100");
    Row printers = differences.get(1);
    assertThat(printers.left().words(ProfilePart.PORTS, Locale.ENGLISH)).isEqualTo("allowed");
    assertThat(printers.right().words(ProfilePart.PORTS, Locale.ENGLISH))
        .isEqualTo("prohibited – printers");
    assertThat(printers.right().words(ProfilePart.PORTS, Locale.CHINA)).isEqualTo("禁用 – printers");
  }

  @Test
  void theEndsOfTheRangeOfPortsAreNoSpecialCase() {
    PolicyProfile everything = ports("\"0-65535\"", "");
    assertThat(ProfileComparison.of(everything, ports("", "")).differences())
        .extracting(Row::key)
        .containsExactly("0-65535");
    assertThat(ProfileComparison.of(everything, ports("\"0-65534\"", "")).differences())
        .extracting(Row::key)
        .containsExactly("65535");
  }

  @Test
  void everyPortComesOutAsThePolicyJudgesIt() {
    PolicyProfile left = ProfileStore.shipped("desk");
    PolicyProfile right = ports("\"0-100\", \"50-200\", \"8443\"", "\"1024\", \"150-300\"");
    List<Row> rows =
        ProfileComparison.of(left, right).rows().stream()
            .filter(row -> row.part() == ProfilePart.PORTS)
            .toList();
    for (int port = 0; port <= 65535; port++) {
      int judged = port;
      List<Row> covering =
          rows.stream()
              .filter(row -> PortRange.parse(row.key()).orElseThrow().contains(judged))
              .toList();
      assertThat(covering).hasSizeLessThanOrEqualTo(1);
      String value = covering.isEmpty() ? "" : covering.getFirst().right().value();
      assertThat(value.equals("prohibited")).isEqualTo(right.ports().prohibiting(port).isPresent());
    }
  }

  private static PolicyProfile ports(String prohibited, String warned) {
    String json =
        """
        {"version": 2, "name": "ports", "lan": "anything", "ownAddresses": "deny",
         "ports": {"prohibited": [%s], "warned": [%s]}, "quota": null}
        """
            .formatted(prohibited, warned);
    return ProfileStore.examine(json.getBytes(StandardCharsets.UTF_8), "ports")
        .profile()
        .orElseThrow();
  }
}
