package dev.portcullis.core.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SocketRowsTest {
  @TempDir Path directory;
  private Capture capture;

  @BeforeEach
  void begin() throws Exception {
    capture = Capture.create(directory.resolve("c"), Captures.tiny());
  }

  @AfterEach
  void end() {
    capture.close();
  }

  private void event(int socket, EventKind kind) {
    capture.append(new Stamp(0, 0), socket, kind, null, ByteBuffer.allocate(0));
  }

  private static List<Long> rows(SocketRows rows) {
    List<Long> sequences = new ArrayList<>();
    for (long row = 0; row < rows.size(); row++) {
      sequences.add(rows.sequenceAt(row));
    }
    return sequences;
  }

  private List<Long> expected(Set<Integer> sockets) {
    List<Long> sequences = new ArrayList<>();
    for (long sequence = 0; sequence < capture.count(); sequence++) {
      if (sockets.contains(capture.event(sequence).socket())) {
        sequences.add(sequence);
      }
    }
    return sequences;
  }

  @Test
  void rowsAreTheEventsOfTheSocketsWhateverTheirMixture() {
    Random random = new Random(3);
    SocketRows one = new SocketRows(capture, Set.of(1));
    SocketRows two = new SocketRows(capture, Set.of(2, 3));
    for (int round = 0; round < 6; round++) {
      int sockets = List.of(1, 2, 4, 200, 1, 3).get(round);
      for (int i = 0; i < 9_000; i++) {
        event(1 + random.nextInt(sockets), EventKind.MESSAGE);
      }
      while (one.advance(1 + random.nextInt(5_000))) {
        assertThat(one.size()).isLessThanOrEqualTo(capture.count());
      }
      assertThat(two.advance(Integer.MAX_VALUE)).isFalse();
      assertThat(rows(one)).isEqualTo(expected(Set.of(1)));
      assertThat(rows(two)).isEqualTo(expected(Set.of(2, 3)));
    }
  }

  @Test
  void oneStepLooksAtNoMoreThanAsked() {
    for (int i = 0; i < 10; i++) {
      event(1, EventKind.MESSAGE);
    }
    SocketRows rows = new SocketRows(capture, Set.of(1));
    assertThat(rows.advance(4)).isTrue();
    assertThat(rows.size()).isEqualTo(4);
    assertThat(rows.advance(6)).isFalse();
    assertThat(rows.size()).isEqualTo(10);
    assertThatThrownBy(() -> rows.sequenceAt(10)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> rows.sequenceAt(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void aSocketAddedLateComesWithAllItsEvents() {
    Random random = new Random(4);
    for (int i = 0; i < 5_000; i++) {
      event(1 + random.nextInt(2), EventKind.MESSAGE);
    }
    event(7, EventKind.CREATE);
    for (int i = 0; i < 20_000; i++) {
      event(List.of(1, 2, 7, 8).get(random.nextInt(4)), EventKind.MESSAGE);
    }
    SocketRows rows = new SocketRows(capture, Set.of(1));
    assertThat(rows.advance(24_000)).isTrue();
    rows.addSocket(7);
    rows.addSocket(8);
    rows.addSocket(7);
    while (rows.advance(333)) {
      assertThat(rows.size()).isLessThanOrEqualTo(capture.count());
    }
    assertThat(rows(rows)).isEqualTo(expected(Set.of(1, 7, 8)));
  }

  @Test
  void aSocketFoundBeforeAnotherIsAddedIsNotForgotten() {
    for (int i = 0; i < 100; i++) {
      event(9, EventKind.MESSAGE);
    }
    event(1, EventKind.CREATE);
    event(2, EventKind.CREATE);
    event(1, EventKind.MESSAGE);
    SocketRows rows = new SocketRows(capture, Set.of());
    assertThat(rows.advance(1_000)).isFalse();
    rows.addSocket(2);
    rows.addSocket(3);
    assertThat(rows.advance(2)).isTrue();
    rows.addSocket(1);
    while (rows.advance(2)) {
      assertThat(rows.size()).isLessThanOrEqualTo(3);
    }
    assertThat(rows(rows)).containsExactly(100L, 101L, 102L);
  }

  @Test
  void everyFormOfAChunkGivesBackWhatItWasMadeOf() {
    for (long step : new long[] {1, 2, 16, 1000, 1 << 20, 1L << 40}) {
      long[] sequences = new long[4096];
      Arrays.setAll(sequences, i -> 5 + i * step);
      long[] back = new long[4096];
      RowChunk chunk = RowChunk.of(sequences);
      chunk.copyTo(back);
      assertThat(back).isEqualTo(sequences);
      assertThat(chunk.getClass())
          .isEqualTo(
              step == 1
                  ? RowChunk.Run.class
                  : step <= 16
                      ? RowChunk.Near.class
                      : step <= 1000 ? RowChunk.Far.class : RowChunk.Anywhere.class);
    }
  }

  @Test
  void everyEventIsARowAtOnce() {
    for (int i = 0; i < 5; i++) {
      event(i, i % 2 == 0 ? EventKind.WRITE : EventKind.MESSAGE);
    }
    SocketRows all = SocketRows.ofEverySocket(capture, EnumSet.allOf(EventKind.class), 1);
    assertThat(all.advance(1)).isFalse();
    assertThat(rows(all)).containsExactly(1L, 2L, 3L, 4L);
    SocketRows sent = SocketRows.ofEverySocket(capture, EnumSet.of(EventKind.WRITE), 1);
    sent.addSocket(7);
    while (sent.advance(1)) {
      assertThat(sent.size()).isLessThanOrEqualTo(2);
    }
    assertThat(rows(sent)).containsExactly(2L, 4L);
    event(9, EventKind.WRITE);
    all.advance(1);
    sent.advance(1);
    assertThat(rows(all)).endsWith(5L);
    assertThat(rows(sent)).endsWith(5L);
  }
}
