package dev.portcullis.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schema and the program's own reader say the same of every profile. */
class ProfileSchemaTest {

  private static final String WHOLE =
      """
      {
        "$schema": "./profile.schema.json", "version": 2, "name": "mine", "title": "我的手机",
        "base": "phone", "lan": "local-subnet", "ownAddresses": "deny",
        "ports": {
          "prohibited": [80, "8000-8100", { "ports": "9100", "reason": "printers" }],
          "warned": ["1024", { "ports": 2000 }]
        },
        "domains": ["tcp://device.example.com:9000", "a.example"],
        "quota": { "sockets": 5, "seconds": 60 },
        "platform": "ios", "vantage": ["192.168.1.10/24", "fd00::10/64"],
        "wifi": [{ "bssid": "AA:BB:CC:00:11:22", "interface": "eth0" }]
      }
      """;

  private static final String LIKELY = "0123456789azAZ.:-/{}[],\" ";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final SchemaCheck SCHEMA = new SchemaCheck(schema());

  @Test
  void theShippedProfilesMeetTheSchema() {
    for (String name : ProfileStore.shippedNames()) {
      assertThat(SCHEMA.accepts(MAPPER.readTree(ProfileStore.json(ProfileStore.shipped(name)))))
          .as(name)
          .isTrue();
    }
  }

