package dev.portcullis.benchmarks;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.CaptureOptions;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.Stamp;
import dev.portcullis.core.net.Endpoint;
import dev.portcullis.core.net.Ipv4Address;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads of 64 bytes, each stamped, indexed and stored, beside the same reads dropped. The loop is
 * the benchmark's own, since the engine takes more at once where more has arrived.
 */
final class SmallReads {

  private static final int READ = 64;

  private final Plan plan;

  SmallReads(Plan plan) {
    this.plan = plan;
  }

  void run() throws Exception {
    List<Double> kept = new ArrayList<>();
    List<Double> dropped = new ArrayList<>();
    round(true); // Both are compiled before anything counts.
    round(false);
    for (int run = 0; run < plan.extent().runs(); run++) {
      kept.add(round(true));
      dropped.add(round(false));
    }
    plan.report()
        .add(
            Figure.beside(
                    "Small reads",
                    "reads of 64 bytes: stamp, index and bytes stored",
                    "reads/s",
                    new Samples(kept),
                    "the same reads dropped",
                    new Samples(dropped),
                    new Goal.RatioAtLeast(0.85))
                .explainedBy("small-reads"));
  }

  private double round(boolean keep) throws IOException {
    long bytes = (long) READ * plan.extent().smallReads();
    Path directory = plan.directory("reads");
    try (Child peer = Child.java(Peer.class, List.of(), "flood", Long.toString(bytes));
        Capture capture =
            Capture.create(directory.resolve("capture"), CaptureOptions.unlimited())) {
      int port = Integer.parseInt(peer.line());
      Endpoint from = new Endpoint(Ipv4Address.of(127, 0, 0, 1), port);
      try (SocketChannel channel =
          SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))) {
        return keep ? keep(channel, capture, from) : drop(channel);
      }
    } finally {
      Plan.remove(directory);
    }
  }

  private double keep(SocketChannel channel, Capture capture, Endpoint from) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocateDirect(READ);
    long begin = System.nanoTime();
    long reads = 0;
    while (channel.read(buffer.clear()) >= 0) {
      if (capture.append(Stamp.now(), 1, EventKind.MESSAGE, from, buffer.flip()) < 0) {
        throw new IOException("the capture stopped: " + capture.status());
      }
      reads++;
    }
    return reads / ((System.nanoTime() - begin) / 1e9);
  }

  private double drop(SocketChannel channel) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocateDirect(READ);
    long begin = System.nanoTime();
    long reads = 0;
    while (channel.read(buffer.clear()) >= 0) {
      reads++;
    }
    return reads / ((System.nanoTime() - begin) / 1e9);
  }
}
