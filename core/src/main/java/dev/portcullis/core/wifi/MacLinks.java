package dev.portcullis.core.wifi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * macOS: {@code ipconfig} for every interface that could be Wi-Fi, then {@code system_profiler},
 * which is slow, only where a connection was left without its BSSID.
 */
final class MacLinks implements LinkSource {

  private static final int MAX_INTERFACES = 8;

  private final Commands commands;
  private final Supplier<List<String>> interfaces;

  /**
   * A source.
   *
   * @param interfaces the names of the interfaces that are up
   */
  MacLinks(Commands commands, Supplier<List<String>> interfaces) {
    this.commands = commands;
    this.interfaces = interfaces;
  }

  @Override
  public List<WifiLink> links() throws WifiUnavailableException {
    List<MacOutput.Told> told = new ArrayList<>();
    try {
      List<String> names =
          interfaces.get().stream()
              .filter(name -> name.startsWith("en"))
              .distinct()
              .limit(MAX_INTERFACES)
              .toList();
      for (String name : names) {
        Commands.Answer answer = commands.run("ipconfig", List.of("getsummary", name));
        if (answer.succeeded()) {
          told.add(MacOutput.summary(answer.text(), name));
        }
      }
      boolean wifi = told.stream().anyMatch(t -> t.standing() != MacOutput.Standing.NO_WIFI);
      if (!wifi || has(told, MacOutput.Standing.WITHHELD)) {
        Commands.Answer answer =
            commands.run("system_profiler", List.of("SPAirPortDataType", "-json"));
        told.addAll(MacOutput.profiler(answer.text()));
      }
    } catch (IOException e) {
      if (told.isEmpty()) {
        throw new WifiUnavailableException(
            WifiUnavailableException.Kind.FAILED, String.valueOf(e.getMessage()));
      }
    }
    return decide(told);
  }

  private static List<WifiLink> decide(List<MacOutput.Told> told) throws WifiUnavailableException {
    List<WifiLink> links =
        told.stream().map(MacOutput.Told::link).flatMap(Optional::stream).toList();
    if (!links.isEmpty()) {
      return links;
    }
    if (has(told, MacOutput.Standing.WITHHELD)) {
      throw new WifiUnavailableException(
          WifiUnavailableException.Kind.WITHHELD,
          "macOS is on a Wi-Fi network but does not tell programs its BSSID; a stand-in of the"
              + " profile can name the interface");
    }
    if (has(told, MacOutput.Standing.DISCONNECTED)) {
      return List.of();
    }
    throw new WifiUnavailableException(
        WifiUnavailableException.Kind.NO_ADAPTER, "macOS lists no Wi-Fi interface");
  }

  private static boolean has(List<MacOutput.Told> told, MacOutput.Standing standing) {
    return told.stream().anyMatch(t -> t.standing() == standing);
  }
}
