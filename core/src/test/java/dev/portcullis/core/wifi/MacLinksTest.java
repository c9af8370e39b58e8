package dev.portcullis.core.wifi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.core.wifi.WifiLink.Named;
import dev.portcullis.core.wifi.WifiUnavailableException.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MacLinksTest {

  private final Recorded system = new Recorded();
  private final MacLinks links = new MacLinks(system, () -> List.of("lo0", "en4", "en0", "en0"));

  @Test
  void anOpenSummaryIsAllThatIsNeeded() throws Exception {
    system
        .on("ipconfig getsummary en0", "ipconfig-macos13.txt")
        .on("ipconfig getsummary en4", "ipconfig-wired.txt");
    assertThat(links.links())
        .containsExactly(new WifiLink("Work : shop", Recorded.ACCESS_POINT, new Named("en0")));
    assertThat(system.ran).containsExactly("ipconfig getsummary en4", "ipconfig getsummary en0");
  }

  @Test
  void aRedactedSummaryMayStillBeToldByTheProfiler() throws Exception {
    system
        .on("ipconfig getsummary", "ipconfig-macos14.txt")
        .on("system_profiler SPAirPortDataType -json", "profiler-macos10.json");
    assertThat(links.links())
        .containsExactly(new WifiLink("Workshop", Recorded.ACCESS_POINT, new Named("en0")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ipconfig-macos14.txt", "ipconfig-macos15.txt"})
  void whatIsRedactedEverywhereIsSaidToBe(String summary) {
    system
        .on("ipconfig getsummary en0", summary)
        .on("ipconfig getsummary en4", "ipconfig-wired.txt")
        .on("system_profiler", "profiler-macos15.json");
    assertThatThrownBy(links::links)
        .isInstanceOfSatisfying(
            WifiUnavailableException.class, e -> assertThat(e.kind()).isEqualTo(Kind.WITHHELD))
        .hasMessageContaining("does not tell programs its BSSID");
  }

  @Test
  void onNoNetworkTheListIsEmpty() throws Exception {
    system.on("ipconfig", "ipconfig-disconnected.txt");
    assertThat(links.links()).isEmpty();
  }

  @Test
  void withoutWifiItSaysSo() {
    system.on("ipconfig", "ipconfig-wired.txt").on("system_profiler", 0, "{\"broken");
    assertThatThrownBy(links::links)
        .isInstanceOfSatisfying(
            WifiUnavailableException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NO_ADAPTER));
  }

  @Test
  void aMissingProgramIsSaid() {
    assertThatThrownBy(links::links)
        .isInstanceOf(WifiUnavailableException.class)
        .hasMessage("ipconfig is not installed");
  }
}
