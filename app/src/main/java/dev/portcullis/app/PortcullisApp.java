package dev.portcullis.app;

import dev.portcullis.app.settings.DataDirectories;
import dev.portcullis.app.shell.PortcullisWindow;
import dev.portcullis.app.shell.Prepared;
import dev.portcullis.app.shell.Surroundings;
import dev.portcullis.core.capture.EventClock;
import dev.portcullis.core.net.SystemNetwork;
import dev.portcullis.core.net.SystemResolver;
import dev.portcullis.core.policy.QuotaClock;
import dev.portcullis.core.socket.ChannelOpener;
import dev.portcullis.core.wifi.SystemWifi;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The window as the toolkit starts and ends it, with this computer as its surroundings: {@link
 * #init} on the launcher's thread, the rest on the JavaFX thread.
 *
 * <p>Files are read and the engine is started on a thread of their own while the toolkit starts,
 * which takes as long.
 */
public final class PortcullisApp extends Application {

  /**
   * What was begun before the toolkit. The toolkit makes its application itself and can hand it
   * nothing; who takes it from here is the one who closes it.
   */
  private static final AtomicReference<@Nullable FutureTask<Prepared>> BEGUN =
      new AtomicReference<>();

  private @Nullable Prepared prepared;
  private @Nullable PortcullisWindow window;

  /** The toolkit makes it. */
  public PortcullisApp() {}

  /**
   * Runs the window until it is closed.
   *
   * @param files captures and profiles to open in it
   * @throws RuntimeException as the toolkit's, where it cannot start
   */
  static void run(String... files) {
    FutureTask<Prepared> preparing = new FutureTask<>(() -> Prepared.prepare(thisComputer()));
    BEGUN.set(preparing);
    Thread.ofPlatform().name("portcullis-prepare").start(preparing);
    try {
      launch(PortcullisApp.class, files);
    } finally {
      taken().ifPresent(left -> left.engine().close());
    }
  }

  @Override
  public void init() {
    prepared = taken().orElseThrow();
  }

  @Override
  public void start(Stage stage) {
    if (prepared != null) {
      window = PortcullisWindow.open(stage, prepared);
      getParameters().getRaw().stream().map(Path::of).forEach(window::openFile);
    }
  }

  @Override
  public void stop() {
    if (window != null) {
      window.close();
    }
  }

  /** Waits for what was begun; empty where somebody has taken it. */
  private static Optional<Prepared> taken() {
    FutureTask<Prepared> preparing = BEGUN.getAndSet(null);
    if (preparing == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(preparing.get());
    } catch (ExecutionException e) {
      throw new IllegalStateException("what the window needs could not be prepared", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the window was prepared", e);
    }
  }

  private static Surroundings thisComputer() {
    SystemNetwork network = new SystemNetwork();
    return new Surroundings(
        DataDirectories.ofThisComputer(),
        network,
        new SystemResolver(),
        SystemWifi.ofThisComputer(network),
        QuotaClock.system(),
        EventClock.system(),
        ChannelOpener.system(),
        Locale.getDefault());
  }
}
