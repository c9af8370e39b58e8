package dev.portcullis.core.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.device.Behaviour;
import dev.portcullis.core.device.FloodContent;
import dev.portcullis.core.device.SimulatedDevice;
import dev.portcullis.core.testkit.Bystander;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(150)
class WriteTest {

  private static final int CAPACITY = (int) SendQueue.CAPACITY;

  private final SocketRig rig = new SocketRig();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void stringsAndBuffersGoOutAndComeBack() throws Exception {
    SimulatedDevice device = rig.device(new Behaviour.Echo());
    TcpSocket socket = rig.socket();
    Heard heard = Heard.by(socket);
    SocketRig.connect(socket, device);
    socket.write("grüße \ud83d");
    ByteBuffer data = ByteBuffer.wrap(new byte[] {9, 1, 2, 3, 9}, 1, 3);
    socket.write(data);
    assertThat(data.remaining()).isEqualTo(3);
    data.put(1, (byte) 77); // Too late: the bytes were copied.
    byte[] expected = concat("grüße \ufffd".getBytes(UTF_8), new byte[] {1, 2, 3});
    heard.awaitBytes(expected.length);
    assertThat(heard.received()).isEqualTo(expected);
    assertThat(rig.capture.bytes(socket.id(), EventKind.WRITE)).isEqualTo(expected);
    assertThat(rig.capture.bytes(socket.id(), EventKind.MESSAGE)).isEqualTo(expected);
    assertThat(rig.capture.kinds(socket.id()).stream().filter(EventKind.WRITE::equals)).hasSize(2);
    assertThat(socket.counters())
        .isEqualTo(new SocketCounters(expected.length, expected.length, 0, SendQueue.CAPACITY));
  }

  @Test
  void noAnswerIsStampedBeforeItsQuestion() throws Exception {
    TcpSocket socket = rig.open(new Behaviour.Echo());
    for (int i = 1; i <= 2000; i++) {
      socket.write("?");
      while (socket.counters().bytesRead() < i) {
        Thread.onSpinWait();
      }
    }
    List<EventRecord> events = rig.capture.events(socket.id());
    assertThat(events).hasSize(4002);
    for (int i = 1; i < events.size(); i++) {
      assertThat(events.get(i).monotonicNanos() - events.get(i - 1).monotonicNanos())
          .as("Δ of event %d, %s", i, events.get(i).kind())
          .isNotNegative();
    }
  }

  private static byte[] concat(byte[] a, byte[] b) {
    byte[] joined = new byte[a.length + b.length];
    System.arraycopy(a, 0, joined, 0, a.length);
    System.arraycopy(b, 0, joined, a.length, b.length);
    return joined;
  }

  @Test
  void anEmptyWriteDoesNothingInAnyState() throws Exception {
    TcpSocket socket = rig.socket();
    Heard heard = Heard.by(socket);
    socket.write("");
    SocketRig.connect(socket, rig.device(new Behaviour.Echo()));
    socket.write(ByteBuffer.allocate(0));
    socket.close();
    heard.awaitEvent("close");
    socket.write("");
    assertThat(heard.events).containsExactly("connect", "close");
    assertThat(rig.capture.kinds(socket.id()))
        .containsExactly(EventKind.CREATE, EventKind.CONNECT, EventKind.CLOSE);
    assertThat(SocketRig.threads()).noneMatch(name -> name.endsWith("-write"));
  }

  @Test
  void writingBeforeOpenIsLostAndSaysSo() throws Exception {
    SimulatedDevice device = rig.device(new Behaviour.Echo());
    TcpSocket socket = rig.socket();
    Heard heard = Heard.by(socket);
    socket.write("too early");
    heard.awaitEvent("error -2/107");
    assertThat(heard.errors.getFirst().errMsg())
        .isEqualTo("write socket fail: errno:107 errmsg:Transport endpoint is not connected");
    SocketRig.connect(socket, device);
    socket.write("now");
    heard.awaitBytes(3);
    assertThat(heard.received()).asString(UTF_8).isEqualTo("now");
  }

  @Test
  void writingAfterCloseIsABadDescriptor() throws Exception {
    TcpSocket socket = rig.open(new Behaviour.Echo());
    Heard heard = Heard.by(socket);
    socket.close();
    socket.write("late");
    heard.awaitEvent("error -2/9");
    heard.awaitEvent("close");
    socket.write("later");
    await().until(() -> heard.errors.size() == 2);
    assertThat(heard.errors)
        .extracting(SocketError::errMsg)
        .containsOnly("write socket fail: errno:9 errmsg:Bad file descriptor");
    assertThat(heard.events.stream().filter("close"::equals)).hasSize(1);
  }

  @Test
  void writingAfterAResetIsABrokenPipe() throws Exception {
    TcpSocket socket = rig.open(new Behaviour.ResetAfter(1));
    Heard heard = Heard.by(socket);
    socket.write("x");
    heard.awaitEvent("close");
    socket.write("late");
    heard.awaitEvent("error -2/32");
    assertThat(heard.errors.getLast().errMsg())
        .isEqualTo("write socket fail: errno:32 errmsg:Broken pipe");
    socket.close();
    socket.write("later");
    heard.awaitEvent("error -2/9");
  }

  @Test
  void whatIsNeitherStringNorBufferIsNotSent() throws Exception {
    TcpSocket socket = rig.open(new Behaviour.Echo());
    Heard heard = Heard.by(socket);
    socket.reject(RejectedCall.WRITE_INVALID_DATA, "[object Object]");
    heard.awaitEvent("error -1");
    assertThat(heard.errors)
        .containsExactly(SocketError.of(-1, "write fail: invalid data", "[object Object]"));
    assertThat(socket.state()).isEqualTo(SocketState.OPEN);
    assertThat(socket.counters().bytesWritten()).isZero();
  }

