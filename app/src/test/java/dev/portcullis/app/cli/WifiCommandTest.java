package dev.portcullis.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.device.Behaviour;
import dev.portcullis.core.device.SimulatedDevice;
import dev.portcullis.core.net.Ipv4Address;
import dev.portcullis.core.wifi.Bssid;
import dev.portcullis.core.wifi.WifiNetwork;
import dev.portcullis.core.wifi.WifiUnavailableException;
import dev.portcullis.core.wifi.WifiUnavailableException.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
class WifiCommandTest {

  private static final String BSSID = "02:00:5e:10:00:01";

  @TempDir private Path directory;

  private CliRig rig(Locale locale) {
    CliRig rig = new CliRig(directory, locale);
    rig.wifi =
        () ->
            List.of(new WifiNetwork("车间", new Bssid(BSSID), "wlan0", Ipv4Address.of(127, 0, 0, 7)));
    return rig;
  }

  @Test
  void listsTheNetworksInWordsAndAsJson() {
    CliRig rig = rig(Locale.ENGLISH);
    CliRig.Run words = rig.run("wifi");
    assertThat(words.lines()).containsExactly("车间  " + BSSID + "  wlan0  127.0.0.7");
    assertThat(words.code()).isZero();
    CliRig.Run json = rig.run("wifi", "--json");
    assertThat(new JsonMapper().readTree(json.out()))
        .isEqualTo(
            new JsonMapper()
                .readTree(
                    "{\"ssid\":\"车间\",\"bssid\":\"%s\",\"interface\":\"wlan0\",\"address\":\"127.0.0.7\"}"
                        .formatted(BSSID)));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void whatIsNotToldIsSaidInASentence(Kind kind) {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
      CliRig rig = rig(locale);
      rig.wifi =
          () -> {
            throw new WifiUnavailableException(kind, "planted");
          };
      CliRig.Run run = rig.run("wifi");
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.out()).isEmpty();
      assertThat(run.err().strip()).isNotEmpty().doesNotContain("{0}", "Exception");
    }
  }

  @Test
  void noNetworkIsExitOneToo() {
    CliRig rig = rig(Locale.ENGLISH);
    rig.wifi = List::of;
    CliRig.Run run = rig.run("wifi", "--json");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("no Wi-Fi network");
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere 127.0.0.7 is no local address")
  void sendLeavesByTheNetworkThatWasAskedFor() throws Exception {
    try (SimulatedDevice device = SimulatedDevice.start(0, Behaviour.parse("half-close"))) {
      CliRig.Run run =
          rig(Locale.ENGLISH)
              .run(
                  "send",
                  "127.0.0.1",
                  Integer.toString(device.endpoint().port()),
                  "--text",
                  "x",
                  "--profile",
                  "unrestricted",
                  "--bind-wifi",
                  BSSID);
      assertThat(run.out()).contains(BSSID + "  wlan0  127.0.0.7").contains("from 127.0.0.7:");
      assertThat(run.code()).isZero();
    }
  }

  @Test
  void sendDoesNotConnectUnboundWhereItCannotBind() throws Exception {
    try (SimulatedDevice device = SimulatedDevice.start(0, new Behaviour.Echo())) {
      CliRig.Run run =
          rig(Locale.ENGLISH)
              .run(
                  "send",
                  "127.0.0.1",
                  Integer.toString(device.endpoint().port()),
                  "--text",
                  "x",
                  "--profile",
                  "unrestricted",
                  "--bind-wifi",
                  "02:00:5e:10:00:99");
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.out()).contains("3 bindWifi fail: invalid BSSID").doesNotContain("connect ");
    }
  }
}
