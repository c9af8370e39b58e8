package dev.portcullis.core.script;

import java.util.concurrent.TimeUnit;

/**
 * Whether a script has used more memory than it was given. A heap tells what is in use together
 * with what may be collected, so what was in use before the script is not known at its start: it is
 * at most the least that was ever seen since. One thread.
 */
final class MemoryLimit {

  /** The heap, as far as it has to be known here. */
  interface Heap {
    /** Bytes in use, and bytes that may be collected. */
    long used();

    /** The most it may grow to. */
    long max();

    /** Collects. */
    void collect();

    /** Nanoseconds of a clock that never jumps. */
    long nanos();

    /** The one of this program. */
    static Heap system() {
      Runtime runtime = Runtime.getRuntime();
      return new Heap() {
        @Override
        public long used() {
          return runtime.totalMemory() - runtime.freeMemory();
        }

        @Override
        public long max() {
          return runtime.maxMemory();
        }

        @Override
        public void collect() {
          System.gc();
        }

        @Override
        public long nanos() {
          return System.nanoTime();
        }
      };
    }
  }

  /** Asking the collector what is really in use costs time: not more often than this. */
  static final long COLLECT_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  private final Heap heap;
  private final long bytes;
  private final long most;
  private long before;
  private long collectedAt;

  /**
   * A limit from now on.
   *
   * @param bytes how far the heap may grow
   */
  MemoryLimit(long bytes, Heap heap) {
    this.heap = heap;
    this.bytes = bytes;
    // Where the heap is nearly full the collector runs all the time and nothing else does.
    most = heap.max() - heap.max() / 8;
    before = heap.used();
    collectedAt = heap.nanos() - COLLECT_NANOS;
  }

  /** Whether it is used up, by what is in use and not by what may be collected. */
  boolean usedUp() {
    if (!isOver(heap.used()) || heap.nanos() - collectedAt < COLLECT_NANOS) {
      return false;
    }
    heap.collect();
    collectedAt = heap.nanos();
    return isOver(heap.used());
  }

  private boolean isOver(long used) {
    before = Math.min(before, used);
    return used > Math.min(before + bytes, most);
  }
}
