package dev.portcullis.core.capture;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * Sizes and limits of a capture.
 *
 * @param blockBytes what goes to disk at once; a power of two from 4 KiB to 64 MiB
 * @param segmentBlocks blocks a segment file has, at least 1
 * @param stagingBlocks blocks that may wait for the disk before appenders do, from 3 to 64
 * @param limitBytes payload kept at most: whole oldest segments are dropped for it; at least two
 *     segments; empty for no limit
 * @param retryInterval how long a capture that stopped waits before it tries the disk again
 */
public record CaptureOptions(
    int blockBytes,
    int segmentBlocks,
    int stagingBlocks,
    OptionalLong limitBytes,
    Duration retryInterval) {

  private static final int BLOCK = 4 << 20;
  private static final int SEGMENT_BLOCKS = 16;
  private static final int STAGING_BLOCKS = 4;
  private static final Duration RETRY = Duration.ofSeconds(2);

  /** Checks the ranges. */
  public CaptureOptions {
    checkGeometry(blockBytes, segmentBlocks, stagingBlocks);
    if (limitBytes.isPresent() && limitBytes.getAsLong() < 2L * segmentBlocks * blockBytes) {
      throw new IllegalArgumentException("limitBytes " + limitBytes.getAsLong());
    }
    if (retryInterval.isNegative() || retryInterval.isZero()) {
      throw new IllegalArgumentException("retryInterval " + retryInterval);
    }
  }

  /** The smallest limit {@link #limitedTo} takes, in bytes: two segments of one block. */
  public static final long SMALLEST_LIMIT = 2L * BLOCK;

  /** Keeps everything, in segments of 64 MiB. */
  public static CaptureOptions unlimited() {
    return new CaptureOptions(BLOCK, SEGMENT_BLOCKS, STAGING_BLOCKS, OptionalLong.empty(), RETRY);
  }

  /**
   * Keeps the newest bytes up to a limit, in segments of an eighth of it but 64 MiB at most.
   *
   * @param bytes the limit, from {@link #SMALLEST_LIMIT}
   */
  public static CaptureOptions limitedTo(long bytes) {
    long segmentBlocks = Math.clamp(bytes / 8 / BLOCK, 1, SEGMENT_BLOCKS);
    return new CaptureOptions(
        BLOCK, (int) segmentBlocks, STAGING_BLOCKS, OptionalLong.of(bytes), RETRY);
  }

  /** Checks what also stands in a capture's description. */
  static void checkGeometry(int blockBytes, int segmentBlocks, int stagingBlocks) {
    if (Integer.bitCount(blockBytes) != 1 || blockBytes < 4096 || blockBytes > 64 << 20) {
      throw new IllegalArgumentException("blockBytes " + blockBytes);
    }
    if (segmentBlocks < 1) {
      throw new IllegalArgumentException("segmentBlocks " + segmentBlocks);
    }
    if (stagingBlocks < 3 || stagingBlocks > 64) {
      throw new IllegalArgumentException("stagingBlocks " + stagingBlocks);
    }
  }

  /** Bytes of a segment file. */
  long segmentBytes() {
    return (long) segmentBlocks * blockBytes;
  }
}
