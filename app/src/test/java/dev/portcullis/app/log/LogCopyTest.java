package dev.portcullis.app.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.i18n.Language;
import dev.portcullis.app.viewport.RowRanges;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.codec.HexText;
import dev.portcullis.core.codec.ParsedBytes;
import dev.portcullis.core.codec.PastedHex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What copying puts on the clipboard, and how much. */
final class LogCopyTest {

  private final LogFixture log;
  private final LogViewModel model;

  LogCopyTest(@TempDir Path directory) {
    log = new LogFixture(directory);
    model = log.model;
  }

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void copiesInEveryFormat() {
    log.thermostat();
    log.pull();
    model.select(RowRanges.between(2, 4).plus(8, 8), 2);
    assertThat(copied(CopyFormat.HEX).text())
        .isEqualTo(
            """
            01 03 00 00 00 02 C4 0B
            01 03 04 00 D7 01 2C 4A 46
            68 65 6C 6C 6F 2C 20 68 6F 77 20 61 72 65 20 79 6F 75
            """);
    assertThat(copied(CopyFormat.HEX).events()).isEqualTo(3);
    assertThat(copied(CopyFormat.TEXT).text()).endsWith("hello, how are you\n");
    assertThat(copied(CopyFormat.LINES).text())
        .isEqualTo(
            """
            2026-01-31 10:21:17.971123  +0.000000  TX  8 B  01 03 00 00 00 02 C4 0B  |........|
            2026-01-31 10:21:17.972123  +0.001000  RX  9 B  01 03 04 00 D7 01 2C 4A 46  |......,JF|
            2026-01-31 10:21:17.973123  +0.001000  TX  18 B  \
            68 65 6C 6C 6F 2C 20 68 6F 77 20 61 72 65 20 79 6F 75  |hello, how are you|
            2026-01-31 10:21:17.977123  +0.004000  CLOSE  \
            closed by peer after 9.717 s · ↑ 26 B ↓ 2,081 B
            """);
    assertThat(copied(CopyFormat.DUMP).text())
        .contains("00000010  6F 75", "|hello, how are y|")
        .contains("CLOSE");
    assertThat(copied(CopyFormat.DUMP).complete()).isTrue();
  }

  @Test
  void aCopyIsBoundedAndSaysSo() {
    for (int i = 0; i < LogCopy.MOST_EVENTS + 10; i++) {
      log.write("x");
    }
    log.pull();
    model.select(RowRanges.between(0, model.shownCount() - 1), 0);
    Copied copied = copied(CopyFormat.HEX);
    assertThat(copied.events()).isEqualTo(LogCopy.MOST_EVENTS);
    assertThat(copied.asked()).isEqualTo(LogCopy.MOST_EVENTS + 10);
    assertThat(copied.end()).isEqualTo(new Copied.Full());
    assertThat(copied.text()).isEqualTo("78\n".repeat(LogCopy.MOST_EVENTS));
  }

  @Test
  void aMessageTooLongForTheClipboardIsCutInEveryFormat() {
    byte[] large = new byte[LogCopy.MOST_CHARACTERS + 1];
    Arrays.fill(large, (byte) 0xFF);
    log.wire(1, EventKind.MESSAGE, large);
    log.message("after it");
    log.pull();
    model.select(RowRanges.between(0, 1), 0);
    for (CopyFormat format : CopyFormat.values()) {
      Copied copied = copied(format);
      assertThat(copied.end())
          .as(format.name())
          .isEqualTo(format == CopyFormat.JSON ? new Copied.TooLong() : new Copied.Cut());
      assertThat(copied.events()).isEqualTo(format == CopyFormat.JSON ? 0 : 1);
      assertThat(copied.text().length())
          .as(format.name())
          .isLessThan(LogCopy.MOST_CHARACTERS + 200);
    }
  }

