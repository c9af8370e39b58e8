package dev.portcullis.app.shell;

import static dev.portcullis.app.shell.WindowPage.awaitThat;
import static dev.portcullis.app.shell.WindowPage.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.quota.QuotaIds;
import dev.portcullis.app.settings.DataDirectories;
import dev.portcullis.app.socket.SocketIds;
import dev.portcullis.app.testkit.DrivenClock;
import dev.portcullis.app.testkit.ScreenWatch;
import dev.portcullis.app.wifi.WifiButtonView;
import dev.portcullis.core.net.Ipv4Address;
import dev.portcullis.core.wifi.Bssid;
import dev.portcullis.core.wifi.WifiNetwork;
import dev.portcullis.core.wifi.WifiNetworks;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a tab has of its own, reached through its address bar. */
@ExtendWith(ScreenWatch.class)
class AddressBarJourneyTest {

  private static final WifiNetworks WORKSHOP =
      () ->
          List.of(
              new WifiNetwork(
                  "Workshop",
                  Bssid.parse("02:00:5e:10:00:01").orElseThrow(),
                  "wlan0",
                  Ipv4Address.of(192, 168, 1, 20)));

  @TempDir private Path home;
  private final DrivenClock clock = new DrivenClock();

  @Test
  void rulesOfItsOwnAreNamedJudgeTheTabAndDriveTheMeter() {
    try (WindowPage page = WindowPage.open(home, clock)) {
      awaitTrue(() -> page.text(SocketIds.VERDICT).startsWith("Allowed"));
      awaitThat(() -> assertThat(page.isShown(SocketIds.OWN_PROFILE_CHIP)).isFalse());

      page.click(SocketIds.OPTIONS);
      awaitTrue(() -> page.isShown(SocketIds.OPTIONS_PANE));
      AddressBarPage.chooseIn(SocketIds.OWN_PROFILE, "unrestricted");
      awaitTrue(() -> page.isShown(SocketIds.OWN_PROFILE_CHIP));
      awaitThat(
          () -> assertThat(page.text(SocketIds.OWN_PROFILE_CHIP)).isEqualTo("Rules: Unrestricted"));
      awaitTrue(() -> !page.isShown(QuotaIds.LEFT));
      awaitThat(
          () ->
              assertThat(page.text(SocketIds.RECONNECT_COST))
                  .contains("These rules have no quota"));

      AddressBarPage.chooseIn(SocketIds.OWN_PROFILE, "mini-program");
      awaitTrue(() -> page.text(SocketIds.VERDICT).startsWith("Denied"));
      awaitTrue(() -> page.isShown(QuotaIds.LEFT));
      awaitThat(() -> assertThat(page.text(QuotaIds.LEFT)).isEqualTo("20"));

      AddressBarPage.chooseIn(SocketIds.OWN_PROFILE, "");
      awaitTrue(() -> !page.isShown(SocketIds.OWN_PROFILE_CHIP));
      awaitTrue(() -> page.text(SocketIds.VERDICT).startsWith("Allowed"));
    }
  }

  @Test
  void connectingAgainByItselfShowsWhatItWouldCost() {
    try (WindowPage page = WindowPage.open(home, clock)) {
      assertThat(AddressBarPage.planned()).isZero();

      page.click(SocketIds.OPTIONS);
      awaitTrue(() -> page.isShown(SocketIds.OPTIONS_PANE));
      page.click(SocketIds.RECONNECT_ON);

      awaitThat(
          () ->
              assertThat(page.text(SocketIds.RECONNECT_COST))
                  .startsWith("Would take up to 5 slots in 5 minutes")
                  .contains("20 of 20 left now"));
      awaitTrue(() -> AddressBarPage.planned() == 5);
      page.closePopOvers();
      awaitTrue(() -> !page.isShown(SocketIds.OPTIONS_PANE));
    }
  }

  @Test
  void theMenuListsTheNetworksOfThisComputerAndBindsToOne() {
    try (WindowPage page = WindowPage.open(new DataDirectories(home, home), clock, WORKSHOP)) {
      awaitTrue(() -> page.text(WifiButtonView.ID).equals("Bind Workshop"));
      String network = "Workshop · 02:00:5e:10:00:01 · wlan0 · 192.168.1.20";
      assertThat(AddressBarPage.offered(WifiButtonView.ID))
          .startsWith("Not bound: the operating system chooses", network)
          .contains("lan0 · 192.168.1.20/24");

      AddressBarPage.pickText(WifiButtonView.ID, network);
      awaitTrue(() -> page.text(WifiButtonView.ID).equals("Workshop"));

      AddressBarPage.pickText(WifiButtonView.ID, "Not bound: the operating system chooses");
      awaitTrue(() -> page.text(WifiButtonView.ID).equals("Bind Workshop"));
    }
  }

  @Test
  void aComputerWithoutWifiSaysSoInTheMenu() {
    try (WindowPage page = WindowPage.open(home, clock)) {
      awaitTrue(
          () ->
              AddressBarPage.offered(WifiButtonView.ID)
                  .contains("This operating system cannot be asked about Wi-Fi."));
      awaitThat(() -> assertThat(page.text(WifiButtonView.ID)).isEqualTo("Bind Wi-Fi"));
    }
  }
}
