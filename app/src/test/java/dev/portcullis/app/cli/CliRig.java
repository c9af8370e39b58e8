package dev.portcullis.app.cli;

import dev.portcullis.app.settings.DataDirectories;
import dev.portcullis.app.testkit.Patience;
import dev.portcullis.core.net.InterfaceAddress;
import dev.portcullis.core.net.Ipv4Address;
import dev.portcullis.core.net.LocalNetwork;
import dev.portcullis.core.wifi.NoWifi;
import dev.portcullis.core.wifi.WifiNetworks;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/** Runs the command line in this process, with its output kept. */
final class CliRig {

  static {
    Patience.isTheDefault();
  }

  /** What came of a run. */
  record Run(int code, String out, String err) {
    List<String> lines() {
      return out.lines().toList();
    }
  }

  private static final LocalNetwork NETWORK =
      LocalNetwork.of(
          List.of(
              new InterfaceAddress("lo", Ipv4Address.of(127, 0, 0, 1), 8),
              new InterfaceAddress("eth0", Ipv4Address.of(192, 168, 1, 10), 24)));

  private final Path directory;
  private final Locale locale;
  final StringWriter out = new StringWriter();
  WifiNetworks wifi = new NoWifi();
  final CountDownLatch end = new CountDownLatch(1);

  CliRig(Path directory, Locale locale) {
    this.directory = directory;
    this.locale = locale;
  }

  Run run(String... arguments) {
    StringWriter err = new StringWriter();
    int before = out.getBuffer().length();
    DataDirectories directories = new DataDirectories(directory, directory);
    int code =
        PortcullisCommand.commandLine(
                locale,
                new CheckCommand(
                    locale, NETWORK, directories.profiles(), new ByteArrayInputStream(new byte[0])),
                new SendCommand(locale, NETWORK, wifi, directories),
                new RunCommand(locale, NETWORK, wifi, directories),
                new DeviceCommand(locale, end),
                new WifiCommand(locale, wifi),
                directories.profiles())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(arguments);
    return new Run(code, out.getBuffer().substring(before), err.toString());
  }
}
