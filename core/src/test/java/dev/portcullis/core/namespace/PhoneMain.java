package dev.portcullis.core.namespace;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.CaptureOptions;
import dev.portcullis.core.net.AddressFamily;
import dev.portcullis.core.net.SystemNetwork;
import dev.portcullis.core.net.SystemResolver;
import dev.portcullis.core.policy.CreationQuota;
import dev.portcullis.core.policy.Policy;
import dev.portcullis.core.policy.PolicyProfile;
import dev.portcullis.core.policy.ProfileStore;
import dev.portcullis.core.policy.QuotaClock;
import dev.portcullis.core.policy.QuotaRule;
import dev.portcullis.core.policy.WifiStandIn;
import dev.portcullis.core.socket.ConnectOptions;
import dev.portcullis.core.socket.Delivery;
import dev.portcullis.core.socket.SocketEngine;
import dev.portcullis.core.socket.SocketRequest;
import dev.portcullis.core.socket.TcpSocket;
import dev.portcullis.core.socket.TooManySocketsException;
import dev.portcullis.core.wifi.NoWifi;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Started by {@link NetworkNamespaceTest} inside a namespace: the engine on the profile {@code
 * mini-program}, with the interface {@code wlan1} standing in for a Wi-Fi network, told what to do
 * by lines on standard input ({@code create}, {@code use NUMBER}, {@code bind BSSID}, {@code
 * connect ADDRESS PORT SECONDS}, {@code write TEXT}, {@code close}), telling every event as a line
 * on standard output. Captures into the folder that is its argument, if it has one. Ends with its
 * input.
 */
final class PhoneMain {

  private PhoneMain() {}

  public static void main(String[] arguments) throws Exception {
    PolicyProfile profile =
        ProfileStore.shipped("mini-program")
            .withWifiStandIns(List.of(new WifiStandIn(NamespacePair.BSSID, "wlan1")));
    Policy policy = new Policy(profile, new SystemNetwork());
    CreationQuota quota = CreationQuota.inMemory(QuotaRule.PLATFORM, QuotaClock.system());
    try (Capture capture =
            arguments.length == 0
                ? Capture.none("nothing is kept here")
                : Capture.create(Path.of(arguments[0]), CaptureOptions.unlimited());
        SocketEngine engine =
            new SocketEngine(capture, new SystemResolver(), new NoWifi(), new SystemNetwork())) {
      // Left open: Java closes a standard stream by opening another file, and there may be none.
      BufferedReader in =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      say("ready");
      obey(in, engine, policy, quota);
    }
  }

  private static void obey(
      BufferedReader in, SocketEngine engine, Policy policy, CreationQuota quota)
      throws IOException, TooManySocketsException {
    List<TcpSocket> sockets = new ArrayList<>();
    TcpSocket socket = create(engine, policy, quota);
    sockets.add(socket);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ", -1);
      switch (words[0]) {
        case "create" -> {
          socket = create(engine, policy, quota);
          sockets.add(socket);
        }
        case "use" -> socket = sockets.get(Integer.parseInt(words[1]) - 1);
        case "bind" -> socket.bindWifi(words[1]);
        case "connect" ->
            socket.connect(
                new ConnectOptions(
                    words[1], Integer.parseInt(words[2]), Double.parseDouble(words[3])));
        case "write" -> socket.write(words[1]);
        case "close" -> socket.close();
        default -> say("what is " + line + "?");
      }
    }
  }

  private static TcpSocket create(SocketEngine engine, Policy policy, CreationQuota quota)
      throws TooManySocketsException {
    TcpSocket socket =
        engine.createTcpSocket(
            new SocketRequest("phone", policy, quota, AddressFamily.IPV4, Delivery.engine()));
    socket.onConnect(
        connection ->
            say(
                "connect "
                    + connection.local().address().text()
                    + " "
                    + connection.remote().text()));
    socket.onBindWifi(() -> say("bound"));
    socket.onMessage(message -> say("message " + message.size()));
    socket.onError(
        error ->
            say(
                "error "
                    + error.errCode()
                    + " "
                    + (error.errno().isPresent() ? error.errno().getAsInt() : "-")
                    + " "
                    + error.errMsg()));
    socket.onClose(() -> say("close"));
    return socket;
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
