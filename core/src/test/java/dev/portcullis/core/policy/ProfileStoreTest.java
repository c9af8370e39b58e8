package dev.portcullis.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portcullis.core.net.InterfaceAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileStoreTest {

  private static final String WHOLE =
      """
      {
        "version": 1, "name": "mine", "title": "我的手机", "lan": "local-subnet",
        "ownAddresses": "deny", "ports": { "prohibited": [80, "8000-8100"], "warned": ["1024"] },
        "domains": ["tcp://device.example.com:9000"], "quota": { "sockets": 5, "seconds": 60 },
        "platform": "ios", "vantage": ["192.168.1.10/24"],
        "wifi": [{ "bssid": "AA:BB:CC:00:11:22", "interface": "eth0" }]
      }
      """;

  @TempDir Path directory;

  @Test
  void theFourShippedProfilesAreWhatTheContractSays() {
    PolicyProfile spec = ProfileStore.shipped("mini-program");
    assertThat(ProfileStore.shippedNames())
        .containsExactly("mini-program", "phone", "desk", "unrestricted");
    assertThat(spec.quota()).contains(QuotaRule.PLATFORM);
    assertThat(spec.ports().prohibited()).hasSize(34);
    for (String name : List.of("phone", "desk")) {
      assertThat(ProfileStore.shipped(name).ports()).isEqualTo(spec.ports());
      assertThat(ProfileStore.shipped(name).quota()).isEqualTo(spec.quota());
    }
    assertThat(spec.lanMode()).isEqualTo(LanMode.PRIVATE_RANGES);
    assertThat(ProfileStore.shipped("phone").lanMode()).isEqualTo(LanMode.LOCAL_SUBNET);
    assertThat(ProfileStore.shipped("desk").ownAddresses()).isEqualTo(OwnAddresses.ALLOW);
    PolicyProfile free = ProfileStore.shipped("unrestricted");
    assertThat(free.lanMode()).isEqualTo(LanMode.ANYTHING);
    assertThat(free.quota()).isEmpty();
    assertThat(free.ports()).isEqualTo(PortRules.NONE);
  }

  @Test
  void readsEveryField() throws Exception {
    PolicyProfile profile = read(WHOLE);

    assertThat(profile.name()).isEqualTo("mine");
    assertThat(profile.title(Locale.ENGLISH)).isEqualTo("我的手机");
    assertThat(profile.ports().prohibiting(8050)).contains(new PortRange(8000, 8100));
    assertThat(profile.ports().prohibiting(80)).isPresent();
    assertThat(profile.domains())
        .containsExactly(DomainEntry.parse("tcp://device.example.com:9000").orElseThrow());
    assertThat(profile.quota()).contains(new QuotaRule(5, Duration.ofMinutes(1)));
    assertThat(profile.platform()).isEqualTo(Platform.IOS);
    assertThat(profile.vantage())
        .containsExactly(InterfaceAddress.parse("192.168.1.10/24").orElseThrow());
    assertThat(profile.wifiStandIns())
        .containsExactly(new WifiStandIn("aa:bb:cc:00:11:22", "eth0"));
  }

  @Test
  void aCopyComesBackAsItWasSavedAndLeavesNothingBeside() throws Exception {
    ProfileStore store = new ProfileStore(directory.resolve("made/when/needed"));
    PolicyProfile mine = read(WHOLE);
    PolicyProfile free = ProfileStore.shipped("unrestricted").copyAs("free", "Free");

    store.save(mine);
    store.save(free);
    store.save(mine.copyAs("mine", "Second title"));

    assertThat(store.all()).hasSize(6).contains(mine.copyAs("mine", "Second title"), free);
    assertThat(store.find("free")).contains(free);
    assertThat(store.find("none")).isEmpty();
    try (Stream<Path> files = Files.list(directory.resolve("made/when/needed"))) {
      assertThat(files.map(each -> each.getFileName().toString()))
          .containsExactlyInAnyOrder("free.json", "mine.json");
    }
    assertThat(store.remove("free")).isPresent();
    assertThat(store.remove("free")).isEmpty();
    assertThat(store.remove("../mine")).isEmpty();
  }

  @Test
  void aProfileStaysInTheFileItCameFromWhateverThatIsCalled() throws Exception {
    Path odd = Files.writeString(directory.resolve("my phone.json"), WHOLE);
    ProfileStore store = new ProfileStore(directory);
    PolicyProfile mine = store.find("mine").orElseThrow();

    store.save(mine.withDomains(List.of()));
    assertThat(ProfileStore.read(odd).domains()).isEmpty();
    assertThat(directory.resolve("mine.json")).doesNotExist();

    store.rename("mine", mine.copyAs("yours", "Yours"));
    assertThat(odd).doesNotExist();
    assertThat(store.all())
        .extracting(PolicyProfile::name)
        .contains("yours")
        .doesNotContain("mine");
  }

  @Test
  void aNameIsTakenByAnotherProfileAndByAFileThatIsNone() throws Exception {
    ProfileStore store = new ProfileStore(directory);
    PolicyProfile mine = read(WHOLE);
    store.save(mine);
    store.save(mine.copyAs("other", ""));
    Files.writeString(directory.resolve("broken.json"), "{ by hand, and not finished");

    for (String taken : List.of("other", "desk", "broken")) {
      assertThatThrownBy(() -> store.rename("mine", mine.copyAs(taken, "")))
          .isInstanceOfSatisfying(
              ProfileException.class,
              e -> assertThat(e.problem()).isEqualTo(ProfileException.Problem.NAME_TAKEN));
    }
    assertThat(store.find("mine")).contains(mine);
    assertThat(directory.resolve("broken.json")).hasContent("{ by hand, and not finished");
  }

  @Test
  void aRemovedProfileComesBackByteForByte() throws Exception {
    Path file = Files.writeString(directory.resolve("by-hand.json"), WHOLE);
    ProfileStore store = new ProfileStore(directory);

    ProfileStore.Removed removed = store.remove("mine").orElseThrow();
    assertThat(file).doesNotExist();
    store.restore(removed);
    assertThat(file).hasContent(WHOLE);
    assertThatThrownBy(() -> store.restore(removed)).isInstanceOf(ProfileException.class);
  }

  @Test
  void whatVersionOneCanSayIsWrittenAsVersionOne() throws Exception {
    PolicyProfile mine = read(WHOLE);
    assertThat(new String(ProfileStore.json(mine), StandardCharsets.UTF_8))
        .contains("\"version\" : 1");
    PolicyProfile copy = ProfileStore.shipped("phone").copyAs("copy", "");
    assertThat(copy.base()).contains("phone");
    assertThat(new String(ProfileStore.json(copy), StandardCharsets.UTF_8))
        .contains("\"version\" : 2")
        .contains("\"base\" : \"phone\"");
  }

  @Test
  void oneBadFileHidesNoOther() throws Exception {
    Files.writeString(directory.resolve("a-bad.json"), "{");
    Files.writeString(directory.resolve("b-good.json"), WHOLE);
    Files.writeString(directory.resolve("c-same-name.json"), WHOLE);
    Files.writeString(directory.resolve("d-shipped.json"), WHOLE.replace("\"mine\"", "\"desk\""));
    Files.createDirectory(directory.resolve("e-directory.json"));
    Files.writeString(directory.resolve("notes.txt"), "not looked at");

    ProfileStore.Catalogue catalogue = new ProfileStore(directory).load();

    assertThat(catalogue.profiles())
        .extracting(PolicyProfile::name)
        .containsExactly("mini-program", "phone", "desk", "unrestricted", "mine");
    assertThat(catalogue.problems())
        .extracting(ProfileException::problem)
        .containsExactly(
            ProfileException.Problem.JSON,
            ProfileException.Problem.NAME_TAKEN,
            ProfileException.Problem.NAME_TAKEN,
            ProfileException.Problem.FILE);
  }

  @Test
  void withoutADirectoryThereAreTheShippedOnes() {
    ProfileStore.Catalogue catalogue = new ProfileStore(directory.resolve("none")).load();
    assertThat(catalogue.profiles()).hasSize(4);
    assertThat(catalogue.problems()).isEmpty();
  }

  @Test
  void aShippedNameCannotBeOverwritten() {
    assertThatThrownBy(() -> new ProfileStore(directory).save(ProfileStore.shipped("phone")))
        .isInstanceOfSatisfying(
            ProfileException.class,
            e -> assertThat(e.problem()).isEqualTo(ProfileException.Problem.NAME_TAKEN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"version\": 1 | \"version\": 3 | VERSION | version",
        "\"version\": 1 | \"version\": \"1\" | VERSION | version",
        "\"version\": 1, | `` | MISSING | version",
        "\"name\": \"mine\" | \"name\": \"../x\" | VALUE | name",
        "\"name\": \"mine\" | \"name\": 7 | VALUE | name",
        "\"lan\": \"local-subnet\", | `` | MISSING | lan",
        "local-subnet | LOCAL_SUBNET | VALUE | lan",
        "\"deny\" | \"maybe\" | VALUE | ownAddresses",
        "8000-8100 | 8100-8000 | VALUE | ports.prohibited[1]",
        "[80, | [65536, | VALUE | ports.prohibited[0]",
        "[80, | [80.5, | VALUE | ports.prohibited[0]",
        "\"prohibited\" | \"prohibitted\" | UNKNOWN_FIELD | ports.prohibitted",
        "tcp:// | https:// | VALUE | domains[0]",
        "\"sockets\": 5 | \"sockets\": 0 | VALUE | quota.sockets",
        "\"seconds\": 60 | \"second\": 60 | UNKNOWN_FIELD | quota.second",
        "\"sockets\": 5, | `` | MISSING | quota.sockets",
        "\"ios\" | \"symbian\" | VALUE | platform",
        "192.168.1.10/24 | 192.168.1.10 | VALUE | vantage[0]",
        "AA:BB:CC | AA-BB-CC | VALUE | wifi[0].bssid",
        "\"interface\" | \"iface\" | UNKNOWN_FIELD | wifi[0].iface",
        "\"eth0\" | \" \" | VALUE | wifi[0].interface",
        "\"platform\" | \"plattform\" | UNKNOWN_FIELD | plattform",
        "\"version\": 1 | \"version\": 1, \"version\": 1 | JSON | ``"
      })
  void anErrorNamesItsField(String from, String to, ProfileException.Problem problem, String field)
      throws IOException {
    assertThat(WHOLE).contains(from);
    ProfileException error = refuse(WHOLE.replace(from, to));

    assertThat(error.problem()).isEqualTo(problem);
    assertThat(error.field()).isEqualTo(field);
    for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINA)) {
      assertThat(error.message(locale)).contains("profile.json", field).doesNotContain("{");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "null", "[]", "7", "{", "{} {}", "\u0000", "[[[[[[", "{\"version\":1}}"})
  void whatIsNoJsonObjectSaysWhereToLook(String text) throws IOException {
    ProfileException error = refuse(text);
    assertThat(error.message(Locale.ENGLISH)).contains("is not the JSON of a profile");
  }

  @Test
  void aMissingFileSaysSo() {
    assertThatThrownBy(() -> ProfileStore.read(directory.resolve("none.json")))
        .isInstanceOfSatisfying(
            ProfileException.class,
            e -> assertThat(e.message(Locale.ENGLISH)).contains("There is no profile"));
  }

  private PolicyProfile read(String text) throws IOException, ProfileException {
    Path file = directory.resolve("profile.json");
    Files.writeString(file, text);
    try {
      return ProfileStore.read(file);
    } finally {
      Files.delete(file);
    }
  }

  private ProfileException refuse(String text) {
    return catchThrowableOfType(ProfileException.class, () -> read(text));
  }
}
