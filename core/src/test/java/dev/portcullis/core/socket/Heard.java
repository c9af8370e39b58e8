package dev.portcullis.core.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Listens to everything a socket tells and keeps it. Any thread. */
final class Heard {

  final List<String> events = new CopyOnWriteArrayList<>();
  final List<SocketError> errors = new CopyOnWriteArrayList<>();
  final List<Connection> connections = new CopyOnWriteArrayList<>();
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private final TcpSocket socket;

  private Heard(TcpSocket socket) {
    this.socket = socket;
  }

  static Heard by(TcpSocket socket) {
    Heard heard = new Heard(socket);
    socket.onConnect(
        connection -> {
          heard.connections.add(connection);
          heard.events.add("connect");
        });
    socket.onMessage(
        message -> {
          heard.received.writeBytes(message.bytes());
          heard.events.add("message");
        });
    socket.onError(
        error -> {
          heard.errors.add(error);
          heard.events.add("error " + error.errCode() + text(error));
        });
    socket.onClose(() -> heard.events.add("close"));
    socket.onBindWifi(() -> heard.events.add("bindwifi"));
    return heard;
  }

  private static String text(SocketError error) {
    return error.errno().isPresent() ? "/" + error.errno().getAsInt() : "";
  }

  byte[] received() {
    return received.toByteArray();
  }

  /** The events, with runs of messages as one. */
  List<String> order() {
    List<String> order = new CopyOnWriteArrayList<>();
    for (String event : events) {
      if (!event.equals("message") || order.isEmpty() || !order.getLast().equals("message")) {
        order.add(event);
      }
    }
    return order;
  }

  /** Waits until all is heard that is to be heard of what was done so far. */
  void settle() {
    CountDownLatch answered = new CountDownLatch(1);
    socket.whenAnswered(answered::countDown);
    await("all that is to be heard").until(() -> answered.getCount() == 0);
  }

  /** The one error there is, once all is heard. */
  SocketError onlyError() {
    settle();
    assertThat(errors).hasSize(1);
    return errors.getFirst();
  }

  void awaitEvent(String event) {
    await("to hear " + event).untilAsserted(() -> assertThat(order()).contains(event));
  }

  void awaitBytes(int count) {
    await("to hear that much")
        .untilAsserted(() -> assertThat(received.size()).isGreaterThanOrEqualTo(count));
  }
}
