package dev.portcullis.core.wifi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.core.net.InterfaceAddress;
import dev.portcullis.core.net.Ipv4Address;
import dev.portcullis.core.net.LocalNetwork;
import dev.portcullis.core.wifi.WifiUnavailableException.Kind;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SystemWifiTest {

  private static final Bssid BSSID = Recorded.ACCESS_POINT;

  private static InterfaceAddress on(String name, String cidr) {
    InterfaceAddress parsed = InterfaceAddress.parse(cidr).orElseThrow();
    return new InterfaceAddress(name, parsed.address(), parsed.prefixLength());
  }

  private final LocalNetwork network =
      LocalNetwork.of(
          List.of(
              on("eth0", "10.0.0.5/24"),
              on("wlan0", "fe80::1/64"),
              on("wlan0", "192.168.1.7/24"),
              on("wlan0", "192.168.2.7/24")));

  @Test
  void aNetworkHasItsInterfacesFirstIpv4Address() throws Exception {
    LinkSource source = () -> List.of(new WifiLink("Lab", BSSID, new WifiLink.Named("wlan0")));
    assertThat(new SystemWifi(source, adapter -> Optional.empty(), network).current())
        .containsExactly(new WifiNetwork("Lab", BSSID, "wlan0", Ipv4Address.of(192, 168, 1, 7)));
  }

  @Test
  void windowsAdaptersAreLookedUpAndThoseWithoutAnAddressLeftOut() throws Exception {
    LinkSource source =
        () ->
            List.of(
                new WifiLink("Lab", BSSID, new WifiLink.Described("02:00:5e:20:00:01", "Intel")),
                new WifiLink("Gone", BSSID, new WifiLink.Described("", "Unplugged")),
                new WifiLink("Waiting", BSSID, new WifiLink.Named("wlan1")));
    AdapterNames names =
        adapter -> adapter.description().equals("Intel") ? Optional.of("wlan0") : Optional.empty();
    assertThat(new SystemWifi(source, names, network).current())
        .extracting(WifiNetwork::ssid)
        .containsExactly("Lab");
  }

  @Test
  void thisComputersAdaptersAreFoundByTheirHardwareAddress() throws Exception {
    java.net.NetworkInterface real =
        java.net.NetworkInterface.networkInterfaces()
            .filter(each -> !each.getInterfaceAddresses().isEmpty())
            .findFirst()
            .orElseThrow();
    assertThat(
            AdapterNames.ofThisComputer()
                .nameOf(new WifiLink.Described("02:00:5e:99:99:99", real.getDisplayName())))
        .contains(real.getName());
    assertThat(AdapterNames.ofThisComputer().nameOf(new WifiLink.Described("", "no such")))
        .isEmpty();
  }

  @Test
  void thoseWhoAskWithinASecondShareOneLookUpAndItsTrouble() {
    AtomicLong now = new AtomicLong();
    AtomicInteger asked = new AtomicInteger();
    WifiNetworks recent =
        new RecentWifi(
            () -> {
              throw new WifiUnavailableException(Kind.FAILED, "asked " + asked.incrementAndGet());
            },
            now::get);
    assertThatThrownBy(recent::current).hasMessage("asked 1");
    now.addAndGet(999_999_999);
    assertThatThrownBy(recent::current).hasMessage("asked 1");
    now.addAndGet(1);
    assertThatThrownBy(recent::current)
        .isInstanceOfSatisfying(
            WifiUnavailableException.class, e -> assertThat(e.kind()).isEqualTo(Kind.FAILED))
        .hasMessage("asked 2");
  }

  @Test
  void thisComputerAnswersOneWayOrTheOther() {
    WifiNetworks wifi = SystemWifi.ofThisComputer(network);
    try {
      assertThat(wifi.current()).allSatisfy(each -> assertThat(each.bssid()).isNotNull());
    } catch (WifiUnavailableException e) {
      assertThat(e).hasMessageMatching("(?s).+");
    }
  }
}
