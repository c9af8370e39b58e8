package dev.portcullis.app.shell;

import static dev.portcullis.app.shell.WindowPage.awaitThat;
import static dev.portcullis.app.shell.WindowPage.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.chart.ChartIds;
import dev.portcullis.app.export.ExportIds;
import dev.portcullis.app.inspect.InspectorIds;
import dev.portcullis.app.log.LogIds;
import dev.portcullis.app.recorded.RecordedIds;
import dev.portcullis.app.socket.SocketIds;
import dev.portcullis.app.status.StatusIds;
import dev.portcullis.app.testkit.DrivenClock;
import dev.portcullis.app.testkit.Screen;
import dev.portcullis.app.testkit.ScreenWatch;
import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.CaptureOptions;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.Stamp;
import dev.portcullis.core.codec.TextCharset;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A capture recorded earlier, looked into in the real window. */
@ExtendWith(ScreenWatch.class)
class RecordedJourneyTest {

  @TempDir private Path home;

  @Test
  void aCaptureIsLookedIntoExportedAndLetGo() throws Exception {
    Path pump = record("pump", 4);
    try (WindowPage page = WindowPage.open(home.resolve("home"), new DrivenClock())) {
      page.desktop().openFrom(pump);
      page.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
      awaitTrue(() -> page.isShown(RecordedIds.SUMMARY));
      awaitThat(
          () ->
              assertThat(page.text(RecordedIds.SUMMARY))
                  .startsWith("Recorded 2026-01-31 ")
                  .contains("5 events"));
      awaitThat(() -> assertThat(page.text(RecordedIds.LOSSES)).isEmpty());
      awaitThat(() -> assertThat(page.isShown(SocketIds.CONNECT)).isFalse());
      awaitThat(() -> assertThat(page.text(StatusIds.STATE)).isEqualTo("recorded earlier"));
      awaitTrue(() -> page.textsIn(LogIds.ROWS).contains("message 3"));

      page.selectLastEvent();
      awaitTrue(() -> page.inspected().contains("6D 65 73 73"));
      Path file = home.resolve("pump.txt");
      page.desktop().saveTo(file);
      page.click(ExportIds.BUTTON);
      awaitTrue(() -> page.isShown(ExportIds.START));
      // The tab is the whole capture: there is no session of other tabs to offer beside it.
      awaitThat(() -> assertThat(page.isShown(ExportIds.SCOPE + "shown")).isTrue());
      awaitThat(() -> assertThat(page.isShown(ExportIds.SCOPE + "session")).isFalse());
      page.click(ExportIds.FORMAT + "text");
      page.click(ExportIds.START);
      awaitTrue(() -> page.text(ExportIds.TEXT).startsWith("Exported 5 events"));
      assertThat(Files.readString(file)).contains("RX  pump  9 B", "message 3");

      page.press(KeyCode.CONTROL, KeyCode.W);
      awaitTrue(() -> page.isShown(SocketIds.CONNECT));
      awaitTrue(() -> openFiles(pump) == 0);
    }
  }

  @Test
  void aMillionEventsAreShownAndScrolled() throws Exception {
    Path flood = record("flood", 1_000_000);
    try (WindowPage page = WindowPage.open(home.resolve("home"), new DrivenClock())) {
      page.openFile(flood);
      awaitTrue(() -> page.isShown(RecordedIds.SUMMARY));
      awaitThat(() -> assertThat(page.text(RecordedIds.SUMMARY)).contains("1,000,001 events"));
      awaitTrue(() -> page.isShown(LogIds.FILTER + "all"));
      awaitTrue(() -> page.text(LogIds.FILTER + "all").equals("All 1,000,001"));
      page.selectLastEvent();
      awaitTrue(() -> page.textsIn(LogIds.ROWS).contains("message 999999"));
    }
  }

  @Test
  void aTabReadsItsTextInOneCharset() throws Exception {
    Charset gbk = TextCharset.GBK.charset();
    Path chinese = home.resolve("chinese");
    try (Capture capture = Capture.create(chinese, CaptureOptions.unlimited())) {
      for (String text : new String[] {"温度=25.3", "湿度=40", "温度=25.4"}) {
        capture.append(
            Stamp.now(), 1, EventKind.MESSAGE, null, ByteBuffer.wrap(text.getBytes(gbk)));
      }
    }
    try (WindowPage page = WindowPage.open(home.resolve("home"), new DrivenClock())) {
      page.openFile(chinese);
      awaitTrue(() -> page.isShown(RecordedIds.SUMMARY));
      page.selectLastEvent();
      page.fill(LogIds.FIND, "温度");
      awaitTrue(() -> page.text(LogIds.FIND_COUNT).equals("No hits"));

      page.pick(InspectorIds.CHARSET, InspectorIds.CHARSET + "-gbk");

      awaitTrue(() -> page.textsIn(LogIds.ROWS).contains("湿度=40"));
      awaitTrue(() -> page.inspected().contains("温"));
      awaitTrue(() -> page.text(LogIds.FIND_CHARSET).equals("GBK"));
      awaitTrue(() -> page.text(LogIds.FIND_COUNT).equals("2 of 2"));
      Path file = home.resolve("chinese.csv");
      page.desktop().saveTo(file);
      page.click(ExportIds.BUTTON);
      awaitTrue(() -> page.isShown(ExportIds.START));
      page.click(ExportIds.FORMAT + "csv");
      page.click(ExportIds.START);
      awaitTrue(() -> page.text(ExportIds.TEXT).startsWith("Exported 3 events"));
      assertThat(Files.readString(file)).contains("湿度=40");
    }
  }

