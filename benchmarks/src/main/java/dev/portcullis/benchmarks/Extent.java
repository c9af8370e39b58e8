package dev.portcullis.benchmarks;

/**
 * How much is measured.
 *
 * @param runs rounds of each comparison
 * @param bulkBytes what a bulk receive takes
 * @param slowBytes what a peer that logs hex is given: it would take minutes for more
 * @param smallReads reads of 64 bytes in a round
 * @param roundTrips round trips in a round
 * @param events events of the memory figures
 * @param windowSeconds how long events pour into the window
 */
record Extent(
    int runs,
    long bulkBytes,
    long slowBytes,
    int smallReads,
    int roundTrips,
    long events,
    int windowSeconds) {

  private static final long MIB = 1 << 20;
  private static final long GIB = 1 << 30;

  static Extent of(String name) {
    return switch (name) {
      case "full" -> new Extent(5, 10 * GIB, 128 * MIB, 4_000_000, 40_000, 10_000_000, 20);
      case "quick" -> new Extent(3, GIB, 32 * MIB, 1_000_000, 10_000, 1_000_000, 8);
      default -> throw new IllegalArgumentException("full or quick, not " + name);
    };
  }
}
