package dev.portcullis.core.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PastedHexTest {

  private static final String REQUEST = "010300000002c40b";

  /** What every dump below shows: 64 of its bytes are nought. */
  private static final String DUMPED =
      (REQUEST + "61627c63").repeat(3) + "00".repeat(64) + "656e64";

  private static final String HEXDUMP_C =
      """
      00000000  01 03 00 00 00 02 c4 0b  61 62 7c 63 01 03 00 00  |........ab|c....|
      00000010  00 02 c4 0b 61 62 7c 63  01 03 00 00 00 02 c4 0b  |....ab|c........|
      00000020  61 62 7c 63 00 00 00 00  00 00 00 00 00 00 00 00  |ab|c............|
      00000030  00 00 00 00 00 00 00 00  00 00 00 00 00 00 00 00  |................|
      *
      00000060  00 00 00 00 65 6e 64                              |....end|
      00000067
      """;

  private static final String XXD =
      """
      00000000: 0103 0000 0002 c40b 6162 7c63 0103 0000  ........ab|c....
      00000010: 0002 c40b 6162 7c63 0103 0000 0002 c40b  ....ab|c........
      00000020: 6162 7c63 0000 0000 0000 0000 0000 0000  ab|c............
      00000030: 0000 0000 0000 0000 0000 0000 0000 0000  ................
      00000040: 0000 0000 0000 0000 0000 0000 0000 0000  ................
      00000050: 0000 0000 0000 0000 0000 0000 0000 0000  ................
      00000060: 0000 0000 656e 64                        ....end
      """;

  private static final String OD =
      """
      000000 01 03 00 00 00 02 c4 0b 61 62 7c 63 01 03 00 00  >........ab|c....<
      000010 00 02 c4 0b 61 62 7c 63 01 03 00 00 00 02 c4 0b  >....ab|c........<
      000020 61 62 7c 63 00 00 00 00 00 00 00 00 00 00 00 00  >ab|c............<
      000030 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00  >................<
      *
      000060 00 00 00 00 65 6e 64                             >....end<
      000067
      """;

  private static final String OD_OCTAL_OFFSETS =
      """
      0000000 01 03 00 00 00 02 c4 0b 61 62 7c 63 01 03 00 00
      0000020 00 02 c4 0b 61 62 7c 63 01 03 00 00 00 02 c4 0b
      0000040 61 62 7c 63 00 00 00 00 00 00 00 00 00 00 00 00
      0000060 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00
      *
      0000140 00 00 00 00 65 6e 64
      0000147
      """;

  private static final String HEXDUMP_WORDS =
      """
      0000000 0301 0000 0200 0bc4 6261 637c 0301 0000
      0000010 0200 0bc4 6261 637c 0064
      0000019
      """;

  private static final String OD_OCTAL_WORDS =
      """
      0000000 001401 000000 001000 005704 061141 061574 001401 000000
      0000020 001000 005704 061141 061574
      0000030
      """;

  /** Two packets, as Wireshark copies them. */
  private static final String WIRESHARK =
      """
      0000   01 03 00 00 00 02 c4 0b 61 62 63 64 65 66 67 68   ........abcdefgh
      0010   20 41                                              A

      0000   01 03 04 00 d7 01 2c 4a 46                        ......,JF
      """;

  private static final String TCPDUMP =
      """
      \t0x0000:  4500 0021 1a2b 4000 4006 0000 7f00 0001  E..!.+@.@.......
      \t0x0010:  7f00 0001 0a                             .....
      """;

  static Stream<Arguments> dumps() {
    return Stream.of(
        Arguments.of(HEXDUMP_C, DUMPED),
        Arguments.of(HEXDUMP_C.replace("\n", "\r\n"), DUMPED),
        Arguments.of(XXD, DUMPED),
        Arguments.of(OD, DUMPED),
        Arguments.of(OD_OCTAL_OFFSETS, DUMPED),
        Arguments.of(WIRESHARK, REQUEST + "61626364656667682041" + "01030400d7012c4a46"),
        Arguments.of(TCPDUMP, "450000211a2b40004006" + "00007f0000017f0000010a"),
        // A line from the middle is known by its characters, the first one by its offset.
        Arguments.of(HEXDUMP_C.lines().toList().get(1), DUMPED.substring(32, 64)),
        Arguments.of("00000000  01 03", "0103"),
        Arguments.of("00000000: 0103 00", "010300"),
        // Characters that look like bytes.
        Arguments.of("0040   61 62   ab", "6162"),
        Arguments.of("0000   61 62 63 20 20   abc", "6162632020"),
        // The debugger of old has a dash in the middle.
        Arguments.of("0000  01 02 03 04-05 06 07 08  ........", "0102030405060708"));
  }

  @ParameterizedTest
  @MethodSource("dumps")
  void aDumpIsItsBytes(String text, String compact) {
    assertThat(PastedHex.read(text)).isEqualTo(bytes(compact, PastedForm.DUMP));
  }

  static Stream<Arguments> sources() {
    return Stream.of(
        Arguments.of("{ 0x01, 0x03, 0xC4 }", "0103c4", PastedForm.ARRAY),
        Arguments.of(
            """
            /* Frame (6 bytes) */
            static const unsigned char pkt1[6] = {
            0x01, 0x03, 0x00, /* ..{0x77} */
            0x00, 0x00u, 0x2  // the count
            };
            """,
            "010300000002",
            PastedForm.ARRAY),
        Arguments.of(
            "char peer0_0[] = { /* Packet 4 */\n0x01 };\nchar peer1_0[] = {\n0x02, 0x03 };",
            "010203",
            PastedForm.ARRAY),
        Arguments.of(
            "byte[] b = { 0x01, (byte) 0xC4, (unsigned char)0x0B };", "01c40b", PastedForm.ARRAY),
        Arguments.of("new Uint8Array([0x01, 0x02])", "0102", PastedForm.ARRAY),
        Arguments.of("{01 03 0A}", "01030a", PastedForm.ARRAY),
        Arguments.of("[01, 03, 10]", "010310", PastedForm.ARRAY),
        Arguments.of("[1, 3, 0, 10, 255]", "0103000aff", PastedForm.DECIMALS),
        Arguments.of("[1, 3, -60, 11]", "0103c40b", PastedForm.DECIMALS),
        Arguments.of("\"\\x01\\x03\" \\\n\"\\xC4\"", "0103c4", PastedForm.STRING),
        Arguments.of("b'\\x01A\\r\\n'", "01410d0a", PastedForm.STRING),
        Arguments.of("p = b\"AT\"", "4154", PastedForm.STRING),
        Arguments.of("\"01 03\" + '04';", "010304", PastedForm.STRING),
        Arguments.of("bytes.fromhex('01 03')", "0103", PastedForm.STRING),
        Arguments.of("Buffer.from(\"0103\", \"hex\")", "0103", PastedForm.STRING));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void aProgramsSourceIsItsBytes(String text, String compact, PastedForm form) {
    assertThat(PastedHex.read(text)).isEqualTo(bytes(compact, form));
  }

  static Stream<Arguments> plain() {
    return Stream.of(
        Arguments.of("", ""),
        Arguments.of("0103 0000 0002", "010300000002"),
        Arguments.of("0000 0000\n0000 0000", "0000000000000000"),
        Arguments.of("0000\n0000", "00000000"),
        Arguments.of("0000 01\n0001", "0000010001"),
        Arguments.of("0001 0002\n0003 0004", "0001000200030004"),
        Arguments.of("0000  0103", "00000103"),
        Arguments.of("1000  2000\n3000  4000", "1000200030004000"),
        Arguments.of("DEADBEEF  01 02", "deadbeef0102"),
        Arguments.of("0x0102, 0x03", "010203"),
        Arguments.of("<Buffer 01 03 c4>", "0103c4"),
        Arguments.of("<01030000 00c4>", "0103000000c4"),
        Arguments.of("01H 03h,0CH", "01030c"),
        Arguments.of("01 03\n00 00 00 02", "010300000002"));
  }

  @ParameterizedTest
  @MethodSource("plain")
  void whatOnlyLooksLikeADumpIsHexAsItStands(String text, String compact) {
    assertThat(PastedHex.read(text))
        .isEqualTo(new PastedHex(HexText.parse(compact), Optional.empty()));
  }

  static Stream<Arguments> refused() {
    String dump = HEXDUMP_C.replace("*\n", "");
    return Stream.of(
        Arguments.of(dump, dump.indexOf("00000060"), FlawKind.HEX_DUMP_GAP),
        Arguments.of("0000  01 02\n0004  05 06", 12, FlawKind.HEX_DUMP_GAP),
        Arguments.of(HEXDUMP_WORDS, 0, FlawKind.HEX_DUMP_WORDS),
        Arguments.of(OD_OCTAL_WORDS, 0, FlawKind.HEX_DUMP_WORDS),
        Arguments.of("{ 0x01, 10 }", 8, FlawKind.HEX_ARRAY_MIXED),
        Arguments.of("{ 0x01, 0x0203 }", 8, FlawKind.HEX_ARRAY_WORD),
        Arguments.of("[1, 2, 256]", 7, FlawKind.HEX_ODD_RUN),
        Arguments.of("pack(\"BB\", 1, 3)", 0, FlawKind.HEX_CHARACTER),
        Arguments.of("x = \"\\x01\\q\"", 9, FlawKind.ESCAPE_UNKNOWN),
        Arguments.of("print(\"hello\")", 0, FlawKind.HEX_CHARACTER),
        Arguments.of("01 0G", 4, FlawKind.HEX_CHARACTER),
        Arguments.of("don't", 1, FlawKind.HEX_CHARACTER));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatCouldBeReadInTwoWaysIsRefusedAtItsPlace(String text, int position, FlawKind kind) {
    assertThat(PastedHex.read(text).result())
        .isInstanceOfSatisfying(
            TextFlaw.class,
            flaw -> {
              assertThat(flaw.kind()).isEqualTo(kind);
              assertThat(flaw.position()).isEqualTo(position);
            });
  }

  @Test
  void whatThisProgramCopiesComesBack() {
    Random random = new Random(31);
    for (int round = 0; round < 200; round++) {
      byte[] content = new byte[1 + random.nextInt(100)];
      random.nextBytes(content);
      Bytes bytes = Bytes.of(content);
      for (ByteLiteral language : ByteLiteral.values()) {
        StringBuilder source = new StringBuilder();
        language.append(source, "payload", content);
        assertThat(read(source.toString())).isEqualTo(new ParsedBytes(bytes));
      }
      for (int width : new int[] {4, 8, 16, 32}) {
        assertThat(read(dump(new HexDump(width), content))).isEqualTo(new ParsedBytes(bytes));
      }
      assertThat(read(HexText.format(bytes))).isEqualTo(new ParsedBytes(bytes));
    }
  }

  @Test
  void aLongStringOrManyUnclosedCommentsTakeNoStack() {
    int many = 200_000;
    assertThat(read("\"" + "\\x41".repeat(many) + "\""))
        .isEqualTo(new ParsedBytes(Bytes.of("A".repeat(many).getBytes(US_ASCII))));
    assertThat(read("{" + "/*".repeat(many))).isInstanceOf(TextFlaw.class);
    assertThat(read("\"".repeat(many) + "'")).isInstanceOf(TextFlaw.class);
  }

  @Test
  void repeatedLinesAreBounded() {
    String dump = "00000000  01 02  ..\n*\nFFFFFFFE  03 04  ..\n";
    assertThat(read(dump)).isInstanceOf(TextFlaw.class);
  }

  private static ParseResult read(String text) {
    return PastedHex.read(text).result();
  }

  private static String dump(HexDump dump, byte[] content) {
    StringBuilder lines = new StringBuilder();
    for (int at = 0; at < content.length; at += dump.width()) {
      int count = Math.min(dump.width(), content.length - at);
      lines.append(dump.line(at, content, at, count)).append('\n');
    }
    return lines.toString();
  }

  private static PastedHex bytes(String compact, PastedForm form) {
    return new PastedHex(HexText.parse(compact), form);
  }
}
