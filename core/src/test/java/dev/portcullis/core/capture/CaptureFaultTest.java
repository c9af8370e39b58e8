package dev.portcullis.core.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.portcullis.core.capture.CaptureStatus.State;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CaptureFaultTest {
  private static final Duration SELDOM = Duration.ofHours(1);

  @TempDir Path directory;

  /** A disk that takes so many bytes and then refuses, until it is given more room. */
  private static final class SmallDisk implements DiskWriter {
    private long left;
    private String refusal = "No space left on device";

    SmallDisk(long left) {
      this.left = left;
    }

    synchronized void give(long bytes) {
      left = bytes;
    }

    synchronized void breakDown(String how) {
      left = 0;
      refusal = how;
    }

    @Override
    public synchronized void write(FileChannel file, ByteBuffer bytes, long position)
        throws IOException {
      if (bytes.remaining() > left) {
        throw new FileSystemException("file", null, refusal);
      }
      left -= bytes.remaining();
      DiskWriter.plain().write(file, bytes, position);
    }
  }

  private Path at() {
    return directory.resolve("capture");
  }

  private static CaptureOptions retrying(Duration interval) {
    return Captures.tiny(OptionalLong.empty(), interval);
  }

  /** Appends until the capture stops; returns how many events were kept. */
  private static int fill(Capture capture) {
    int kept = 0;
    while (Captures.append(capture, 1, Captures.bytes(kept, 700)) != Capture.NOT_CAPTURED) {
      kept++;
    }
    return kept;
  }

  private static void checkFilled(Capture capture, int kept) {
    for (int i = 0; i < kept; i++) {
      assertThat(capture.bytes(capture.event(i))).isEqualTo(Captures.bytes(i, 700));
    }
  }

  @Test
  void aFullDiskStopsTheCaptureAndNotTheProgram() throws Exception {
    SmallDisk disk = new SmallDisk(4 << 20 | 64 << 10);
    try (Capture capture = LiveCapture.create(at(), retrying(SELDOM), disk)) {
      int kept = fill(capture);
      assertThat(kept).isPositive();
      assertThat(capture.status().state()).isEqualTo(State.STOPPED);
      assertThat(capture.status().cause()).contains("disk full");
      for (int i = 0; i < 1_000; i++) {
        assertThat(Captures.append(capture, 1, new byte[10])).isEqualTo(Capture.NOT_CAPTURED);
      }
      assertThat(capture.count()).isEqualTo(kept);
      assertThat(capture.status().eventsNotCaptured()).isEqualTo(1_001);
      assertThat(capture.status().bytesNotCaptured()).isEqualTo(700 + 10_000);
      checkFilled(capture, kept);
    }
  }

  @Test
  void whenThereIsRoomAgainItGoesOnAndMarksTheGap() throws Exception {
    SmallDisk disk = new SmallDisk(4 << 20 | 64 << 10);
    Path path = at();
    int kept;
    try (Capture capture = LiveCapture.create(path, retrying(SELDOM), disk)) {
      kept = fill(capture);
      Captures.append(capture, 1, new byte[10]);
      capture.resume();
      disk.give(Long.MAX_VALUE);
      capture.resume();
      await().until(() -> capture.status().state() == State.RECORDING);
      assertThat(capture.detail(capture.event(kept)))
          .isEqualTo(new EventDetail.Gap(2, 710, "disk full"));
      assertThat(capture.status().cause()).isEmpty();
      for (int i = 0; i < 100; i++) {
        assertThat(Captures.append(capture, 2, Captures.bytes(i, 700))).isEqualTo(kept + 1 + i);
      }
    }
    try (Capture again = Capture.open(path)) {
      assertThat(again.recovery()).isEmpty();
      assertThat(again.count()).isEqualTo(kept + 101);
      checkFilled(again, kept);
      for (int i = 0; i < 100; i++) {
        assertThat(again.bytes(again.event(kept + 1 + i))).isEqualTo(Captures.bytes(i, 700));
      }
    }
  }

  @Test
  void itTriesAgainByItself() throws Exception {
    SmallDisk disk = new SmallDisk(4 << 20 | 64 << 10);
    try (Capture capture = LiveCapture.create(at(), retrying(Duration.ofMillis(20)), disk)) {
      int kept = fill(capture);
      disk.give(Long.MAX_VALUE);
      await().until(() -> capture.status().state() == State.RECORDING);
      assertThat(capture.event(kept).kind()).isEqualTo(EventKind.GAP);
    }
  }

  @Test
  void aGapThatNeverEndedIsMarkedAtTheEnd() throws Exception {
    SmallDisk disk = new SmallDisk(4 << 20 | 64 << 10);
    Path path = at();
    int kept;
    try (Capture capture = LiveCapture.create(path, retrying(SELDOM), disk)) {
      kept = fill(capture);
    }
    try (Capture again = Capture.open(path)) {
      assertThat(again.recovery()).contains(new Recovery(kept + 1, 0, 0, 0));
      checkFilled(again, kept);
      assertThat(again.detail(again.event(kept)))
          .isEqualTo(new EventDetail.Gap(1, 700, "disk full"));
    }
  }

  @Test
  void killedWhileStoppedOpeningSaysWhatWasNotCaptured() throws Exception {
    SmallDisk disk = new SmallDisk(4 << 20 | 64 << 10);
    try (Capture capture = LiveCapture.create(at(), retrying(SELDOM), disk)) {
      int kept = fill(capture);
      Captures.append(capture, 1, new byte[10]);
      Path left = Captures.snapshot(at(), directory.resolve("left"));
      try (Capture again = Capture.open(left)) {
        assertThat(again.recovery()).contains(new Recovery(kept, 0, 2, 710));
        checkFilled(again, kept);
      }
    }
  }

  @Test
  void aFullDiskBeforeEverySingleStepLosesNothingThatWasKept() throws Exception {
    // Each amount lets the disk fill at another step: slots, blocks, the middle of a payload.
    for (int extra = 0; extra < 20; extra++) {
      Path path = directory.resolve("step" + extra);
      SmallDisk disk = new SmallDisk((4 << 20) + 8192 + extra * 4096L);
      int kept = 0;
      try (Capture capture = LiveCapture.create(path, retrying(SELDOM), disk)) {
        while (Captures.append(capture, 1, Captures.bytes(kept, kept * 997 % 15_000))
            != Capture.NOT_CAPTURED) {
          kept++;
        }
        disk.give(Long.MAX_VALUE);
        capture.resume();
        await().until(() -> capture.status().state() == State.RECORDING);
        assertThat(Captures.append(capture, 1, new byte[3])).isEqualTo(kept + 1);
      }
      try (Capture again = Capture.open(path)) {
        assertThat(again.recovery()).isEmpty();
        assertThat(again.count()).isEqualTo(kept + 2);
        for (int i = 0; i < kept; i++) {
          assertThat(again.bytes(again.event(i))).isEqualTo(Captures.bytes(i, i * 997 % 15_000));
        }
        assertThat(again.event(kept).kind()).isEqualTo(EventKind.GAP);
      }
    }
  }

  @Test
  void theIndexRunsFullToo() throws Exception {
    // Room for the first chunk of index and not for the second; events without payload.
    SmallDisk disk = new SmallDisk(6 << 20);
    int kept = 0;
    ByteBuffer nothing = ByteBuffer.allocate(0);
    Stamp at = new Stamp(1, 1);
    try (Capture capture = LiveCapture.create(at(), retrying(SELDOM), disk)) {
      while (capture.append(at, 1, EventKind.MESSAGE, null, nothing) != Capture.NOT_CAPTURED) {
        kept++;
      }
      assertThat(kept).isBetween(Index.CHUNK_RECORDS / 2, Index.CHUNK_RECORDS - 1);
      disk.give(Long.MAX_VALUE);
      capture.resume();
      await().until(() -> capture.status().state() == State.RECORDING);
      assertThat(capture.event(kept).kind()).isEqualTo(EventKind.GAP);
      for (int i = 1; i < 100_000; i++) {
        assertThat(capture.append(at, 1, EventKind.MESSAGE, null, nothing)).isEqualTo(kept + i);
      }
    }
  }

  @Test
  void anErrorOfTheDiskIsToldInItsOwnWords() throws Exception {
    SmallDisk disk = new SmallDisk(Long.MAX_VALUE);
    try (Capture capture = LiveCapture.create(at(), retrying(SELDOM), disk)) {
      disk.breakDown("Input/output error");
      int kept = fill(capture);
      assertThat(capture.status().cause()).contains("Input/output error");
      checkFilled(capture, kept);
    }
  }

  @Test
  void whatCannotBeginLeavesNothingBehind() throws Exception {
    Path path = at();
    for (long room : new long[] {0, 4095, 4096, 5 << 10, 4 << 20}) {
      assertThatThrownBy(() -> LiveCapture.create(path, retrying(SELDOM), new SmallDisk(room)))
          .isInstanceOf(IOException.class);
      assertThat(path).isEmptyDirectory();
    }
    Capture.create(path, Captures.tiny()).close();
  }

  @Test
  void anAppenderWaitsForASlowDiskAndLosesNothing() throws Exception {
    Semaphore blocks = new Semaphore(0);
    DiskWriter slow =
        (file, bytes, position) -> {
          if (Thread.currentThread().getName().equals("portcullis-capture-writer")
              && bytes.remaining() == 4096
              && bytes.get(0) == 'x') {
            blocks.acquireUninterruptibly();
          }
          DiskWriter.plain().write(file, bytes, position);
        };
    byte[] payload = new byte[1000];
    Arrays.fill(payload, (byte) 'x');
    Capture capture = LiveCapture.create(at(), retrying(SELDOM), slow);
    Thread appender =
        Thread.ofPlatform()
            .start(
                () -> {
                  for (int i = 0; i < 200; i++) {
                    Captures.append(capture, 1, payload);
                  }
                });
    await().until(() -> appender.getState() == Thread.State.WAITING);
    assertThat(capture.count()).isLessThan(200);
    assertThat(capture.status().state()).isEqualTo(State.RECORDING);
    for (int i = 0; i < capture.count(); i++) {
      assertThat(capture.bytes(capture.event(i))).isEqualTo(payload);
    }
    blocks.release(1_000);
    appender.join(TimeUnit.SECONDS.toMillis(30));
    assertThat(capture.count()).isEqualTo(200);
    capture.close();
  }

  @Test
  void aRealDiskThatIsFull() throws Exception {
    Path mount = Files.createDirectory(directory.resolve("small"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", mount.toString()) == 0,
        "a small file system can be mounted by root on Linux only");
    try {
      CaptureOptions options =
          new CaptureOptions(1 << 20, 2, 3, OptionalLong.empty(), Duration.ofHours(1));
      Path ballast = Files.write(mount.resolve("ballast"), new byte[5 << 20]);
      int kept;
      Path path = mount.resolve("capture");
      try (Capture capture = Capture.create(path, options)) {
        kept = fill(capture);
        assertThat(capture.status().cause()).contains("disk full");
        checkFilled(capture, kept);
        Files.delete(ballast);
        capture.resume();
        await().until(() -> capture.status().state() == State.RECORDING);
        assertThat(Captures.append(capture, 1, new byte[1])).isEqualTo(kept + 1);
      }
      try (Capture again = Capture.open(path)) {
        assertThat(again.recovery()).isEmpty();
        assertThat(again.count()).isEqualTo(kept + 2);
        checkFilled(again, kept);
      }
    } finally {
      assertThat(run("umount", mount.toString())).isZero();
    }
  }

  static int run(String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor();
    } catch (IOException e) {
      return -1;
    }
  }
}
