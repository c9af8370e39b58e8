package dev.portcullis.core.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.export.ExportException.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is there whole or not at all, and what went wrong is said. */
final class ExporterTest {

  @TempDir Path directory;

  @Test
  void whatIsThereIsReplacedByTheWhole() throws Exception {
    try (Recording recording = new Recording(directory.resolve("capture"))) {
      recording.open(1).tx(1, "ping").rx(1, "pong");
      recording.add(0, new EventDetail.Gap(7, 700, "disk full"));
      Path file = Files.writeString(folder().resolve("export.bin"), "old");
      ExportReport report = export(recording, new RawExport(WireDirection.TX), file);

      assertThat(Files.readString(file)).isEqualTo("ping");
      assertThat(report).isEqualTo(new ExportReport(5, 8, 0, 0, 7));
      assertThat(report.complete()).isFalse();
      assertThat(names()).containsExactly("export.bin");
    }
  }

  @Test
  void aFullDiskLeavesTheOldFileAndNothingElse() throws Exception {
    try (Recording recording = new Recording(directory.resolve("capture"))) {
      recording.open(1).tx(1, "x".repeat(50_000));
      Path file = Files.writeString(folder().resolve("export.bin"), "old");
      Exporter exporter = new Exporter(recording.capture(), new RawExport(WireDirection.TX));
      for (String words :
          List.of(
              "No space left on device",
              "There is not enough space on the disk",
              "Disk quota exceeded")) {
        TargetFile target = new TargetFile(file, channel -> new Failing(words, 10_000));
        ExportException failure =
            catchThrowableOfType(
                ExportException.class,
                () ->
                    target.write(
                        stream ->
                            exporter.toStream(
                                EventSelection.all(recording.capture()),
                                stream,
                                ExportMonitor.none())));
        assertThat(failure.problem()).isEqualTo(Problem.TARGET_FULL);
        assertThat(failure.message(Locale.ENGLISH))
            .isEqualTo(
                "The disk is full, so "
                    + file
                    + " was not written: make room there, or choose another disk.");
        assertThat(failure.message(Locale.SIMPLIFIED_CHINESE)).contains("磁盘已满", file.toString());
      }
      assertThat(Files.readString(file)).isEqualTo("old");
      assertThat(names()).containsExactly("export.bin");
    }
  }

  @Test
  void aDeviceWithoutRoomSaysSoItself() throws Exception {
    Path full = Path.of("/dev/full");
    Assumptions.assumeTrue(Files.exists(full), "/dev/full is a device of Linux");
    try (Recording recording = new Recording(directory.resolve("capture"))) {
      recording.open(1).tx(1, "ping");
      assertProblem(Problem.TARGET_FULL, recording, full);
    }
  }

  @Test
  void placesThatCannotBeWrittenAreNamed() throws Exception {
    try (Recording recording = new Recording(directory.resolve("capture"))) {
      recording.open(1).tx(1, "ping");
      Path missing = directory.resolve("missing");
      assertThat(assertProblem(Problem.TARGET_NO_FOLDER, recording, missing.resolve("export")))
          .isEqualTo("The folder " + missing + " does not exist: create it, or choose another.");
      assertThat(assertProblem(Problem.TARGET_IS_FOLDER, recording, directory))
          .isEqualTo(directory + " is a folder: name a file in it.");
    }
  }

  @Test
  void aStreamThatFailsIsNamedInTheReadersLanguage() throws Exception {
    try (Recording recording = new Recording(directory.resolve("capture"))) {
      recording.open(1).tx(1, "ping");
      ExportException failure =
          catchThrowableOfType(
              ExportException.class,
              () ->
                  new Exporter(recording.capture(), new RawExport(WireDirection.TX))
                      .toStream(
                          EventSelection.all(recording.capture()),
                          new Failing("Broken pipe", 0),
                          ExportMonitor.none()));
      assertThat(failure.message(Locale.ENGLISH))
          .isEqualTo("Writing the output failed: Broken pipe.");
      assertThat(failure.message(Locale.CHINA)).isEqualTo("无法写入 输出：管道已断开。");
    }
  }

