package dev.portcullis.app.shell;

import dev.portcullis.core.socket.ChannelOpener;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/**
 * Gives connections the same local ports each time, one after the other from the first. They lie
 * above those that operating systems give out, and are taken again although the last tour's
 * connections may still linger on them. Any thread.
 */
final class TourChannels implements ChannelOpener {

  /** So many ports are kept for each picture. */
  static final int PORTS = 2;

  /** Holds several of the largest reads for a connection that is held up. */
  private static final int RECEIVE_BUFFER = 1 << 20;

  // Guarded by this:
  private int next;
  private Optional<SocketChannel> newest = Optional.empty();

  /** Channels that leave by this port and those after it. */
  TourChannels(int first) {
    next = first;
  }

  @Override
  public synchronized SocketChannel open(ProtocolFamily family) throws IOException {
    SocketChannel channel = SocketChannel.open(family);
    try {
      channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER);
      channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), next));
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    next++;
    newest = Optional.of(channel);
    return channel;
  }

  /** The channel that was opened last. */
  synchronized Optional<SocketChannel> newest() {
    return newest;
  }
}
