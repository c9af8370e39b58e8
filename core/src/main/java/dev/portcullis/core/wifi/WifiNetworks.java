package dev.portcullis.core.wifi;

import java.util.List;

/**
 * Tells which Wi-Fi networks this computer is on. Asked on an engine thread for each {@code
 * bindWifi}, so implementations may block, but must come back within a few seconds.
 */
@FunctionalInterface
public interface WifiNetworks {

  /**
   * The networks this computer is on now, one for each Wi-Fi interface with an address; empty where
   * Wi-Fi is there but not connected.
   *
   * @throws WifiUnavailableException if there is no Wi-Fi, or the operating system does not tell
   */
  List<WifiNetwork> current() throws WifiUnavailableException;
}
