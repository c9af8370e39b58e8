package dev.portcullis.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.policy.PolicyProfile;
import dev.portcullis.core.policy.ProfileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ProfilesCommandTest {

  @TempDir private Path home;
  private Path profiles;

  @BeforeEach
  void oneProfileOfOnesOwn() throws Exception {
    profiles = home.resolve("profiles");
    new ProfileStore(profiles)
        .save(ProfileStore.shipped("phone").copyAs("office", "Office").withDomains(List.of()));
  }

  @Test
  void listsShippedOnesThenOnesOwn() {
    CliRig.Run run = english("profiles", "list");
    assertThat(run.code()).isZero();
    assertThat(run.lines())
        .hasSize(5)
        .anyMatch(line -> line.startsWith("mini-program  Mini program – What the documentation"))
        .anyMatch(line -> line.startsWith("office        Office – based on phone"));

    JsonNode office = json(english("profiles", "list", "--json").lines().getLast());
    assertThat(office.get("name").stringValue()).isEqualTo("office");
    assertThat(office.get("shipped").booleanValue()).isFalse();
    assertThat(office.get("base").stringValue()).isEqualTo("phone");
  }

  @Test
  void aFileThatIsNoneIsNamedBesideTheList() throws Exception {
    Files.writeString(profiles.resolve("bad.json"), "{\"version\": 9}");
    CliRig.Run run = english("profiles", "list");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.lines()).hasSize(5);
    assertThat(run.err()).contains("bad.json:1:13").contains("versions 1 and 2");
  }

  @Test
  void showsWhatItsFileHolds() throws Exception {
    CliRig.Run run = english("profiles", "show", "office");
    Path copy = Files.writeString(home.resolve("copy.json"), run.out());
    PolicyProfile office = new ProfileStore(profiles).find("office").orElseThrow();
    assertThat(ProfileStore.read(copy)).isEqualTo(office);
    assertThat(json(english("profiles", "show", "desk", "--json").out()).get("lan").stringValue())
        .isEqualTo("private-ranges");
  }

  @Test
  void validatesWithEveryProblemAndItsPlace() throws Exception {
    Path good =
        Files.write(home.resolve("good.json"), ProfileStore.json(ProfileStore.shipped("desk")));
    Path bad =
        Files.writeString(
            home.resolve("bad.json"),
            """
            {"version": 2, "name": "bad", "lan": "none", "ownAddresses": "deny",
             "ports": {"prohibited": ["9-8"]}, "quota": null}
            """);
    assertThat(english("profiles", "validate", good.toString()).code()).isZero();

    CliRig.Run run = english("profiles", "validate", good.toString(), bad.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.lines())
        .hasSize(3)
        .anyMatch(line -> line.contains("bad.json:1:38: the field lan cannot be “none”"))
        .anyMatch(line -> line.contains("bad.json:2:27: the field ports.prohibited[0]"));
    JsonNode answer = json(english("profiles", "validate", "--json", bad.toString()).out());
    assertThat(answer.get("valid").booleanValue()).isFalse();
    assertThat(answer.get("problems").get(1).get("line").intValue()).isEqualTo(2);
  }

  @Test
  void comparesByNameOrFileAndSaysWhetherTheyDiffer() throws Exception {
    CliRig.Run alike = english("profiles", "compare", "office", "phone");
    assertThat(alike.code()).isZero();
    assertThat(alike.out()).contains("office and phone judge alike.");

    CliRig.Run run = english("profiles", "compare", "mini-program", "phone");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.lines())
        .containsExactly(
            "* LAN addresses",
            "    mini-program: private ranges, warned outside the local subnets",
            "    phone: the local subnets only");
    assertThat(english("profiles", "compare", "office", "phone", "--all").lines())
        .contains("  Ports 0-1023", "    prohibited");

    Path file = home.resolve("free.json");
    Files.write(file, ProfileStore.json(ProfileStore.shipped("unrestricted")));
    JsonNode first =
        json(english("profiles", "compare", "phone", file.toString(), "--json").lines().getFirst());
    assertThat(first.get("part").stringValue()).isEqualTo("lan");
    assertThat(first.get("left").stringValue()).isEqualTo("local-subnet");
    assertThat(first.get("right").stringValue()).isEqualTo("anything");
  }

  @Test
  void inChinese() {
    CliRig.Run run =
        new CliRig(home, Locale.CHINA).run("profiles", "compare", "mini-program", "phone");
    assertThat(run.lines()).contains("* 局域网地址", "    phone: 仅限本地子网");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "profiles",
        "profiles show",
        "profiles show none",
        "profiles compare phone",
        "profiles compare phone none",
        "profiles validate",
        "profiles validate none.json",
        "profiles list extra"
      })
  void whatMakesNoSenseIsUsage(String arguments) {
    CliRig.Run run = english(arguments.split(" "));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().strip()).isNotEmpty().doesNotContain("Exception");
  }

  @Test
  void everyCommandExplainsItself() {
    for (String command : List.of("list", "show", "validate", "compare")) {
      CliRig.Run run = english("profiles", command, "--help");
      assertThat(run.code()).isZero();
      assertThat(run.out()).contains("portcullis profiles " + command).contains("--json");
    }
    assertThat(english("profiles", "--help").out()).contains("compare", "judge differently");
    assertThat(english("--help").out()).contains("profiles", "Shows, checks and compares");
  }

  private CliRig.Run english(String... arguments) {
    return new CliRig(home, Locale.ENGLISH).run(arguments);
  }

  private static JsonNode json(String line) {
    return Json.mapper().readTree(line);
  }
}
