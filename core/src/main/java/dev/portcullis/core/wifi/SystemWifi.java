package dev.portcullis.core.wifi;

import dev.portcullis.core.net.AddressFamily;
import dev.portcullis.core.net.HostAddress;
import dev.portcullis.core.net.InterfaceAddress;
import dev.portcullis.core.net.LocalNetwork;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The Wi-Fi networks this computer is on, as its operating system tells. Any thread that may block:
 * it runs the system's own programs, each for at most a few seconds.
 */
public final class SystemWifi implements WifiNetworks {

  /** All but system_profiler need a tenth of a second. */
  private static final Duration LIMIT = Duration.ofSeconds(3);

  private static final int MAX_BYTES = 256 * 1024;

  private final LinkSource source;
  private final AdapterNames adapters;
  private final LocalNetwork network;

  SystemWifi(LinkSource source, AdapterNames adapters, LocalNetwork network) {
    this.source = source;
    this.adapters = adapters;
    this.network = network;
  }

  /**
   * The way to ask this computer.
   *
   * @param network this computer's interfaces, for the addresses
   */
  public static WifiNetworks ofThisComputer(LocalNetwork network) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return RecentWifi.of(of(system, network));
  }

  private static WifiNetworks of(String system, LocalNetwork network) {
    AdapterNames adapters = AdapterNames.ofThisComputer();
    if (system.startsWith("linux")) {
      return new SystemWifi(new LinuxLinks(commands("", unixFolders())), adapters, network);
    }
    if (system.startsWith("windows")) {
      Path root = Path.of(Optional.ofNullable(System.getenv("SystemRoot")).orElse("C:\\Windows"));
      Commands commands = commands(".exe", List.of(root.resolve("System32")));
      return new SystemWifi(new WindowsLinks(commands), adapters, network);
    }
    if (system.startsWith("mac")) {
      Commands commands = commands("", List.of(Path.of("/usr/sbin")));
      return new SystemWifi(new MacLinks(commands, () -> names(network)), adapters, network);
    }
    return new NoWifi();
  }

  private static Commands commands(String suffix, List<Path> folders) {
    return new SystemCommands(folders, suffix, LIMIT, MAX_BYTES);
  }

  private static List<Path> unixFolders() {
    return List.of(
        Path.of("/usr/bin"),
        Path.of("/usr/sbin"),
        Path.of("/bin"),
        Path.of("/sbin"),
        Path.of("/usr/local/bin"),
        Path.of("/usr/local/sbin"),
        Path.of("/run/current-system/sw/bin"));
  }

  private static List<String> names(LocalNetwork network) {
    return network.addresses().stream().map(InterfaceAddress::interfaceName).distinct().toList();
  }

  @Override
  public List<WifiNetwork> current() throws WifiUnavailableException {
    List<WifiLink> links = source.links();
    List<InterfaceAddress> addresses = links.isEmpty() ? List.of() : network.addresses();
    List<WifiNetwork> networks = new ArrayList<>();
    for (WifiLink link : links) {
      Optional<String> name =
          switch (link.adapter()) {
            case WifiLink.Named named -> Optional.of(named.name());
            case WifiLink.Described described -> adapters.nameOf(described);
          };
      name.flatMap(n -> address(n, addresses).map(a -> network(link, n, a)))
          .ifPresent(networks::add);
    }
    return List.copyOf(networks);
  }

  private static WifiNetwork network(WifiLink link, String name, HostAddress address) {
    return new WifiNetwork(link.ssid(), link.bssid(), name, address);
  }

  /** The interface's first IPv4 address, else its first. */
  private static Optional<HostAddress> address(String name, List<InterfaceAddress> addresses) {
    return addresses.stream()
        .filter(each -> each.interfaceName().equals(name))
        .map(InterfaceAddress::address)
        .min(Comparator.comparingInt(a -> a.family() == AddressFamily.IPV4 ? 0 : 1));
  }
}
