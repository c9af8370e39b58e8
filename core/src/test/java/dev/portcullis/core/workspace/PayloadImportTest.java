package dev.portcullis.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadImportTest {

  private static final Charset GBK = Charset.forName("GBK");

  private static final String PACKET_SENDER =
      """
      [NAMES]
      1\\name=Read %20
      size=2

      [Read%20registers]
      fromIP=You
      hexString=01 03 00 00 00 02 C4 0B
      name=Read registers
      port=502
      tcpOrUdp=TCP
      toIP=192.168.1.9

      [%U4E2D%U6587]
      hexString="4D 2D "
      name=\\x4e2d\\x6587
      port=9
      tcpOrUdp=UDP
      toIP=10.0.0.1

      [Page]
      hexString=00
      name=Page
      tcpOrUdp=HTTP GET

      [Odd]
      hexString=0 1G
      name=Odd
      tcpOrUdp=TCP
      """;

  private static final String SSCOM =
      """
      ;V5.13.1
      N1055=,A
      N101=0,读寄存器,1000
      N1=H,01 03 00 00 00 02
      N102=0,问候,1000
      N2=A,你好, device
      N103=0,,1000
      N3=A,AT
      N104=0,空,1000
      N4=A,
      N105=0,坏,1000
      N5=H,0x1G
      """;

  private static final String LLCOM_LIST =
      """
      [{"id":1,"text":"01 03","hex":true,"commit":"读"},
       {"id":2,"text":"AT+GMR","hex":false,"commit":"Version","recvScriptPath":""},
       {"id":3,"text":"","hex":false,"commit":"发送"},
       {"id":4,"text":"xyz","hex":true,"commit":"bad"}]\
      """;

  @Test
  void packetSendersPacketsAreTaken() throws IOException {
    ImportReport report = read(PACKET_SENDER.getBytes(StandardCharsets.UTF_8));
    assertThat(report.format()).isEqualTo(ImportFormat.PACKET_SENDER_INI);
    assertThat(report.library().payloads())
        .extracting(p -> p.name() + " | " + p.note() + " | " + p.draft().text())
        .containsExactly(
            "Read registers | TCP 192.168.1.9:502 | 01 03 00 00 00 02 C4 0B",
            "中文 | UDP 10.0.0.1:9 | 4D 2D");
    assertThat(report.skipped())
        .containsExactly(
            new SkippedEntry("Page", SkippedEntry.Reason.HTTP),
            new SkippedEntry("Odd", SkippedEntry.Reason.BAD_HEX));
    assertThat(report.library().groups()).extracting(PayloadGroup::name).contains("Packet Sender");
  }

  @Test
  void packetSendersJsonIsTaken() throws IOException {
    ImportReport report =
        read(
            """
            [{"name":"A","hexstring":"41 0D","toip":"10.0.0.1","port":"5","tcporudp":"TCP"}]\
            """
                .getBytes(StandardCharsets.UTF_8));
    assertThat(report.format()).isEqualTo(ImportFormat.PACKET_SENDER_JSON);
    assertThat(report.library().payloads())
        .extracting(SavedPayload::note)
        .containsExactly("TCP 10.0.0.1:5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GBK", "UTF-8", "UTF-16"})
  void sscomsListIsTakenInWhateverCharset(String charset) throws IOException {
    ImportReport report = read(SSCOM.getBytes(Charset.forName(charset)));
    assertThat(report.format()).isEqualTo(ImportFormat.SSCOM);
    assertThat(report.library().payloads())
        .extracting(p -> p.name() + " | " + p.draft().mode() + " | " + p.draft().text())
        .containsExactly(
            "读寄存器 | hex | 01 03 00 00 00 02", "问候 | text | 你好, device", "AT | text | AT");
    assertThat(report.library().payloads())
        .extracting(p -> p.draft().charset())
        .containsExactly("UTF-8", "GBK", "UTF-8");
    assertThat(report.skipped())
        .containsExactly(new SkippedEntry("坏", SkippedEntry.Reason.BAD_HEX));
  }

  @Test
  void llcomsListIsTaken() throws IOException {
    ImportReport report = read(LLCOM_LIST.getBytes(StandardCharsets.UTF_8));
    assertThat(report.format()).isEqualTo(ImportFormat.LLCOM);
    assertThat(report.library().payloads())
        .extracting(p -> p.name() + " | " + p.draft().mode())
        .containsExactly("读 | hex", "Version | text");
    assertThat(report.skipped())
        .containsExactly(new SkippedEntry("bad", SkippedEntry.Reason.BAD_HEX));
  }

  @Test
  void llcomsSettingsAreTakenPageByPage() throws IOException {
    String settings =
        "{\"baudRate\":115200,\"quickSendList\":[%s,[],[{\"Text\":\"B\",\"Hex\":false}]],"
            .formatted(LLCOM_LIST)
            .concat("\"quickListName0\":\"仪表\",\"quickListName2\":\"Pump\"}");
    ImportReport report = read(settings.getBytes(StandardCharsets.UTF_8));
    assertThat(report.library().groups())
        .extracting(PayloadGroup::name)
        .containsExactly("", "仪表", "Pump");
    assertThat(report.taken()).isEqualTo(3);
  }

  @Test
  void ourOwnFileComesBack() throws IOException {
    Library library =
        Library.empty()
            .with(
                new SavedTarget("t", "PLC", "10.0.0.9", "5020", "3", "", "", TabOptions.defaults()))
            .withGroup("g", "Modbus")
            .with(new SavedPayload("p", "Read", "note", 3, ComposerDraft.empty()), "g")
            .withScript("/home/me/handshake.js");
    ImportReport report = read(LibraryFile.write(library));
    assertThat(report.format()).isEqualTo(ImportFormat.PORTCULLIS);
    assertThat(report.library()).isEqualTo(library.withoutScript("/home/me/handshake.js"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "null", "[1,2]", "[section]\na=b", "hello", "[ {}]"})
  void whatHoldsNoPayloadsIsRefused(String content) {
    assertThat(problem(content)).isEqualTo(ImportException.Problem.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":",
        "[{\"text\":\"AT\"},{\"te",
        "{\"portcullisLibrary\":2}",
        "{\"portcullisLibrary\":2,\"library\":{\"targets\":[{\"id\":",
        "{\"portcullisLibrary\":\"x\",\"library\":{\"groups\":7}}"
      })
  void whatBeginsLikeAListAndIsNoneIsCalledDamaged(String content) {
    assertThat(problem(content)).isEqualTo(ImportException.Problem.DAMAGED);
  }

  @Test
  void aLaterLibraryIsRefused() {
    assertThatExceptionOfType(ImportException.class)
        .isThrownBy(() -> read("{\"portcullisLibrary\":99}".getBytes(StandardCharsets.UTF_8)))
        .satisfies(e -> assertThat(e.problem()).isEqualTo(ImportException.Problem.NEWER))
        .satisfies(e -> assertThat(e.version()).isEqualTo(99));
  }

  @Test
  void aFileThatIsTooLargeIsRefused() {
    byte[] large = new byte[PayloadImport.LARGEST + 1];
    assertThatExceptionOfType(ImportException.class)
        .isThrownBy(() -> read(large))
        .satisfies(e -> assertThat(e.problem()).isEqualTo(ImportException.Problem.TOO_LARGE));
  }

  @Test
  void spacesAroundWhatSscomSendsAreBytes() throws IOException {
    ImportReport report = read("N101=0,a,1000\r\nN1=A,  two \r\nN2=A,x ".getBytes(GBK));
    assertThat(report.library().payloads())
        .extracting(payload -> payload.draft().text())
        .containsExactly("  two ", "x ");
  }

  @Test
  void whatNobodyNamedIsCalledByItsContent() throws IOException {
    String sscom = "N101=0,1无注释,1000\nN1=A,AT\nN102=0,a,b,1000\nN2=A,AT+B\nN103=\nN3=H,0G";
    ImportReport report = read(sscom.getBytes(GBK));
    assertThat(names(report)).containsExactly("AT", "a,b");
    assertThat(report.skipped())
        .containsExactly(new SkippedEntry("0G", SkippedEntry.Reason.BAD_HEX));
    String llcom =
        "[{'text':'AT','commit':'发送'},{'text':'AT+B','commit':'Send'},{'text':'',"
            .concat("'hex':true,'commit':'发送'}]")
            .replace('\'', '"');
    ImportReport list = read(llcom.getBytes(StandardCharsets.UTF_8));
    assertThat(names(list)).containsExactly("AT", "AT+B");
    assertThat(list.skipped()).isEmpty();
  }

  @Test
  void packetSendersAddressesAndSignsAreWrittenAsPeopleWriteThem() throws IOException {
    String ini = "[a]\nname=@@home\nhexString=41\ntoIP=fe80::1\nport=7\ntcpOrUdp=TCP\n";
    assertThat(read(ini.getBytes(StandardCharsets.UTF_8)).library().payloads())
        .extracting(payload -> payload.name() + " | " + payload.note())
        .containsExactly("@home | TCP [fe80::1]:7");
  }

  @Test
  void whatIsTooMuchIsLeftAndSaid() throws IOException {
    StringBuilder file = new StringBuilder("[");
    for (int i = 0; i < Library.MOST + 5; i++) {
      file.append("{\"text\":\"").append(i).append("\"},");
    }
    file.append("{\"text\":\"").append("x".repeat(ImportBasket.LONGEST + 1)).append("\"}]");
    ImportReport report = read(file.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(report.library().payloads()).hasSize(Library.MOST);
    assertThat(report.skipped())
        .extracting(SkippedEntry::reason)
        .containsOnly(SkippedEntry.Reason.TOO_MANY, SkippedEntry.Reason.TOO_LONG)
        .hasSize(6);
  }

  @Test
  void aFloodOfBracketsIsRefusedAndNotFollowed() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> read("[".repeat(1_000_000).getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void garbageIsTakenOrRefusedAndNothingElse() {
    List<byte[]> whole =
        List.of(
            PACKET_SENDER.getBytes(StandardCharsets.UTF_8),
            SSCOM.getBytes(GBK),
            LLCOM_LIST.getBytes(StandardCharsets.UTF_8),
            LibraryFile.write(
                Library.empty()
                    .with(
                        new SavedPayload("p", "Read", "", 3, ComposerDraft.empty()),
                        Library.UNGROUPED)));
    Random random = new Random(20260131);
    for (int round = 0; round < 3000; round++) {
      byte[] seed = whole.get(random.nextInt(whole.size()));
      byte[] bytes = Arrays.copyOf(seed, random.nextInt(seed.length + 1));
      for (int hits = random.nextInt(12); hits > 0 && bytes.length > 0; hits--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      try {
        assertThat(read(bytes).library().groups()).isNotEmpty();
      } catch (IOException refused) {
        assertThat(refused.getMessage()).isNotBlank();
      }
    }
  }

  private static List<String> names(ImportReport report) {
    return report.library().payloads().stream().map(SavedPayload::name).toList();
  }

  private static ImportException.Problem problem(String content) {
    try {
      ImportReport report = read(content.getBytes(StandardCharsets.UTF_8));
      throw new AssertionError("taken: " + report);
    } catch (ImportException e) {
      return e.problem();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static ImportReport read(byte[] bytes) throws IOException {
    AtomicInteger ids = new AtomicInteger();
    return PayloadImport.read(bytes, () -> "new-" + ids.incrementAndGet());
  }
}
