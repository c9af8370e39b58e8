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
import dev.portcullis.core.socket.SocketRequest;
import dev.portcullis.core.socket.SocketState;
import dev.portcullis.core.socket.TcpSocket;
import dev.portcullis.core.wifi.NoWifi;
import dev.portcullis.core.workspace.HistoryStore;
import dev.portcullis.core.workspace.LoadedWorkspace;
import dev.portcullis.core.workspace.NoteStore;
import dev.portcullis.core.workspace.SendHistory;
import dev.portcullis.core.workspace.WorkspaceStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Disks that are slow under a flood, and disks that may only be read. */
@Timeout(120)
class DiskFaultTest {

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
    SystemNetwork network = new SystemNetwork();
    CaptureOptions options =
        new CaptureOptions(64 << 10, 4, 3, OptionalLong.empty(), Duration.ofHours(1));
    Capture capture = LiveCapture.create(directory.resolve("capture"), options, slow);
    try (SimulatedDevice device = SimulatedDevice.start(0, new Behaviour.Flood(bytes));
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
      socket.connect(new ConnectOptions("127.0.0.1", device.endpoint().port(), 60));
      await().until(() -> blocks.availablePermits() == 0 && blocks.hasQueuedThreads());
      assertThat(socket.state()).isEqualTo(SocketState.OPEN);
      assertThat(socket.counters().bytesRead()).isLessThan(bytes);
      assertThat(capture.status().state()).isEqualTo(State.RECORDING);
      blocks.release(1_000_000);
      await().until(() -> socket.state() == SocketState.CLOSED);
      assertThat(socket.counters().bytesRead()).isEqualTo(bytes);
    } finally {
      blocks.release(1_000_000);
    }
    capture.close();
    try (Capture again = Capture.open(directory.resolve("capture"))) {
      assertThat(again.recovery()).isEmpty();
      long heard = 0;
      for (long sequence = 0; sequence < again.count(); sequence++) {
        EventRecord event = again.event(sequence);
        if (event.kind() == EventKind.MESSAGE) {
          byte[] expected = new byte[event.length()];
          FloodContent.fill(heard, expected);
          assertThat(Arrays.equals(again.bytes(event), expected)).isTrue();
          heard += event.length();
        }
      }
      assertThat(heard).isEqualTo(bytes);
    }
  }
}
