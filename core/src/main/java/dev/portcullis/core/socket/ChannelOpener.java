package dev.portcullis.core.socket;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.nio.channels.SocketChannel;

/**
 * Opens the channels that connections are made with. The engine connects them and closes them; one
 * that comes bound to an address and port of this computer leaves by these.
 */
@FunctionalInterface
public interface ChannelOpener {

  /** A channel of this family, in blocking mode and not connected. Any thread. */
  SocketChannel open(ProtocolFamily family) throws IOException;

  /** The operating system's, which gives each a port of its choice. */
  static ChannelOpener system() {
    return SocketChannel::open;
  }
}
