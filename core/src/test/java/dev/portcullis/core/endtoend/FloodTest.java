package dev.portcullis.core.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.device.Behaviour;
import dev.portcullis.core.device.FloodContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(240)
class FloodTest {
  private static final long GIBIBYTE = 1L << 30;

  @TempDir Path directory;

  @Test
  void aGibibyteIsCapturedWholeInAHeapOfAQuarter() throws Exception {
    Path path = directory.resolve("capture");
    Path output = directory.resolve("output");
    Process program =
        ChildJvm.start(
            output, "256m", FloodedProgram.class, path.toString(), Long.toString(GIBIBYTE));
    try {
      assertThat(program.waitFor(180, TimeUnit.SECONDS)).as("ends in time").isTrue();
      assertThat(program.exitValue()).as(Files.readString(output)).isZero();
    } finally {
      program.destroyForcibly();
    }
    try (Capture capture = Capture.open(path)) {
      assertThat(capture.recovery()).isEmpty();
      assertThat(received(capture)).isEqualTo(GIBIBYTE);
      EventRecord last = capture.event(capture.count() - 1);
      assertThat(last.kind()).isEqualTo(EventKind.CLOSE);
      assertThat(capture.detail(last))
          .isInstanceOfSatisfying(
              EventDetail.Closed.class,
              closed -> {
                assertThat(closed.by()).isEqualTo(EventDetail.ClosedBy.PEER);
                assertThat(closed.bytesRead()).isEqualTo(GIBIBYTE);
              });
    }
  }

  @Test
  void killedInAFloodWhatWasHeardIsThere() throws Exception {
    Path path = directory.resolve("capture");
    Process program =
        ChildJvm.start(
            directory.resolve("output"),
            "256m",
            FloodedProgram.class,
            path.toString(),
            Long.toString(Behaviour.Flood.ENDLESS));
    try {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> Files.exists(path.resolve("bytes-0000000001")));
    } finally {
      program.destroyForcibly();
    }
    assertThat(program.waitFor()).isNotZero();
    try (Capture capture = Capture.open(path)) {
      assertThat(capture.recovery())
          .hasValueSatisfying(
              recovery -> {
                assertThat(recovery.eventsKept()).isEqualTo(capture.count());
                assertThat(recovery.eventsDropped()).isBetween(0L, 1L);
              });
      assertThat(capture.event(0).kind()).isEqualTo(EventKind.CREATE);
      assertThat(capture.event(1).kind()).isEqualTo(EventKind.CONNECT);
      assertThat(received(capture)).isGreaterThan(64L << 20);
    }
  }

  /**
   * Checks every message against what the device sent, by bytes and by checksum; returns how much.
   */
  private static long received(Capture capture) throws IOException {
    CRC32C heard = new CRC32C();
    CRC32C sent = new CRC32C();
    long offset = 0;
    for (long sequence = 0; sequence < capture.count(); sequence++) {
      EventRecord event = capture.event(sequence);
      assertThat(event.sequence()).isEqualTo(sequence);
      if (event.kind() == EventKind.MESSAGE) {
        byte[] bytes = capture.bytes(event);
        byte[] expected = new byte[event.length()];
        FloodContent.fill(offset, expected);
        if (!Arrays.equals(bytes, expected)) {
          assertThat(bytes).as("message %d, at byte %d", sequence, offset).isEqualTo(expected);
        }
        heard.update(bytes);
        sent.update(expected);
        offset += bytes.length;
      }
    }
    assertThat(heard.getValue()).isEqualTo(sent.getValue());
    return offset;
  }
}