  @Test
  void whatTheProgramWritesMeetsTheSchema() {
    PolicyProfile mine = reading(WHOLE).profile().orElseThrow();
    JsonNode written = MAPPER.readTree(ProfileStore.json(mine));
    assertThat(written.get("version").intValue()).isEqualTo(2);
    assertThat(SCHEMA.accepts(written)).isTrue();
    assertThat(reading(written.toString()).profile()).contains(mine);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"version\": 2 | \"version\": 3",
        "\"version\": 2 | \"version\": \"2\"",
        "\"version\": 2, | ``",
        "\"version\": 2 | \"version\": 1",
        "\"./profile.schema.json\" | 7",
        "\"mine\" | \"Mine\"",
        "\"mine\" | \"-mine\"",
        "\"mine\" | \"mine\\n\"",
        "\"mine\" | \"\"",
        "\"mine\" | null",
        "\"我的手机\" | 7",
        "\"base\": \"phone\" | \"base\": \"The phone\"",
        "\"lan\": \"local-subnet\", | ``",
        "\"local-subnet\" | \"LOCAL_SUBNET\"",
        "\"deny\" | true",
        "\"ownAddresses\": \"deny\", | ``",
        "[80, | [65536,",
        "[80, | [-1,",
        "[80, | [80.5,",
        "[80, | [true,",
        "[80, | [\"080\",",
        "[80, | [\"80 \",",
        "\"8000-8100\" | \"8000-65536\"",
        "\"8000-8100\" | \"8000–8100\"",
        "\"8000-8100\" | \"8000-\"",
        "\"8000-8100\" | []",
        "\"prohibited\" | \"prohibitted\"",
        "\"reason\": \"printers\" | \"reason\": 7",
        "\"reason\" | \"because\"",
        "{ \"ports\": 2000 } | { \"reason\": \"x\" }",
        "{ \"ports\": 2000 } | { \"ports\": [2000] }",
        "tcp:// | https://",
        "tcp:// | ``",
        ":9000 | :0",
        ":9000 | :65536",
        "\"a.example\" | \"*.example\"",
        "\"a.example\" | \"192.168.1.2\"",
        "\"a.example\" | \"1.2.3\"",
        "\"a.example\" | \"a.0xff\"",
        "\"a.example\" | \"a.0x\"",
        "\"a.example\" | \"a..b\"",
        "\"a.example\" | \"a.\"",
        "\"a.example\" | \"-a.b\"",
        "\"a.example\" | \"\"",
        "\"a.example\" | 7",
        "\"a.example\" | \"设备.example\"",
        "\"sockets\": 5 | \"sockets\": 0",
        "\"sockets\": 5 | \"sockets\": 1000001",
        "\"sockets\": 5 | \"sockets\": \"5\"",
        "\"seconds\": 60 | \"seconds\": 86401",
        "\"seconds\": 60 | \"second\": 60",
        "\"sockets\": 5, | ``",
        "{ \"sockets\": 5, \"seconds\": 60 } | 20",
        "\"ios\" | \"symbian\"",
        "192.168.1.10/24 | 192.168.1.10",
        "192.168.1.10/24 | 192.168.1.10/33",
        "192.168.1.10/24 | 192.168.1.10/024",
        "192.168.1.10/24 | 192.168.01.10/24",
        "fd00::10/64 | fd00::10/129",
        "fd00::10/64 | fd00::10%1/64",
        "AA:BB:CC | AA-BB-CC",
        "AA:BB:CC | AA:BB",
        "\"eth0\" | \" \"",
        "\"interface\" | \"iface\"",
        "\"platform\" | \"plattform\"",
        "\"wifi\": [ | \"wifi\": [7,",
        "\"domains\": [ | \"domains\": [[],"
      })
  void bothRefuse(String from, String to) {
    assertThat(WHOLE).contains(from);
    String broken = WHOLE.replace(from, to);
    assertThat(reading(broken).problems()).isNotEmpty();
    assertThat(SCHEMA.accepts(MAPPER.readTree(broken))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"title\": \"我的手机\", | ``",
        "\"platform\": \"ios\", | ``",
        "{ \"sockets\": 5, \"seconds\": 60 } | null",
        "\"8000-8100\" | \"0-65535\"",
        "\"8000-8100\" | \"8000-8000\"",
        "\"a.example\" | \"xn--bcher-kva.example\"",
        "\"a.example\" | \"TCP://A.0xyz\"",
        "\"a.example\" | \"localhost\"",
        "\"reason\": \"printers\" | \"reason\": \"\"",
        "192.168.1.10/24 | 0.0.0.0/0",
        "fd00::10/64 | ::ffff:10.0.0.1/128"
      })
  void bothAccept(String from, String to) {
    assertThat(WHOLE).contains(from);
    String changed = WHOLE.replace(from, to);
    assertThat(reading(changed).problems()).isEmpty();
    assertThat(SCHEMA.accepts(MAPPER.readTree(changed))).isTrue();
  }

  /** The four things the schema says in words, because no keyword of JSON Schema can. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "8000-8100 | 8100-8000",
        "\"ios\", | \"ios\", \"platform\": \"ios\",",
        "[80, | [80.0,",
        "fd00::10/64 | fd00:::10/64"
      })
  void whatOnlyTheProgramRefusesIsWritten(String from, String to) {
    assertThat(WHOLE).contains(from);
    String changed = WHOLE.replace(from, to);
    assertThat(SCHEMA.accepts(MAPPER.readTree(changed))).isTrue();
    assertThat(reading(changed).problems()).isNotEmpty();
  }

  @Test
  void everyProblemIsNamedWithItsLine() {
    String broken =
        WHOLE
            .replace("8000-8100", "8100-8000")
            .replace("\"ios\"", "\"symbian\"")
            .replace("\"interface\": \"eth0\"", "\"iface\": \"eth0\"");
    List<ProfileException> problems = reading(broken).problems();

    assertThat(problems)
        .extracting(ProfileException::field)
        .containsExactly("ports.prohibited[1]", "platform", "wifi[0].iface", "wifi[0].interface");
    assertThat(problems).extracting(ProfileException::line).containsExactly(5, 10, 11, 11);
    assertThat(problems.getFirst().column()).isEqualTo(24);
    assertThat(problems.getFirst().message(Locale.ENGLISH)).startsWith("mine.json:5:24: ");
  }

  /** Seeded: bytes are changed, dropped, doubled; nothing is thrown, and the two agree. */
  @ParameterizedTest
  @ValueSource(longs = {1, 20_260_131, 7_777_777})
  void damagedFilesEndInSentencesAndNeverInAProfileTheSchemaRefuses(long seed) {
    Random random = new Random(seed);
    byte[] whole = WHOLE.getBytes(StandardCharsets.UTF_8);
    int read = 0;
    for (int round = 0; round < 2_000; round++) {
      byte[] damaged = damage(whole, random);
      ProfileReading reading = ProfileStore.examine(damaged, "damaged.json");
      reading.problems().forEach(each -> assertThat(each.message(Locale.CHINA)).isNotBlank());
      if (reading.profile().isPresent()) {
        read++;
        assertThat(SCHEMA.accepts(MAPPER.readTree(damaged))).isTrue();
        PolicyProfile profile = reading.profile().get();
        assertThat(ProfileStore.examine(ProfileStore.json(profile), "again").profile())
            .contains(profile);
      } else if (reading.problems().getFirst().problem() != ProfileException.Problem.JSON) {
        assertThat(reading.problems().getFirst().line()).isPositive();
      }
    }
    assertThat(read).isBetween(1, 1_900);
  }

  private static byte[] damage(byte[] whole, Random random) {
    byte[] damaged = whole.clone();
    int at = random.nextInt(damaged.length);
    switch (random.nextInt(3)) {
      case 0 -> damaged[at] = (byte) random.nextInt(256);
      case 1 -> damaged[at] = (byte) LIKELY.charAt(random.nextInt(LIKELY.length()));
      default -> {
        int to = Math.min(damaged.length, at + random.nextInt(12));
        System.arraycopy(damaged, to, damaged, at, damaged.length - to);
      }
    }
    return damaged;
  }

  private static ProfileReading reading(String text) {
    return ProfileStore.examine(text.getBytes(StandardCharsets.UTF_8), "mine.json");
  }

  private static JsonNode schema() {
    try {
      return MAPPER.readTree(Files.readAllBytes(Path.of("..", "docs", "profile.schema.json")));
    } catch (IOException | JacksonException e) {
      throw new AssertionError(e);
    }
  }
}
