package dev.portcullis.core.wifi;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.HexFormat;
import java.util.Optional;

/** Finds the interface that Windows means. Asks the operating system: any thread that may block. */
@FunctionalInterface
interface AdapterNames {

  /** The interface's short name; empty where there is none like it. */
  Optional<String> nameOf(WifiLink.Described adapter);

  /** This computer's interfaces: the one with that hardware address, else that description. */
  static AdapterNames ofThisComputer() {
    return adapter -> {
      try {
        Optional<String> described = Optional.empty();
        for (NetworkInterface each : NetworkInterface.networkInterfaces().toList()) {
          byte[] hardware = each.getHardwareAddress();
          // Filter drivers repeat an adapter's hardware address without having its IP addresses.
          if (each.getInterfaceAddresses().isEmpty()) {
            continue;
          }
          if (hardware != null
              && HexFormat.ofDelimiter(":").formatHex(hardware).equals(adapter.hardware())) {
            return Optional.of(each.getName());
          }
          if (adapter.description().equals(each.getDisplayName())) {
            described = Optional.of(each.getName());
          }
        }
        return described;
      } catch (SocketException e) {
        return Optional.empty();
      }
    };
  }
}
