package dev.portcullis.app.shell;

import static dev.portcullis.app.shell.WindowPage.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.portcullis.app.cli.PortcullisCommand;
import dev.portcullis.app.export.ExportIds;
import dev.portcullis.app.hex.HexIds;
import dev.portcullis.app.inspect.InspectorIds;
import dev.portcullis.app.log.LogIds;
import dev.portcullis.app.recorded.RecordedIds;
import dev.portcullis.app.testkit.DrivenClock;
import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.CaptureOptions;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.Stamp;
import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.codec.Checksum;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A million events in the real window: looked at whole and one by one, and written to files. */
class MillionEventsJourneyTest {

  private static final int EXCHANGES = 500_000;
  private static final int FRAME = 8;

  /** What was sent, and as an echo received: frames that count, each with its checksum. */
  private static final byte[] SENT = new byte[EXCHANGES * FRAME];

  @TempDir private static Path captures;
  private static Path flood;
  @TempDir private Path home;

  @BeforeAll
  static void record() throws IOException {
    flood = captures.resolve("flood");
    long at = 1_769_854_877_000_000_000L;
    try (Capture capture = Capture.create(flood, CaptureOptions.unlimited())) {
      for (int i = 0; i < EXCHANGES; i++) {
        byte[] head = {1, 3, (byte) (i >> 16), (byte) (i >> 8), (byte) i, 0};
        long checksum = Checksum.CRC_16_MODBUS.of(Bytes.of(head));
        System.arraycopy(head, 0, SENT, i * FRAME, head.length);
        SENT[i * FRAME + 6] = (byte) checksum;
        SENT[i * FRAME + 7] = (byte) (checksum >> 8);
        for (EventKind kind : new EventKind[] {EventKind.WRITE, EventKind.MESSAGE}) {
          at += 1_000;
          ByteBuffer bytes = ByteBuffer.wrap(SENT, i * FRAME, FRAME);
          capture.append(new Stamp(at, at), 3, kind, null, bytes);
        }
      }
    }
  }

  @Test
  void aMillionEventsAreInspectedOneByOneAndAsOneStream() {
    try (WindowPage page = open()) {
      page.click(LogIds.ROWS);
      page.press(KeyCode.HOME);
      says(page, InspectorIds.TITLE, "write #1 · 8 bytes");
      awaitTrue(() -> page.inspected().contains("01 03 00 00 00 00"));
      page.press(KeyCode.END);
      says(page, InspectorIds.TITLE, "message #1,000,000 · 8 bytes");
      says(page, InspectorIds.CHECKSUM, "CRC-16/MODBUS ✓ valid");

      // From a hit in the log to its bytes: those of exchange 250,000, sent and received.
      page.press(KeyCode.HOME);
      page.fill(LogIds.FIND, "hex:03 D0 90 00");
      says(page, LogIds.FIND_COUNT, "1 of 2");
      says(page, InspectorIds.TITLE, "write #500,001 · 8 bytes");
      says(page, InspectorIds.SELECTION, "at 2   u8 3");
      page.click(LogIds.FIND_NEXT);
      says(page, InspectorIds.TITLE, "message #500,002 · 8 bytes");

      page.click(LogIds.ROWS);
      page.press(KeyCode.SHORTCUT, KeyCode.A);
      says(page, InspectorIds.TITLE, "500,000 events joined · 4,000,000 B");
      page.click(InspectorIds.HEX);
      page.press(KeyCode.SHORTCUT, KeyCode.F);
      awaitTrue(() -> page.isShown(HexIds.FIND));
      page.fill(HexIds.FIND, "hex:03 D0 90 00");
      says(page, HexIds.FIND_COUNT, "1 of 1");
      says(page, InspectorIds.SELECTION, "4 bytes at 2,000,002");
      page.fill(HexIds.FIND, "re:\\x01\\x03\\x03\\xD0[\\x90\\x91]");
      says(page, HexIds.FIND_COUNT, "2 of 2");

      page.pick(InspectorIds.FRAMING, InspectorIds.FRAMING + "-fixed");
      says(page, InspectorIds.FRAMES_COUNT, "500,000 frames");
      page.click(InspectorIds.FRAME_NEXT);
      says(page, InspectorIds.SELECTION, "8 bytes at 2,000,016");
      page.click(InspectorIds.FORM + "-fields");
      awaitTrue(() -> page.isShown(InspectorIds.SELECTION_CHECKSUM));
      says(page, InspectorIds.SELECTION_CHECKSUM, "ends with its CRC-16/MODBUS");
    }
  }

