package dev.portcullis.core.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.device.Behaviour;
import dev.portcullis.core.device.FloodContent;
import dev.portcullis.core.device.SimulatedDevice;
import dev.portcullis.core.testkit.Bystander;
import java.nio.ReadOnlyBufferException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(150)
class EventsTest {

  private final SocketRig rig = new SocketRig();
  private final ExecutorService loop = Executors.newSingleThreadExecutor();

  @AfterEach
  void close() {
    loop.shutdownNow();
    rig.close();
  }

  @Test
  void aListenerAddedAfterConnectInTheSameTurnHearsTheEvent() throws Exception {
    SimulatedDevice device = rig.device(new Behaviour.Greeting("hello"));
    TcpSocket socket = rig.socket(Delivery.on(loop));
    CountDownLatch connected = new CountDownLatch(1);
    CountDownLatch greeted = new CountDownLatch(1);
    loop.submit(
            () -> {
              socket.connect(SocketRig.to(device.endpoint()));
              // The whole exchange is over before this turn of the loop ends.
              await().until(() -> socket.counters().bytesRead() == 5);
              socket.onConnect(_ -> connected.countDown());
              socket.onMessage(_ -> greeted.countDown());
            })
        .get();
    connected.await();
    greeted.await();
  }

  @Test
  void noEventInsideTheCallThatCausedIt() throws Exception {
    TcpSocket socket = rig.socket(Delivery.on(Runnable::run));
    ThreadLocal<Boolean> calling = ThreadLocal.withInitial(() -> false);
    AtomicInteger inside = new AtomicInteger();
    CountDownLatch closed = new CountDownLatch(1);
    Runnable check = () -> inside.addAndGet(calling.get() ? 1 : 0);
    socket.onConnect(_ -> check.run());
    socket.onError(_ -> check.run());
    socket.onClose(
        () -> {
          check.run();
          closed.countDown();
        });
    calling.set(true);
    socket.write("early");
    socket.bindWifi("x");
    socket.connect(SocketRig.to(rig.device(new Behaviour.Echo()).endpoint()));
    socket.connect(new ConnectOptions("", 0));
    SocketRig.awaitState(socket, SocketState.OPEN);
    socket.close();
    socket.write("late");
    closed.await();
    assertThat(inside).hasValue(0);
  }

  @Test
  void listenersAreSnapshottedForEachEvent() throws Exception {
    TcpSocket socket = rig.socket();
    List<String> heard = new CopyOnWriteArrayList<>();
    Consumer<SocketError> second = _ -> heard.add("second");
    socket.onError(
        _ -> {
          heard.add("first");
          socket.offError(second);
          socket.onError(_ -> heard.add("added"));
        });
    socket.onError(second);
    socket.write("a");
    await().until(() -> heard.contains("second"));
    assertThat(heard).containsExactly("first", "second");
    socket.write("b");
    await().until(() -> heard.contains("added"));
    assertThat(heard).containsExactly("first", "second", "first", "added");
  }

  @Test
  void offRemovesEveryRegistrationOfAListenerOrAll() throws Exception {
    TcpSocket socket = rig.socket();
    AtomicInteger twice = new AtomicInteger();
    AtomicInteger once = new AtomicInteger();
    Consumer<SocketError> listener = _ -> twice.incrementAndGet();
    Consumer<SocketError> other = _ -> once.incrementAndGet();
    socket.onError(listener);
    socket.onError(other);
    socket.onError(listener);
    socket.write("a");
    await().until(() -> twice.get() == 2 && once.get() == 1);
    socket.offError(listener);
    socket.offError(_ -> {}); // Unknown: no error.
    socket.write("b");
    await().until(() -> once.get() == 2);
    socket.offError();
    socket.write("c");
    socket.close();
    await().until(() -> rig.capture.kinds(socket.id()).contains(EventKind.CLOSE));
    assertThat(twice).hasValue(2);
    assertThat(once).hasValue(2);
  }

