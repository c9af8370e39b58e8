package dev.portcullis.core.script;

import dev.portcullis.core.net.Endpoint;
import dev.portcullis.core.socket.Connection;
import dev.portcullis.core.socket.Message;
import dev.portcullis.core.socket.SocketError;
import dev.portcullis.core.socket.SocketState;
import dev.portcullis.core.socket.SocketWarning;
import dev.portcullis.core.socket.TcpSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.graalvm.polyglot.Value;

/**
 * One socket of a script. Keeps the script's functions as listeners of the engine's socket, and
 * knows whether the socket may still have something to say. The script's thread only.
 */
final class SocketBinding {

  private final TcpSocket socket;
  private final GuestCalls calls;
  private final Value deliver;
  private final Map<Integer, Runnable> removals = new HashMap<>();
  private int lastRegistration;
  private boolean closeHeard;
  private boolean viewWarned;

  /** Calls were made whose answers may be under way. */
  private boolean owesAnswers;

  /** The engine was asked to say when all answers are here. */
  private boolean asked;

  /**
   * A binding.
   *
   * @param deliver the prelude's functions that make an event's object and call a listener with it
   */
  SocketBinding(TcpSocket socket, GuestCalls calls, Value deliver) {
    this.socket = socket;
    this.calls = calls;
    this.deliver = deliver;
    socket.onClose(() -> closeHeard = true);
  }

  TcpSocket socket() {
    return socket;
  }

  /** A call was made that an event may answer. */
  void called() {
    owesAnswers = true;
  }

  /**
   * A view of a buffer was written: said once a socket, a loop that writes thousands says it too.
   */
  void warnOfView(String type) {
    if (!viewWarned) {
      viewWarned = true;
      socket.warn(SocketWarning.BUFFER_VIEW, type);
    }
  }

  /** Whether it has ended, and said so. */
  boolean isOver() {
    return closeHeard;
  }

  /**
   * Whether an event may still come. Where only answers may be missing, the engine is asked to say
   * when they are here, which wakes the loop.
   */
  boolean mayStillSpeak() {
    SocketState state = socket.state();
    if (state == SocketState.CONNECTING || state == SocketState.OPEN) {
      return true;
    }
    if (owesAnswers && !asked) {
      owesAnswers = false;
      asked = true;
      socket.whenAnswered(() -> asked = false);
    }
    return asked || (state == SocketState.CLOSED && !closeHeard);
  }

  /** Registers a function for events of a kind; returns the number to remove it by. */
  int on(String kind, Value function) {
    int number = ++lastRegistration;
    removals.put(number, register(kind, function));
    return number;
  }

  void off(int registration) {
    Runnable removal = removals.remove(registration);
    if (removal != null) {
      removal.run();
    }
  }

  private Runnable register(String kind, Value function) {
    return switch (kind) {
      case "Connect" -> {
        Consumer<Connection> listener = connection -> connected(function, connection);
        socket.onConnect(listener);
        yield () -> socket.offConnect(listener);
      }
      case "Message" -> {
        Consumer<Message> listener = message -> received(function, message);
        socket.onMessage(listener);
        yield () -> socket.offMessage(listener);
      }
      case "Error" -> {
        Consumer<SocketError> listener = error -> failed(function, error);
        socket.onError(listener);
        yield () -> socket.offError(listener);
      }
      case "Close" -> {
        Runnable listener = () -> call("close", function);
        socket.onClose(listener);
        yield () -> socket.offClose(listener);
      }
      case "BindWifi" -> {
        Runnable listener = () -> call("bindWifi", function);
        socket.onBindWifi(listener);
        yield () -> socket.offBindWifi(listener);
      }
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private void connected(Value function, Connection connection) {
    Endpoint remote = connection.remote();
    Endpoint local = connection.local();
    call(
        "connect",
        function,
        remote.address().text(),
        remote.address().family().label(),
        remote.port(),
        local.address().text(),
        local.address().family().label(),
        local.port());
  }

  private void received(Value function, Message message) {
    Endpoint remote = message.remote();
    Endpoint local = message.local();
    call(
        "message",
        function,
        message.content(),
        remote.address().text(),
        remote.address().family().label(),
        remote.port(),
        message.size(),
        local.address().text(),
        local.address().family().label(),
        local.port());
  }

  private void failed(Value function, SocketError error) {
    call(
        "error",
        function,
        error.errCode(),
        error.errMsg(),
        error.errno().orElse(0),
        error.detail());
  }

  private void call(String kind, Object... arguments) {
    calls.listener(() -> deliver.invokeMember(kind, arguments));
  }
}
