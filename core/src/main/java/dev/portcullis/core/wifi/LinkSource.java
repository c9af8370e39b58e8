package dev.portcullis.core.wifi;

import java.util.List;

/** Asks one operating system which Wi-Fi connections there are. May block for a few seconds. */
@FunctionalInterface
interface LinkSource {

  /**
   * The connections; empty where Wi-Fi is there but not connected.
   *
   * @throws WifiUnavailableException if there is no Wi-Fi, or the system does not tell
   */
  List<WifiLink> links() throws WifiUnavailableException;
}