  @Test
  void aListenerThatThrowsIsLoggedAndStopsNoOther() throws Exception {
    Bystander bystander = rig.bystander();
    TcpSocket socket = rig.socket();
    socket.onConnect(
        _ -> {
          throw new IllegalStateException("planted");
        });
    socket.onMessage(
        _ -> {
          throw new AssertionError("planted too");
        });
    Heard heard = Heard.by(socket);
    SocketRig.connect(socket, rig.device(new Behaviour.Echo()));
    socket.write("ping");
    heard.awaitBytes(4);
    socket.write("pong");
    heard.awaitBytes(8);
    assertThat(rig.capture.details(socket.id(), EventDetail.Warning.class))
        .extracting(EventDetail.Warning::arguments)
        .startsWith(
            List.of("connect", "java.lang.IllegalStateException: planted"),
            List.of("message", "java.lang.AssertionError: planted too"));
    assertThat(rig.capture.warnings(socket.id())).containsOnly("listener-failed");
    assertThat(heard.received()).asString(UTF_8).isEqualTo("pingpong");
    assertThat(rig.capture.bytes(socket.id(), EventKind.WRITE)).isEqualTo(heard.received());
    assertThat(rig.capture.bytes(socket.id(), EventKind.MESSAGE)).isEqualTo(heard.received());
    bystander.goesOn();
  }

  @Test
  void aMessageCarriesItsBytesAndBothEnds() throws Exception {
    SimulatedDevice device = rig.device(new Behaviour.Greeting("hello"));
    TcpSocket socket = rig.socket();
    List<Message> messages = new CopyOnWriteArrayList<>();
    socket.onMessage(messages::add);
    SocketRig.connect(socket, device);
    await().until(() -> !messages.isEmpty());
    Message message = messages.getFirst();
    assertThat(message.bytes()).asString(UTF_8).isEqualTo("hello");
    assertThat(message.size()).isEqualTo(5);
    assertThat(message.remote()).isEqualTo(device.endpoint());
    assertThat(message.local()).isEqualTo(socket.local().orElseThrow());
    assertThat(message.content().get()).isEqualTo((byte) 'h');
    assertThat(message.content().remaining()).isEqualTo(5);
    assertThatThrownBy(() -> message.content().put((byte) 1))
        .isInstanceOf(ReadOnlyBufferException.class);
    message.bytes()[0] = 'X';
    assertThat(message.bytes()[0]).isEqualTo((byte) 'h');
  }

  @Test
  void messagesHaveAtMost64KiBAndArriveWhole() throws Exception {
    SimulatedDevice device = rig.device(new Behaviour.Flood(5_000_000));
    TcpSocket socket = rig.socket();
    List<Integer> sizes = new CopyOnWriteArrayList<>();
    socket.onMessage(message -> sizes.add(message.size()));
    Heard heard = Heard.by(socket);
    socket.connect(SocketRig.to(device.endpoint()));
    heard.awaitEvent("close");
    byte[] expected = new byte[5_000_000];
    FloodContent.fill(0, expected);
    assertThat(heard.received()).isEqualTo(expected);
    assertThat(rig.capture.bytes(socket.id(), EventKind.MESSAGE)).isEqualTo(expected);
    assertThat(sizes).allSatisfy(size -> assertThat(size).isBetween(1, 65_536));
    assertThat(heard.order()).containsExactly("connect", "message", "close");
  }

  @Test
  void everyByteIsCapturedBeforeAnyoneHearsOfIt() throws Exception {
    SimulatedDevice device = rig.device(new Behaviour.Flood(3_000_000));
    TcpSocket socket = rig.socket();
    AtomicInteger heard = new AtomicInteger();
    AtomicInteger early = new AtomicInteger();
    CountDownLatch closed = new CountDownLatch(1);
    socket.onMessage(
        message -> {
          int total = heard.addAndGet(message.size());
          early.addAndGet(socket.counters().bytesRead() < total ? 1 : 0);
        });
    socket.onClose(closed::countDown);
    socket.connect(SocketRig.to(device.endpoint()));
    closed.await();
    assertThat(heard).hasValue(3_000_000);
    assertThat(early).hasValue(0);
  }

