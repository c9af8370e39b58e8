package dev.portcullis.core.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressParserTest {

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0,0.0.0.0",
    "255.255.255.255,255.255.255.255",
    "192.168.1.20,192.168.1.20",
    "::,::",
    "::1,::1",
    "1::,1::",
    "1:2:3:4:5:6:7:8,1:2:3:4:5:6:7:8",
    "1:2:3:4:5:6:7::,1:2:3:4:5:6:7:0",
    "::2:3:4:5:6:7:8,0:2:3:4:5:6:7:8",
    "FE80::ABCD,fe80::abcd",
    "::ffff:192.168.1.10,::ffff:c0a8:10a",
    "1:2:3:4:5:6:1.2.3.4,1:2:3:4:5:6:102:304",
    "1::5:6:1.2.3.4,1::5:6:102:304",
    "0:0:0:0:0:0:0:0,::",
    "0000:0000::0001,::1"
  })
  void readsLiterals(String text, String canonical) {
    assertThat(AddressParser.parse(text))
        .isInstanceOfSatisfying(
            ParsedAddress.Literal.class,
            literal -> assertThat(literal.address().text()).isEqualTo(canonical));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "::1::",
        "1::2::3",
        ":::",
        ":",
        "::1:",
        ":1",
        "1:",
        ":1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4:5:6:7:8::",
        "::1:2:3:4:5:6:7:8",
        "1:2:3:4::5:6:7:8",
        "12345::",
        "::00001",
        "::g",
        "::1.2.3",
        "::1.2.3.4.5",
        "::1.2.3.256",
        "::01.2.3.4",
        "1.2.3.4::",
        "::1.2.3.4:5",
        "1:2:3:4:5:6:7:1.2.3.4",
        "1:2:3:4:5:1.2.3.4",
        "::.1.2.3",
        "::1:2:3:4:5:6:1.2.3.4",
        "::ffff:0xc0.168.1.1",
        "fe80::wtf",
        "::-1",
        "1:::2"
      })
  void refusesWhatOnlyLooksLikeIpv6(String text) {
    assertThat(AddressParser.parse(text))
        .isInstanceOfSatisfying(
            ParsedAddress.Malformed.class,
            malformed -> assertThat(malformed.flaw()).isEqualTo(AddressFlaw.IPV6_TEXT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "a",
        "a-b",
        "1a",
        "1e3",
        "0xzz",
        "0b1",
        "0o17",
        "1.2.3.com",
        "1.2.3.4a",
        "xn--fsqu00a.com",
        "a--b",
        "123.example",
        "0x1.example",
        "0x1g",
        "x0x1"
      })
  void readsNames(String text) {
    assertThat(AddressParser.parse(text)).isEqualTo(new ParsedAddress.Name(text));
  }

  @Test
  void lowersAsciiLettersOnlyAndInEveryLocale() {
    assertThat(AddressParser.parse("DEVICE.Example.COM"))
        .isEqualTo(new ParsedAddress.Name("device.example.com"));
    // The Kelvin sign and the dotless i lower to ASCII in Java: they are not ASCII to begin with.
    assertThat(flaw("\u212aevin.com")).isEqualTo(AddressFlaw.NOT_ASCII);
    assertThat(flaw("dev\u0131ce.com")).isEqualTo(AddressFlaw.NOT_ASCII);
  }

  @Test
  void holdsTheLimitsOfNames() {
    String label63 = "a".repeat(63);
    String name253 = label63 + "." + label63 + "." + label63 + "." + "a".repeat(61);
    assertThat(name253).hasSize(253);
    assertThat(AddressParser.parse(label63)).isInstanceOf(ParsedAddress.Name.class);
    assertThat(AddressParser.parse(name253)).isInstanceOf(ParsedAddress.Name.class);
    assertThat(flaw(name253 + "a")).isEqualTo(AddressFlaw.NAME_TOO_LONG);
    assertThat(flaw("a".repeat(64))).isEqualTo(AddressFlaw.LABEL_TOO_LONG);
    assertThat(flaw("b." + "a".repeat(64) + ".c")).isEqualTo(AddressFlaw.LABEL_TOO_LONG);
    assertThat(flaw(name253 + ".")).isEqualTo(AddressFlaw.TRAILING_DOT);
  }

  @ParameterizedTest
  @CsvSource({
    "https://device.example.com, SCHEME, 0",
    "user@192.168.1.20, USER_INFO, 4",
    "192.168.1.20/, PATH, 12",
    "192.168.1.20?x, PATH, 12",
    "192.168.1.20:8848, PORT, 12",
    "device.example.com:80, PORT, 18",
    "device.example.com:, PORT, 18",
    "[::1], BRACKETS, 0",
    "fe80::1%eth0, ZONE, 7",
    "192.168.1.20%20, PERCENT, 12",
    "a_b, CHARACTER, 1",
    "127.0.1, TOO_FEW_NUMBERS, 7",
    "2130706433, TOO_FEW_NUMBERS, 10",
    "1.2.3.4.5, TOO_MANY_NUMBERS, 9",
    "010.1.1.1, LEADING_ZERO, 0",
    "00.1.1.1, LEADING_ZERO, 0",
    "10.1.1.0x1, HEXADECIMAL, 7",
    "0x.0x.0x.0x, HEXADECIMAL, 0",
    "0X7F000001, HEXADECIMAL, 0",
    "1.2.3.256, NUMBER_RANGE, 6",
    "1.2.3.99999999999999999999, NUMBER_RANGE, 6",
    "foo.1, NOT_A_NUMBER, 0",
    "192.168.1.20., TRAILING_DOT, 12",
    "a..b, EMPTY_LABEL, 2",
    ".a, EMPTY_LABEL, 0",
    "., EMPTY_LABEL, 0",
    "192..1.1, EMPTY_LABEL, 4",
    "-a.b, OUTER_HYPHEN, 0",
    "a.b-, OUTER_HYPHEN, 3",
    "192.168.1.-1, OUTER_HYPHEN, 10"
  })
  void saysWhatIsWrongAndWhere(String text, AddressFlaw flaw, int at) {
    assertThat(AddressParser.parse(text)).isEqualTo(new ParsedAddress.Malformed(flaw, at));
  }

  @Test
  void saysWhatIsInvisible() {
    assertThat(flaw("")).isEqualTo(AddressFlaw.EMPTY);
    assertThat(flaw(" 192.168.1.20")).isEqualTo(AddressFlaw.WHITE_SPACE);
    assertThat(flaw("192.168.1.20\n")).isEqualTo(AddressFlaw.WHITE_SPACE);
    assertThat(flaw("192.168.1.20\u00a0")).isEqualTo(AddressFlaw.WHITE_SPACE);
    assertThat(flaw("192.168.1.20\u0000")).isEqualTo(AddressFlaw.INVISIBLE);
    assertThat(flaw("\ufeff192.168.1.20")).isEqualTo(AddressFlaw.INVISIBLE);
    assertThat(flaw("\u202e02.1.861.291")).isEqualTo(AddressFlaw.INVISIBLE);
    assertThat(flaw("192.168.1.20\ud800")).isEqualTo(AddressFlaw.INVISIBLE);
    assertThat(flaw("\uff11.1.1.1")).isEqualTo(AddressFlaw.NOT_ASCII);
    assertThat(flaw("127\u30020\u30020\u30021")).isEqualTo(AddressFlaw.NOT_ASCII);
  }

  @Test
  void takesAMegabyteOfAnythingWithoutHarm() {
    for (String unit : new String[] {"1", "1.", "a.", ":", "1:", "%", "[", "\ud83d\ude00", "0x"}) {
      assertThat(AddressParser.parse(unit.repeat((1 << 20) / unit.length())))
          .isInstanceOf(ParsedAddress.Malformed.class);
    }
  }

  private static AddressFlaw flaw(String text) {
    return ((ParsedAddress.Malformed) AddressParser.parse(text)).flaw();
  }
}
