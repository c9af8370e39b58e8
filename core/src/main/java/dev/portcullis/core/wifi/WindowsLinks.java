package dev.portcullis.core.wifi;

import java.io.IOException;
import java.util.List;

/** Windows: the WLAN service through {@code netsh}. */
final class WindowsLinks implements LinkSource {

  private final Commands commands;

  WindowsLinks(Commands commands) {
    this.commands = commands;
  }

  @Override
  public List<WifiLink> links() throws WifiUnavailableException {
    try {
      // Its exit status is 1 for "no adapter" in some versions and 0 in others: the text decides.
      return NetshOutput.parse(commands.run("netsh", List.of("wlan", "show", "interfaces")).text());
    } catch (IOException e) {
      throw new WifiUnavailableException(
          WifiUnavailableException.Kind.FAILED, String.valueOf(e.getMessage()));
    }
  }
}