  @Test
  void aCaptureCutShortSaysWhatWasRecovered() throws Exception {
    Path killed = home.resolve("killed");
    try (Capture recording = Capture.create(home.resolve("living"), CaptureOptions.unlimited())) {
      recording.append(
          new Stamp(1_769_854_877_000_000_000L, 1),
          1,
          new EventDetail.Created("pump", "desk", 1, 20));
      recording.append(
          new Stamp(1_769_854_878_000_000_000L, 2),
          1,
          EventKind.WRITE,
          null,
          ByteBuffer.wrap(new byte[] {1, 2, 3}));
      // What a killed program leaves: its files as they were at some moment.
      copy(home.resolve("living"), killed);
    }
    try (WindowPage page = WindowPage.open(home.resolve("home"), new DrivenClock())) {
      page.openFile(killed);
      awaitTrue(() -> page.isShown(RecordedIds.LOSSES));
      awaitThat(
          () ->
              assertThat(page.text(RecordedIds.LOSSES))
                  .isEqualTo(
                      "The program that recorded this was ended in the middle; 2 events were"
                          + " recovered."));
    }
  }

  @Test
  void whatCannotBeOpenedIsSaid() throws Exception {
    Path newer = record("newer", 1);
    Path description = newer.resolve("capture.json");
    Files.writeString(
        description,
        Files.readString(description).replaceFirst("\"version\" ?: ?1", "\"version\":9"));
    Path damaged = record("damaged", 1);
    Files.writeString(damaged.resolve("capture.json"), "{");
    try (Capture living = Capture.create(home.resolve("living"), CaptureOptions.unlimited());
        WindowPage page = WindowPage.open(home.resolve("home"), new DrivenClock())) {
      assertThat(living.count()).isZero();
      told(page, newer, newer + " was recorded by a newer version");
      told(page, damaged, damaged + " cannot be opened: its description");
      told(page, home.resolve("living"), "is being recorded now");
      told(page, home.resolve("nowhere"), "is no capture");
      awaitThat(() -> assertThat(page.isShown(RecordedIds.SUMMARY)).isFalse());
    }
  }

  @Test
  void theSameCaptureIsOneTab() throws Exception {
    Path pump = record("pump", 1);
    try (WindowPage page = WindowPage.open(home.resolve("home"), new DrivenClock())) {
      page.openFile(pump);
      awaitTrue(() -> page.isShown(RecordedIds.SUMMARY));
      page.openFile(pump.resolve("capture.json"));
      page.openFile(pump);
      page.openFile(record("other", 1));
      awaitTrue(() -> page.isShown(ShellIds.TAB + "2"));
      awaitThat(() -> assertThat(page.isShown(ShellIds.TAB + "3")).isFalse());
    }
  }

  @Test
  void theChartAndTheInspectorTellHowLongAnAnswerTook() throws Exception {
    Path asked = home.resolve("asked");
    long at = 1_769_854_877_000_000_000L;
    try (Capture capture = Capture.create(asked, CaptureOptions.unlimited())) {
      capture.append(
          new Stamp(at, at), 1, EventKind.WRITE, null, ByteBuffer.wrap(new byte[] {1, 2, 3}));
      long answered = at + 12_400_000;
      capture.append(
          new Stamp(answered, answered), 1, EventKind.MESSAGE, null, ByteBuffer.wrap(new byte[9]));
    }
    try (WindowPage page = WindowPage.open(home.resolve("home"), new DrivenClock())) {
      page.openFile(asked);
      awaitTrue(() -> page.isShown(RecordedIds.SUMMARY));
      page.selectLastEvent();
      awaitTrue(() -> page.inspected().contains("12.4 ms"));
      page.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
      awaitTrue(
          () ->
              page.text(ChartIds.WORDS)
                  .equals("1 answer · p50 12.4 ms · p90 12.4 ms · p99 12.4 ms · longest 12.4 ms"));
      // What a step says is told to its end, the answers.
      page.click(ChartIds.PLOT);
      page.press(KeyCode.END);
      awaitTrue(
          () -> page.text(ChartIds.WORDS).endsWith("1 answer: 12.4 ms to 12.4 ms, mean 12.4 ms"));
      awaitTrue(
          () ->
              Screen.call(
                  () -> {
                    Region words = (Region) Nodes.node(ChartIds.WORDS);
                    return words.getWidth() >= words.prefWidth(-1);
                  }));
    }
  }

  private static void told(WindowPage page, Path place, String sentence) {
    page.openFile(place);
    awaitTrue(
        () ->
            page.textsIn(ShellIds.NOTIFICATIONS).stream()
                .anyMatch(text -> text.contains(sentence)));
  }

  /** A capture of a socket that was created and heard messages. */
  private Path record(String name, int messages) throws IOException {
    Path directory = home.resolve(name);
    long at = 1_769_854_877_000_000_000L;
    try (Capture capture = Capture.create(directory, CaptureOptions.unlimited())) {
      capture.append(new Stamp(at, at), 3, new EventDetail.Created(name, "desk", 1, 20));
      for (int i = 0; i < messages; i++) {
        at += 1_000;
        capture.append(
            new Stamp(at, at),
            3,
            EventKind.MESSAGE,
            null,
            ByteBuffer.wrap(("message " + i).getBytes(StandardCharsets.UTF_8)));
      }
    }
    return directory;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }

  /** How many files below a directory this process holds, mapped or open; 0 where nothing tells. */
  private static long openFiles(Path directory) {
    Path maps = Path.of("/proc/self/maps");
    if (!Files.isReadable(maps)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(maps)) {
      return lines.filter(line -> line.contains(directory + "/")).count();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
