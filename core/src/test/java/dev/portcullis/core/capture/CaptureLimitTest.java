package dev.portcullis.core.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.portcullis.core.capture.EventDetail.Unreadable;
import dev.portcullis.core.capture.EventDetail.Why;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CaptureLimitTest {
  private static final long LIMIT = 64 << 10;

  @TempDir Path directory;

  private static CaptureOptions limited() {
    return Captures.tiny(OptionalLong.of(LIMIT), Duration.ofHours(1));
  }

  @Test
  void theOldestBytesGoAndTheirEventsStay() throws Exception {
    int events = 1_000;
    Path path = directory.resolve("capture");
    long dropped;
    int gone;
    try (Capture capture = Capture.create(path, limited())) {
      capture.append(Stamp.now(), 1, new EventDetail.Created("first", "desk", 1, 20));
      for (int i = 1; i < events; i++) {
        Captures.append(capture, 1, Captures.bytes(i, 999));
        assertThat(capture.status().bytesOnDisk())
            .isLessThan(LIMIT + 4096 + 3 * 4096 + Index.CHUNK_BYTES + 1);
      }
      // The disk is a few blocks behind: what the last full one pushes out goes with it.
      long lastSegment = (capture.status().bytesStored() / 4096 - 1) / 2;
      await().until(() -> capture.status().bytesDropped() == (lastSegment - 7) * 8192);
      gone = check(capture, events);
      dropped = capture.status().bytesDropped();
      assertThat(dropped).isGreaterThan(events * 999L - LIMIT - 3 * 4096);
      assertThat(capture.detail(capture.event(0)))
          .isEqualTo(new Unreadable(EventKind.CREATE, Why.DROPPED));
    }
    try (Capture again = Capture.open(path)) {
      assertThat(again.recovery()).isEmpty();
      assertThat(again.status().bytesDropped()).isGreaterThanOrEqualTo(dropped);
      assertThat(check(again, events)).isGreaterThanOrEqualTo(gone);
    }
  }

  /** Checks that what is available is whole and newest; returns how many events have no bytes. */
  private static int check(Capture capture, int events) {
    assertThat(capture.count()).isEqualTo(events);
    int gone = 0;
    for (int i = 1; i < events; i++) {
      EventRecord event = capture.event(i);
      assertThat(event.length()).isEqualTo(999);
      Payload payload = capture.payload(event);
      if (payload.available()) {
        assertThat(capture.bytes(event)).isEqualTo(Captures.bytes(i, 999));
      } else {
        assertThat(gone).as("only the oldest go").isEqualTo(i - 1);
        assertThat(capture.bytes(event)).isEmpty();
        assertThat(payload.read(0, new byte[10], 0, 10)).isEqualTo(-1);
        gone++;
      }
    }
    assertThat(gone).isBetween(events - 100, events - 30);
    return gone;
  }

  @Test
  void aPayloadLargerThanTheLimitIsGoneWhenItIsWritten() throws Exception {
    try (Capture capture = Capture.create(directory.resolve("capture"), limited())) {
      Captures.append(capture, 1, Captures.bytes(1, 300_000));
      Captures.append(capture, 1, Captures.bytes(2, 10));
      assertThat(capture.payload(capture.event(0)).available()).isFalse();
      assertThat(capture.bytes(capture.event(1))).isEqualTo(Captures.bytes(2, 10));
    }
  }

  @Test
  void whoReadsWhileFilesAreUsedAgainGetsTheRightBytesOrNone() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    try (Capture capture = Capture.create(directory.resolve("capture"), limited());
        ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<long[]> reading =
          thread.submit(
              () -> {
                long[] seen = new long[2];
                while (!done.get() || seen[0] == 0 || seen[1] == 0) {
                  long count = capture.count();
                  for (long i = Math.max(0, count - 80); i < count; i++) {
                    byte[] bytes = capture.bytes(capture.event(i));
                    seen[bytes.length == 0 ? 0 : 1]++;
                    assertThat(bytes.length).isIn(0, 999);
                    for (int at = 0; at + 8 <= bytes.length; at += 8) {
                      assertThat(ByteBuffer.wrap(bytes).getLong(at)).isEqualTo(i);
                    }
                  }
                }
                return seen;
              });
      ByteBuffer payload = ByteBuffer.allocate(999);
      for (long i = 0; i < 20_000; i++) {
        for (int at = 0; at + 8 <= 999; at += 8) {
          payload.putLong(at, i);
        }
        capture.append(Stamp.now(), 1, EventKind.MESSAGE, null, payload);
      }
      done.set(true);
      assertThat(reading.get()).doesNotContain(0);
    }
  }
}
