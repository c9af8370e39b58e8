package dev.portcullis.core.capture;

import java.util.ArrayList;
import java.util.List;

/**
 * The hits of a search in the order in which they begin, as they were at one moment. Immutable; any
 * thread. A hit takes 28 bytes.
 */
public final class SearchHits {

  /** No hits. */
  public static final SearchHits NONE = new SearchHits(List.of());

  private final List<HitBlock> blocks;

  /** How many hits stand before each block. */
  private final int[] before;

  private final int size;

  /** Hits of these blocks, which change no more. */
  SearchHits(List<HitBlock> blocks) {
    this.blocks = List.copyOf(blocks);
    before = new int[blocks.size()];
    int count = 0;
    for (int i = 0; i < before.length; i++) {
      before[i] = count;
      count += blocks.get(i).size();
    }
    size = count;
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** The hit of this index, from 0. */
  public SearchHit get(int index) {
    int low = 0;
    int high = before.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (before[middle] <= index) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return blocks.get(low).get(index - before[low]);
  }

  /**
   * The index of the first hit that does not begin before a byte; {@link #size} if there is none.
   */
  public int firstFrom(long event, int offset) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      SearchHit hit = get(middle);
      if (hit.firstEvent() < event || (hit.firstEvent() == event && hit.firstOffset() < offset)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Collects hits that come nearly in order. Used by one thread at a time. */
  static final class Collector {
    private final List<HitBlock> blocks = new ArrayList<>();
    private int size;

    int size() {
      return size;
    }

    void add(SearchHit hit) {
      size++;
      int at = blocks.size() - 1;
      while (at > 0 && blocks.get(at).startsAfter(hit)) {
        at--;
      }
      if (at < 0) {
        blocks.add(new HitBlock());
        at = 0;
      }
      HitBlock block = blocks.get(at);
      if (block.isFull()) {
        if (at == blocks.size() - 1 && !block.endsAfter(hit)) {
          blocks.add(new HitBlock());
          blocks.getLast().add(hit);
          return;
        }
        blocks.set(at, block.half(0));
        blocks.add(at + 1, block.half(1));
        block = blocks.get(blocks.get(at + 1).startsAfter(hit) ? at : at + 1);
        block.add(hit);
        return;
      }
      if (block.isShared()) {
        block = block.copy();
        blocks.set(at, block);
      }
      block.add(hit);
    }

    /** The hits so far. */
    SearchHits hits() {
      blocks.forEach(HitBlock::share);
      return size == 0 ? NONE : new SearchHits(blocks);
    }
  }
}
