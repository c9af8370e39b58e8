package dev.portcullis.app.hex;

import dev.portcullis.core.codec.ByteChange;
import dev.portcullis.core.codec.ByteSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * The bytes near the view. Those of a disk are read by another thread and kept while they may be
 * wanted again; those in memory are read where they are. JavaFX thread only. At most {@link
 * #MOST_PENDING} blocks are asked for at a time: while someone scrolls fast, what has passed by is
 * never read.
 */
final class ByteBlocks {

  static final int BLOCK = 4096;
  static final int MOST_PENDING = 4;
  static final int MOST_KEPT = 64;

  private final Executor reading;
  private final Executor screen;
  private final Runnable arrived;
  private final Consumer<Exception> failed;
  private final Map<Long, Block> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Block> eldest) {
          return size() > MOST_KEPT;
        }
      };
  private final Set<Long> pending = new HashSet<>();
  private ByteSource source = ByteSource.empty();

  /** Which source it is: what arrives from one before is of no use. */
  private long generation;

  /**
   * No bytes yet.
   *
   * @param reading where the disk is waited for; may refuse work while it is busy
   * @param screen the JavaFX thread
   * @param arrived told, on the JavaFX thread, that more bytes are here
   * @param failed told, on the JavaFX thread, that bytes cannot be read
   */
  ByteBlocks(Executor reading, Executor screen, Runnable arrived, Consumer<Exception> failed) {
    this.reading = reading;
    this.screen = screen;
    this.arrived = arrived;
    this.failed = failed;
  }

  /** Forgets all bytes; the next come from here. */
  void readFrom(ByteSource next) {
    source = next;
    generation++;
    kept.clear();
    pending.clear();
  }

  /** The bytes are these now, which differ from those before by a change. */
  void changed(ByteSource next, ByteChange change) {
    source = next;
    generation++;
    pending.clear();
    boolean restStays = change.removed() == change.inserted();
    kept.replaceAll(
        (index, block) -> {
          long start = index * BLOCK;
          boolean before = start + BLOCK <= change.position();
          boolean after = restStays && start >= change.position() + change.removed();
          // What is not the same any more is shown until the new bytes are here: no flicker.
          return before || after ? block : new Block(block.bytes, false);
        });
  }

  ByteSource source() {
    return source;
  }

  /**
   * Copies bytes to be shown, if they are here; if not, they are asked for. For a moment after a
   * change they may be those before it.
   *
   * @return whether they were all here
   */
  boolean read(long position, byte[] target, int count) {
    return read(position, target, count, false);
  }

  /** A byte as it is now, 0–255; -1 where it is not here yet: it is asked for. */
  int exact(long position) {
    byte[] one = new byte[1];
    return read(position, one, 1, true) ? one[0] & 0xFF : -1;
  }

  private boolean read(long position, byte[] target, int count, boolean exact) {
    if (source.inMemory(position, count)) {
      try {
        return source.read(position, target, 0, count) == count;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    boolean all = true;
    int done = 0;
    while (done < count) {
      long index = (position + done) / BLOCK;
      int place = (int) ((position + done) % BLOCK);
      int part = Math.min(count - done, BLOCK - place);
      Block block = kept.get(index);
      if (block == null || !block.fresh) {
        ask(index);
      }
      if (block != null && (block.fresh || !exact) && block.bytes.length >= place + part) {
        System.arraycopy(block.bytes, place, target, done, part);
      } else {
        all = false;
      }
      done += part;
    }
    return all;
  }

  private void ask(long index) {
    if (pending.size() >= MOST_PENDING || !pending.add(index)) {
      return;
    }
    ByteSource from = source;
    long asked = generation;
    try {
      reading.execute(() -> read(from, index, asked));
    } catch (RejectedExecutionException e) {
      // The reading threads are busy or closing; the next layout asks again.
      pending.remove(index);
    }
  }

  /** Reading thread. */
  private void read(ByteSource from, long index, long asked) {
    try {
      byte[] bytes = from.bytes(index * BLOCK, BLOCK).toArray();
      screen.execute(() -> take(index, bytes, asked));
    } catch (IOException | RuntimeException e) {
      screen.execute(() -> fail(e, asked));
    }
  }

  private void take(long index, byte[] bytes, long asked) {
    if (asked == generation) {
      pending.remove(index);
      kept.put(index, new Block(bytes, true));
      arrived.run();
    }
  }

  private void fail(Exception cause, long asked) {
    if (asked == generation) {
      failed.accept(cause);
    }
  }

  private static final class Block {
    private final byte[] bytes;
    private final boolean fresh;

    Block(byte[] bytes, boolean fresh) {
      this.bytes = bytes;
      this.fresh = fresh;
    }
  }
}
