package dev.portcullis.benchmarks;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.CaptureOptions;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.capture.Stamp;
import dev.portcullis.core.net.Endpoint;
import dev.portcullis.core.net.Ipv4Address;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Appending an event of 64 bytes, and reading one anywhere among a million. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CaptureMicro {

  private static final int EVENTS = 1_000_000;
  private static final int SIZE = 64;
  private final Endpoint peer = new Endpoint(Ipv4Address.of(127, 0, 0, 1), 8849);
  private final ByteBuffer payload = ByteBuffer.allocateDirect(SIZE);
  private final byte[] head = new byte[SIZE];
  private final Random random = new Random(1);
  private Path directory = Path.of("");
  private Capture kept = Capture.none("not begun");
  private Capture growing = Capture.none("not begun");

  /** Fills the capture that is read; the limited one is appended to. */
  @Setup(Level.Trial)
  public void fill() throws IOException {
    directory = Files.createTempDirectory("portcullis-capture");
    kept = Capture.create(directory.resolve("kept"), CaptureOptions.unlimited());
    growing = Capture.create(directory.resolve("growing"), CaptureOptions.limitedTo(256L << 20));
    for (int i = 0; i < EVENTS; i++) {
      if (kept.append(Stamp.now(), 1, EventKind.MESSAGE, peer, payload) != i) {
        throw new IOException("not captured");
      }
    }
  }

  /** Removes both. */
  @TearDown(Level.Trial)
  public void remove() throws IOException {
    kept.close();
    growing.close();
    Plan.remove(directory);
  }

  /** Stamp, payload and index. */
  @Benchmark
  public long append() {
    return growing.append(Stamp.now(), 1, EventKind.MESSAGE, peer, payload);
  }

  /** Record and payload of any event. */
  @Benchmark
  public int read() {
    EventRecord event = kept.event(random.nextInt(EVENTS));
    return kept.payload(event).read(0, head, 0, SIZE);
  }
}
