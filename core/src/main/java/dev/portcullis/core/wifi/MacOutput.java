package dev.portcullis.core.wifi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what macOS still tells: {@code ipconfig getsummary en0}, lines {@code KEY : VALUE} between
 * braces, and {@code system_profiler SPAirPortDataType -json}. Neither is translated. Since macOS
 * 14.4 the first writes {@code <redacted>} for the BSSID, since 15.6 for the SSID too; the second
 * leaves the BSSID out.
 */
final class MacOutput {

  private static final String REDACTED = "<redacted>";
  private static final JsonMapper JSON = new JsonMapper();

  private MacOutput() {}

  /** How an interface stands. */
  enum Standing {
    /** Not a Wi-Fi interface. */
    NO_WIFI,
    /** Wi-Fi, on no network. */
    DISCONNECTED,
    /** On a network that the system does not name. */
    WITHHELD,
    /** On a network, and here it is. */
    CONNECTED
  }

  /**
   * One interface.
   *
   * @param link present where {@link Standing#CONNECTED}
   */
  record Told(Standing standing, Optional<WifiLink> link) {

    private static Told of(Standing standing) {
      return new Told(standing, Optional.empty());
    }
  }

  /** Reads {@code ipconfig getsummary NAME}. */
  static Told summary(String text, String name) {
    boolean wifi = false;
    boolean active = false;
    String bssid = "";
    String ssid = "";
    for (String line : text.lines().map(String::strip).toList()) {
      int colon = line.indexOf(" : ");
      String key = colon < 0 ? "" : line.substring(0, colon);
      String value = colon < 0 ? "" : line.substring(colon + 3);
      switch (key) {
        case "InterfaceType" -> wifi = value.equals("WiFi");
        case "LinkStatusActive" -> active = value.equals("TRUE");
        case "BSSID" -> bssid = value;
        case "SSID" -> ssid = value;
        default -> {}
      }
    }
    if (!wifi) {
      return Told.of(Standing.NO_WIFI);
    }
    return told(active || !ssid.isEmpty(), ssid, bssid, name);
  }

  /** Reads {@code system_profiler SPAirPortDataType -json}: one answer an interface. */
  static List<Told> profiler(String text) {
    List<Told> all = new ArrayList<>();
    try {
      for (JsonNode section : JSON.readTree(text).path("SPAirPortDataType")) {
        for (JsonNode each : section.path("spairport_airport_interfaces")) {
          JsonNode now = each.path("spairport_current_network_information");
          String name = each.path("_name").asString("");
          if (!name.startsWith("awdl")) {
            all.add(
                told(
                    now.isObject(),
                    now.path("_name").asString(""),
                    now.path("spairport_network_bssid").asString(""),
                    name));
          }
        }
      }
    } catch (JacksonException e) {
      return List.of(); // not the JSON it was asked for: it told nothing
    }
    return List.copyOf(all);
  }

  private static Told told(boolean connected, String ssid, String bssid, String name) {
    if (!connected) {
      return Told.of(Standing.DISCONNECTED);
    }
    return Bssid.parse(bssid)
        .map(
            b ->
                new Told(
                    Standing.CONNECTED,
                    Optional.of(
                        new WifiLink(
                            ssid.equals(REDACTED) ? "" : ssid, b, new WifiLink.Named(name)))))
        .orElseGet(() -> Told.of(Standing.WITHHELD));
  }
}
