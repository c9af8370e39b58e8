package dev.portcullis.core.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.portcullis.core.capture.CaptureStatus.State;
import dev.portcullis.core.device.Behaviour;
import dev.portcullis.core.device.FloodContent;
import dev.portcullis.core.device.SimulatedDevice;
import dev.portcullis.core.net.AddressFamily;
import dev.portcullis.core.net.SystemNetwork;
import dev.portcullis.core.net.SystemResolver;
import dev.portcullis.core.policy.CreationQuota;
import dev.portcullis.core.policy.Policy;
import dev.portcullis.core.policy.ProfileStore;
import dev.portcullis.core.socket.ConnectOptions;
import dev.portcullis.core.socket.Delivery;
import dev.portcullis.core.socket.SocketEngine;
import dev.portcullis.core.socket.SocketError;
import dev.portcullis.core.socket.SocketRequest;
import dev.portcullis.core.socket.SocketState;
import dev.portcullis.core.socket.TcpSocket;
import dev.portcullis.core.testkit.Bystander;
import dev.portcullis.core.wifi.NoWifi;
import dev.portcullis.core.workspace.HistoryStore;
import dev.portcullis.core.workspace.LoadedWorkspace;
import dev.portcullis.core.workspace.NoteStore;
import dev.portcullis.core.workspace.SendHistory;
import dev.portcullis.core.workspace.WorkspaceStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Disks that are slow under a flood, and disks that may only be read. */
@Timeout(120)
class DiskFaultTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir Path directory;

  @Test
  void aReadOnlyPlaceCanBeReadAndSaysThatItCannotBeWritten() throws Exception {
    Path mount = Files.createDirectory(directory.resolve("mounted"));
    assumeTrue(
        CaptureFaultTest.run("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", mount.toString())
            == 0,
        "a file system can be mounted by root on Linux only");
    try {
      int kept = 20;
      Path path = mount.resolve("capture");
      try (Capture capture = Capture.create(path, Captures.tiny())) {
        for (int i = 0; i < kept; i++) {
          Captures.append(capture, 1, Captures.bytes(i, 700));
        }
      }
      assertThat(CaptureFaultTest.run("mount", "-o", "remount,ro", mount.toString())).isZero();
      try (Capture again = Capture.open(path)) {
        assertThat(again.recovery()).isEmpty();
        assertThat(again.count()).isEqualTo(kept);
        for (int i = 0; i < kept; i++) {
          assertThat(again.bytes(again.event(i))).isEqualTo(Captures.bytes(i, 700));
        }
      }
      assertThatThrownBy(() -> Capture.create(mount.resolve("another"), Captures.tiny()))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("Read-only file system");
      WorkspaceStore store = new WorkspaceStore(mount);
      assertThat(store.load()).isEqualTo(new LoadedWorkspace.Fresh());
      assertThatThrownBy(() -> new HistoryStore(mount).save(SendHistory.empty()))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("Read-only file system");
      assertThatThrownBy(() -> new NoteStore(mount).save(new TreeMap<>(Map.of(1L, "mine"))))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("Read-only file system");
    } finally {
      assertThat(CaptureFaultTest.run("umount", mount.toString())).isZero();
    }
  }

  /** A device that floods, the engine, and a disk that stands still for a while. */
  @Test
  void aFloodOntoASlowDiskWaitsAndLosesNothing() throws Exception {
    long bytes = 2 << 20;
    Semaphore blocks = new Semaphore(8);
    DiskWriter slow =
        (file, buffer, position) -> {
          if (Thread.currentThread().getName().equals("portcullis-capture-writer")) {
            blocks.acquireUninterruptibly();
          }
          DiskWriter.plain().write(file, buffer, position);
        };
    Capture capture = capture(slow);
    try (SimulatedDevice device = SimulatedDevice.start(0, new Behaviour.Flood(bytes));
        SocketEngine engine = engine(capture)) {
      TcpSocket socket = socket(engine, Delivery.none());
      socket.connect(new ConnectOptions("127.0.0.1", device.endpoint().port(), 60));
      await().atMost(LONG).until(() -> blocks.availablePermits() == 0 && blocks.hasQueuedThreads());
      assertThat(socket.state()).isEqualTo(SocketState.OPEN);
      assertThat(socket.counters().bytesRead()).isLessThan(bytes);
      assertThat(capture.status().state()).isEqualTo(State.RECORDING);
      blocks.release(1_000_000);
      await().atMost(LONG).until(() -> socket.state() == SocketState.CLOSED);
      assertThat(socket.counters().bytesRead()).isEqualTo(bytes);
    } finally {
      blocks.release(1_000_000);
    }
    capture.close();
    try (Capture again = Capture.open(directory.resolve("capture"))) {
      assertThat(again.recovery()).isEmpty();
      assertThat(heard(again, 1)).isEqualTo(bytes);
    }
  }

  private Capture capture(DiskWriter disk) throws IOException {
    CaptureOptions options =
        new CaptureOptions(64 << 10, 4, 3, OptionalLong.empty(), Duration.ofHours(1));
    return LiveCapture.create(directory.resolve("capture"), options, disk);
  }

  private static TcpSocket socket(SocketEngine engine, Delivery delivery) throws Exception {
    return engine.createTcpSocket(
        new SocketRequest(
            "flood",
            new Policy(ProfileStore.shipped("unrestricted"), new SystemNetwork()),
            CreationQuota.unlimited(),
            AddressFamily.IPV4,
            delivery));
  }

  private static SocketEngine engine(Capture capture) {
    return new SocketEngine(capture, new SystemResolver(), new NoWifi(), new SystemNetwork());
  }

  /** The disk takes a block now and then, the flood never ends, and another socket talks. */
  @Test
  void onASlowDiskOthersGetTheirTurn() throws Exception {
    Semaphore blocks = new Semaphore(8);
    AtomicBoolean over = new AtomicBoolean();
    DiskWriter slow =
        (file, buffer, position) -> {
          if (Thread.currentThread().getName().equals("portcullis-capture-writer")) {
            blocks.acquireUninterruptibly();
          }
          DiskWriter.plain().write(file, buffer, position);
        };
    Thread turns =
        Thread.ofPlatform()
            .daemon()
            .name("disk-turns")
            .start(
                () -> {
                  while (!over.get()) {
                    blocks.release();
                    LockSupport.parkNanos(200_000);
                  }
                  blocks.release(1_000_000);
                });
    try (Capture capture = capture(slow);
        SimulatedDevice device =
            SimulatedDevice.start(0, new Behaviour.Flood(Behaviour.Flood.ENDLESS));
        SocketEngine engine = engine(capture);
        Bystander bystander = new Bystander(engine, capture)) {
      TcpSocket socket = socket(engine, Delivery.none());
      socket.connect(new ConnectOptions("127.0.0.1", device.endpoint().port(), 60));
      for (int turn = 0; turn < 5; turn++) {
        long before = socket.counters().bytesRead();
        await().atMost(LONG).until(() -> socket.counters().bytesRead() > before);
        bystander.goesOn();
      }
      assertThat(socket.state()).isEqualTo(SocketState.OPEN);
      assertThat(capture.status().state()).isEqualTo(State.RECORDING);
      socket.close();
      await().atMost(LONG).until(() -> engine.sockets().size() == 1);
      assertThat(heard(capture, socket.id())).isEqualTo(socket.counters().bytesRead());
      over.set(true);
      assertThat(turns.join(Duration.ofSeconds(60))).isTrue();
    } finally {
      over.set(true);
    }
  }

  /** Checks what was captured of a flood; returns how much that is. */
  private static long heard(Capture capture, int socket) {
    long heard = 0;
    for (long sequence = 0; sequence < capture.count(); sequence++) {
      EventRecord event = capture.event(sequence);
      if (event.socket() == socket && event.kind() == EventKind.MESSAGE) {
        byte[] expected = new byte[event.length()];
        FloodContent.fill(heard, expected);
        if (!Arrays.equals(capture.bytes(event), expected)) {
          assertThat(capture.bytes(event))
              .as("what the flood sent from byte %d on", heard)
              .isEqualTo(expected);
        }
        heard += event.length();
      }
    }
    return heard;
  }

  /** All that happens while the disk is full reaches its listeners, and the gap counts it. */
  @Test
  void aFullDiskStopsTheCaptureAndNotTheSockets() throws Exception {
    int bytes = 3 << 20;
    AtomicBoolean full = new AtomicBoolean();
    DiskWriter disk =
        (file, buffer, position) -> {
          if (full.get()) {
            throw new FileSystemException("file", null, "No space left on device");
          }
          DiskWriter.plain().write(file, buffer, position);
        };
    ByteArrayOutputStream received = new ByteArrayOutputStream();
    AtomicInteger messages = new AtomicInteger();
    CountDownLatch closed = new CountDownLatch(1);
    List<SocketError> errors = new CopyOnWriteArrayList<>();
    int flooded;
    int said;
    try (Capture capture = capture(disk);
        SimulatedDevice device = SimulatedDevice.start(0, new Behaviour.Flood(bytes));
        SocketEngine engine = engine(capture);
        Bystander bystander = new Bystander(engine, capture)) {
      bystander.goesOn();
      full.set(true);
      TcpSocket socket = socket(engine, Delivery.engine());
      flooded = socket.id();
      socket.onMessage(
          message -> {
            received.writeBytes(message.bytes());
            messages.incrementAndGet();
          });
      socket.onError(errors::add);
      socket.onClose(closed::countDown);
      socket.connect(new ConnectOptions("127.0.0.1", device.endpoint().port(), 60));
      await().atMost(LONG).until(() -> capture.status().state() == State.STOPPED);
      assertThat(capture.status().cause()).contains("disk full");
      bystander.talks();
      assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();
      assertThat(errors).isEmpty();
      byte[] sent = new byte[bytes];
      FloodContent.fill(0, sent);
      assertThat(Arrays.equals(received.toByteArray(), sent)).isTrue();
      full.set(false);
      capture.resume();
      await().atMost(LONG).until(() -> capture.status().state() == State.RECORDING);
      bystander.talks();
      said = 3;
    }
    try (Capture again = Capture.open(directory.resolve("capture"))) {
      assertThat(again.recovery()).isEmpty();
      long kept = 0;
      long missed = 0;
      for (long sequence = 0; sequence < again.count(); sequence++) {
        EventRecord event = again.event(sequence);
        if (event.kind() == EventKind.GAP) {
          EventDetail.Gap gap = (EventDetail.Gap) again.detail(event);
          assertThat(gap.cause()).isEqualTo("disk full");
          missed += gap.events();
        } else {
          kept++;
        }
      }
      // Both sockets: created, connected, closed; one heard the flood, the other talks and hears.
      assertThat(kept + missed).isEqualTo(2 * 3 + messages.get() + 2 * said);
      assertThat(missed).isPositive();
      assertThat(heard(again, flooded)).isLessThan(bytes);
    }
  }
}
