package dev.portcullis.benchmarks;

import dev.portcullis.core.capture.CaptureOptions;
import dev.portcullis.core.socket.Delivery;
import dev.portcullis.core.socket.TcpSocket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Round trips of 32 bytes through the engine, every event captured, beside a C client and a plain
 * Java one. All three ask the same echoing process.
 */
final class RoundTrips {

  private static final int SIZE = 32;
  private static final String GROUP = "Round trip of 32 bytes";

  private final Plan plan;
  private final int count;
  private final int warmup;

  RoundTrips(Plan plan) {
    this.plan = plan;
    this.count = plan.extent().roundTrips();
    this.warmup = count / 2;
  }

  void run() throws Exception {
    List<Trips> ours = new ArrayList<>();
    List<Trips> java = new ArrayList<>();
    List<Trips> c = new ArrayList<>();
    Path program = plan.work().resolve("trips");
    boolean compiled = compile(program);
    try (Child peer = Child.java(Peer.class, List.of(), "echo")) {
      int port = Integer.parseInt(peer.line());
      through(port); // The echoing side is compiled too.
      for (int run = 0; run < plan.extent().runs(); run++) {
        ours.add(through(port));
        java.add(plain(port));
        if (compiled) {
          c.add(inC(program, port));
        }
      }
    }
    if (compiled) {
      add("median", median(ours), "C client", median(c), new Goal.RatioAtMost(1.15));
      add("99th percentile", slow(ours), "C client", slow(c), new Goal.RatioAtMost(1.5));
    } else {
      plan.report().remark("No C compiler (cc): round trips are compared with plain Java only.");
    }
    add("median", median(ours), "plain Java", median(java), new Goal.None());
    add("99th percentile", slow(ours), "plain Java", slow(java), new Goal.None());
  }

  private void add(String what, Samples ours, String peer, Samples theirs, Goal goal) {
    plan.report()
        .add(Figure.beside(GROUP, what, "µs", ours, peer, theirs, goal).explainedBy("trips"));
  }

  private static Samples median(List<Trips> trips) {
    return new Samples(trips.stream().map(Trips::median).toList());
  }

  private static Samples slow(List<Trips> trips) {
    return new Samples(trips.stream().map(Trips::slow).toList());
  }

  /** A listener that asks again as soon as it has its answer. */
  private Trips through(int port) throws Exception {
    Path directory = plan.directory("trips");
    long[] took = new long[count];
    try (Desk desk = new Desk(directory, CaptureOptions.unlimited())) {
      CountDownLatch done = new CountDownLatch(1);
      TcpSocket socket = desk.socket(Delivery.engine());
      Asking asking = new Asking(socket, took, warmup, done);
      socket.onConnect(connection -> asking.ask());
      socket.onMessage(message -> asking.answered(message.size()));
      Desk.connect(socket, port);
      if (!done.await(5, TimeUnit.MINUTES)) {
        throw new IOException("round trips hang");
      }
    } finally {
      Plan.remove(directory);
    }
    return Trips.of(took);
  }

  /** Runs in the socket's listeners, one at a time. */
  private static final class Asking {
    private final TcpSocket socket;
    private final long[] took;
    private final CountDownLatch done;
    private final ByteBuffer question = ByteBuffer.allocate(SIZE).put(0, (byte) 1);
    private int trip;
    private int missing;
    private long asked;

    Asking(TcpSocket socket, long[] took, int warmup, CountDownLatch done) {
      this.socket = socket;
      this.took = took;
      this.done = done;
      this.trip = -warmup;
    }

    void ask() {
      missing = SIZE;
      asked = System.nanoTime();
      socket.write(question);
    }

    void answered(int bytes) {
      missing -= bytes;
      if (missing > 0) {
        return;
      }
      if (trip >= 0) {
        took[trip] = System.nanoTime() - asked;
      }
      trip++;
      if (trip == took.length) {
        done.countDown();
      } else {
        ask();
      }
    }
  }

  private Trips plain(int port) throws IOException {
    long[] took = new long[count];
    try (SocketChannel channel =
        SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))) {
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      ByteBuffer question = ByteBuffer.allocateDirect(SIZE);
      ByteBuffer answer = ByteBuffer.allocateDirect(SIZE);
      for (int trip = -warmup; trip < count; trip++) {
        long from = System.nanoTime();
        channel.write(question.clear());
        answer.clear();
        while (answer.hasRemaining()) {
          if (channel.read(answer) < 0) {
            throw new IOException("the echo ended");
          }
        }
        if (trip >= 0) {
          took[trip] = System.nanoTime() - from;
        }
      }
    }
    return Trips.of(took);
  }

  private Trips inC(Path program, int port) throws Exception {
    try (Child client =
        Child.start(
            program.toString(),
            Integer.toString(port),
            Integer.toString(count),
            Integer.toString(warmup))) {
      String[] nanos = client.line().split(" ", -1);
      return new Trips(Long.parseLong(nanos[0]) / 1e3, Long.parseLong(nanos[1]) / 1e3);
    }
  }

  private static boolean compile(Path program) throws Exception {
    if (!Plan.has("cc")) {
      return false;
    }
    Path source = Files.createTempFile("trips", ".c");
    try (var c = RoundTrips.class.getResourceAsStream("/trips.c")) {
      if (c == null) {
        throw new IOException("trips.c is missing from the build");
      }
      Files.write(source, c.readAllBytes());
      try (Child cc = Child.start("cc", "-O2", "-o", program.toString(), source.toString())) {
        return cc.await() == 0;
      }
    } finally {
      Files.delete(source);
    }
  }
}