  @Test
  void aSlowListenerSlowsTheDeviceDownAndLosesNothing() throws Exception {
    byte[] flood = new byte[30_000_000];
    FloodContent.fill(0, flood);
    SimulatedDevice device = rig.device(new Behaviour.Flood(flood.length));
    Bystander bystander = rig.bystander();
    CountDownLatch release = new CountDownLatch(1);
    loop.execute(
        () -> {
          try {
            release.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    TcpSocket socket = rig.socket(Delivery.on(loop));
    Heard heard = Heard.by(socket);
    SocketRig.connect(socket, device);
    await().until(() -> socket.counters().bytesRead() >= Mailbox.MAX_BYTES);
    // At most the mailbox and the message in hand were read; the rest waits in the kernels.
    await()
        .during(java.time.Duration.ofMillis(100))
        .until(
            () -> socket.counters().bytesRead() <= Mailbox.MAX_BYTES + 2L * ReadLoop.MESSAGE_BYTES);
    bystander.goesOn();
    release.countDown();
    heard.awaitEvent("close");
    assertThat(heard.received()).isEqualTo(flood);
    assertThat(rig.capture.bytes(socket.id(), EventKind.MESSAGE)).isEqualTo(flood);
    assertThat(heard.errors).isEmpty();
  }

  /** One for each processor and more, so that none is left where listeners share threads. */
  @Test
  void listenersThatNeverReturnHoldUpTheirOwnSocketsOnly() throws Exception {
    SimulatedDevice device = rig.device(new Behaviour.Greeting("hello"));
    AtomicBoolean released = new AtomicBoolean();
    int many = Runtime.getRuntime().availableProcessors() + 1;
    try {
      Bystander bystander = rig.bystander();
      CountDownLatch inside = new CountDownLatch(many);
      for (int i = 0; i < many; i++) {
        TcpSocket socket = rig.socket();
        socket.onConnect(
            _ -> {
              inside.countDown();
              while (!released.get()) {
                Thread.onSpinWait();
              }
            });
        socket.connect(SocketRig.to(device.endpoint()));
      }
      assertThat(inside.await(60, TimeUnit.SECONDS)).isTrue();
      bystander.goesOn();
      TcpSocket later = rig.socket();
      Heard heard = Heard.by(later);
      SocketRig.connect(later, device);
      heard.awaitBytes(5);
    } finally {
      released.set(true);
    }
  }

  @Test
  void noMessageAfterCloseWasCalled() throws Exception {
    SimulatedDevice device = rig.device(new Behaviour.Chargen());
    TcpSocket socket = rig.socket(Delivery.on(loop));
    List<String> heard = new CopyOnWriteArrayList<>();
    socket.onMessage(
        _ -> {
          heard.add("message");
          socket.close();
        });
    socket.onMessage(_ -> heard.add("second listener"));
    socket.onClose(() -> heard.add("close"));
    socket.connect(SocketRig.to(device.endpoint()));
    await().until(() -> heard.contains("close"));
    assertThat(heard).containsExactly("message", "close");
  }

  @Test
  void nobodyListensWhereNobodyIsHeard() throws Exception {
    SimulatedDevice device = rig.device(new Behaviour.Flood(1_000_000));
    TcpSocket socket = rig.socket(Delivery.none());
    assertThatThrownBy(() -> socket.onMessage(_ -> {})).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> socket.onClose(() -> {})).isInstanceOf(IllegalStateException.class);
    socket.offMessage();
    socket.connect(SocketRig.to(device.endpoint()));
    await().until(() -> rig.capture.kinds(socket.id()).contains(EventKind.CLOSE));
    assertThat(rig.capture.bytes(socket.id(), EventKind.MESSAGE)).hasSize(1_000_000);
  }

  @Test
  void aLoopThatHasShutDownDoesNotHangTheSocket() throws Exception {
    SimulatedDevice device = rig.device(new Behaviour.Flood(10_000_000));
    TcpSocket socket = rig.socket(Delivery.on(loop));
    Heard.by(socket);
    loop.shutdownNow();
    socket.connect(SocketRig.to(device.endpoint()));
    await().until(() -> rig.capture.kinds(socket.id()).contains(EventKind.CLOSE));
    assertThat(rig.capture.bytes(socket.id(), EventKind.MESSAGE)).hasSize(10_000_000);
    assertThat(rig.capture.warnings(socket.id())).containsOnlyOnce("delivery-stopped");
  }
}