  @Test
  void aMillionEventsAreExportedWholeFilteredAndSelected() throws IOException {
    try (WindowPage page = open()) {
      export(page, "whole.bin", "tab", "raw", "Exported 1,000,000 events");
      assertThat(Files.readAllBytes(home.resolve("whole-tx.bin"))).isEqualTo(SENT);
      assertThat(Files.readAllBytes(home.resolve("whole-rx.bin"))).isEqualTo(SENT);

      // What is shown: the events of exchanges 256 to 511.
      page.click(LogIds.ROWS);
      page.press(KeyCode.HOME);
      page.fill(LogIds.FIND, "hex:01 03 00 01 ?? 00");
      says(page, LogIds.FIND_COUNT, "1 of 512");
      page.click(LogIds.FIND_ONLY);
      awaitTrue(() -> page.textsIn(LogIds.ROWS).contains("513"));
      awaitTrue(() -> !page.textsIn(LogIds.ROWS).contains("512"));
      export(page, "shown.bin", "shown", "raw", "Exported 512 events");
      byte[] shown = Arrays.copyOfRange(SENT, 256 * FRAME, 512 * FRAME);
      assertThat(Files.readAllBytes(home.resolve("shown-tx.bin"))).isEqualTo(shown);
      assertThat(Files.readAllBytes(home.resolve("shown-rx.bin"))).isEqualTo(shown);

      // What is selected: five of them.
      page.click(LogIds.ROWS);
      page.press(KeyCode.HOME);
      says(page, InspectorIds.TITLE, "write #513 · 8 bytes");
      for (int row = 1; row < 5; row++) {
        page.press(KeyCode.SHIFT, KeyCode.DOWN);
      }
      export(page, "few.jsonl", "selected", "json-lines", "Exported 5 events");
      Path told = home.resolve("told.jsonl");
      assertThat(
              PortcullisCommand.run(
                  new String[] {
                    "export",
                    flood.toString(),
                    "--as=jsonl",
                    "--from=512",
                    "--to=516",
                    "--out=" + told
                  }))
          .isZero();
      assertThat(home.resolve("few.jsonl")).hasSameTextualContentAs(told);
      assertThat(told).content().hasLineCount(5);
    }
  }

  @Test
  void anExportThatIsStoppedLeavesNothingOfItsFile() throws IOException {
    Path folder = Files.createDirectory(home.resolve("evidence"));
    try (WindowPage page = open()) {
      page.desktop().saveTo(folder.resolve("stopped.jsonl"));
      page.click(ExportIds.BUTTON);
      awaitTrue(() -> page.isShown(ExportIds.START));
      page.click(ExportIds.FORMAT + "json-lines");
      page.click(ExportIds.START);
      awaitTrue(() -> page.isShown(ExportIds.TEXT));
      // Half-way, unless it was quicker than this test: then it must be there in whole.
      awaitTrue(() -> !page.text(ExportIds.TEXT).startsWith("Exporting: 0 "));
      page.fire(ExportIds.CANCEL);
      awaitTrue(() -> page.isShown(ExportIds.DISMISS));
      if (page.text(ExportIds.TEXT).equals("The export was stopped; nothing was written.")) {
        assertThat(folder).isEmptyDirectory();
      } else {
        says(page, ExportIds.TEXT, "Exported 1,000,000 events");
        try (Stream<String> lines = Files.lines(folder.resolve("stopped.jsonl"))) {
          assertThat(lines.count()).isEqualTo(2 * EXCHANGES);
        }
      }
      page.click(ExportIds.DISMISS);
      awaitTrue(() -> !page.isShown(ExportIds.TEXT));
      export(page, "evidence/again.bin", "tab", "raw", "Exported 1,000,000 events");
      assertThat(Files.readAllBytes(folder.resolve("again-rx.bin"))).isEqualTo(SENT);
    }
  }

  private WindowPage open() {
    WindowPage page = WindowPage.open(home.resolve("home"), new DrivenClock());
    page.openFile(flood);
    awaitTrue(() -> page.isShown(RecordedIds.SUMMARY) && page.isShown(LogIds.FILTER + "all"));
    says(page, LogIds.FILTER + "all", "All 1,000,000");
    return page;
  }

  private void export(WindowPage page, String file, String scope, String format, String told) {
    page.desktop().saveTo(home.resolve(file));
    page.click(ExportIds.BUTTON);
    awaitTrue(() -> page.isShown(ExportIds.START));
    page.click(ExportIds.SCOPE + scope);
    page.click(ExportIds.FORMAT + format);
    page.click(ExportIds.START);
    awaitTrue(() -> page.isShown(ExportIds.TEXT));
    says(page, ExportIds.TEXT, told);
  }

  private static void says(WindowPage page, String id, String words) {
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(page.text(id)).contains(words));
  }
}
