package dev.portcullis.core.socket;

import dev.portcullis.core.net.AddressFamily;
import dev.portcullis.core.net.Endpoint;
import dev.portcullis.core.net.HostAddress;
import dev.portcullis.core.policy.Verdict;
import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Opens connections: the only code that does. It takes nothing but a verdict that allows, and goes
 * to exactly the address that was judged. On a virtual thread of the engine.
 */
final class Connector {

  private final ChannelOpener channels;

  /** Connects channels that these open. */
  Connector(ChannelOpener channels) {
    this.channels = channels;
  }

  /**
   * Connects within the attempt's time.
   *
   * @param local the address of the interface to leave by; empty for the operating system's choice
   * @return the channel, or empty if the attempt was cancelled
   */
  Optional<SocketChannel> connect(
      Verdict.Allowed verdict, Optional<HostAddress> local, Attempt attempt) throws IOException {
    Endpoint target = verdict.endpoint();
    SocketChannel channel = channels.open(family(target.address()));
    boolean connected = false;
    try {
      if (!attempt.onCancel(() -> closeQuietly(channel))) {
        return Optional.empty();
      }
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      if (local.isPresent()) {
        bind(channel, local.get(), target.address());
      }
      // Through the socket, because only it takes a timeout: whole milliseconds, so round up.
      long millis = Math.ceilDiv(attempt.nanosLeft(), TimeUnit.MILLISECONDS.toNanos(1));
      if (millis <= 0) {
        throw new SocketTimeoutException("the time was over before the handshake began");
      }
      channel
          .socket()
          .connect(new InetSocketAddress(address(verdict), target.port()), (int) millis);
      connected = true;
      return Optional.of(channel);
    } catch (IOException e) {
      if (attempt.cancelled()) {
        return Optional.empty();
      }
      throw e;
    } finally {
      if (!connected) {
        closeQuietly(channel);
      }
    }
  }

  /** The judged address, with the scope that IPv6 link-local addresses cannot do without. */
  private static InetAddress address(Verdict.Allowed verdict) throws IOException {
    HostAddress address = verdict.endpoint().address();
    Optional<String> scope = verdict.interfaceName();
    if (scope.isEmpty() || address.family() != AddressFamily.IPV6) {
      return address.toInetAddress();
    }
    NetworkInterface through = NetworkInterface.getByName(scope.get());
    if (through == null) {
      throw new SocketException(Errno.ENETDOWN.text() + ": " + scope.get());
    }
    return Inet6Address.getByAddress(null, address.toBytes(), through);
  }

  private static void bind(SocketChannel channel, HostAddress local, HostAddress target)
      throws IOException {
    if (local.family() != target.family()) {
      throw new BindException("the Wi-Fi network has no " + target.family().label() + " address");
    }
    channel.bind(new InetSocketAddress(local.toInetAddress(), 0));
  }

  private static StandardProtocolFamily family(HostAddress address) {
    return switch (address.family()) {
      case IPV4 -> StandardProtocolFamily.INET;
      case IPV6 -> StandardProtocolFamily.INET6;
    };
  }

  /** Closes what cannot be used any more; nobody could do anything about a failure. */
  static void closeQuietly(Closeable channel) {
    try {
      channel.close();
    } catch (IOException e) {
      // The descriptor is gone either way.
    }
  }
}
