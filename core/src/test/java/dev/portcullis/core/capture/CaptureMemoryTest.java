package dev.portcullis.core.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class CaptureMemoryTest {
  private static final int EVENTS = 2_000_000;

  @TempDir Path directory;

  @Test
  void theHeapDoesNotGrowWithWhatWasCaptured() throws Exception {
    try (Capture capture =
        Capture.create(directory.resolve("capture"), CaptureOptions.unlimited())) {
      ByteBuffer payload = ByteBuffer.allocateDirect(64);
      append(capture, payload, 10_000);
      long before = heapUsed();
      append(capture, payload, EVENTS);
      long after = heapUsed();
      assertThat(capture.count()).isEqualTo(EVENTS + 10_000);
      // On the heap they would be 80 MB at the very least.
      assertThat(after - before).isLessThan(4 << 20);

      SocketRows every = new SocketRows(capture, Set.of(0, 1, 2));
      SocketRows third = new SocketRows(capture, Set.of(1));
      assertThat(every.advance(Integer.MAX_VALUE)).isFalse();
      assertThat(third.advance(Integer.MAX_VALUE)).isFalse();
      assertThat(every.size()).isEqualTo(capture.count());
      assertThat(third.size()).isBetween(EVENTS / 3L, EVENTS / 3L + 10_000);
      // Two bytes for each row of the third and none for the others.
      assertThat(heapUsed() - after).isLessThan(4 << 20);
      assertThat(every.sequenceAt(every.size() - 1)).isEqualTo(capture.count() - 1);
    }
  }

  private static void append(Capture capture, ByteBuffer payload, int events) {
    Stamp at = Stamp.now();
    for (int i = 0; i < events; i++) {
      capture.append(at, i % 3, EventKind.MESSAGE, Captures.PEER, payload);
    }
  }

  private static long heapUsed() {
    Runtime runtime = Runtime.getRuntime();
    runtime.gc();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
