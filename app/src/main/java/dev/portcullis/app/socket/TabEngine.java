package dev.portcullis.app.socket;

import dev.portcullis.app.device.DeviceRack;
import dev.portcullis.app.pulse.EngineCalls;
import dev.portcullis.app.pulse.PulseClock;
import dev.portcullis.app.quota.QuotaBook;
import dev.portcullis.app.wifi.WifiService;
import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.policy.CreationQuota;
import dev.portcullis.core.policy.PolicyProfile;
import dev.portcullis.core.policy.QuotaSnapshot;
import dev.portcullis.core.socket.SocketEngine;
import java.util.List;
import java.util.function.Consumer;

/**
 * What tabs share of the engine. Immutable; who may call the parts says each of them.
 *
 * @param engine makes sockets
 * @param capture where their events are
 * @param calls makes the calls into the engine
 * @param quotas the ledgers
 * @param devices the simulated devices
 * @param wifi the Wi-Fi networks
 */
public record TabEngine(
    SocketEngine engine,
    Capture capture,
    EngineCalls calls,
    QuotaBook quotas,
    DeviceRack devices,
    WifiService wifi) {

  /**
   * Reads a profile's ledger afresh. On the JavaFX thread, which hears the answer too.
   *
   * @param answer told that one slot of one is left where the disk is too far behind to be asked
   */
  void ledger(PolicyProfile profile, PulseClock clock, Consumer<QuotaSnapshot> answer) {
    boolean asked =
        calls.submit(
            () -> {
              CreationQuota quota = quotas.of(profile);
              quota.refresh();
              QuotaSnapshot now = quota.snapshot();
              clock.onScreen(() -> answer.accept(now));
            });
    if (!asked) {
      answer.accept(new QuotaSnapshot(1, List.of()));
    }
  }
}
