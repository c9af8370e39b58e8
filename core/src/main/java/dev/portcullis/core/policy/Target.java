package dev.portcullis.core.policy;

import dev.portcullis.core.net.AddressFamily;

/**
 * What someone wants to connect to, exactly as they said it.
 *
 * @param address the text given to connect; untrusted, possibly empty
 * @param port the port given; {@link #NO_PORT} where it was missing or no integer
 * @param family the family of the socket that will connect
 */
public record Target(String address, int port, AddressFamily family) {

  /** Stands for a port that was missing or is no integer; judged PORT_INVALID. */
  public static final int NO_PORT = -1;
}
