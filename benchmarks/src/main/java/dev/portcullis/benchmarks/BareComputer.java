package dev.portcullis.benchmarks;

import dev.portcullis.app.settings.DataDirectories;
import dev.portcullis.app.shell.Surroundings;
import dev.portcullis.core.capture.EventClock;
import dev.portcullis.core.net.SystemNetwork;
import dev.portcullis.core.net.SystemResolver;
import dev.portcullis.core.policy.QuotaClock;
import dev.portcullis.core.socket.ChannelOpener;
import dev.portcullis.core.wifi.NoWifi;
import java.nio.file.Path;
import java.util.Locale;

/** What a measured window runs on: this computer, in English and on no Wi-Fi. */
public final class BareComputer {

  private BareComputer() {}

  /** This computer with the program's files in a folder of the measurement's own. */
  public static Surroundings with(Path home) {
    return new Surroundings(
        new DataDirectories(home, home),
        new SystemNetwork(),
        new SystemResolver(),
        new NoWifi(),
        QuotaClock.system(),
        EventClock.system(),
        ChannelOpener.system(),
        Locale.ENGLISH);
  }
}
