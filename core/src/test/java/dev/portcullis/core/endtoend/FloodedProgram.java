package dev.portcullis.core.endtoend;

import static org.awaitility.Awaitility.await;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.CaptureOptions;
import dev.portcullis.core.device.Behaviour;
import dev.portcullis.core.device.SimulatedDevice;
import dev.portcullis.core.net.AddressFamily;
import dev.portcullis.core.net.Endpoint;
import dev.portcullis.core.net.SystemNetwork;
import dev.portcullis.core.net.SystemResolver;
import dev.portcullis.core.policy.CreationQuota;
import dev.portcullis.core.policy.Policy;
import dev.portcullis.core.policy.ProfileStore;
import dev.portcullis.core.socket.ConnectOptions;
import dev.portcullis.core.socket.Delivery;
import dev.portcullis.core.socket.SocketEngine;
import dev.portcullis.core.socket.SocketRequest;
import dev.portcullis.core.socket.SocketState;
import dev.portcullis.core.socket.TcpSocket;
import dev.portcullis.core.wifi.NoWifi;
import java.nio.file.Path;

/** The engine and a flooding device in one process: everything it hears goes to a capture. */
final class FloodedProgram {
  private FloodedProgram() {}

  /** The directory of the capture, and how many bytes flow. */
  public static void main(String[] arguments) throws Exception {
    long bytes = Long.parseLong(arguments[1]);
    SystemNetwork network = new SystemNetwork();
    try (Capture capture = Capture.create(Path.of(arguments[0]), CaptureOptions.unlimited());
        SimulatedDevice device = SimulatedDevice.start(0, new Behaviour.Flood(bytes));
        SocketEngine engine =
            new SocketEngine(capture, new SystemResolver(), new NoWifi(), network)) {
      TcpSocket socket =
          engine.createTcpSocket(
              new SocketRequest(
                  "flood",
                  new Policy(ProfileStore.shipped("unrestricted"), network),
                  CreationQuota.unlimited(),
                  AddressFamily.IPV4,
                  Delivery.none()));
      Endpoint endpoint = device.endpoint();
      socket.connect(new ConnectOptions(endpoint.address().text(), endpoint.port(), 60));
      await().forever().until(() -> socket.state() == SocketState.CLOSED);
    }
  }
}
