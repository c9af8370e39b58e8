package dev.portcullis.core.wifi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BssidTest {

  @Test
  void anyLetterCaseIsTheSameNetwork() {
    assertThat(Bssid.parse("02:00:5E:aB:cD:01"))
        .contains(new Bssid("02:00:5e:ab:cd:01"))
        .map(Bssid::toString)
        .contains("02:00:5e:ab:cd:01");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "xxx",
        "02:00:5e:10:00",
        "02:00:5e:10:00:01:02",
        "02-00-5e-10-00-01",
        "02005e100001",
        " 02:00:5e:10:00:01",
        "02:00:5e:10:00:01\n",
        "2:0:5e:10:0:1",
        "02:00:5e:10:00:0g",
        "０２:00:5e:10:00:01"
      })
  void anythingElseIsNone(String text) {
    assertThat(Bssid.parse(text)).isEmpty();
  }

  @Test
  void aBssidIsCanonicalOrNothing() {
    assertThatThrownBy(() -> new Bssid("02:00:5E:10:00:01"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noWifiSaysSo() {
    assertThatThrownBy(() -> new NoWifi().current())
        .isInstanceOf(WifiUnavailableException.class)
        .hasMessageContaining("Wi-Fi");
  }
}
