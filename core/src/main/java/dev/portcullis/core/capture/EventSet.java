package dev.portcullis.core.capture;

import java.util.Arrays;

/**
 * Some events of a capture, a bit each. Immutable; any thread. Finding the nth of millions costs
 * little, so that they can be rows.
 */
public final class EventSet {

  /** No events. */
  public static final EventSet EMPTY = new EventSet(new Page[0]);

  /** What {@link #next} answers after the last event. */
  public static final long NONE = -1;

  private static final int PAGE_BITS = 16;
  private static final int PAGE_WORDS = 1 << (PAGE_BITS - 6);

  private final Page[] pages;

  /** How many events stand before each page; one more, which is all of them. */
  private final long[] before;

  private EventSet(Page[] pages) {
    this.pages = pages;
    before = new long[pages.length + 1];
    for (int i = 0; i < pages.length; i++) {
      before[i + 1] = before[i] + pages[i].count;
    }
  }

  /** How many there are. */
  public long size() {
    return before[pages.length];
  }

  /** Whether an event is one of them. */
  public boolean contains(long sequence) {
    long page = sequence >> PAGE_BITS;
    return sequence >= 0 && page < pages.length && pages[(int) page].get(sequence);
  }

  /**
   * The sequence of the event of this index; greater at a later index.
   *
   * @throws IndexOutOfBoundsException if there are not so many
   */
  public long at(long index) {
    if (index < 0 || index >= size()) {
      throw new IndexOutOfBoundsException("event " + index + " of " + size());
    }
    int low = 0;
    int high = pages.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (before[middle] <= index) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return ((long) low << PAGE_BITS) + pages[low].at((int) (index - before[low]));
  }

  /** The first of them at or after a place; {@link #NONE} if there is none. */
  public long next(long from) {
    long start = Math.max(0, from);
    for (long page = start >> PAGE_BITS; page < pages.length; page++) {
      int found = pages[(int) page].next(page == start >> PAGE_BITS ? start : 0);
      if (found >= 0) {
        return (page << PAGE_BITS) + found;
      }
    }
    return NONE;
  }

  /** The bits of 65,536 events. Once shared it changes no more. */
  private static final class Page {
    private final long[] words;
    private int count;
    private boolean shared;

    Page(long[] words, int count) {
      this.words = words;
      this.count = count;
    }

    boolean get(long sequence) {
      return (words[word(sequence)] & 1L << sequence) != 0;
    }

    void set(long sequence) {
      if (!get(sequence)) {
        words[word(sequence)] |= 1L << sequence;
        count++;
      }
    }

    int at(int index) {
      int left = index;
      for (int word = 0; ; word++) {
        int bits = Long.bitCount(words[word]);
        if (left < bits) {
          long rest = words[word];
          for (; left > 0; left--) {
            rest &= rest - 1;
          }
          return (word << 6) + Long.numberOfTrailingZeros(rest);
        }
        left -= bits;
      }
    }

    int next(long sequence) {
      int word = word(sequence);
      long rest = words[word] & -1L << sequence;
      while (rest == 0 && ++word < PAGE_WORDS) {
        rest = words[word];
      }
      return rest == 0 ? -1 : (word << 6) + Long.numberOfTrailingZeros(rest);
    }

    private static int word(long sequence) {
      return (int) (sequence >> 6) & (PAGE_WORDS - 1);
    }
  }

  /** Collects events in any order. Used by one thread at a time. */
  public static final class Builder {
    private Page[] pages = new Page[0];

    /** Begins with no events. */
    public Builder() {}

    /** Adds an event; again is no error. */
    public void add(long sequence) {
      int page = (int) (sequence >> PAGE_BITS);
      if (page >= pages.length) {
        int known = pages.length;
        pages = Arrays.copyOf(pages, page + 1);
        for (int i = known; i <= page; i++) {
          pages[i] = new Page(new long[PAGE_WORDS], 0);
        }
      }
      if (pages[page].shared && !pages[page].get(sequence)) {
        pages[page] = new Page(pages[page].words.clone(), pages[page].count);
      }
      pages[page].set(sequence);
    }

    /** The events so far. */
    public EventSet events() {
      for (Page page : pages) {
        page.shared = true;
      }
      return pages.length == 0 ? EMPTY : new EventSet(pages.clone());
    }
  }
}
