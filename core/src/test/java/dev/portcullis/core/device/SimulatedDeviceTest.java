package dev.portcullis.core.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.portcullis.core.net.Endpoint;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(30)
class SimulatedDeviceTest {

  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void closeAll() throws Exception {
    for (AutoCloseable each : open.reversed()) {
      each.close();
    }
  }

  private SimulatedDevice device(Behaviour behaviour) throws IOException {
    SimulatedDevice device = SimulatedDevice.start(0, behaviour);
    open.add(device);
    return device;
  }

  private Socket client(SimulatedDevice device) throws IOException {
    Socket socket = new Socket();
    open.add(socket);
    Endpoint endpoint = device.endpoint();
    socket.connect(
        new InetSocketAddress(endpoint.address().toInetAddress(), endpoint.port()), 1000);
    socket.setSoTimeout(10_000);
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String receive(Socket socket, int count) throws IOException {
    return new String(socket.getInputStream().readNBytes(count), StandardCharsets.UTF_8);
  }

  @Test
  void listensOnLoopbackOnly() throws Exception {
    assertThat(device(new Behaviour.Echo()).endpoint().address().text()).isEqualTo("127.0.0.1");
  }

  @Test
  void echoSendsBack() throws Exception {
    Socket socket = client(device(new Behaviour.Echo()));
    send(socket, "hello");
    assertThat(receive(socket, 5)).isEqualTo("hello");
    socket.shutdownOutput();
    assertThat(socket.getInputStream().read()).isEqualTo(-1);
  }

  @Test
  void discardSaysNothing() throws Exception {
    Socket socket = client(device(new Behaviour.Discard()));
    send(socket, "x".repeat(100_000));
    socket.shutdownOutput();
    assertThat(socket.getInputStream().read()).isEqualTo(-1);
  }

  @Test
  void chargenSendsTheLinesOfItsRfc() throws Exception {
    Socket socket = client(device(new Behaviour.Chargen()));
    String lines = receive(socket, 148);
    assertThat(lines.substring(0, 74)).startsWith(" !\"#$%&'()").endsWith("fg\r\n");
    assertThat(lines.substring(74)).startsWith("!\"#$%&'()").endsWith("gh\r\n");
  }

  @Test
  void greetingSpeaksFirst() throws Exception {
    Socket socket = client(device(new Behaviour.Greeting("220 gruß\r\n")));
    assertThat(receive(socket, 11)).isEqualTo("220 gruß\r\n");
    send(socket, "x");
    assertThat(receive(socket, 1)).isEqualTo("x");
  }

  @Test
  void refuseHoldsThePortAndRefuses() throws Exception {
    SimulatedDevice device = device(new Behaviour.Refuse());
    assertThatThrownBy(() -> client(device)).isInstanceOf(ConnectException.class);
    assertThatThrownBy(() -> SimulatedDevice.start(device.endpoint().port(), new Behaviour.Echo()))
        .isInstanceOf(BindException.class);
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "other systems refuse when the queue is full")
  void neverAcceptLetsAConnectTimeOut() throws Exception {
    SimulatedDevice device = device(new Behaviour.NeverAccept());
    Socket socket = new Socket();
    open.add(socket);
    InetSocketAddress target =
        new InetSocketAddress(
            device.endpoint().address().toInetAddress(), device.endpoint().port());
    assertThatThrownBy(() -> socket.connect(target, 100))
        .isInstanceOf(SocketTimeoutException.class);
  }

  @Test
  void stallTakesTheConnectionAndNothingElse() throws Exception {
    SimulatedDevice device = device(new Behaviour.Stall());
    Socket socket = client(device);
    await().until(() -> device.connections() == 1);
    socket.setSoTimeout(100);
    assertThatThrownBy(() -> socket.getInputStream().read())
        .isInstanceOf(SocketTimeoutException.class);
  }

  @Test
  void resetAfterEchoesThatManyBytes() throws Exception {
    Socket socket = client(device(new Behaviour.ResetAfter(3)));
    send(socket, "abcdef");
    assertThat(receive(socket, 3)).isEqualTo("abc");
    assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketException.class);
  }

  @Test
  void halfCloseEndsItsDirectionAndKeepsReading() throws Exception {
    Socket socket = client(device(new Behaviour.HalfClose()));
    send(socket, "first");
    assertThat(receive(socket, 5)).isEqualTo("first");
    assertThat(socket.getInputStream().read()).isEqualTo(-1);
    send(socket, "x".repeat(1_000_000));
  }

  @Test
  void dribbleSendsByteByByte() throws Exception {
    Socket socket = client(device(new Behaviour.Dribble(Duration.ofMillis(1))));
    send(socket, "abc");
    assertThat(receive(socket, 3)).isEqualTo("abc");
  }

  @Test
  void floodIsTheKnownContentThenFin() throws Exception {
    Socket socket = client(device(new Behaviour.Flood(1_000_001)));
    byte[] expected = new byte[1_000_001];
    FloodContent.fill(0, expected);
    assertThat(socket.getInputStream().readAllBytes()).isEqualTo(expected);
  }

  @Test
  void observerHearsOfEachConnection() throws Exception {
    List<String> heard = new CopyOnWriteArrayList<>();
    SimulatedDevice device =
        SimulatedDevice.start(
            0,
            new Behaviour.Echo(),
            new DeviceObserver() {
              @Override
              public void connected(Endpoint peer) {
                heard.add("connected " + peer.port());
              }

              @Override
              public void ended(Endpoint peer, long bytesIn, long bytesOut) {
                heard.add("ended " + peer.port() + " " + bytesIn + " " + bytesOut);
              }
            });
    open.add(device);
    Socket socket = client(device);
    send(socket, "four");
    assertThat(receive(socket, 4)).isEqualTo("four");
    int port = socket.getLocalPort();
    socket.close();
    await().untilAsserted(() -> assertThat(heard).contains("ended " + port + " 4 4"));
    assertThat(heard).first().isEqualTo("connected " + port);
  }

  @Test
  void closingEndsConnectionsAndThreads() throws Exception {
    SimulatedDevice device = device(new Behaviour.Echo());
    Socket socket = client(device);
    await().until(() -> device.openConnections() == 1);
    device.close();
    assertThat(socket.getInputStream().read()).isEqualTo(-1);
    String name = "portcullis-device-" + device.endpoint().port();
    await()
        .untilAsserted(
            () ->
                assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .noneMatch(each -> each.startsWith(name)));
    device.close();
    assertThatThrownBy(() -> client(device)).isInstanceOf(ConnectException.class);
  }

  @Test
  void thePortIsFreeAgainAtOnce() throws Exception {
    SimulatedDevice first = device(new Behaviour.Echo());
    client(first);
    first.close();
    SimulatedDevice second =
        SimulatedDevice.start(first.endpoint().port(), new Behaviour.Discard());
    open.add(second);
    assertThat(second.endpoint()).isEqualTo(first.endpoint());
  }
}
