package dev.portcullis.core.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.export.ExportException.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file for each socket and direction, with exactly its bytes. */
final class RawFilesTest {

  @TempDir private Path directory;

  @Test
  void aSocketIsTwoFiles() throws Exception {
    try (Recording recording = new Recording(directory.resolve("capture"))) {
      recording.open(1).tx(1, "ping").rx(1, "po").rx(1, "ng");
      RawFiles.Written written = write(recording, folder().resolve("pump.bin"));

      assertThat(written.files())
          .containsExactly(folder().resolve("pump-tx.bin"), folder().resolve("pump-rx.bin"));
      assertThat(folder().resolve("pump-tx.bin")).hasContent("ping");
      assertThat(folder().resolve("pump-rx.bin")).hasContent("pong");
      assertThat(written.report()).isEqualTo(new ExportReport(3, 8, 0, 0, 0));
    }
  }

  @Test
  void severalSocketsAreToldApartByTheirNumbers() throws Exception {
    Random random = new Random(20_260_131);
    try (Recording recording = new Recording(directory.resolve("capture"))) {
      recording.open(1).open(2).open(3);
      for (int i = 0; i < 200; i++) {
        byte[] bytes = new byte[random.nextInt(1, 3000)];
        random.nextBytes(bytes);
        if (random.nextBoolean()) {
          recording.tx(1 + random.nextInt(2), bytes);
        } else {
          recording.rx(1 + random.nextInt(2), bytes);
        }
      }
      RawFiles.Written written = write(recording, folder().resolve("flood"));

      assertThat(written.files()).hasSize(4);
      for (int socket = 1; socket <= 2; socket++) {
        assertThat(bytes("flood-socket" + socket + "-tx.bin"))
            .isEqualTo(recording.bytes(socket, WireDirection.TX));
        assertThat(bytes("flood-socket" + socket + "-rx.bin"))
            .isEqualTo(recording.bytes(socket, WireDirection.RX));
      }
    }
  }

  @Test
  void nothingIsReplacedAndNothingIsLeftHalf() throws Exception {
    try (Recording recording = new Recording(directory.resolve("capture"))) {
      recording.open(1).tx(1, "ping").rx(1, "pong");
      Path taken = Files.writeString(folder().resolve("pump-rx.bin"), "mine");
      ExportException failure =
          catchThrowableOfType(
              ExportException.class, () -> write(recording, folder().resolve("pump.bin")));

      assertThat(failure.problem()).isEqualTo(Problem.TARGET_EXISTS);
      assertThat(failure.message(Locale.ENGLISH)).contains(taken.toString());
      assertThat(names()).containsExactly("pump-rx.bin");
      assertThat(taken).hasContent("mine");
    }
  }

  @Test
  void stoppingBetweenFilesTakesTheFirstAwayAgain() throws Exception {
    try (Recording recording = new Recording(directory.resolve("capture"))) {
      recording.open(1).tx(1, "ping").rx(1, "pong");
      ExportMonitor stopsLate =
          new ExportMonitor() {
            private boolean late;

            @Override
            public void progress(long done, long end) {
              late = true;
            }

            @Override
            public boolean cancelled() {
              return late;
            }
          };
      ExportException failure =
          catchThrowableOfType(
              ExportException.class,
              () ->
                  new RawFiles(recording.capture())
                      .write(
                          EventSelection.all(recording.capture()),
                          folder().resolve("pump.bin"),
                          stopsLate));

      assertThat(failure.problem()).isEqualTo(Problem.CANCELLED);
      assertThat(names()).isEmpty();
    }
  }

  @Test
  void eventsWithoutBytesAreRefused() throws Exception {
    try (Recording recording = new Recording(directory.resolve("capture"))) {
      recording.create(1);
      ExportException failure =
          catchThrowableOfType(
              ExportException.class, () -> write(recording, folder().resolve("pump.bin")));
      assertThat(failure.problem()).isEqualTo(Problem.NO_BYTES);
      assertThat(failure.message(Locale.SIMPLIFIED_CHINESE)).contains("不带字节");
    }
  }

  private RawFiles.Written write(Recording recording, Path name) throws ExportException {
    return new RawFiles(recording.capture())
        .write(EventSelection.all(recording.capture()), name, ExportMonitor.none());
  }

  private Path folder() throws Exception {
    return Files.createDirectories(directory.resolve("out"));
  }

  private Bytes bytes(String name) throws Exception {
    return Bytes.of(Files.readAllBytes(folder().resolve(name)));
  }

  private List<String> names() throws Exception {
    try (Stream<Path> files = Files.list(folder())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
