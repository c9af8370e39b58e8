package dev.portcullis.core.wifi;

import java.util.List;

/**
 * For a computer whose operating system cannot be asked about Wi-Fi: every look-up says so. Any
 * thread.
 */
public final class NoWifi implements WifiNetworks {

  /** Knows nothing and needs nothing. */
  public NoWifi() {}

  @Override
  public List<WifiNetwork> current() throws WifiUnavailableException {
    throw new WifiUnavailableException(
        WifiUnavailableException.Kind.UNSUPPORTED,
        "this operating system cannot be asked which Wi-Fi network it is on");
  }
}
