package dev.portcullis.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.locks.LockSupport;

/**
 * The other end of the wire, in a process of its own. Says its port, then serves connections on
 * loopback until it is killed: {@code flood BYTES}, {@code pace BYTES_A_WRITE WRITES_A_SECOND},
 * {@code echo} or {@code hold}.
 */
public final class Peer {

  private static final int FLOOD_WRITE = 1 << 20;
  private static final long TICK_NANOS = 1_000_000;

  private Peer() {}

  /** Serves. */
  public static void main(String[] arguments) throws IOException {
    try (ServerSocketChannel server = ServerSocketChannel.open()) {
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4096);
      System.out.println(server.socket().getLocalPort());
      if (arguments[0].equals("hold")) {
        hold(server);
      }
      while (true) {
        SocketChannel channel = server.accept();
        Thread.ofPlatform().daemon().name("peer").start(() -> serve(channel, arguments));
      }
    }
  }

  private static void serve(SocketChannel channel, String[] arguments) {
    try (channel) {
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      switch (arguments[0]) {
        case "flood" -> flood(channel, Long.parseLong(arguments[1]));
        case "pace" ->
            pace(channel, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        case "echo" -> echo(channel);
        default -> throw new IllegalArgumentException(arguments[0]);
      }
    } catch (IOException e) {
      // The measured side went away, as it does at the end of a round.
    }
  }

  private static void flood(SocketChannel channel, long bytes) throws IOException {
    ByteBuffer block = ByteBuffer.allocateDirect(FLOOD_WRITE);
    for (int i = 0; i < FLOOD_WRITE; i++) {
      block.put(i, (byte) (i * 31 + (i >> 8)));
    }
    for (long left = bytes; left > 0; ) {
      block.position(0).limit((int) Math.min(FLOOD_WRITE, left));
      left -= channel.write(block);
    }
  }

  /** A millisecond's worth of writes at each tick; what the receiver holds up is made up for. */
  private static void pace(SocketChannel channel, int bytes, int writesSecond) throws IOException {
    ByteBuffer block = ByteBuffer.allocateDirect(bytes);
    long begin = System.nanoTime();
    long done = 0;
    while (true) {
      long due = (System.nanoTime() - begin) / 1_000 * writesSecond / 1_000_000;
      while (done < due) {
        block.clear();
        while (block.hasRemaining()) {
          channel.write(block);
        }
        done++;
      }
      LockSupport.parkNanos(TICK_NANOS);
    }
  }

  private static void echo(SocketChannel channel) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);
    while (channel.read(buffer.clear()) >= 0) {
      buffer.flip();
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    }
  }

  /** One thread for all: a thread for each would be busy when it is us who are measured. */
  private static void hold(ServerSocketChannel server) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 12);
    server.configureBlocking(false);
    try (Selector selector = Selector.open()) {
      server.register(selector, SelectionKey.OP_ACCEPT);
      while (true) {
        selector.select(
            key -> {
              if (key.isAcceptable()) {
                accept(server, selector);
              } else if (key.channel() instanceof SocketChannel channel) {
                drop(channel, buffer.clear());
              }
            });
      }
    }
  }

  private static void accept(ServerSocketChannel server, Selector selector) {
    try {
      SocketChannel channel = server.accept();
      while (channel != null) {
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ);
        channel = server.accept();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void drop(SocketChannel channel, ByteBuffer buffer) {
    try {
      if (channel.read(buffer) < 0) {
        channel.close();
      }
    } catch (IOException e) {
      closeQuietly(channel);
    }
  }

  private static void closeQuietly(SocketChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      // The descriptor is gone either way.
    }
  }
}
