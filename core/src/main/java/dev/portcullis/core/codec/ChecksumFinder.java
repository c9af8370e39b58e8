package dev.portcullis.core.codec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Finds out which checksum, if any, stands behind bytes, by trying them all, in both byte orders.
 * Stateless; reads where the bytes are, so it may wait for a disk.
 *
 * <p>Matches come widest first, and in the usual byte order before the other: a wide one hardly
 * matches by chance, while one in 256 bytes is some checksum of one byte. Bytes that are all zero
 * match none, since most checksums of nothing but zeros are zero.
 */
public final class ChecksumFinder {

  private static final int PIECE = 64 * 1024;
  private static final int WIDEST = 4;

  private final ByteSource source;
  private final BooleanSupplier cancelled;
  private final List<Try> running = new ArrayList<>();
  private boolean nothingButZeros = true;

  private record Try(Checksum checksum, Checksum.Calculation calculation) {}

  private ChecksumFinder(ByteSource source, BooleanSupplier cancelled) {
    this.source = source;
    this.cancelled = cancelled;
    for (Checksum checksum : Checksum.values()) {
      if (checksum.width() > 0) {
        running.add(new Try(checksum, checksum.start()));
      }
    }
  }

  /**
   * The checksums of a range that stand right behind it.
   *
   * @param from the first byte
   * @param to behind the last
   * @param cancelled asked now and then; once it is true, nothing is found
   */
  public static List<ChecksumMatch> behind(
      ByteSource source, long from, long to, BooleanSupplier cancelled) throws IOException {
    ChecksumFinder finder = new ChecksumFinder(source, cancelled);
    if (!finder.take(from, to)) {
      return List.of();
    }
    Bytes found = source.bytes(to, WIDEST);
    List<ChecksumMatch> matches = new ArrayList<>();
    for (Try running : finder.running) {
      compare(running, found, matches);
    }
    return sorted(matches);
  }

  /**
   * The checksums that a range ends with, of what stands before them in it.
   *
   * @param from the first byte
   * @param to behind the last
   * @param cancelled asked now and then; once it is true, nothing is found
   */
  public static List<ChecksumMatch> atEnd(
      ByteSource source, long from, long to, BooleanSupplier cancelled) throws IOException {
    ChecksumFinder finder = new ChecksumFinder(source, cancelled);
    List<ChecksumMatch> matches = new ArrayList<>();
    long taken = from;
    for (int width = WIDEST; width >= 1; width--) {
      if (to - width > from) {
        boolean comparable = finder.take(taken, to - width);
        taken = to - width;
        Bytes found = source.bytes(taken, width);
        for (Try running : finder.running) {
          if (comparable && running.checksum.width() == width) {
            compare(running, found, matches);
          }
        }
      }
    }
    return cancelled.getAsBoolean() ? List.of() : sorted(matches);
  }

  /** Takes more bytes; answers whether there is anything to compare. */
  private boolean take(long from, long to) throws IOException {
    byte[] piece = new byte[(int) Math.min(PIECE, to - from)];
    for (long at = from; at < to; ) {
      if (cancelled.getAsBoolean()) {
        return false;
      }
      int count = source.read(at, piece, 0, (int) Math.min(piece.length, to - at));
      for (Try each : running) {
        each.calculation.update(piece, 0, count);
      }
      for (int i = 0; i < count && nothingButZeros; i++) {
        nothingButZeros = piece[i] == 0;
      }
      at += count;
    }
    return !nothingButZeros;
  }

  private static void compare(Try running, Bytes found, List<ChecksumMatch> matches) {
    Checksum checksum = running.checksum;
    if (found.length() < checksum.width()) {
      return;
    }
    Bytes there = found.slice(0, checksum.width());
    long value = running.calculation.value();
    Endian usual = checksum.usualOrder();
    Endian other = usual == Endian.BIG ? Endian.LITTLE : Endian.BIG;
    if (checksum.toBytes(value, usual).equals(there)) {
      matches.add(new ChecksumMatch(checksum, usual));
    } else if (checksum.toBytes(value, other).equals(there)) {
      matches.add(new ChecksumMatch(checksum, other));
    }
  }

  private static List<ChecksumMatch> sorted(List<ChecksumMatch> matches) {
    return matches.stream()
        .sorted(
            Comparator.comparingInt((ChecksumMatch m) -> -m.checksum().width())
                .thenComparing(m -> m.order() != m.checksum().usualOrder()))
        .toList();
  }
}
