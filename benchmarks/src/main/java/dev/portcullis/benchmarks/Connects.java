package dev.portcullis.benchmarks;

import dev.portcullis.core.capture.CaptureOptions;
import dev.portcullis.core.socket.Delivery;
import dev.portcullis.core.socket.SocketState;
import dev.portcullis.core.socket.TcpSocket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Creates and connects a thousand sockets one after the other, beside plain channels with the same
 * socket option, to the same listeners, each of which accepts on one thread. Ours are open when the
 * state says so: recorded, told of, and watched for their first bytes.
 */
final class Connects {

  private static final int SOCKETS = 1000;

  /** Until both are compiled: a round is over in less time than compiling takes. */
  private static final int WARM_UPS = 40;

  /** Rounds for one of the others: each is so short that a busy machine shows in it. */
  private static final int ROUNDS = 8;

  /**
   * Listeners that take turns. The kernel keeps the port of a closed connection for a minute, for
   * its listener; the more are kept, the longer it looks for one that is free, in whichever
   * program's turn that is.
   */
  private static final int LISTENERS = 10;

  private final Plan plan;
  private final List<Child> peers = new ArrayList<>();
  private final List<Integer> ports = new ArrayList<>();

  Connects(Plan plan) {
    this.plan = plan;
  }

  void run() throws Exception {
    List<Double> ours = new ArrayList<>();
    List<Double> raw = new ArrayList<>();
    try {
      for (int i = 0; i < LISTENERS; i++) {
        Child peer = Child.java(Peer.class, List.of(), "hold");
        peers.add(peer);
        ports.add(Integer.parseInt(peer.line()));
      }
      for (int run = 0; run < WARM_UPS; run++) {
        ours(port(run));
        raw(port(run));
      }
      for (int run = 0; run < ROUNDS * plan.extent().runs(); run++) {
        ours.add(ours(port(run)));
        raw.add(raw(port(run)));
      }
    } finally {
      peers.forEach(Child::close);
    }
    plan.report()
        .add(
            Figure.beside(
                    "Connecting",
                    "creating and connecting 1,000 sockets",
                    "ms",
                    new Samples(ours),
                    "plain Java channels",
                    new Samples(raw),
                    new Goal.RatioAtMost(1.5))
                .explainedBy("connects"));
  }

  private int port(int run) {
    return ports.get(run % LISTENERS);
  }

  private double ours(int port) throws Exception {
    Path directory = plan.directory("connects");
    try (Desk desk = new Desk(directory, CaptureOptions.unlimited())) {
      List<TcpSocket> sockets = new ArrayList<>();
      long from = System.nanoTime();
      for (int i = 0; i < SOCKETS; i++) {
        TcpSocket socket = desk.socket(Delivery.none());
        Desk.connect(socket, port);
        sockets.add(socket);
      }
      for (TcpSocket socket : sockets) {
        Desk.await(() -> socket.state() == SocketState.OPEN);
      }
      return (System.nanoTime() - from) / 1e6;
    } finally {
      Plan.remove(directory);
    }
  }

  private static double raw(int port) throws IOException {
    List<SocketChannel> channels = new ArrayList<>();
    try {
      long from = System.nanoTime();
      for (int i = 0; i < SOCKETS; i++) {
        SocketChannel channel = SocketChannel.open();
        channels.add(channel);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      }
      return (System.nanoTime() - from) / 1e6;
    } finally {
      for (SocketChannel channel : channels) {
        channel.close();
      }
    }
  }
}
