package dev.portcullis.core.wifi;

import dev.portcullis.core.net.HostAddress;

/**
 * A Wi-Fi network this computer is on now.
 *
 * @param ssid the name people see; empty where the network hides it
 * @param bssid the access point, as {@link Bssid#text()} writes it
 * @param interfaceName the operating system's short name of the interface
 * @param address this computer's address on that interface
 */
public record WifiNetwork(String ssid, Bssid bssid, String interfaceName, HostAddress address) {}
