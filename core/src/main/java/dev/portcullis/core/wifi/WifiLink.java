package dev.portcullis.core.wifi;

/**
 * What an operating system says of one Wi-Fi connection, before its addresses are looked up.
 *
 * @param ssid the network's name; empty where it is hidden or not told
 * @param bssid the access point
 * @param adapter the interface, in whatever way this system names it
 */
record WifiLink(String ssid, Bssid bssid, Adapter adapter) {

  /** How a system's answer names an interface. */
  sealed interface Adapter {}

  /** By the short name that everything else uses too: {@code wlan0}, {@code en0}. */
  record Named(String name) implements Adapter {}

  /**
   * By what Windows prints, where the name people gave the connection is of no use to us.
   *
   * @param hardware six hex pairs with colons, lower case; empty where not told
   * @param description the driver's name of the adapter
   */
  record Described(String hardware, String description) implements Adapter {}
}
