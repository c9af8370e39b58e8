package dev.portcullis.core.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.EventRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A selection holds what its criteria say, asked in any order. */
final class EventSelectionTest {

  @TempDir Path directory;

  @Test
  void allIsWhatStoodThere() throws Exception {
    try (Recording recording = new Recording(directory.resolve("capture"))) {
      EventSelection none = EventSelection.all(recording.capture());
      recording.open(1).tx(1, "a");
      EventSelection all = EventSelection.all(recording.capture());
      recording.tx(1, "later");
      assertThat(none.next(0)).isEqualTo(EventSelection.NONE);
      assertThat(sequences(all)).containsExactly(0L, 1L, 2L);
      assertThat(all.end()).isEqualTo(3);
    }
  }

  @Test
  void randomCriteriaAgreeWithLookingAtEach() throws Exception {
    long seed = 99;
    Random random = new Random(seed);
    try (Recording recording = new Recording(directory.resolve("capture"))) {
      recording.open(1).open(2).open(3);
      for (int i = 0; i < 200; i++) {
        int socket = 1 + random.nextInt(3);
        if (random.nextBoolean()) {
          recording.tx(socket, "t");
        } else {
          recording.rx(socket, "r");
        }
      }
      Capture capture = recording.capture();
      for (int round = 0; round < 200; round++) {
        EventCriteria criteria = randomCriteria(random);
        EventSelection selection = EventSelection.where(capture, criteria);
        assertThat(sequences(selection))
            .as("%s, seed %d, round %d", criteria, seed, round)
            .isEqualTo(expected(capture, criteria));
        long from = random.nextInt(206);
        assertThat(selection.next(from))
            .as("%s from %d", criteria, from)
            .isEqualTo(
                expected(capture, criteria).stream()
                    .filter(sequence -> sequence >= from)
                    .findFirst()
                    .orElse(EventSelection.NONE));
      }
    }
  }

  @Test
  void rangesAscend() {
    EventCriteria one = EventCriteria.ANY.withRange(10, 20);
    assertThat(one.withRange(20, 21).ranges()).hasSize(2);
    assertThatThrownBy(() -> one.withRange(19, 30)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> one.withRange(5, 6)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> one.withRange(30, 30)).isInstanceOf(IllegalArgumentException.class);
  }

  private static EventCriteria randomCriteria(Random random) {
    EventCriteria criteria = EventCriteria.ANY;
    if (random.nextBoolean()) {
      criteria = criteria.ofSockets(Set.of(1 + random.nextInt(4)));
    }
    if (random.nextBoolean()) {
      criteria = criteria.ofKinds(Set.of(EventKind.MESSAGE, EventKind.CREATE));
    }
    int from = random.nextInt(40);
    while (random.nextInt(3) > 0) {
      int end = from + 1 + random.nextInt(60);
      criteria = criteria.withRange(from, end);
      from = end + random.nextInt(60);
    }
    return criteria;
  }

  private static List<Long> expected(Capture capture, EventCriteria criteria) {
    return LongStream.range(0, capture.count())
        .mapToObj(capture::event)
        .filter(
            event -> criteria.sockets().isEmpty() || criteria.sockets().contains(event.socket()))
        .filter(event -> criteria.kinds().isEmpty() || criteria.kinds().contains(event.kind()))
        .map(EventRecord::sequence)
        .filter(
            sequence ->
                criteria.ranges().isEmpty()
                    || criteria.ranges().stream()
                        .anyMatch(range -> sequence >= range.first() && sequence < range.end()))
        .toList();
  }

  private static List<Long> sequences(EventSelection selection) {
    List<Long> sequences = new ArrayList<>();
    for (long at = selection.next(0); at != EventSelection.NONE; at = selection.next(at + 1)) {
      sequences.add(at);
    }
    return sequences;
  }
}
