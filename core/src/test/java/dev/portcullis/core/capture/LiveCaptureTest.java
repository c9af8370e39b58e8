package dev.portcullis.core.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.core.capture.CaptureException.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LiveCaptureTest {
  @TempDir Path directory;

  private Path at() {
    return directory.resolve("capture");
  }

  @Test
  void whatIsAppendedIsReadBackWhileLiveAndAfter() throws Exception {
    int[] lengths = {
      0, 1, 63, 64, 511, 512, 513, 3583, 3584, 3585, 4095, 4096, 4097, 8192, 100_000, 0, 7
    };
    Path path = at();
    try (Capture capture = Capture.create(path, Captures.tiny())) {
      for (int i = 0; i < lengths.length; i++) {
        assertThat(Captures.append(capture, i + 1, Captures.bytes(i, lengths[i]))).isEqualTo(i);
      }
      check(capture, lengths);
      assertThat(capture.recovery()).isEmpty();
    }
    assertThat(path.resolve("staging")).doesNotExist();
    assertThat(Files.size(path.resolve("index"))).isEqualTo(lengths.length * 64L);
    try (Capture again = Capture.open(path)) {
      assertThat(again.recovery()).isEmpty();
      assertThat(again.status().state()).isEqualTo(CaptureStatus.State.ENDED);
      check(again, lengths);
      assertThat(Captures.append(again, 1, new byte[1])).isEqualTo(Capture.NOT_CAPTURED);
    }
  }

  private static void check(Capture capture, int[] lengths) {
    assertThat(capture.count()).isEqualTo(lengths.length);
    long total = 0;
    for (int i = 0; i < lengths.length; i++) {
      EventRecord event = capture.event(i);
      assertThat(event.sequence()).isEqualTo(i);
      assertThat(event.socket()).isEqualTo(i + 1);
      assertThat(capture.socketOf(i)).isEqualTo(i + 1);
      assertThat(event.peer()).isEqualTo(Captures.PEER);
      assertThat(capture.payload(event).length()).isEqualTo(lengths[i]);
      assertThat(capture.payload(event).available()).isTrue();
      assertThat(capture.bytes(event)).isEqualTo(Captures.bytes(i, lengths[i]));
      total += lengths[i];
    }
    assertThat(capture.status().bytesStored()).isEqualTo(total);
    assertThatThrownBy(() -> capture.event(lengths.length))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> capture.event(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void aPieceOfAPayloadIsReadFromAnywhere() throws Exception {
    byte[] bytes = Captures.bytes(5, 50_000);
    try (Capture capture = Capture.create(at(), Captures.tiny())) {
      Captures.append(capture, 1, Captures.bytes(6, 1_000));
      Captures.append(capture, 1, bytes);
      Payload payload = capture.payload(capture.event(1));
      Random random = new Random(7);
      for (int i = 0; i < 500; i++) {
        int from = random.nextInt(bytes.length + 1);
        int length = random.nextInt(9_000);
        byte[] target = new byte[length + 3];
        int got = payload.read(from, target, 3, length);
        assertThat(got).isEqualTo(Math.min(length, bytes.length - from));
        assertThat(ByteBuffer.wrap(target, 3, got)).isEqualTo(ByteBuffer.wrap(bytes, from, got));
      }
      assertThatThrownBy(() -> payload.read(bytes.length + 1, new byte[1], 0, 1))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> payload.read(0, new byte[1], 1, 1))
          .isInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  @Test
  void aBufferIsTakenFromPositionToLimitAndLeftAsItWas() throws Exception {
    ByteBuffer buffer = ByteBuffer.allocateDirect(10).put(3, (byte) 42).position(3).limit(4);
    try (Capture capture = Capture.create(at(), Captures.tiny())) {
      capture.append(Stamp.now(), 1, EventKind.WRITE, null, buffer.asReadOnlyBuffer());
      capture.append(Stamp.now(), 1, EventKind.WRITE, null, buffer);
      assertThat(buffer.position()).isEqualTo(3);
      assertThat(buffer.limit()).isEqualTo(4);
      assertThat(capture.bytes(capture.event(0))).containsExactly(42);
      assertThat(capture.bytes(capture.event(1))).containsExactly(42);
    }
  }

  @Test
  void detailsAreEventsToo() throws Exception {
    try (Capture capture = Capture.create(at(), Captures.tiny())) {
      EventDetail gap = new EventDetail.Gap(1, 2, "disk full");
      EventDetail connected =
          new EventDetail.Connected(Captures.PEER, Captures.PEER, 3, "desk", "ALLOW_OWN");
      capture.append(Stamp.now(), 0, gap);
      capture.append(Stamp.now(), 4, connected);
      Captures.append(capture, 4, new byte[3]);
      assertThat(capture.detail(capture.event(0))).isEqualTo(gap);
      assertThat(capture.detail(capture.event(1))).isEqualTo(connected);
      assertThat(capture.event(1).peer()).isEqualTo(Captures.PEER);
      EventRecord message = capture.event(2);
      assertThatThrownBy(() -> capture.detail(message))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void manyThreadsAppendWhileOthersRead() throws Exception {
    int writers = 6;
    int each = 1_000;
    Path path = at();
    AtomicBoolean done = new AtomicBoolean();
    try (Capture capture = Capture.create(path, Captures.tiny());
        ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Future<?>> writing = new ArrayList<>();
      for (int w = 1; w <= writers; w++) {
        int socket = w;
        writing.add(
            threads.submit(
                () -> {
                  Random random = new Random(socket);
                  for (int i = 0; i < each; i++) {
                    int length = random.nextInt(8) == 0 ? random.nextInt(20_000) : 40;
                    Captures.append(capture, socket, numbered(socket, i, length));
                  }
                }));
      }
      List<Future<Long>> reading = new ArrayList<>();
      for (int r = 0; r < 2; r++) {
        reading.add(threads.submit(() -> readUntil(capture, done)));
      }
      for (Future<?> writer : writing) {
        writer.get();
      }
      done.set(true);
      for (Future<Long> reader : reading) {
        assertThat(reader.get()).isPositive();
      }
      checkNumbered(capture, writers, each);
    }
    try (Capture again = Capture.open(path)) {
      checkNumbered(again, writers, each);
    }
  }

  /** Bytes that name their socket and number and can be checked alone. */
  private static byte[] numbered(int socket, int number, int length) {
    byte[] bytes = new byte[Math.max(8, length)];
    ByteBuffer.wrap(bytes).putInt(socket).putInt(number);
    for (int i = 8; i < bytes.length; i++) {
      bytes[i] = (byte) (socket * 31 + number + i);
    }
    return bytes;
  }

  private static long readUntil(Capture capture, AtomicBoolean done) {
    Random random = new Random(8);
    long read = 0;
    while (!done.get()) {
      long count = capture.count();
      if (count > 0) {
        // Mostly the newest: those move from staging to disk while they are read.
        long sequence = random.nextBoolean() ? count - 1 : random.nextLong(count);
        checkNumbered(capture, capture.event(sequence));
        read++;
      }
    }
    return read;
  }

  private static int checkNumbered(Capture capture, EventRecord event) {
    byte[] bytes = capture.bytes(event);
    int number = ByteBuffer.wrap(bytes).getInt(4);
    assertThat(bytes).isEqualTo(numbered(event.socket(), number, bytes.length));
    return number;
  }

  private static void checkNumbered(Capture capture, int writers, int each) {
    assertThat(capture.count()).isEqualTo((long) writers * each);
    int[] next = new int[writers + 1];
    for (long sequence = 0; sequence < capture.count(); sequence++) {
      EventRecord event = capture.event(sequence);
      assertThat(checkNumbered(capture, event)).isEqualTo(next[event.socket()]++);
    }
  }

  @Test
  void theListenerIsWokenOnceForEachLook() throws Exception {
    AtomicInteger woken = new AtomicInteger();
    try (Capture capture = Capture.create(at(), Captures.tiny())) {
      capture.onNewEvents(woken::incrementAndGet);
      assertThat(woken).hasValue(0);
      Captures.append(capture, 1, new byte[1]);
      Captures.append(capture, 1, new byte[1]);
      assertThat(woken).hasValue(1);
      assertThat(capture.look()).isEqualTo(2);
      assertThat(capture.look()).isEqualTo(2);
      assertThat(woken).hasValue(1);
      Captures.append(capture, 1, new byte[1]);
      Captures.append(capture, 1, new byte[1]);
      assertThat(woken).hasValue(2);
    }
  }

  @Test
  void noEventFallsBetweenLookAndWake() throws Exception {
    int events = 200_000;
    AtomicBoolean dirty = new AtomicBoolean();
    try (Capture capture = Capture.create(at(), CaptureOptions.unlimited());
        ExecutorService thread = Executors.newSingleThreadExecutor()) {
      capture.onNewEvents(() -> dirty.set(true));
      Future<?> appending =
          thread.submit(
              () -> {
                for (int i = 0; i < events; i++) {
                  Captures.append(capture, 1, new byte[1]);
                }
              });
      long seen = 0;
      while (seen < events) {
        // Only a wake lets the loop look again: one lost wake hangs it, and the time limit bites.
        if (dirty.compareAndSet(true, false)) {
          seen = capture.look();
        } else {
          Thread.onSpinWait();
        }
      }
      appending.get();
    }
  }

  @Test
  void aListenerThatThrowsHarmsNobody() throws Exception {
    try (Capture capture = Capture.create(at(), Captures.tiny())) {
      capture.onNewEvents(
          () -> {
            throw new IllegalStateException("planted");
          });
      assertThat(Captures.append(capture, 1, new byte[1])).isZero();
      assertThat(capture.count()).isEqualTo(1);
    }
  }

  @Test
  void anInterruptNeitherLosesNorClosesAnything() throws Exception {
    try (Capture capture = Capture.create(at(), Captures.tiny())) {
      Thread.currentThread().interrupt();
      for (int i = 0; i < 20; i++) {
        assertThat(Captures.append(capture, 1, Captures.bytes(i, 5_000))).isEqualTo(i);
      }
      for (int i = 0; i < 20; i++) {
        assertThat(capture.bytes(capture.event(i))).isEqualTo(Captures.bytes(i, 5_000));
      }
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void afterCloseNothingIsCapturedAndClosingTwiceIsFine() throws Exception {
    Capture capture = Capture.create(at(), Captures.tiny());
    Captures.append(capture, 1, new byte[10]);
    capture.close();
    capture.close();
    assertThat(Captures.append(capture, 1, new byte[1])).isEqualTo(Capture.NOT_CAPTURED);
    assertThat(capture.status().state()).isEqualTo(CaptureStatus.State.ENDED);
    assertThatThrownBy(() -> capture.event(0)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aCaptureWithoutEventsOpens() throws Exception {
    Path path = at();
    Capture.create(path, CaptureOptions.unlimited()).close();
    try (Capture again = Capture.open(path)) {
      assertThat(again.count()).isZero();
      assertThat(again.recovery()).isEmpty();
    }
  }

  @Test
  void twoNeverRecordInOnePlaceAndNobodyOpensWhatIsBeingRecorded() throws Exception {
    Path path = at();
    try (Capture capture = Capture.create(path, Captures.tiny())) {
      assertProblem(() -> Capture.create(path, Captures.tiny()), Problem.ALREADY_EXISTS);
      boolean seen = seenByOthers(new Layout(path).lock());
      assertProblem(() -> Capture.open(path), Problem.IN_USE);
      assertProblem(() -> Capture.open(path.resolve("../" + path.getFileName())), Problem.IN_USE);
      assertThat(seenByOthers(new Layout(path).lock())).isEqualTo(seen);
      assertThat(Captures.append(capture, 1, new byte[1])).isZero();
    }
    assertProblem(() -> Capture.create(path, Captures.tiny()), Problem.ALREADY_EXISTS);
    try (Capture one = Capture.open(path);
        Capture other = Capture.open(path)) {
      assertThat(one.count()).isEqualTo(other.count());
    }
  }

  @Test
  void whatIsNoCaptureIsRefusedByName() throws Exception {
    Path path = at();
    assertProblem(() -> Capture.open(path), Problem.NOT_A_CAPTURE);
    Capture.create(path, Captures.tiny()).close();
    Path manifest = path.resolve("capture.json");
    String text = Files.readString(manifest);
    Files.writeString(manifest, text.replace("\"version\":1", "\"version\":2"));
    assertProblem(() -> Capture.open(path), Problem.NEWER_VERSION);
    Files.writeString(manifest, text.replace("portcullis-capture", "something"));
    assertProblem(() -> Capture.open(path), Problem.NOT_A_CAPTURE);
    Files.writeString(manifest, text.replace("\"blockBytes\":4096", "\"blockBytes\":0"));
    assertProblem(() -> Capture.open(path), Problem.DAMAGED);
    for (int length = 0; length < text.length() - 1; length++) {
      Files.writeString(manifest, text.substring(0, length));
      assertProblem(() -> Capture.open(path), Problem.DAMAGED);
    }
  }

  private interface Attempt {
    Capture run() throws IOException;
  }

  private static void assertProblem(Attempt attempt, Problem problem) {
    assertThatThrownBy(() -> attempt.run().close())
        .isInstanceOfSatisfying(
            CaptureException.class, e -> assertThat(e.problem()).isEqualTo(problem));
  }

  @Test
  void whereNothingCanBeRecordedTheStandInCounts() {
    try (Capture none = Capture.none("read-only")) {
      assertThat(Captures.append(none, 1, new byte[5])).isEqualTo(Capture.NOT_CAPTURED);
      assertThat(none.count()).isZero();
      assertThat(none.status().eventsNotCaptured()).isEqualTo(1);
      assertThat(none.status().bytesNotCaptured()).isEqualTo(5);
      assertThat(none.status().cause()).contains("read-only");

      AtomicInteger woken = new AtomicInteger();
      none.onNewEvents(woken::incrementAndGet);
      none.look();
      Captures.append(none, 1, new byte[5]);
      Captures.append(none, 1, new byte[5]);
      assertThat(woken).as("what it counts is looked at").hasValue(1);
    }
  }

  /** Whether the system tells that a file is locked; having looked must not let go of it. */
  private static boolean seenByOthers(Path lock) throws IOException {
    Path locks = Path.of("/proc/locks");
    return Files.isReadable(locks)
        && Files.readString(locks).contains(":" + Files.getAttribute(lock, "unix:ino") + " ");
  }
}
