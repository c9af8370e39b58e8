package dev.portcullis.core.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class EventSetTest {

  @Test
  void holdsWhatWasAddedInOrder() {
    Random random = new Random(3);
    EventSet.Builder builder = new EventSet.Builder();
    TreeSet<Long> expected = new TreeSet<>();
    for (int i = 0; i < 5_000; i++) {
      long sequence = random.nextInt(400_000);
      builder.add(sequence);
      expected.add(sequence);
    }
    EventSet set = builder.events();
    assertThat(set.size()).isEqualTo(expected.size());
    long index = 0;
    long next = set.next(0);
    for (long sequence : expected) {
      assertThat(set.at(index++)).isEqualTo(sequence);
      assertThat(next).isEqualTo(sequence);
      next = set.next(sequence + 1);
    }
    assertThat(next).isEqualTo(EventSet.NONE);
    for (long sequence = 0; sequence < 1000; sequence++) {
      assertThat(set.contains(sequence)).isEqualTo(expected.contains(sequence));
    }
    assertThat(set.contains(1L << 40)).isFalse();
  }

  @Test
  void whatWasTakenOutChangesNoMore() {
    EventSet.Builder builder = new EventSet.Builder();
    builder.add(5);
    EventSet before = builder.events();
    builder.add(6);
    builder.add(5);
    assertThat(before.size()).isEqualTo(1);
    assertThat(before.contains(6)).isFalse();
    assertThat(builder.events().size()).isEqualTo(2);
    assertThatThrownBy(() -> before.at(1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(EventSet.EMPTY.next(0)).isEqualTo(EventSet.NONE);
  }
}
