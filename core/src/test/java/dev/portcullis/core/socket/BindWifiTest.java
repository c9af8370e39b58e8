package dev.portcullis.core.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.device.Behaviour;
import dev.portcullis.core.device.SimulatedDevice;
import dev.portcullis.core.net.HostAddress;
import dev.portcullis.core.net.Ipv4Address;
import dev.portcullis.core.policy.Platform;
import dev.portcullis.core.policy.WifiStandIn;
import dev.portcullis.core.wifi.Bssid;
import dev.portcullis.core.wifi.WifiNetwork;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(150)
class BindWifiTest {

  private static final String BSSID = "02:00:5e:10:00:01";
  private static final HostAddress WIFI = Ipv4Address.of(127, 0, 0, 7);

  private final SocketRig rig = new SocketRig();

  @AfterEach
  void close() {
    rig.close();
  }

  private void onWifi(HostAddress address) {
    rig.wifi = () -> List.of(new WifiNetwork("Workshop", new Bssid(BSSID), "wlan0", address));
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere 127.0.0.7 is no local address")
  void theConnectionLeavesByTheNetworksAddress() throws Exception {
    onWifi(WIFI);
    SimulatedDevice device = rig.device(new Behaviour.Echo());
    TcpSocket socket = rig.socket();
    Heard heard = Heard.by(socket);
    socket.bindWifi(BSSID.toUpperCase(java.util.Locale.ROOT));
    socket.connect(SocketRig.to(device.endpoint())); // In the same turn: the binding comes first.
    heard.awaitEvent("connect");
    assertThat(heard.events).containsExactly("bindwifi", "connect");
    assertThat(heard.connections.getFirst().local().address()).isEqualTo(WIFI);
    assertThat(rig.capture.details(socket.id(), EventDetail.WifiBound.class))
        .containsExactly(new EventDetail.WifiBound(BSSID, "wlan0", "127.0.0.7"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "xxx", "02:00:5e:10:00", "02-00-5e-10-00-01", "02:00:5e:10:00:02"})
  void anotherNetworksOrMalformedBssidIsInvalidAndLeavesTheSocketUsable(String bssid)
      throws Exception {
    onWifi(WIFI);
    TcpSocket socket = rig.socket();
    Heard heard = Heard.by(socket);
    socket.bindWifi(bssid);
    heard.awaitEvent("error 3");
    assertThat(heard.errors.getFirst().errno()).isEmpty();
    SocketRig.connect(socket, rig.device(new Behaviour.Echo()));
    heard.awaitEvent("connect");
    assertThat(heard.connections.getFirst().local().address())
        .isEqualTo(Ipv4Address.of(127, 0, 0, 1));
    assertThat(rig.capture.warnings(socket.id())).isEmpty();
  }

  @Test
  void withoutWifiItIsASystemError() {
    TcpSocket socket = rig.socket();
    Heard heard = Heard.by(socket);
    socket.bindWifi(BSSID);
    heard.awaitEvent("error 4");
    assertThat(heard.errors.getFirst().detail()).contains("Wi-Fi");
    assertThat(socket.state()).isEqualTo(SocketState.INIT);
  }

  @Test
  void aFaultOfTheLookUpIsASystemErrorToo() {
    rig.wifi =
        () -> {
          throw new IllegalStateException("planted");
        };
    TcpSocket socket = rig.socket();
    Heard heard = Heard.by(socket);
    socket.bindWifi(BSSID);
    heard.awaitEvent("error 4");
    assertThat(heard.errors.getFirst().detail()).contains("planted");
  }

  @Test
  void anIphoneHasNoSuchCall() {
    onWifi(WIFI);
    TcpSocket socket = rig.socket(SocketRig.profile(Platform.IOS), Delivery.engine());
    Heard heard = Heard.by(socket);
    socket.bindWifi(BSSID);
    heard.awaitEvent("error 5");
  }

  @Test
  void afterConnectItIsTooLate() throws Exception {
    onWifi(WIFI);
    TcpSocket socket = rig.open(new Behaviour.Echo());
    Heard heard = Heard.by(socket);
    socket.bindWifi(BSSID);
    heard.awaitEvent("error 4");
    assertThat(socket.state()).isEqualTo(SocketState.OPEN);
    socket.close();
    heard.awaitEvent("close");
    socket.bindWifi("malformed");
    heard.awaitEvent("error 4");
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere 127.0.0.9 is no local address")
  void aStandInPlaysTheNetworkOnAWiredDesk() throws Exception {
    TcpSocket socket =
        rig.socket(
            SocketRig.profile(Platform.ANDROID, new WifiStandIn(BSSID, "desk0")),
            Delivery.engine());
    Heard heard = Heard.by(socket);
    socket.bindWifi(BSSID);
    socket.connect(SocketRig.to(rig.device(new Behaviour.Echo()).endpoint()));
    heard.awaitEvent("connect");
    assertThat(heard.connections.getFirst().local().address())
        .isEqualTo(Ipv4Address.of(127, 0, 0, 9));
  }

  @Test
  void aStandInWhoseInterfaceIsGoneIsASystemError() {
    TcpSocket socket =
        rig.socket(
            SocketRig.profile(Platform.ANDROID, new WifiStandIn(BSSID, "gone0")),
            Delivery.engine());
    Heard heard = Heard.by(socket);
    socket.bindWifi(BSSID);
    heard.awaitEvent("error 4");
    assertThat(heard.errors.getFirst().detail()).contains("gone0");
  }

  @Test
  void anAddressThatHasGoneIsSaidWhenConnecting() throws Exception {
    onWifi(Ipv4Address.of(192, 0, 2, 7));
    TcpSocket socket = rig.socket();
    Heard heard = Heard.by(socket);
    socket.bindWifi(BSSID);
    socket.connect(SocketRig.to(rig.device(new Behaviour.Echo()).endpoint()));
    heard.awaitEvent("error -2/99");
  }
}
