package dev.portcullis.core.socket;

import dev.portcullis.core.policy.Target;

/**
 * What {@code connect} is told, untrusted and unchecked: the engine judges it.
 *
 * @param address a literal or a configured name; empty where it is missing
 * @param port 1–65535; {@link Target#NO_PORT} where it is missing or no integer
 * @param timeoutSeconds how long name resolution and handshake may take together; fractions count.
 *     Not above zero or NaN means {@link #DEFAULT_TIMEOUT_SECONDS}, with a warning; at most {@link
 *     #MAX_TIMEOUT_SECONDS}
 */
public record ConnectOptions(String address, int port, double timeoutSeconds) {

  /** What the platform takes when nothing is said. */
  public static final double DEFAULT_TIMEOUT_SECONDS = 2;

  /** The longest a connect may take. */
  public static final double MAX_TIMEOUT_SECONDS = 120;

  /** Above this the engine warns that the unit is seconds: mini programs pass 3000. */
  public static final double SUSPICIOUS_TIMEOUT_SECONDS = 60;

  /** With the platform's timeout of two seconds. */
  public ConnectOptions(String address, int port) {
    this(address, port, DEFAULT_TIMEOUT_SECONDS);
  }
}