  @Test
  void aFullQueueRefusesTheWholeWrite() throws Exception {
    Bystander bystander = rig.bystander();
    TcpSocket socket = rig.open(new Behaviour.Stall());
    Heard heard = Heard.by(socket);
    byte[] content = new byte[2 * CAPACITY];
    FloodContent.fill(0, content);
    socket.write(ByteBuffer.wrap(content)); // Taken whole: nothing was queued.
    socket.write("no room");
    heard.awaitEvent("error -2/11");
    assertThat(heard.errors.getFirst().errMsg())
        .isEqualTo("write socket fail: errno:11 errmsg:Resource temporarily unavailable");
    assertThat(heard.errors.getFirst().detail()).contains("7 bytes");
    SocketCounters counters = socket.counters();
    assertThat(counters.bytesQueued()).isPositive();
    assertThat(counters.bytesWritten() + counters.bytesQueued()).isEqualTo(2L * CAPACITY);
    assertThat(counters.queueCapacity()).isEqualTo(CAPACITY);
    assertThat(socket.awaitRoom(1, Duration.ofMillis(1))).isFalse();
    assertThat(socket.state()).isEqualTo(SocketState.OPEN);
    rig.capture.holdsFailure(socket.id(), heard.onlyError());
    bystander.goesOn();
    socket.close();
    heard.awaitEvent("close");
    byte[] sent = rig.capture.bytes(socket.id(), EventKind.WRITE);
    assertThat(sent).isEqualTo(Arrays.copyOf(content, (int) socket.counters().bytesWritten()));
  }

  @Test
  void waitingForRoomSendsAnyAmountThroughABoundedQueue() throws Exception {
    TcpSocket socket = rig.open(new Behaviour.Discard());
    Heard heard = Heard.by(socket);
    byte[] part = new byte[1 << 20];
    for (int i = 0; i < 64; i++) {
      assertThat(socket.awaitRoom(part.length, Duration.ofSeconds(20))).isTrue();
      socket.write(ByteBuffer.wrap(part));
    }
    await().until(() -> socket.counters().bytesWritten() == 64L << 20);
    assertThat(heard.errors).isEmpty();
  }

  @Test
  void thereIsNoRoomInASocketThatIsNotOpen() throws Exception {
    TcpSocket socket = rig.socket();
    assertThat(socket.awaitRoom(1, Duration.ofSeconds(20))).isFalse();
    socket.close();
    assertThat(socket.awaitRoom(1, Duration.ofSeconds(20))).isFalse();
  }

  @Test
  void aHugeEchoComesBackWhole() throws Exception {
    byte[] content = new byte[3 * CAPACITY + 17];
    FloodContent.fill(0, content);
    TcpSocket socket = rig.open(new Behaviour.Echo());
    Heard heard = Heard.by(socket);
    socket.write(ByteBuffer.wrap(content));
    heard.awaitBytes(content.length);
    assertThat(heard.received()).isEqualTo(content);
    await().until(() -> rig.capture.kinds(socket.id()).contains(EventKind.WRITE));
    assertThat(rig.capture.bytes(socket.id(), EventKind.WRITE)).isEqualTo(content);
  }

  @Test
  void anAnswerIsNeverRecordedBeforeItsQuestion() throws Exception {
    TcpSocket socket = rig.open(new Behaviour.Echo());
    CountDownLatch rounds = new CountDownLatch(1000);
    socket.onMessage(
        _ -> {
          rounds.countDown();
          if (rounds.getCount() > 0) {
            socket.write("p");
          }
        });
    socket.write("p");
    rounds.await();
    List<EventKind> kinds = rig.capture.kinds(socket.id());
    int asked = 0;
    int answered = 0;
    for (EventKind kind : kinds) {
      asked += kind == EventKind.WRITE ? 1 : 0;
      answered += kind == EventKind.MESSAGE ? 1 : 0;
      assertThat(answered).isLessThanOrEqualTo(asked);
    }
    assertThat(asked).isEqualTo(1000);
  }

  @RepeatedTest(20)
  void whatWentOutBeforeAResetIsRecordedAsFarAsItWent() throws Exception {
    Bystander bystander = rig.bystander();
    TcpSocket socket = rig.open(new Behaviour.ResetAfter(100_000));
    Heard heard = Heard.by(socket);
    byte[] content = new byte[3 * CAPACITY];
    FloodContent.fill(0, content);
    socket.write(ByteBuffer.wrap(content));
    SocketRig.awaitState(socket, SocketState.CLOSED);
    await().until(() -> rig.capture.kinds(socket.id()).contains(EventKind.CLOSE));
    byte[] sent = rig.capture.bytes(socket.id(), EventKind.WRITE);
    assertThat((long) sent.length).isEqualTo(socket.counters().bytesWritten());
    assertThat(sent.length).isBetween(100_000, content.length - 1);
    assertThat(sent).isEqualTo(Arrays.copyOf(content, sent.length));
    assertThat(rig.capture.warnings(socket.id())).contains("bytes-unsent");
    heard.awaitEvent("close");
    SocketError error = heard.onlyError();
    assertThat(error.errno().orElse(0)).isIn(32, 104); // Told to a write, or to a read.
    assertThat(heard.events).endsWith("error -2/" + error.errno().orElse(0), "close");
    assertThat(rig.capture.bytes(socket.id(), EventKind.MESSAGE)).isEqualTo(heard.received());
    rig.capture.holdsFailure(socket.id(), error);
    bystander.goesOn();
  }
}