  @Test
  void itTellsHowFarItIsAndStopsWhenAsked() throws Exception {
    try (Recording recording = new Recording(directory.resolve("capture"))) {
      recording.open(1);
      for (int i = 0; i < 1000; i++) {
        recording.tx(1, "ping");
      }
      Exporter exporter = new Exporter(recording.capture(), new RawExport(WireDirection.TX));
      EventSelection all = EventSelection.all(recording.capture());
      Path file = folder().resolve("export.bin");

      Watching watching = new Watching(Long.MAX_VALUE);
      exporter.toFile(all, file, watching);
      assertThat(watching.seen).isSorted().hasSizeGreaterThan(3).endsWith(1002L);
      Files.delete(file);

      Watching stopping = new Watching(512);
      assertThatThrownBy(() -> exporter.toFile(all, file, stopping))
          .isInstanceOfSatisfying(
              ExportException.class, e -> assertThat(e.problem()).isEqualTo(Problem.CANCELLED));
      assertThat(names()).isEmpty();
    }
  }

  @Test
  void itStopsInTheMiddleOfAMessage() throws Exception {
    try (Recording recording = new Recording(directory.resolve("capture"))) {
      recording.open(1);
      recording.rx(1, new byte[8 << 20]);
      AtomicLong written = new AtomicLong();
      OutputStream target =
          new OutputStream() {
            @Override
            public void write(int value) {
              written.incrementAndGet();
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
              written.addAndGet(length);
            }
          };
      ExportMonitor monitor =
          new ExportMonitor() {
            @Override
            public void progress(long done, long end) {}

            @Override
            public boolean cancelled() {
              return written.get() > 1 << 20;
            }
          };
      for (ExportFormat format : List.of(new RawExport(WireDirection.RX), new JsonLinesExport())) {
        written.set(0);
        Exporter exporter = new Exporter(recording.capture(), format);
        assertThatThrownBy(
                () -> exporter.toStream(EventSelection.all(recording.capture()), target, monitor))
            .isInstanceOfSatisfying(
                ExportException.class, e -> assertThat(e.problem()).isEqualTo(Problem.CANCELLED));
        assertThat(written.get()).isLessThan(2 << 20);
      }
    }
  }

  @Test
  void bothLanguagesHaveEverySentence() {
    for (Problem problem : Problem.values()) {
      ExportException failure = new ExportException(problem, null, "one", "two");
      assertThat(failure.message(Locale.SIMPLIFIED_CHINESE))
          .doesNotContain("{")
          .isNotEqualTo(failure.message(Locale.ENGLISH));
    }
  }

  private static String assertProblem(Problem problem, Recording recording, Path file) {
    ExportException failure =
        catchThrowableOfType(
            ExportException.class, () -> export(recording, new RawExport(WireDirection.TX), file));
    assertThat(failure.problem()).isEqualTo(problem);
    return failure.message(Locale.ENGLISH);
  }

  private static ExportReport export(Recording recording, ExportFormat format, Path file)
      throws ExportException {
    return new Exporter(recording.capture(), format)
        .toFile(EventSelection.all(recording.capture()), file, ExportMonitor.none());
  }

  private Path folder() throws IOException {
    return Files.createDirectories(directory.resolve("folder"));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  /** A disk that takes some bytes and then fails. */
  private static final class Failing extends OutputStream {
    private final String words;
    private int room;

    Failing(String words, int room) {
      this.words = words;
      this.room = room;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      room -= length;
      if (room < 0) {
        throw new IOException(words);
      }
    }
  }

  /** Notes how far an export says it is, and stops it there. */
  private static final class Watching implements ExportMonitor {
    private final List<Long> seen = new ArrayList<>();
    private final long stopAt;

    Watching(long stopAt) {
      this.stopAt = stopAt;
    }

    @Override
    public void progress(long done, long end) {
      assertThat(done).isLessThanOrEqualTo(end);
      seen.add(done);
    }

    @Override
    public boolean cancelled() {
      return !seen.isEmpty() && seen.getLast() >= stopAt;
    }
  }
}
