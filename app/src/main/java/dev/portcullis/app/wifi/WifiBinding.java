package dev.portcullis.app.wifi;

import dev.portcullis.core.policy.WifiStandIn;
import dev.portcullis.core.wifi.Bssid;
import java.util.Optional;

/** What a tab's sockets are to leave by. Immutable. */
public sealed interface WifiBinding {

  /** The Wi-Fi network with this BSSID, or the interface the profile has stand in for it. */
  record Network(String bssid) implements WifiBinding {}

  /** An interface a person picked to stand in for a Wi-Fi network. */
  record Interface(String name) implements WifiBinding {}

  /** What bindWifi is called with. */
  default String bssid() {
    return switch (this) {
      case Network network -> network.bssid();
      case Interface wired -> WifiStandIn.of(wired.name()).bssid();
    };
  }

  /** What the profile must know for that call. */
  default Optional<WifiStandIn> standIn() {
    return switch (this) {
      case Network network -> Optional.empty();
      case Interface wired -> Optional.of(WifiStandIn.of(wired.name()));
    };
  }

  /** How it stands in the workspace. */
  default String toStore() {
    return switch (this) {
      case Network network -> network.bssid();
      case Interface wired -> Stored.INTERFACE + wired.name();
    };
  }

  /** Reads what {@link #toStore} wrote; empty for anything else. */
  static Optional<WifiBinding> parse(String stored) {
    if (stored.length() > Stored.INTERFACE.length() && stored.startsWith(Stored.INTERFACE)) {
      return Optional.of(new Interface(stored.substring(Stored.INTERFACE.length())));
    }
    return Bssid.parse(stored).map(bssid -> new Network(bssid.text()));
  }

  /** The notation of the workspace. */
  final class Stored {
    private static final String INTERFACE = "interface:";

    private Stored() {}
  }
}
