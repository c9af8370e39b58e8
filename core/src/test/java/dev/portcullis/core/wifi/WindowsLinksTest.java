package dev.portcullis.core.wifi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.core.wifi.WifiLink.Described;
import dev.portcullis.core.wifi.WifiUnavailableException.Kind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowsLinksTest {

  private static final Described ADAPTER =
      new Described("02:00:5e:20:00:01", "Intel(R) Wi-Fi 6 AX201 160MHz");

  private final Recorded system = new Recorded();
  private final WindowsLinks links = new WindowsLinks(system);

  @ParameterizedTest
  @CsvSource({
    "netsh-en-windows10.txt, Workshop",
    "netsh-zh-windows11.txt, 车间",
    "netsh-de-windows11.txt, Werkstatt: Halle 2",
    "netsh-fr-windows10.txt, ''",
    "netsh-ja-windows11-two.txt, 工場",
    "netsh-strange-labels.txt, 02:00:5e:99:99:99",
  })
  void fieldsAreKnownByShapeAndPlaceInEveryLanguage(String file, String ssid) throws Exception {
    system.on("netsh wlan show interfaces", file);
    assertThat(links.links()).containsExactly(new WifiLink(ssid, Recorded.ACCESS_POINT, ADAPTER));
  }

  @Test
  void anEncodingThatWasGuessedWrongCostsTheNameAndNothingElse() throws Exception {
    Charset gbk = Charset.forName("GBK");
    assertThat(NetshOutput.parse(Recorded.text("netsh-zh-windows10-gbk.txt", gbk)))
        .containsExactly(new WifiLink("车间", Recorded.ACCESS_POINT, ADAPTER));
    assertThat(
            NetshOutput.parse(
                Recorded.text("netsh-zh-windows10-gbk.txt", StandardCharsets.ISO_8859_1)))
        .extracting(WifiLink::bssid, WifiLink::adapter)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Recorded.ACCESS_POINT, ADAPTER));
  }

  @Test
  void disconnectedIsNoNetworkAndNoTrouble() throws Exception {
    system.on("netsh", "netsh-en-disconnected.txt");
    assertThat(links.links()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "netsh-en-no-adapter.txt, NO_ADAPTER, There is no wireless interface",
    "netsh-de-location.txt, LOCATION_OFF, Location services",
  })
  void whatWindowsDoesNotTellIsSaid(String file, Kind kind, String words) {
    system.on("netsh", 1, Recorded.text(file));
    assertThatThrownBy(links::links)
        .isInstanceOfSatisfying(
            WifiUnavailableException.class, e -> assertThat(e.kind()).isEqualTo(kind))
        .hasMessageContaining(words);
  }
}
