package dev.portcullis.core.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class CaptureRecoveryTest {
  private static final int EVENTS = 40;

  @TempDir Path directory;

  /** A capture as a killed program leaves it. */
  private Path unfinished() throws IOException {
    try (Capture capture = Capture.create(directory.resolve("live"), Captures.tiny())) {
      for (int i = 0; i < EVENTS; i++) {
        Captures.append(capture, 1, Captures.bytes(i, 700));
      }
      return Captures.snapshot(directory.resolve("live"), directory.resolve("left"));
    }
  }

  private static void check(Capture capture, int events) {
    assertThat(capture.count()).isEqualTo(events);
    for (int i = 0; i < events; i++) {
      assertThat(capture.bytes(capture.event(i))).isEqualTo(Captures.bytes(i, 700));
    }
  }

  @Test
  void whatWasNotClosedIsAllThereAndOpeningChangesNothing() throws Exception {
    Path left = unfinished();
    byte[] index = Files.readAllBytes(left.resolve("index"));
    for (int again = 0; again < 2; again++) {
      try (Capture capture = Capture.open(left)) {
        assertThat(capture.recovery()).contains(new Recovery(EVENTS, 0, 0, 0));
        check(capture, EVENTS);
      }
    }
    assertThat(Files.readAllBytes(left.resolve("index"))).isEqualTo(index);
  }

  @Test
  void anIndexCutAnywhereInTheLastRecordLosesThatRecordOnly() throws Exception {
    Path left = unfinished();
    for (int bytes = IndexRecord.BYTES - 1; bytes >= 0; bytes--) {
      try (FileChannel index = FileChannel.open(left.resolve("index"), StandardOpenOption.WRITE)) {
        index.truncate((EVENTS - 1) * 64L + bytes);
      }
      try (Capture capture = Capture.open(left)) {
        assertThat(capture.recovery()).contains(new Recovery(EVENTS - 1, bytes == 0 ? 0 : 1, 0, 0));
        check(capture, EVENTS - 1);
      }
    }
  }

  @Test
  void aLastRecordHarmedInAnyByteIsDroppedAndSaid() throws Exception {
    Path left = unfinished();
    try (FileChannel index =
        FileChannel.open(
            left.resolve("index"), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      for (int place = 0; place < IndexRecord.BYTES; place++) {
        long position = (EVENTS - 1) * 64L + place;
        ByteBuffer one = ByteBuffer.allocate(1);
        index.read(one, position);
        byte was = one.get(0);
        index.write(ByteBuffer.wrap(new byte[] {(byte) ~was}), position);
        try (Capture capture = Capture.open(left)) {
          assertThat(capture.recovery()).contains(new Recovery(EVENTS - 1, 1, 0, 0));
          check(capture, EVENTS - 1);
        }
        index.write(ByteBuffer.wrap(new byte[] {was}), position);
      }
    }
  }

  @Test
  void aRecordHarmedInTheMiddleReadsAsAGapAndTheOthersStay() throws Exception {
    Path left = unfinished();
    try (FileChannel index = FileChannel.open(left.resolve("index"), StandardOpenOption.WRITE)) {
      index.write(ByteBuffer.wrap(new byte[64]), 5 * 64);
    }
    try (Capture capture = Capture.open(left)) {
      assertThat(capture.count()).isEqualTo(EVENTS);
      assertThat(capture.event(5).kind()).isEqualTo(EventKind.GAP);
      assertThat(capture.detail(capture.event(5)))
          .isEqualTo(new EventDetail.Unreadable(EventKind.GAP, EventDetail.Why.DAMAGED));
      assertThat(capture.bytes(capture.event(6))).isEqualTo(Captures.bytes(6, 700));
    }
  }

  @Test
  void eventsWhoseBytesAreNotThereAreDroppedFromTheEnd() throws Exception {
    try (Capture capture = Capture.create(directory.resolve("live"), Captures.tiny())) {
      for (int i = 0; i < EVENTS; i++) {
        Captures.append(capture, 1, Captures.bytes(i, 700));
      }
    }
    Path left = directory.resolve("live");
    long last = EVENTS * 700L / 8192;
    try (FileChannel bytes =
        FileChannel.open(left.resolve("bytes-%010d".formatted(last)), StandardOpenOption.WRITE)) {
      bytes.truncate(bytes.size() - 701);
    }
    try (Capture capture = Capture.open(left)) {
      assertThat(capture.recovery()).contains(new Recovery(EVENTS - 2, 2, 0, 0));
      check(capture, EVENTS - 2);
    }
  }

  @Test
  void noHarmToTheFilesMakesOpeningOrReadingFailWithoutAWord() throws Exception {
    Random random = new Random(9);
    for (int round = 0; round < 150; round++) {
      Path left = round == 0 ? unfinished() : directory.resolve("left");
      Path harmed = Captures.snapshot(left, directory.resolve("harmed" + round));
      try (Stream<Path> files = Files.list(harmed)) {
        for (Path file : files.toList()) {
          harm(file, random);
        }
      }
      try (Capture capture = Capture.open(harmed)) {
        for (long sequence = 0; sequence < Math.min(capture.count(), 60); sequence++) {
          EventRecord event = capture.event(sequence);
          assertThat(capture.payload(event).length()).isEqualTo(event.length());
          assertThat(capture.bytes(event).length).isIn(0, 700);
        }
        SocketRows rows = new SocketRows(capture, Set.of(1));
        assertThat(rows.advance(Integer.MAX_VALUE)).isFalse();
        assertThat(rows.size()).isLessThanOrEqualTo(EVENTS);
      } catch (CaptureException e) {
        assertThat(e.problem()).isEqualTo(CaptureException.Problem.DAMAGED);
      }
    }
  }

  private static void harm(Path file, Random random) throws IOException {
    long size = Files.size(file);
    if (size == 0 || (file.endsWith("capture.json") && random.nextInt(10) > 0)) {
      return;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      switch (random.nextInt(3)) {
        case 0 -> channel.truncate(random.nextLong(Math.min(size, 5_000)));
        case 1 -> {
          byte[] noise = new byte[200];
          random.nextBytes(noise);
          channel.write(ByteBuffer.wrap(noise), random.nextLong(Math.min(size, 5_000)));
        }
        default -> {
          // Left as it is.
        }
      }
    }
  }

  @Test
  void aProgramKilledInAFloodLeavesEveryCompleteEvent() throws Exception {
    for (int round = 0; round < 3; round++) {
      Path path = directory.resolve("killed" + round);
      Process child = FloodingChild.start(path, round);
      try {
        Path told = path.resolveSibling(path.getFileName() + ".told");
        await()
            .atMost(Duration.ofSeconds(40))
            .until(() -> Files.exists(told) && FloodingChild.told(told) > 6_000);
        long told1 = FloodingChild.told(told);
        child.destroyForcibly();
        assertThat(child.waitFor()).isNotZero();
        try (Capture capture = Capture.open(path)) {
          assertThat(capture.count()).isGreaterThanOrEqualTo(told1);
          assertThat(capture.recovery()).isPresent();
          assertThat(capture.recovery().get().eventsKept()).isEqualTo(capture.count());
          assertThat(capture.recovery().get().eventsDropped()).isBetween(0L, 1L);
          FloodingChild.check(capture);
        }
      } finally {
        child.destroyForcibly();
      }
    }
  }

  /** Records with a checksum that is right and numbers that are not, as someone may make them. */
  @ParameterizedTest
  @CsvSource({
    "0,2147483647",
    "1,2147483647",
    "27999,700",
    "9223372036854775807,1",
    "9223372036854775000,2147483647",
    "4611686018427387904,64"
  })
  void aRecordThatSaysMoreBytesThanThereAreIsDamaged(long offset, int length) throws Exception {
    Path left = unfinished();
    IndexRecord record = new IndexRecord();
    try (FileChannel index = FileChannel.open(left.resolve("index"), StandardOpenOption.WRITE)) {
      for (int at : new int[] {5, EVENTS - 1}) {
        record.encode(at, Stamp.now(), 1, EventKind.MESSAGE, Captures.PEER, offset, length);
        index.write(ByteBuffer.wrap(record.bytes()), at * 64L);
      }
    }
    try (Capture capture = Capture.open(left)) {
      assertThat(capture.count()).isEqualTo(EVENTS - 1);
      assertThat(capture.event(5).kind()).isEqualTo(EventKind.GAP);
      assertThat(capture.bytes(capture.event(5))).isEmpty();
      assertThat(capture.bytes(capture.event(6))).isEqualTo(Captures.bytes(6, 700));
    }
  }

  @Test
  void aSegmentFartherThanAnyCaptureComesIsDamage() throws Exception {
    Path left = unfinished();
    Files.delete(left.resolve("bytes-0000000000"));
    Files.createFile(left.resolve("bytes-999999999999999999"));
    try (var files = Files.list(left)) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().matches("bytes-0.*")).toList()) {
        Files.delete(file);
      }
    }
    assertThatThrownBy(() -> Capture.open(left))
        .isInstanceOfSatisfying(
            CaptureException.class,
            e -> assertThat(e.problem()).isEqualTo(CaptureException.Problem.DAMAGED));
  }
}
