package dev.portcullis.benchmarks;

import dev.portcullis.core.capture.CaptureOptions;
import dev.portcullis.core.socket.Delivery;
import dev.portcullis.core.socket.TcpSocket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Receives as much as a device can send, every byte captured, beside peers that drop it, write it
 * to a file or log it as hex. Figures are in MB/s; ours end when the capture is closed, the disk's
 * work included.
 */
final class BulkReceive {

  private static final String GROUP = "Bulk receive";
  private static final String UNIT = "MB/s";
  private static final long LIMIT = 1L << 30;

  private final Plan plan;
  private final long bytes;

  BulkReceive(Plan plan) {
    this.plan = plan;
    this.bytes = plan.extent().bulkBytes();
  }

  void run() throws Exception {
    List<Double> kept = new ArrayList<>();
    List<Double> recycled = new ArrayList<>();
    List<Double> dropped = new ArrayList<>();
    List<Double> disk = new ArrayList<>();
    List<Double> toFile = new ArrayList<>();
    List<Double> toHex = new ArrayList<>();
    List<Double> limits = new ArrayList<>();
    boolean ncat = Plan.has("ncat");
    for (int run = 0; run < plan.extent().runs(); run++) {
      kept.add(ours(CaptureOptions.unlimited()));
      disk.add(dd());
      dropped.add(raw());
      limits.add(Math.min(disk.getLast(), dropped.getLast()));
      recycled.add(ours(CaptureOptions.limitedTo(LIMIT)));
      if (ncat) {
        toFile.add(ncat("-o", bytes));
        toHex.add(ncat("-x", plan.extent().slowBytes()));
      }
    }
    String size = (bytes >> 30) + " GiB";
    Samples ours = new Samples(kept);
    add(size + ", every byte captured", ours, "dd oflag=direct", disk, new Goal.None());
    add(
        size + ", every byte captured",
        ours,
        "raw Java receive that drops",
        dropped,
        new Goal.None());
    add(
        size + ", every byte captured",
        ours,
        "the slower of the two: disk or receive",
        limits,
        new Goal.RatioAtLeast(0.85));
    plan.report()
        .add(
            Figure.beside(
                    GROUP,
                    size + " through a capture limited to 1 GiB",
                    UNIT,
                    new Samples(recycled),
                    "raw Java receive that drops",
                    new Samples(dropped),
                    new Goal.RatioAtLeast(0.9))
                .explainedBy("recycled"));
    if (ncat) {
      add(size + ", every byte captured", ours, "ncat -o", toFile, new Goal.RatioAtLeast(2));
      add("the same, viewable as hex", ours, "ncat -x", toHex, new Goal.RatioAtLeast(50));
    } else {
      plan.report().remark("ncat is not installed: no comparison with its logs.");
    }
  }

  private void add(String what, Samples ours, String peer, List<Double> theirs, Goal goal) {
    plan.report().add(Figure.beside(GROUP, what, UNIT, ours, peer, new Samples(theirs), goal));
  }

  private double ours(CaptureOptions options) throws Exception {
    Path directory = plan.directory("bulk");
    try (Child peer = Child.java(Peer.class, List.of(), "flood", Long.toString(bytes))) {
      int port = Integer.parseInt(peer.line());
      long from;
      try (Desk desk = new Desk(directory, options)) {
        TcpSocket socket = desk.socket(Delivery.none());
        from = System.nanoTime();
        Desk.connect(socket, port);
        Desk.awaitClosed(socket);
        long read = socket.counters().bytesRead();
        if (read != bytes || desk.capture.status().eventsNotCaptured() != 0) {
          throw new IllegalStateException("received " + read + " of " + bytes + " bytes");
        }
      }
      return rate(bytes, from);
    } finally {
      Plan.remove(directory);
    }
  }

  private double raw() throws IOException {
    try (Child peer = Child.java(Peer.class, List.of(), "flood", Long.toString(bytes))) {
      int port = Integer.parseInt(peer.line());
      ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);
      long from = System.nanoTime();
      long got = 0;
      try (SocketChannel channel =
          SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))) {
        int count = channel.read(buffer);
        while (count >= 0) {
          got += count;
          count = channel.read(buffer.clear());
        }
      }
      if (got != bytes) {
        throw new IOException("received " + got + " of " + bytes + " bytes");
      }
      return rate(bytes, from);
    }
  }

  /** What the disk takes when nothing else is done: the same block size, direct, no cache. */
  private double dd() throws Exception {
    Path file = plan.work().resolve("dd.bin");
    long blocks = bytes / (4 << 20);
    long from = System.nanoTime();
    try (Child dd =
        Child.start(
            "dd",
            "if=/dev/zero",
            "of=" + file,
            "bs=4M",
            "count=" + blocks,
            "oflag=direct",
            "status=none")) {
      if (dd.await() != 0) {
        throw new IOException("dd cannot write directly to " + file);
      }
    } finally {
      Files.deleteIfExists(file);
    }
    return rate(blocks * (4 << 20), from);
  }

  private double ncat(String log, long amount) throws Exception {
    Path file = plan.work().resolve("ncat.log");
    try (Child peer = Child.java(Peer.class, List.of(), "flood", Long.toString(amount))) {
      String port = peer.line();
      long from = System.nanoTime();
      Process ncat =
          new ProcessBuilder("ncat", "--recv-only", log, file.toString(), "127.0.0.1", port)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      int code = ncat.waitFor();
      if (code != 0) {
        throw new IOException("ncat " + log + " failed");
      }
      return rate(amount, from);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static double rate(long amount, long fromNanos) {
    return amount / 1e6 / ((System.nanoTime() - fromNanos) / 1e9);
  }
}
