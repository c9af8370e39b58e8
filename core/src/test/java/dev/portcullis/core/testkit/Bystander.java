package dev.portcullis.core.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.device.Behaviour;
import dev.portcullis.core.device.SimulatedDevice;
import dev.portcullis.core.net.AddressFamily;
import dev.portcullis.core.net.SystemNetwork;
import dev.portcullis.core.policy.CreationQuota;
import dev.portcullis.core.policy.Policy;
import dev.portcullis.core.policy.ProfileStore;
import dev.portcullis.core.socket.ConnectOptions;
import dev.portcullis.core.socket.Delivery;
import dev.portcullis.core.socket.SocketEngine;
import dev.portcullis.core.socket.SocketRequest;
import dev.portcullis.core.socket.SocketState;
import dev.portcullis.core.socket.TcpSocket;
import dev.portcullis.core.socket.TooManySocketsException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Another socket of an engine something happens to: it talks to a device of its own, and whatever
 * befalls the others must not touch it.
 */
public final class Bystander implements AutoCloseable {

  private static final Duration LONG = Duration.ofSeconds(60);

  private final SimulatedDevice device;
  private final Capture capture;
  private final TcpSocket socket;
  private final List<String> trouble = new CopyOnWriteArrayList<>();
  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
  private final StringBuilder said = new StringBuilder();

  /** Connects. */
  public Bystander(SocketEngine engine, Capture capture) throws IOException {
    this.capture = capture;
    device = SimulatedDevice.start(0, new Behaviour.Echo());
    try {
      socket =
          engine.createTcpSocket(
              new SocketRequest(
                  "bystander",
                  new Policy(ProfileStore.shipped("unrestricted"), new SystemNetwork()),
                  CreationQuota.unlimited(),
                  AddressFamily.IPV4,
                  Delivery.engine()));
    } catch (TooManySocketsException e) {
      device.close();
      throw new AssertionError("it has a quota without end", e);
    }
    socket.onMessage(message -> heard.writeBytes(message.bytes()));
    socket.onError(error -> trouble.add(error.errMsg()));
    socket.onClose(() -> trouble.add("closed"));
    socket.connect(new ConnectOptions("127.0.0.1", device.endpoint().port(), 60));
    await("the bystander to connect").atMost(LONG).until(() -> socket.state() == SocketState.OPEN);
  }

  /** Its number in the log. */
  public int id() {
    return socket.id();
  }

  /** Says something more and hears all of it, whether it is captured or not. */
  public void talks() {
    String words = "still here, " + said.length() + ";";
    said.append(words);
    socket.write(words);
    await("the bystander to hear " + words)
        .atMost(LONG)
        .untilAsserted(
            () -> {
              if (trouble.isEmpty()) {
                assertThat(heard.toString(UTF_8)).isEqualTo(said.toString());
              }
            });
    assertThat(trouble).isEmpty();
    assertThat(heard.toString(UTF_8)).isEqualTo(said.toString());
    assertThat(socket.state()).isEqualTo(SocketState.OPEN);
  }

  /** Says something more and hears it; all it ever said and heard is captured, and nothing else. */
  public void goesOn() {
    talks();
    assertThat(captured(EventKind.WRITE)).isEqualTo(said.toString());
    assertThat(captured(EventKind.MESSAGE)).isEqualTo(said.toString());
    List<EventKind> kinds = events().stream().map(EventRecord::kind).toList();
    assertThat(kinds).startsWith(EventKind.CREATE, EventKind.CONNECT);
    assertThat(kinds.subList(2, kinds.size())).containsOnly(EventKind.WRITE, EventKind.MESSAGE);
  }

  private String captured(EventKind kind) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    events().stream()
        .filter(event -> event.kind() == kind)
        .forEach(event -> all.writeBytes(capture.bytes(event)));
    return all.toString(UTF_8);
  }

  private List<EventRecord> events() {
    List<EventRecord> events = new ArrayList<>();
    for (long sequence = 0; sequence < capture.count(); sequence++) {
      if (capture.socketOf(sequence) == socket.id()) {
        events.add(capture.event(sequence));
      }
    }
    return events;
  }

  /** Ends it and its device. */
  @Override
  public void close() {
    socket.close();
    device.close();
  }
}
