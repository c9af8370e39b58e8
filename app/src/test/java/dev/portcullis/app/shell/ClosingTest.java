package dev.portcullis.app.shell;

import static dev.portcullis.app.shell.WindowPage.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.portcullis.app.status.StatusIds;
import dev.portcullis.app.testkit.DrivenClock;
import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.device.Behaviour;
import dev.portcullis.core.device.SimulatedDevice;
import dev.portcullis.core.testkit.ServedTime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window closes in the middle of everything. */
class ClosingTest {

  /** What the toolkit, the machine and the tests start when they like, and keep. */
  private static final List<String> NOT_OURS =
      List.of(
          "JavaFX",
          "Cleaner-",
          "Quantum",
          "Prism",
          "InvokeLater",
          "Headless Timer",
          "Thread-",
          "ForkJoinPool",
          "VirtualThread-",
          "awaitility-");

  @TempDir private Path home;
  private final DrivenClock clock = new DrivenClock();

  @Test
  void inAFloodNothingIsLeftAndWhatWasHeardIsKept() throws Exception {
    try (SimulatedDevice device =
        SimulatedDevice.start(0, new Behaviour.Flood(Behaviour.Flood.ENDLESS))) {
      Set<Thread> before = threads();
      WindowPage page = WindowPage.open(home, clock);
      long took = 0;
      try {
        page.aimAt("127.0.0.1", Integer.toString(device.endpoint().port()));
        page.connect();
        awaitTrue(() -> page.text(StatusIds.READ).matches(".*[MG]i?B"));
      } finally {
        took = ServedTime.of(page::close);
      }
      assertThat(took).isLessThan(TimeUnit.SECONDS.toNanos(1));
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> assertThat(left(before)).isEmpty());
      Path session = session().orElseThrow();
      try (Capture capture = Capture.open(session)) {
        assertThat(capture.recovery()).isEmpty();
        assertThat(capture.event(capture.count() - 1).kind()).isEqualTo(EventKind.CLOSE);
        assertThat(capture.status().bytesStored()).isGreaterThan(1_000_000);
      }
    }
  }

  private Optional<Path> session() throws Exception {
    try (Stream<Path> files = Files.walk(home)) {
      return files.filter(file -> file.endsWith("capture.json")).map(Path::getParent).findFirst();
    }
  }

  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet();
  }

  /** The device serves connections on threads of its own until it is closed after the window. */
  private static List<String> left(Set<Thread> before) {
    return threads().stream()
        .filter(thread -> !before.contains(thread))
        .map(Thread::getName)
        .filter(name -> NOT_OURS.stream().noneMatch(name::startsWith))
        .filter(name -> !name.startsWith("portcullis-device-"))
        .toList();
  }
}
