package dev.portcullis.app.shell;

import dev.portcullis.app.settings.DataDirectories;
import dev.portcullis.app.testkit.DrivenClock;
import dev.portcullis.core.capture.EventClock;
import dev.portcullis.core.net.InterfaceAddress;
import dev.portcullis.core.net.Ipv4Address;
import dev.portcullis.core.net.LocalNetwork;
import dev.portcullis.core.socket.ChannelOpener;
import dev.portcullis.core.wifi.WifiNetworks;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;

/** A computer on a network of our own, which knows no names. */
final class OwnComputer {

  private OwnComputer() {}

  /** One with these parts. */
  static Surroundings with(
      DataDirectories directories,
      DrivenClock clock,
      EventClock events,
      ChannelOpener channels,
      WifiNetworks wifi,
      Locale locale) {
    return new Surroundings(
        directories,
        LocalNetwork.of(
            List.of(
                new InterfaceAddress("lo", Ipv4Address.of(127, 0, 0, 1), 8),
                new InterfaceAddress("lan0", Ipv4Address.of(192, 168, 1, 20), 24))),
        name -> {
          throw new UnknownHostException(name);
        },
        wifi,
        clock,
        events,
        channels,
        locale);
  }
}
