package dev.portcullis.app;

import dev.portcullis.app.settings.DataDirectories;
import dev.portcullis.app.shell.PortcullisWindow;
import dev.portcullis.app.shell.Prepared;
import dev.portcullis.app.shell.Surroundings;
import dev.portcullis.core.net.SystemNetwork;
import dev.portcullis.core.net.SystemResolver;
import dev.portcullis.core.policy.QuotaClock;
import dev.portcullis.core.wifi.SystemWifi;
import java.nio.file.Path;
import java.util.Locale;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The window as the toolkit starts and ends it, with this computer as its surroundings: {@link
 * #init} on the launcher's thread, the rest on the JavaFX thread.
 */
public final class PortcullisApp extends Application {

  private @Nullable Prepared prepared;
  private @Nullable PortcullisWindow window;

  /** The toolkit makes it. */
  public PortcullisApp() {}

  @Override
  public void init() {
    SystemNetwork network = new SystemNetwork();
    prepared =
        Prepared.prepare(
            new Surroundings(
                DataDirectories.ofThisComputer(),
                network,
                new SystemResolver(),
                SystemWifi.ofThisComputer(network),
                QuotaClock.system(),
                Locale.getDefault()));
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
