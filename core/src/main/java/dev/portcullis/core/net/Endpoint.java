package dev.portcullis.core.net;

/**
 * One end of a connection.
 *
 * @param address where
 * @param port 0 to 65535; 0 only where the operating system has not chosen yet
 */
public record Endpoint(HostAddress address, int port) {

  /** Checks the port's range. */
  public Endpoint {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("port " + port + " is not in 0–65535");
    }
  }

  /** {@code 192.168.1.20:8848}, or {@code [fd00::1]:8848}. */
  public String text() {
    return address instanceof Ipv6Address
        ? "[" + address.text() + "]:" + port
        : address.text() + ":" + port;
  }

  @Override
  public String toString() {
    return text();
  }
}
