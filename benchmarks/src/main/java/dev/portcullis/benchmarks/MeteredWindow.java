package dev.portcullis.benchmarks;

import dev.portcullis.app.shell.PortcullisWindow;
import dev.portcullis.app.shell.Prepared;
import dev.portcullis.app.socket.SocketIds;
import dev.portcullis.core.capture.CaptureStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The program's window with a meter in it. Arguments: {@code pour PORT SECONDS HOME}, which
 * connects to a paced peer and times frames, or {@code idle 0 SECONDS HOME}, which connects to the
 * demo device and measures processor time; {@code empty 0 SECONDS HOME} does that for an empty
 * window of the toolkit. Says its figures in one line.
 */
public final class MeteredWindow extends Application {

  private static final Duration SETTLING = Duration.ofSeconds(3);

  /** Until the chart of what moved has run out, and what runs at the start is compiled. */
  private static final Duration COMING_TO_REST = Duration.ofSeconds(30);

  private static final int MOST_FRAMES = 100_000;

  private @Nullable PortcullisWindow window;
  private @Nullable Prepared prepared;
  private final long[] frames = new long[MOST_FRAMES];
  private int count;
  private long last;

  /** The toolkit makes it. */
  public MeteredWindow() {}

  @Override
  public void start(Stage stage) {
    if (getParameters().getRaw().getFirst().equals("empty")) {
      stage.setScene(new Scene(new StackPane(), 1280, 800));
      stage.show();
      after(COMING_TO_REST, this::timeProcessor);
      return;
    }
    Path home = Path.of(getParameters().getRaw().get(3));
    prepared = Prepared.prepare(BareComputer.with(home));
    window = PortcullisWindow.open(stage, prepared);
    boolean pours = getParameters().getRaw().getFirst().equals("pour");
    Scene scene = stage.getScene();
    if (pours) {
      // The demo tab would start a device of its own.
      ((Button) scene.lookup("#new-socket")).fire();
      field(scene, SocketIds.ADDRESS).setText("127.0.0.1");
      field(scene, SocketIds.PORT).setText(getParameters().getRaw().get(1));
    }
    if (!getParameters().getRaw().getFirst().equals("rest")) {
      after(Duration.ofSeconds(1), () -> ((Button) scene.lookup("#" + SocketIds.CONNECT)).fire());
    }
    if (pours) {
      after(SETTLING, this::timeFrames);
    } else {
      after(COMING_TO_REST, this::timeProcessor);
    }
  }

  @Override
  public void stop() {
    if (window != null) {
      window.close();
    }
  }

  private static TextField field(Scene scene, String id) {
    return (TextField) scene.lookup("#" + id);
  }

  private static void after(Duration wait, Runnable then) {
    PauseTransition pause =
        new PauseTransition(javafx.util.Duration.millis((double) wait.toMillis()));
    pause.setOnFinished(event -> then.run());
    pause.play();
  }

  private Duration length() {
    return Duration.ofSeconds(Long.parseLong(getParameters().getRaw().get(2)));
  }

  private CaptureStatus status() {
    if (prepared == null) {
      throw new IllegalStateException("not started");
    }
    return prepared.engine().tabs().capture().status();
  }

  /** A timer runs at each frame; where frames are late their distance says so. */
  private void timeFrames() {
    CaptureStatus before = status();
    AnimationTimer timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            long at = System.nanoTime();
            if (last != 0 && count < MOST_FRAMES) {
              frames[count++] = at - last;
            }
            last = at;
          }
        };
    timer.start();
    after(
        length(),
        () -> {
          timer.stop();
          say(before, status());
          Platform.exit();
        });
  }

  private void say(CaptureStatus before, CaptureStatus now) {
    long[] sorted = Arrays.copyOf(frames, count);
    Arrays.sort(sorted);
    double seconds = Arrays.stream(sorted).sum() / 1e9;
    if (now.events() == before.events()) {
      throw new IllegalStateException("nothing poured in");
    }
    long late = Arrays.stream(sorted).filter(nanos -> nanos > 33_000_000L).count();
    System.out.printf(
        Locale.ROOT,
        "%.2f %.2f %.2f %.2f %.1f %.0f%n",
        sorted[count / 2] / 1e6,
        sorted[(int) (count * 0.99)] / 1e6,
        sorted[count - 1] / 1e6,
        late * 1000.0 / count,
        (now.bytesStored() - before.bytesStored()) / 1e6 / seconds,
        (now.events() - before.events()) / seconds);
  }

  /** Nothing of ours runs in between: the meter itself must not keep the window busy. */
  private void timeProcessor() {
    long begin = System.nanoTime();
    long cpu = processorNanos();
    Thread.ofPlatform()
        .daemon()
        .name("meter")
        .start(
            () -> {
              try {
                Thread.sleep(length());
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              double share = (processorNanos() - cpu) * 100.0 / (System.nanoTime() - begin);
              System.out.printf(Locale.ROOT, "%.3f%n", share);
              Platform.exit();
            });
  }

  private static long processorNanos() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
  }
}
