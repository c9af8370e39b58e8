package dev.portcullis.app.hex;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Marks that are found by another thread, a block of bytes at a time, and kept while they may be
 * wanted again. JavaFX thread only.
 */
public final class MarkBlocks implements HexMarks {

  private static final int BLOCK = 4096;
  private static final int MOST_PENDING = 4;
  private static final int MOST_KEPT = 64;

  /** Finds marks. May wait for the disk; any thread but the JavaFX one. */
  @FunctionalInterface
  public interface Finder {
    /** The marks that begin in a range, in order. */
    List<HexMark> find(ByteRange range) throws IOException;
  }

  private final Finder finder;
  private final Executor reading;
  private final Executor screen;
  private final Runnable arrived;
  private final Set<Long> pending = new HashSet<>();
  private final Map<Long, List<HexMark>> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, List<HexMark>> eldest) {
          return size() > MOST_KEPT;
        }
      };

  /**
   * No marks yet.
   *
   * @param arrived told, on the JavaFX thread, that more marks are here
   */
  public MarkBlocks(Finder finder, Executor reading, Executor screen, Runnable arrived) {
    this.finder = finder;
    this.reading = reading;
    this.screen = screen;
    this.arrived = arrived;
  }

  @Override
  public List<HexMark> within(ByteRange range) {
    List<HexMark> found = new ArrayList<>();
    for (long block = range.from() / BLOCK; block <= range.to() / BLOCK; block++) {
      List<HexMark> known = kept.get(block);
      if (known == null) {
        ask(block);
      } else {
        for (HexMark mark : known) {
          if (mark.range().from() <= range.to() && mark.range().to() >= range.from()) {
            found.add(mark);
          }
        }
      }
    }
    return found;
  }

  private void ask(long block) {
    if (pending.size() >= MOST_PENDING || !pending.add(block)) {
      return;
    }
    try {
      reading.execute(() -> find(block));
    } catch (RejectedExecutionException e) {
      // The reading threads are busy or closing; the next layout asks again.
      pending.remove(block);
    }
  }

  /** Reading thread. */
  private void find(long block) {
    List<HexMark> marks;
    try {
      marks = finder.find(new ByteRange(block * BLOCK, (block + 1) * BLOCK));
    } catch (IOException | RuntimeException e) {
      // The bytes themselves cannot be read either, and say why.
      marks = List.of();
    }
    List<HexMark> found = marks;
    screen.execute(
        () -> {
          pending.remove(block);
          kept.put(block, found);
          arrived.run();
        });
  }
}
