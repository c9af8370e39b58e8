package dev.portcullis.app;

import dev.portcullis.app.settings.DataDirectories;
import dev.portcullis.app.shell.PortcullisWindow;
import dev.portcullis.app.shell.Prepared;
import dev.portcullis.app.shell.Stored;
import dev.portcullis.app.shell.Surroundings;
import dev.portcullis.core.net.SystemNetwork;
import dev.portcullis.core.net.SystemResolver;
import dev.portcullis.core.policy.QuotaClock;
import dev.portcullis.core.wifi.SystemWifi;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The window as the toolkit starts and ends it, with this computer as its surroundings: {@link
 * #init} on the launcher's thread, the rest on the JavaFX thread.
 */
public final class PortcullisApp extends Application {

  /** Of the class, since the toolkit makes the application itself and hands it nothing. */
  private static final FutureTask<Stored> STORED =
      new FutureTask<>(() -> Stored.read(DataDirectories.ofThisComputer()));

  private @Nullable Prepared prepared;
  private @Nullable PortcullisWindow window;

  /** The toolkit makes it. */
  public PortcullisApp() {}

  /** Reads what earlier runs left while the toolkit starts: neither needs the other. */
  static void readAhead() {
    Thread.ofPlatform().daemon().name("portcullis-read-ahead").start(STORED);
  }

  @Override
  public void init() throws InterruptedException, ExecutionException {
    STORED.run(); // Nothing where somebody else does.
    SystemNetwork network = new SystemNetwork();
    prepared =
        Prepared.prepare(
            new Surroundings(
                DataDirectories.ofThisComputer(),
                network,
                new SystemResolver(),
                SystemWifi.ofThisComputer(network),
                QuotaClock.system(),
                Locale.getDefault()),
            STORED.get());
  }

  @Override
  public void start(Stage stage) {
    if (prepared != null) {
      window = PortcullisWindow.open(stage, prepared);
      getParameters().getRaw().stream().map(Path::of).forEach(window::openCapture);
    }
  }

  @Override
  public void stop() {
    if (window != null) {
      window.close();
    }
  }
}
