package dev.portcullis.benchmarks.soak;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the process holds at one moment.
 *
 * @param heap bytes in use after a collection
 * @param threads platform threads
 * @param files open files; 0 where the system does not tell
 */
record Health(long heap, int threads, long files) {

  private static final Path OPEN_FILES = Path.of("/proc/self/fd");

  /** What may come and go between two looks without anything growing. */
  private static final long HEAP_SLACK = 32L << 20;

  private static final int SLACK = 32;

  /** Collects first: what is left is held by somebody. */
  static Health now() throws IOException {
    System.gc();
    return new Health(
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
        ManagementFactory.getThreadMXBean().getThreadCount(),
        openFiles());
  }

  private static long openFiles() throws IOException {
    if (!Files.isDirectory(OPEN_FILES)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(OPEN_FILES)) {
      return files.count();
    }
  }

  /**
   * What grew from the first of these looks to the last third of them; nothing where they are too
   * few to tell.
   */
  static List<String> grown(List<Health> looks) {
    List<String> grown = new ArrayList<>();
    if (looks.size() < 3) {
      return grown;
    }
    Health first = looks.getFirst();
    List<Health> last = looks.subList(looks.size() - Math.max(1, looks.size() / 3), looks.size());
    long heap = last.stream().mapToLong(Health::heap).min().orElseThrow();
    int threads = last.stream().mapToInt(Health::threads).min().orElseThrow();
    long files = last.stream().mapToLong(Health::files).min().orElseThrow();
    if (heap > first.heap() + HEAP_SLACK) {
      grown.add("heap from " + mebibytes(first.heap()) + " to " + mebibytes(heap));
    }
    if (threads > first.threads() + SLACK) {
      grown.add("threads from " + first.threads() + " to " + threads);
    }
    if (files > first.files() + SLACK) {
      grown.add("open files from " + first.files() + " to " + files);
    }
    return grown;
  }

  static String mebibytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MiB", bytes / 1048576.0);
  }
}
