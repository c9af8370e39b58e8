package dev.portcullis.benchmarks;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.CaptureOptions;
import dev.portcullis.core.capture.CaptureSearch;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.SearchScope;
import dev.portcullis.core.capture.SocketRows;
import dev.portcullis.core.capture.Stamp;
import dev.portcullis.core.codec.BytePattern;
import dev.portcullis.core.codec.SearchPattern;
import dev.portcullis.core.net.Endpoint;
import dev.portcullis.core.net.Ipv4Address;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Searching and filtering what was captured, a million bytes or a thousand events an operation:
 * bulk in messages of 64 KiB, and a conversation whose direction changes with every 64 bytes. The
 * raw peers read the same files and look at nothing but the bytes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SearchMicro {

  private static final int MEGABYTES = 64;
  private static final int BYTES = MEGABYTES * 1_000_000;
  private static final int MESSAGE = 64_000;
  private static final int SMALL = 64;
  private static final int THOUSANDS = BYTES / SMALL / 1000;
  private static final int STEP = 8 << 20;
  private static final byte[] SOUGHT = {(byte) 0xDE, (byte) 0xAD, (byte) 0xBE, (byte) 0xEF, 1};

  private final SearchPattern pattern = (SearchPattern) BytePattern.hex("DE AD BE EF 01");
  private final byte[] buffer = new byte[1 << 18];
  private Path directory = Path.of("");
  private Capture bulk = Capture.none("not begun");
  private Capture talk = Capture.none("not begun");

  /** Makes both captures, of bytes in which nothing is found. */
  @Setup(Level.Trial)
  public void fill() throws IOException {
    directory = Files.createTempDirectory("portcullis-search");
    bulk = filled("bulk", MESSAGE, List.of(EventKind.MESSAGE));
    talk = filled("talk", SMALL, List.of(EventKind.WRITE, EventKind.MESSAGE));
  }

  /** Removes them. */
  @TearDown(Level.Trial)
  public void remove() throws IOException {
    bulk.close();
    talk.close();
    Plan.remove(directory);
  }

  /** Bytes in large messages. */
  @Benchmark
  @OperationsPerInvocation(MEGABYTES)
  public long searchBulk() {
    return search(bulk);
  }

  /** Bytes of two streams that take turns. */
  @Benchmark
  @OperationsPerInvocation(MEGABYTES)
  public long searchAlternating() {
    return search(talk);
  }

  /** The raw peer: a loop over the files. */
  @Benchmark
  @OperationsPerInvocation(MEGABYTES)
  public long scanFiles() throws IOException {
    long found = 0;
    for (Path file : files("bulk", "bytes-")) {
      try (FileChannel channel = FileChannel.open(file)) {
        ByteBuffer into = ByteBuffer.wrap(buffer);
        for (int got = channel.read(into); got > 0; got = channel.read(into.clear())) {
          found += scan(got);
        }
      }
    }
    return found;
  }

  /** The rows of one direction among all events. */
  @Benchmark
  @OperationsPerInvocation(THOUSANDS)
  public long filterDirection() {
    SocketRows rows = new SocketRows(talk, Set.of(1), EnumSet.of(EventKind.WRITE), 0);
    boolean more = true;
    while (more) {
      more = rows.advance(1 << 15);
    }
    return rows.size();
  }

  /** The raw peer: the byte of the kind in every record of the file. */
  @Benchmark
  @OperationsPerInvocation(THOUSANDS)
  public long countKinds() throws IOException {
    long found = 0;
    try (FileChannel channel = FileChannel.open(files("talk", "index").getFirst())) {
      ByteBuffer into = ByteBuffer.wrap(buffer);
      for (int got = channel.read(into); got > 0; got = channel.read(into.clear())) {
        for (int at = 58; at < got; at += 64) {
          found += buffer[at] == EventKind.WRITE.code() ? 1 : 0;
        }
      }
    }
    return found;
  }

  private long search(Capture capture) {
    CaptureSearch search = new CaptureSearch(capture, pattern, SearchScope.EVERYTHING, 1000);
    boolean more = true;
    while (more) {
      more = search.advance(STEP);
    }
    if (search.bytesSearched() != BYTES) {
      throw new IllegalStateException("searched " + search.bytesSearched());
    }
    return search.hits().size();
  }

  private int scan(int length) {
    int found = 0;
    int last = length - SOUGHT.length;
    for (int at = 0; at <= last; at++) {
      if (buffer[at] == SOUGHT[0]
          && buffer[at + 1] == SOUGHT[1]
          && buffer[at + 2] == SOUGHT[2]
          && buffer[at + 3] == SOUGHT[3]
          && buffer[at + 4] == SOUGHT[4]) {
        found++;
      }
    }
    return found;
  }

  private List<Path> files(String name, String start) throws IOException {
    try (Stream<Path> all = Files.list(directory.resolve(name))) {
      return all.filter(file -> file.getFileName().toString().startsWith(start)).sorted().toList();
    }
  }

  private Capture filled(String name, int size, List<EventKind> kinds) throws IOException {
    Endpoint peer = new Endpoint(Ipv4Address.of(127, 0, 0, 1), 8849);
    Path place = directory.resolve(name);
    Random random = new Random(1);
    byte[] bytes = new byte[size];
    try (Capture capture = Capture.create(place, CaptureOptions.unlimited())) {
      for (int i = 0; i < BYTES / size; i++) {
        random.nextBytes(bytes);
        EventKind kind = kinds.get(i % kinds.size());
        if (capture.append(Stamp.now(), 1, kind, peer, ByteBuffer.wrap(bytes)) != i) {
          throw new IOException("not captured");
        }
      }
    }
    return Capture.open(place);
  }
}
