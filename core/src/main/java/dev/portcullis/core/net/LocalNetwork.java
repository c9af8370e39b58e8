package dev.portcullis.core.net;

import java.util.List;

/**
 * The addresses of the computer that connects. Read afresh at every judgement, because cables are
 * pulled and Wi-Fi networks change. Implementations may be called on any thread and may take
 * milliseconds: never call one on a screen's thread.
 */
@FunctionalInterface
public interface LocalNetwork {

  /** The addresses of every interface that is up, loopback included, as they are now. */
  List<InterfaceAddress> addresses();

  /** A network that never changes, for a vantage given by hand and for tests. */
  static LocalNetwork of(List<InterfaceAddress> addresses) {
    List<InterfaceAddress> fixed = List.copyOf(addresses);
    return () -> fixed;
  }
}
