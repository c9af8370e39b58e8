package dev.portcullis.core.device;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * What a flood consists of: the same bytes every time, known at any offset, so that a receiver can
 * tell a lost, doubled or swapped byte. A block of random bytes from a fixed seed repeats; its
 * length is a prime, so that no buffer size hides a slip. Any thread.
 */
public final class FloodContent {

  private static final int PERIOD = 65_521;
  private static final long SEED = 0x506f7274L;
  private static final byte[] BLOCK = block();

  private FloodContent() {}

  private static byte[] block() {
    byte[] block = new byte[PERIOD];
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    random.nextBytes(block);
    return block;
  }

  /**
   * Fills the array with the content from an offset on.
   *
   * @param offset bytes since the flood began, at least 0
   */
  public static void fill(long offset, byte[] target) {
    int filled = 0;
    while (filled < target.length) {
      int from = (int) ((offset + filled) % PERIOD);
      int count = Math.min(target.length - filled, PERIOD - from);
      System.arraycopy(BLOCK, from, target, filled, count);
      filled += count;
    }
  }
}
