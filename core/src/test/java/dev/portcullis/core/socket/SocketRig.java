package dev.portcullis.core.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.portcullis.core.capture.EventClock;
import dev.portcullis.core.device.Behaviour;
import dev.portcullis.core.device.SimulatedDevice;
import dev.portcullis.core.net.AddressFamily;
import dev.portcullis.core.net.Endpoint;
import dev.portcullis.core.net.HostAddress;
import dev.portcullis.core.net.InterfaceAddress;
import dev.portcullis.core.net.Ipv4Address;
import dev.portcullis.core.net.LocalNetwork;
import dev.portcullis.core.policy.CreationQuota;
import dev.portcullis.core.policy.LanMode;
import dev.portcullis.core.policy.OwnAddresses;
import dev.portcullis.core.policy.Platform;
import dev.portcullis.core.policy.Policy;
import dev.portcullis.core.policy.PolicyProfile;
import dev.portcullis.core.policy.PortRules;
import dev.portcullis.core.policy.WifiStandIn;
import dev.portcullis.core.testkit.Bystander;
import dev.portcullis.core.wifi.NoWifi;
import dev.portcullis.core.wifi.WifiNetwork;
import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/** An engine with everything around it replaced by what a test can drive. */
final class SocketRig implements AutoCloseable {

  static {
    // What is awaited here takes microseconds, or a busy machine's seconds.
    Awaitility.setDefaultPollInterval(Duration.ofMillis(2));
    Awaitility.setDefaultPollDelay(Duration.ZERO);
    Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
  }

  final Recorded capture = new Recorded();
  final List<String> lookedUp = new CopyOnWriteArrayList<>();
  volatile Callable<List<HostAddress>> answer = List::of;
  volatile Callable<List<WifiNetwork>> wifi =
      () -> {
        new NoWifi().current();
        return List.of();
      };
  volatile ChannelOpener channels = ChannelOpener.system();
  final LocalNetwork network =
      LocalNetwork.of(
          List.of(
              new InterfaceAddress("lo", Ipv4Address.of(127, 0, 0, 1), 8),
              new InterfaceAddress("desk0", Ipv4Address.of(127, 0, 0, 9), 8),
              new InterfaceAddress("eth0", Ipv4Address.of(192, 168, 1, 10), 24)));
  final SocketEngine engine =
      new SocketEngine(
          capture.capture(),
          name -> {
            lookedUp.add(name);
            try {
              return answer.call();
            } catch (UnknownHostException | RuntimeException e) {
              throw e;
            } catch (Exception e) {
              throw new UnknownHostException(e.toString());
            }
          },
          () -> {
            try {
              return wifi.call();
            } catch (dev.portcullis.core.wifi.WifiUnavailableException | RuntimeException e) {
              throw e;
            } catch (Exception e) {
              throw new IllegalStateException(e);
            }
          },
          network,
          EventClock.system(),
          family -> channels.open(family));
  private final List<SimulatedDevice> devices = new ArrayList<>();
  private final List<Bystander> bystanders = new ArrayList<>();

  static PolicyProfile unrestricted() {
    return profile(Platform.ANDROID);
  }

  static PolicyProfile profile(Platform platform, WifiStandIn... standIns) {
    return new PolicyProfile(
        "any",
        "Any",
        LanMode.ANYTHING,
        OwnAddresses.ALLOW,
        PortRules.NONE,
        List.of(),
        Optional.empty(),
        platform,
        List.of(),
        List.of(standIns));
  }

  SimulatedDevice device(Behaviour behaviour) throws IOException {
    SimulatedDevice device = SimulatedDevice.start(0, behaviour);
    devices.add(device);
    return device;
  }

  TcpSocket socket() {
    return socket(unrestricted(), Delivery.engine());
  }

  TcpSocket socket(Delivery delivery) {
    return socket(unrestricted(), delivery);
  }

  TcpSocket socket(PolicyProfile profile, Delivery delivery) {
    return socket(engine, profile, delivery);
  }

  /** A socket of another engine on this rig's network. */
  TcpSocket socket(SocketEngine of) {
    return socket(of, unrestricted(), Delivery.engine());
  }

  private TcpSocket socket(SocketEngine of, PolicyProfile profile, Delivery delivery) {
    try {
      return of.createTcpSocket(
          new SocketRequest(
              "test",
              new Policy(profile, network),
              CreationQuota.unlimited(),
              AddressFamily.IPV4,
              delivery));
    } catch (TooManySocketsException e) {
      throw new AssertionError(e);
    }
  }

  /** Another socket, connected and talking, that must hear nothing of what a test does. */
  Bystander bystander() throws IOException {
    Bystander bystander = new Bystander(engine, capture.capture());
    bystanders.add(bystander);
    bystander.goesOn();
    return bystander;
  }

  static ConnectOptions to(Endpoint endpoint) {
    return new ConnectOptions(endpoint.address().text(), endpoint.port(), 60);
  }

  /** A socket that is connected to a device of that behaviour. */
  TcpSocket open(Behaviour behaviour) throws IOException {
    TcpSocket socket = socket();
    connect(socket, device(behaviour));
    return socket;
  }

  static void connect(TcpSocket socket, SimulatedDevice device) {
    socket.connect(to(device.endpoint()));
    awaitState(socket, SocketState.OPEN);
  }

  static void awaitState(TcpSocket socket, SocketState state) {
    await().untilAsserted(() -> assertThat(socket.state()).isEqualTo(state));
  }

  /** The threads of sockets that live now. */
  static List<String> threads() {
    return threads("portcullis-socket-");
  }

  /** The writing threads that wait until the kernel takes more. */
  static List<String> writersThatWait() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(
            each ->
                Arrays.stream(each.getValue())
                    .anyMatch(frame -> frame.getMethodName().equals("awaitWritable")))
        .map(each -> each.getKey().getName())
        .toList();
  }

  /** The platform threads of engines that live now. */
  static List<String> engineThreads() {
    return threads("portcullis-engine-");
  }

  private static List<String> threads(String prefix) {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith(prefix))
        .toList();
  }

  @Override
  public void close() {
    bystanders.forEach(Bystander::close);
    engine.close();
    devices.forEach(SimulatedDevice::close);
    capture.close();
  }
}
