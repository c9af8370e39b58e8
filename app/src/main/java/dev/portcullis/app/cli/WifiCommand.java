package dev.portcullis.app.cli;

import dev.portcullis.core.wifi.WifiNetwork;
import dev.portcullis.core.wifi.WifiNetworks;
import dev.portcullis.core.wifi.WifiUnavailableException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code portcullis wifi}: the networks {@code bindWifi} can bind to. On the main thread. */
@Command(name = "wifi", mixinStandardHelpOptions = true, sortOptions = false)
final class WifiCommand implements Callable<Integer> {

  private final WifiNetworks wifi;
  private final CliWords words;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--json")
  private boolean json;

  WifiCommand(Locale locale, WifiNetworks wifi) {
    this.wifi = wifi;
    this.words = CliWords.of("wifi", locale);
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      List<WifiNetwork> networks = wifi.current();
      for (WifiNetwork network : networks) {
        out.println(json ? line(network) : words(network));
      }
      if (networks.isEmpty()) {
        err.println(words.text("none"));
      }
      return networks.isEmpty() ? ExitCodes.FAILED : ExitCodes.OK;
    } catch (WifiUnavailableException e) {
      err.println(words.text("untold." + e.kind().name(), String.valueOf(e.getMessage())));
      return ExitCodes.FAILED;
    } finally {
      out.flush();
      err.flush();
    }
  }

  private String words(WifiNetwork network) {
    return words.text(
        "network",
        network.ssid().isEmpty() ? words.text("network.hidden") : network.ssid(),
        network.bssid().text(),
        network.interfaceName(),
        network.address().text());
  }

  private static String line(WifiNetwork network) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("ssid", network.ssid());
    fields.put("bssid", network.bssid().text());
    fields.put("interface", network.interfaceName());
    fields.put("address", network.address().text());
    return Json.mapper().writeValueAsString(fields);
  }
}
