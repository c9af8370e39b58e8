package dev.portcullis.benchmarks.soak;

import dev.portcullis.app.compose.ComposerIds;
import dev.portcullis.app.settings.DataDirectories;
import dev.portcullis.app.shell.PortcullisWindow;
import dev.portcullis.app.shell.Prepared;
import dev.portcullis.app.shell.ShellIds;
import dev.portcullis.app.socket.SocketIds;
import dev.portcullis.benchmarks.BareComputer;
import dev.portcullis.core.workspace.Appearance;
import dev.portcullis.core.workspace.Confirmations;
import dev.portcullis.core.workspace.Library;
import dev.portcullis.core.workspace.RecentChoices;
import dev.portcullis.core.workspace.SidebarPlace;
import dev.portcullis.core.workspace.StorageRules;
import dev.portcullis.core.workspace.WindowPlace;
import dev.portcullis.core.workspace.Workspace;
import dev.portcullis.core.workspace.WorkspaceStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The program's window with somebody at it: tabs are opened, connected, used and closed, while
 * {@link Rounds} keep the same engine busy. With a display in DISPLAY it is shown there.
 */
public final class SoakedWindow extends Application {

  private static final AtomicInteger VERDICT = new AtomicInteger(1);
  private static final long LIMIT_BYTES = 256L << 20;
  private static final long LATE_NANOS = 33_000_000;
  private static final Duration STEP = Duration.ofMillis(400);

  private @Nullable PortcullisWindow window;
  private @Nullable Prepared prepared;
  private @Nullable Rounds rounds;
  private @Nullable SoakReport report;
  private volatile boolean ending;
  private final AtomicInteger tabs = new AtomicInteger();

  // Counted on the JavaFX thread, read by the reporter.
  private final AtomicLong frames = new AtomicLong();
  private final AtomicLong late = new AtomicLong();
  private volatile long skipUntil;

  /** The toolkit makes it. */
  public SoakedWindow() {}

  /** What the process ends with. */
  static int verdict() {
    return VERDICT.get();
  }

  @Override
  public void init() throws IOException {
    Path home = Path.of(getParameters().getRaw().get(1));
    DataDirectories directories = new DataDirectories(home, home);
    new WorkspaceStore(directories.config()).save(workspace());
    prepared = Prepared.prepare(BareComputer.with(home));
  }

  /** No rules, a bounded capture, and no question that somebody would have to answer. */
  private static Workspace workspace() {
    return new Workspace(
        Workspace.VERSION,
        "unrestricted",
        Appearance.followSystem(),
        WindowPlace.unset(),
        List.of(),
        0,
        SidebarPlace.unset(),
        Library.empty(),
        new StorageRules(1, LIMIT_BYTES),
        new Confirmations(false, false),
        RecentChoices.none());
  }

  @Override
  public void start(Stage stage) throws IOException {
    if (prepared == null) {
      throw new IllegalStateException("not prepared");
    }
    window = PortcullisWindow.open(stage, prepared);
    Rounds begun =
        new Rounds(
            prepared.engine().tabs().engine(),
            prepared.engine().scripts(),
            prepared.engine().tabs().capture());
    rounds = begun;
    int port = begun.start().endpoint().port();
    countFrames();
    after(STEP, () -> openTab(stage.getScene(), port));
    int minutes = Integer.parseInt(getParameters().getRaw().getFirst());
    SoakReport told = new SoakReport(begun, prepared.engine().tabs().capture());
    report = told;
    Thread.ofPlatform().daemon().name("soak-report").start(() -> reportFor(minutes, told));
  }

  @Override
  public void stop() {
    if (window != null) {
      window.close();
    }
    if (report != null) {
      VERDICT.set(report.end(threadsLeft()));
    }
  }

  private void reportFor(int minutes, SoakReport told) {
    long begin = System.nanoTime();
    try {
      for (int minute = 1; minute <= minutes; minute++) {
        long until = begin + TimeUnit.MINUTES.toNanos(minute);
        while (System.nanoTime() < until) {
          LockSupport.parkNanos(until - System.nanoTime());
        }
        // The collection before a look is nobody's late frame.
        skipUntil = Long.MAX_VALUE;
        told.minute(minute, frames.get(), late.get(), tabs.get());
        skipUntil = System.nanoTime() + LATE_NANOS;
      }
      ending = true;
      if (rounds != null) {
        rounds.end();
      }
    } catch (IOException e) {
      told.failed(e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      Platform.exit();
    }
  }

  private void countFrames() {
    new AnimationTimer() {
      private long last;

      @Override
      public void handle(long now) {
        long at = System.nanoTime();
        if (last != 0 && at > skipUntil) {
          frames.incrementAndGet();
          if (at - last > LATE_NANOS) {
            late.incrementAndGet();
          }
        }
        last = at;
      }
    }.start();
  }

  private void openTab(Scene scene, int port) {
    if (ending) {
      return;
    }
    press(scene, "new-socket");
    type(scene, SocketIds.ADDRESS, "127.0.0.1");
    type(scene, SocketIds.PORT, Integer.toString(port));
    after(
        STEP,
        () -> {
          press(scene, SocketIds.CONNECT);
          node(scene, ComposerIds.NOTATION_TEXT, ToggleButton.class).fire();
          node(scene, ComposerIds.TEXT, TextArea.class).replaceSelection("round " + tabs.get());
        });
    after(STEP.multipliedBy(2), () -> press(scene, ComposerIds.SEND));
    after(STEP.multipliedBy(3), () -> press(scene, ShellIds.THEME));
    after(
        STEP.multipliedBy(4),
        () -> {
          press(scene, ShellIds.TAB_CLOSE + 0);
          tabs.incrementAndGet();
          openTab(scene, port);
        });
  }

  private void press(Scene scene, String id) {
    node(scene, id, Button.class).fire();
  }

  private void type(Scene scene, String id, String text) {
    node(scene, id, TextField.class).setText(text);
  }

  private <N extends Node> N node(Scene scene, String id, Class<N> type) {
    Node node = scene.lookup("#" + id);
    if (node == null) {
      throw new IllegalStateException("there is no " + id + " in the window");
    }
    return type.cast(node);
  }

  private void after(Duration wait, Runnable then) {
    PauseTransition pause =
        new PauseTransition(javafx.util.Duration.millis((double) wait.toMillis()));
    pause.setOnFinished(event -> run(then));
    pause.play();
  }

  private void run(Runnable step) {
    try {
      step.run();
    } catch (IllegalStateException e) {
      if (report != null && !ending) {
        report.failed(e.toString());
      }
    }
  }

  /** Threads of the program that outlive their window for longer than any of them may. */
  private static List<String> threadsLeft() {
    long begin = System.nanoTime();
    List<String> left = threads();
    while (!left.isEmpty() && System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(5)) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      left = threads();
    }
    return left;
  }

  private static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("portcullis-"))
        .sorted()
        .toList();
  }
}
