package dev.portcullis.core.wifi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.core.wifi.WifiLink.Named;
import dev.portcullis.core.wifi.WifiUnavailableException.Kind;
import org.junit.jupiter.api.Test;

class LinuxLinksTest {

  private static final String NMCLI = "nmcli --terse --escape yes";

  private final Recorded system = new Recorded();
  private final LinuxLinks links = new LinuxLinks(system);

  @Test
  void networkManagerTellsEveryConnectionWithItsEscapesTakenOff() throws Exception {
    system.on(NMCLI, "nmcli-two.txt");
    assertThat(links.links())
        .containsExactly(
            new WifiLink("Caf:e \\ 车间", Recorded.ACCESS_POINT, new Named("wlan0")),
            new WifiLink("", new Bssid("02:00:5e:10:00:02"), new Named("wlx0013ef")));
    assertThat(system.ran)
        .containsExactly(
            "nmcli --terse --escape yes --fields ACTIVE,BSSID,DEVICE,SSID device wifi list"
                + " --rescan no");
  }

  @Test
  void aStarMeansActiveToo() throws Exception {
    system.on(NMCLI, "nmcli-star.txt");
    assertThat(links.links())
        .containsExactly(new WifiLink("Workshop", Recorded.ACCESS_POINT, new Named("wlp2s0")));
  }

  @Test
  void anOldNmcliIsAskedAgainWithoutTheOptionItDoesNotKnow() throws Exception {
    system
        .on(NMCLI + " --fields " + NmcliOutput.FIELDS + " device wifi list", "nmcli-star.txt")
        .on(
            NMCLI + " --fields " + NmcliOutput.FIELDS + " device wifi list --rescan",
            2,
            "Error: invalid extra argument '--rescan'.");
    assertThat(links.links()).hasSize(1);
  }

  @Test
  void theKernelIsAskedWhereNetworkManagerDoesNotRun() throws Exception {
    system
        .on(NMCLI, 8, "Error: NetworkManager is not running.")
        .on("iw dev", "iw-dev.txt")
        .on("iw dev wlx0013ef link", "iw-link-none.txt")
        .on("iw dev wlan0 link", "iw-link.txt");
    assertThat(links.links())
        .containsExactly(new WifiLink("车间 \\ 5G ", Recorded.ACCESS_POINT, new Named("wlan0")));
    assertThat(system.ran).doesNotContain("iw dev ap0 link");
  }

  @Test
  void aMultiLinkConnectionIsReadByItsFirstLine() {
    assertThat(IwOutput.link(Recorded.text("iw-link-mlo.txt"), "wlan0"))
        .contains(new WifiLink("Workshop", Recorded.ACCESS_POINT, new Named("wlan0")));
  }

  @Test
  void onNoNetworkTheListIsEmpty() throws Exception {
    system.on(NMCLI, "nmcli-none.txt");
    assertThat(links.links()).isEmpty();
    system.on("iw dev", "iw-dev.txt").on("iw dev w", "iw-link-none.txt");
    assertThat(links.links()).isEmpty();
  }

  @Test
  void withoutAnAdapterItSaysSo() {
    system.on(NMCLI, 10, "Error: No Wi-Fi device found.\n");
    assertThatThrownBy(links::links)
        .isInstanceOfSatisfying(
            WifiUnavailableException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NO_ADAPTER))
        .hasMessage("nmcli: Error: No Wi-Fi device found.; iw is not installed");
  }

  @Test
  void withoutEitherProgramBothAreNamed() {
    assertThatThrownBy(links::links)
        .isInstanceOfSatisfying(
            WifiUnavailableException.class, e -> assertThat(e.kind()).isEqualTo(Kind.FAILED))
        .hasMessage("nmcli is not installed; iw is not installed");
  }
}
