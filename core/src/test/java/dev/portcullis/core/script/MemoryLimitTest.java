package dev.portcullis.core.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A heap that a test fills, with what is in use and what is not. */
class MemoryLimitTest {

  private static final long MEGABYTE = 1 << 20;
  private static final long LIMIT = 16 * MEGABYTE;

  private static final class Filled implements MemoryLimit.Heap {
    private long live;
    private long garbage;
    private long nanos;
    private int collections;

    Filled(long live, long garbage) {
      this.live = live * MEGABYTE;
      this.garbage = garbage * MEGABYTE;
    }

    @Override
    public long used() {
      return live + garbage;
    }

    @Override
    public long max() {
      return 512 * MEGABYTE;
    }

    @Override
    public void collect() {
      garbage = 0;
      collections++;
    }

    @Override
    public long nanos() {
      return nanos;
    }

    void later() {
      nanos += MemoryLimit.COLLECT_NANOS;
    }
  }

  @Test
  void whatMayBeCollectedDoesNotCount() {
    Filled heap = new Filled(40, 0);
    MemoryLimit limit = new MemoryLimit(LIMIT, heap);
    heap.garbage = 100 * MEGABYTE;
    assertThat(limit.usedUp()).isFalse();
    assertThat(heap.collections).isOne();
    heap.live += LIMIT;
    heap.later();
    assertThat(limit.usedUp()).isFalse();
    heap.live++;
    assertThat(limit.usedUp()).isTrue();
  }

  @Test
  void theCollectorIsNotAskedAllTheTime() {
    Filled heap = new Filled(40, 0);
    MemoryLimit limit = new MemoryLimit(LIMIT, heap);
    for (int look = 0; look < 10; look++) {
      heap.garbage = 100 * MEGABYTE;
      assertThat(limit.usedUp()).isFalse();
    }
    assertThat(heap.collections).isOne();
    heap.later();
    assertThat(limit.usedUp()).isFalse();
    assertThat(heap.collections).isEqualTo(2);
  }

  /** A script that begins when the heap is full of garbage is given no more than another. */
  @Test
  void garbageBeforeItBeganIsNoRoomForIt() {
    Filled heap = new Filled(40, 440);
    MemoryLimit limit = new MemoryLimit(LIMIT, heap);
    heap.live += 4 * MEGABYTE;
    assertThat(limit.usedUp()).isFalse();
    assertThat(heap.garbage).isZero();
    heap.live += LIMIT + 1;
    heap.later();
    assertThat(limit.usedUp()).isTrue();
  }

  /** What the program keeps is not the script's to fill up to the last byte. */
  @Test
  void theLastEighthOfTheHeapIsNobodys() {
    Filled heap = new Filled(40, 0);
    MemoryLimit limit = new MemoryLimit(1024 * MEGABYTE, heap);
    heap.live = 448 * MEGABYTE;
    assertThat(limit.usedUp()).isFalse();
    heap.live++;
    assertThat(limit.usedUp()).isTrue();
  }
}
