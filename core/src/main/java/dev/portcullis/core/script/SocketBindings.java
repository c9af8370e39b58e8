package dev.portcullis.core.script;

import dev.portcullis.core.net.AddressFamily;
import dev.portcullis.core.policy.PortText;
import dev.portcullis.core.policy.Target;
import dev.portcullis.core.socket.ConnectOptions;
import dev.portcullis.core.socket.Delivery;
import dev.portcullis.core.socket.RejectedCall;
import dev.portcullis.core.socket.SocketEngine;
import dev.portcullis.core.socket.SocketRequest;
import dev.portcullis.core.socket.SocketWarning;
import dev.portcullis.core.socket.TcpSocket;
import dev.portcullis.core.socket.TooManySocketsException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.graalvm.polyglot.Value;

/** The sockets of a script, and the calls it makes on them. The script's thread only. */
final class SocketBindings {

  private static final double NOT_A_TIME = Double.NaN;

  private final SocketEngine engine;
  private final ScriptRequest request;
  private final EventLoop loop;
  private final GuestCalls calls;
  private final Consumer<TcpSocket> created;

  /** Those that have not ended, or owe answers though they have. */
  private final Set<SocketBinding> sockets = new LinkedHashSet<>();

  private int count;

  SocketBindings(
      SocketEngine engine,
      ScriptRequest request,
      EventLoop loop,
      GuestCalls calls,
      Consumer<TcpSocket> created) {
    this.engine = engine;
    this.request = request;
    this.loop = loop;
    this.calls = calls;
    this.created = created;
  }

  /**
   * Creates a socket.
   *
   * @param type what the script asked for; empty where it did not
   * @param deliver see {@link SocketBinding}
   * @return empty where it may have none
   */
  Optional<SocketBinding> create(String type, Value deliver) {
    if (sockets.stream().filter(each -> !each.isOver()).count() >= request.limits().sockets()) {
      return Optional.empty();
    }
    String wanted = type.toLowerCase(Locale.ROOT);
    AddressFamily family = wanted.equals("ipv6") ? AddressFamily.IPV6 : AddressFamily.IPV4;
    TcpSocket socket;
    try {
      socket =
          engine.createTcpSocket(
              new SocketRequest(
                  request.name() + " " + (count + 1),
                  request.policy(),
                  request.quota(),
                  family,
                  Delivery.on(loop)));
    } catch (TooManySocketsException e) {
      return Optional.empty();
    }
    count++;
    if (!wanted.isEmpty() && !wanted.equals("ipv4") && !wanted.equals("ipv6")) {
      socket.warn(SocketWarning.FAMILY_UNKNOWN, type);
    }
    SocketBinding binding = new SocketBinding(socket, calls, deliver);
    sockets.add(binding);
    created.accept(socket);
    return Optional.of(binding);
  }

  /** A call was made on a socket that an event may answer. */
  private void called(SocketBinding binding) {
    binding.called();
    sockets.add(binding);
  }

  /**
   * Connects.
   *
   * @param port a number, a string, or anything else, which is no port
   * @param timeout a number, a string, or anything else, which is no time; undefined for the usual
   */
  void connect(SocketBinding binding, String address, Value port, Value timeout) {
    TcpSocket socket = binding.socket();
    socket.connect(new ConnectOptions(address, port(socket, port), timeout(socket, timeout)));
    called(binding);
  }

  private static int port(TcpSocket socket, Value port) {
    if (port.isString()) {
      int parsed = PortText.parse(port.asString());
      if (parsed != Target.NO_PORT) {
        socket.warn(SocketWarning.PORT_TEXT, port.asString());
      }
      return parsed;
    }
    if (!port.isNumber() || !port.fitsInDouble()) {
      return Target.NO_PORT;
    }
    double number = port.asDouble();
    return number == (int) number && number >= 0 ? (int) number : Target.NO_PORT;
  }

  private static double timeout(TcpSocket socket, Value timeout) {
    if (timeout.isNull()) {
      return ConnectOptions.DEFAULT_TIMEOUT_SECONDS;
    }
    if (timeout.isString()) {
      String text = timeout.asString();
      if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
        return NOT_A_TIME;
      }
      socket.warn(SocketWarning.TIMEOUT_TEXT, text);
      return Double.parseDouble(text);
    }
    return timeout.isNumber() && timeout.fitsInDouble() ? timeout.asDouble() : NOT_A_TIME;
  }

  void write(SocketBinding binding, String text) {
    binding.socket().write(text);
    called(binding);
  }

  /**
   * Writes a part of a buffer.
   *
   * @param view the type of the view the script gave, empty where it gave the buffer itself
   */
  void write(SocketBinding binding, Value buffer, int offset, int length, String view) {
    byte[] bytes = new byte[length];
    buffer.readBuffer(offset, bytes, 0, length);
    binding.socket().write(ByteBuffer.wrap(bytes));
    if (!view.isEmpty()) {
      binding.warnOfView(view);
    }
    called(binding);
  }

  void reject(SocketBinding binding, String given) {
    binding.socket().reject(RejectedCall.WRITE_INVALID_DATA, given);
    called(binding);
  }

  void bindWifi(SocketBinding binding, String bssid) {
    binding.socket().bindWifi(bssid);
    called(binding);
  }

  void close(SocketBinding binding) {
    binding.socket().close();
    sockets.add(binding);
  }

  /** Whether one of them may still have something to say. */
  boolean mayStillSpeak() {
    boolean any = false;
    for (SocketBinding each : sockets) {
      any |= each.mayStillSpeak(); // Each is asked: none may keep the others from their answers.
    }
    sockets.removeIf(each -> each.isOver() && !each.mayStillSpeak());
    return any;
  }

  /** Closes all of them. */
  void closeAll() {
    List<SocketBinding> all = new ArrayList<>(sockets);
    all.forEach(each -> each.socket().close());
  }

  /** Whether all have said that they are closed. */
  boolean allOver() {
    return sockets.stream().allMatch(SocketBinding::isOver);
  }
}
