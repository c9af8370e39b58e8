package dev.portcullis.app.wifi;

import dev.portcullis.core.net.InterfaceAddress;
import dev.portcullis.core.wifi.WifiNetwork;
import dev.portcullis.core.wifi.WifiUnavailableException;
import java.util.List;
import java.util.Optional;

/**
 * What a socket could leave by at one moment. Immutable.
 *
 * @param networks the Wi-Fi networks this computer is on
 * @param interfaces the other interfaces with an IPv4 address, which could stand in for one
 * @param trouble why the operating system tells of no network, if it does not
 */
public record WifiSurvey(
    List<WifiNetwork> networks, List<InterfaceAddress> interfaces, Optional<Trouble> trouble) {

  /** Copies the lists. */
  public WifiSurvey {
    networks = List.copyOf(networks);
    interfaces = List.copyOf(interfaces);
  }

  /**
   * Why there is no answer.
   *
   * @param kind for a sentence of ours
   * @param words the system's, English
   */
  public record Trouble(WifiUnavailableException.Kind kind, String words) {}
}
