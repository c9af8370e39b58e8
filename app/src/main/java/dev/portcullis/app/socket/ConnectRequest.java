package dev.portcullis.app.socket;

import dev.portcullis.core.net.AddressFamily;
import dev.portcullis.core.policy.Policy;
import dev.portcullis.core.policy.Target;
import dev.portcullis.core.socket.ConnectOptions;
import java.util.Optional;

/**
 * What Connect was asked to do, fixed at the click.
 *
 * @param name what the tab is called
 * @param policy the rules in force
 * @param options where to
 * @param bssid the Wi-Fi network to leave by; empty for the operating system's choice
 * @param device the simulated device to start first; empty where the tab has none
 */
record ConnectRequest(
    String name, Policy policy, ConnectOptions options, Optional<String> bssid, String device) {

  /** Where simulated devices listen; a tab aimed elsewhere does not mean its device. */
  private static final String DEVICE_ADDRESS = "127.0.0.1";

  /** Whether the tab means its simulated device, and the rules would let it connect there. */
  boolean startsDevice() {
    return !device.isEmpty()
        && options.address().equals(DEVICE_ADDRESS)
        && policy
            .check(new Target(options.address(), options.port(), AddressFamily.IPV4))
            .allowed();
  }

  /** The same request, to another port. */
  ConnectRequest withPort(int port) {
    return new ConnectRequest(
        name,
        policy,
        new ConnectOptions(options.address(), port, options.timeoutSeconds()),
        bssid,
        device);
  }
}