  @Test
  void aCopyEndsBeforeTheEventThereIsNoRoomFor() {
    byte[] third = new byte[LogCopy.MOST_CHARACTERS / 3 / CopyFormat.HEX.widest()];
    for (int i = 0; i < 4; i++) {
      log.wire(1, EventKind.MESSAGE, third);
    }
    log.pull();
    model.select(RowRanges.between(0, 3), 0);
    Copied copied = copied(CopyFormat.HEX);
    assertThat(copied.events()).isEqualTo(3);
    assertThat(copied.end()).isEqualTo(new Copied.Full());
    assertThat(copied.text().lines()).allMatch(line -> line.length() == 3 * third.length - 1);
  }

  @Test
  void ofATextThatIsNotAllPlainHalfAsMuchIsCopied() {
    String plain = "x".repeat(1 << 20);
    for (int i = 0; i < 20; i++) {
      log.message(plain);
    }
    log.message("温度");
    log.pull();
    model.select(RowRanges.between(0, 19), 0);
    assertThat(copied(CopyFormat.TEXT).end()).isEqualTo(new Copied.Whole());
    model.select(RowRanges.between(0, 20), 0);
    Copied copied = copied(CopyFormat.TEXT);
    assertThat(copied.end()).isEqualTo(new Copied.Full());
    assertThat(copied.events()).isEqualTo(20);

    log.message(plain);
    log.pull();
    model.select(RowRanges.between(20, 21).plus(0, 19), 20);
    assertThat(copied(CopyFormat.TEXT).text()).doesNotContain("温");
    for (int i = 0; i < 20; i++) {
      log.message(plain);
    }
    log.pull();
    model.select(RowRanges.between(20, 41), 20);
    copied = copied(CopyFormat.TEXT);
    assertThat(copied.text()).startsWith("温度\n");
    assertThat(copied.text().length()).isLessThan(LogCopy.MOST_CHARACTERS / 2 + 1);
    assertThat(copied.end()).isEqualTo(new Copied.Full());
  }

  @Test
  void aClosedLogCopiesNoMore() {
    log.thermostat();
    log.pull();
    model.select(RowRanges.between(0, 8), 0);
    List<Copied> copied = new ArrayList<>();
    model.copy(CopyFormat.HEX, Language.ENGLISH, copied::add);
    model.dispose();
    log.settle();
    assertThat(copied).isEmpty();
  }

  /** Random bytes come back from each form, read by what reads a person's pastes. */
  @ParameterizedTest
  @EnumSource(CopyFormat.class)
  void randomBytesComeBackFromEveryFormat(CopyFormat format) throws Exception {
    Random random = new Random(8848);
    for (int event = 0; event < 40; event++) {
      byte[] bytes = new byte[1 + random.nextInt(120)];
      random.nextBytes(bytes);
      if (format == CopyFormat.TEXT) {
        // Bytes that are no text have no text to come back from.
        bytes = new String(bytes, ISO_8859_1).getBytes(UTF_8);
      }
      log.wire(1, event % 2 == 0 ? EventKind.WRITE : EventKind.MESSAGE, bytes);
      log.pull();
      model.select(RowRanges.between(event, event), event);
      String text = copied(format).text();
      assertThat(pasted(format, text)).as(text).isEqualTo(Bytes.of(bytes));
    }
  }

  private static Bytes pasted(CopyFormat format, String text) {
    String hex =
        switch (format) {
          case HEX, C, JAVA, PYTHON, JAVASCRIPT -> text;
          case DUMP -> text.substring(text.indexOf('\n') + 1);
          case LINES -> text.replaceFirst("(?s).* B  ([0-9A-F ]+)  \\|.*", "$1");
          case JSON -> text.replaceFirst("(?s).*\"bytes\":\"([0-9a-f]+)\".*", "$1");
          case TEXT ->
              HexText.format(Bytes.of(text.substring(0, text.length() - 1).getBytes(UTF_8)));
        };
    return ((ParsedBytes) PastedHex.read(hex).result()).bytes();
  }

  private Copied copied(CopyFormat format) {
    List<Copied> copied = new ArrayList<>();
    model.copy(format, Language.ENGLISH, copied::add);
    assertThat(copied).isEmpty();
    log.settle();
    return copied.getFirst();
  }
}
