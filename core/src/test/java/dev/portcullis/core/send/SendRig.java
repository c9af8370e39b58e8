package dev.portcullis.core.send;

import static org.awaitility.Awaitility.await;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.CaptureOptions;
import dev.portcullis.core.net.AddressFamily;
import dev.portcullis.core.net.InterfaceAddress;
import dev.portcullis.core.net.Ipv4Address;
import dev.portcullis.core.net.LocalNetwork;
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
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A real connection over loopback whose far end a test reads, or does not. */
final class SendRig implements AutoCloseable {

  final Capture capture;
  final TcpSocket socket;
  final Socket far;
  private final SocketEngine engine;
  private final ServerSocket server;

  SendRig(Path directory) throws Exception {
    LocalNetwork network =
        LocalNetwork.of(List.of(new InterfaceAddress("lo", Ipv4Address.of(127, 0, 0, 1), 8)));
    capture = Capture.create(directory, CaptureOptions.unlimited());
    engine =
        new SocketEngine(
            capture,
            name -> {
              throw new UnknownHostException(name);
            },
            new NoWifi(),
            network);
    server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    socket =
        engine.createTcpSocket(
            new SocketRequest(
                "test",
                new Policy(ProfileStore.shipped("unrestricted"), network),
                CreationQuota.unlimited(),
                AddressFamily.IPV4,
                Delivery.engine()));
    socket.connect(new ConnectOptions("127.0.0.1", server.getLocalPort(), 60));
    far = server.accept();
    await().pollInterval(Duration.ofMillis(2)).until(() -> socket.state() == SocketState.OPEN);
  }

  Outlet outlet() {
    return Outlet.of(socket);
  }

  @Override
  public void close() throws IOException {
    far.close();
    server.close();
    engine.close();
    capture.close();
  }
}
