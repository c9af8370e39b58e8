package dev.portcullis.core.socket;

import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.FailureCause;
import dev.portcullis.core.net.AddressFamily;
import dev.portcullis.core.net.HostAddress;
import dev.portcullis.core.net.InterfaceAddress;
import dev.portcullis.core.net.LocalNetwork;
import dev.portcullis.core.policy.Platform;
import dev.portcullis.core.policy.PolicyProfile;
import dev.portcullis.core.policy.WifiStandIn;
import dev.portcullis.core.wifi.Bssid;
import dev.portcullis.core.wifi.WifiNetwork;
import dev.portcullis.core.wifi.WifiNetworks;
import dev.portcullis.core.wifi.WifiUnavailableException;
import java.util.Optional;

/** Finds the local address a BSSID stands for. Asks the operating system: engine threads only. */
final class WifiBinder {

  private static final int BSSID_INVALID = 3;
  private static final int SYSTEM_ERROR = 4;
  private static final int ANDROID_ONLY = 5;

  private final WifiNetworks wifi;
  private final LocalNetwork interfaces;

  WifiBinder(WifiNetworks wifi, LocalNetwork interfaces) {
    this.wifi = wifi;
    this.interfaces = interfaces;
  }

  /** What came of it. */
  sealed interface Outcome {}

  /** The socket is to leave by this address. */
  record Bound(HostAddress local, EventDetail.WifiBound detail) implements Outcome {}

  /** It is not bound. */
  record Failed(SocketError error) implements Outcome {}

  /** For a socket that is past connecting, or on its way. */
  static Failed tooLate() {
    return failed(
        SYSTEM_ERROR,
        "system error",
        "bindWifi comes before connect",
        SocketCause.BIND_TOO_LATE.with());
  }

  /** Looks for the network. */
  Outcome bind(String text, PolicyProfile profile, AddressFamily family) {
    if (profile.platform() == Platform.IOS) {
      return failed(
          ANDROID_ONLY,
          "only supported on Android",
          "the profile plays an iPhone",
          SocketCause.PLAYS_IPHONE.with());
    }
    Optional<Bssid> parsed = Bssid.parse(text);
    if (parsed.isEmpty()) {
      return failed(
          BSSID_INVALID,
          "invalid BSSID",
          "not six hex pairs with colons: " + text,
          SocketCause.BSSID_MALFORMED.with(text));
    }
    Bssid bssid = parsed.get();
    for (WifiStandIn standIn : profile.wifiStandIns()) {
      if (standIn.bssid().equalsIgnoreCase(bssid.text())) {
        return throughInterface(bssid, standIn.interfaceName(), family);
      }
    }
    try {
      for (WifiNetwork network : wifi.current()) {
        if (network.bssid().equals(bssid)) {
          return network.address().family() == family
              ? bound(bssid, network.interfaceName(), network.address())
              : throughInterface(bssid, network.interfaceName(), family);
        }
      }
      return failed(
          BSSID_INVALID,
          "invalid BSSID",
          "this computer is not on " + bssid,
          SocketCause.BSSID_ELSEWHERE.with(bssid.text()));
    } catch (WifiUnavailableException e) {
      String words = String.valueOf(e.getMessage());
      return failed(
          SYSTEM_ERROR,
          "system error",
          words,
          SocketCause.WIFI_UNTOLD.with(e.kind().name(), words));
    } catch (RuntimeException e) {
      return failed(SYSTEM_ERROR, "system error", e.toString());
    }
  }

  private Outcome throughInterface(Bssid bssid, String interfaceName, AddressFamily family) {
    for (InterfaceAddress each : interfaces.addresses()) {
      if (each.interfaceName().equals(interfaceName) && each.address().family() == family) {
        return bound(bssid, interfaceName, each.address());
      }
    }
    return failed(
        SYSTEM_ERROR,
        "system error",
        "the interface " + interfaceName + " has no " + family.label() + " address now",
        SocketCause.INTERFACE_WITHOUT_ADDRESS.with(interfaceName, family.label()));
  }

  private static Bound bound(Bssid bssid, String interfaceName, HostAddress local) {
    return new Bound(local, new EventDetail.WifiBound(bssid.text(), interfaceName, local.text()));
  }

  private static Failed failed(int errCode, String what, String detail, FailureCause... causes) {
    return new Failed(SocketError.of(errCode, "bindWifi fail: " + what, detail).because(causes));
  }
}
