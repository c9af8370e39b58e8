package dev.portcullis.core.net;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;

/**
 * This computer's interfaces as the operating system tells them; callable from any thread but a
 * screen's, because every call asks anew.
 */
public final class SystemNetwork implements LocalNetwork {

  /** The network of this computer. */
  public SystemNetwork() {}

  /**
   * {@inheritDoc}
   *
   * <p>An interface that goes away while it is being read is left out. If the operating system
   * lists no interface at all, the answer is empty: nothing is then on a local subnet.
   */
  @Override
  public List<InterfaceAddress> addresses() {
    List<NetworkInterface> interfaces;
    try {
      interfaces = NetworkInterface.networkInterfaces().toList();
    } catch (SocketException e) {
      return List.of();
    }
    List<InterfaceAddress> addresses = new ArrayList<>();
    for (NetworkInterface each : interfaces) {
      if (isUp(each)) {
        addAddresses(each, addresses);
      }
    }
    return List.copyOf(addresses);
  }

  private static boolean isUp(NetworkInterface each) {
    try {
      return each.isUp();
    } catch (SocketException e) {
      return false; // it went away between the list and the question
    }
  }

  private static void addAddresses(NetworkInterface from, List<InterfaceAddress> to) {
    for (java.net.InterfaceAddress each : from.getInterfaceAddresses()) {
      if (each.getAddress() == null) {
        continue; // some drivers list an address they do not have
      }
      HostAddress address = HostAddress.of(each.getAddress());
      int bits = address.family() == AddressFamily.IPV4 ? 32 : 128;
      // Point-to-point drivers report lengths such as -1: the address alone is then all we know.
      int length = each.getNetworkPrefixLength();
      to.add(
          new InterfaceAddress(
              from.getName(), address, length >= 0 && length <= bits ? length : bits));
    }
  }
}
