package dev.portcullis.app.device;

import dev.portcullis.app.policy.TargetText;
import dev.portcullis.app.pulse.EngineCalls;
import dev.portcullis.app.pulse.PulseClock;
import dev.portcullis.core.device.Behaviour;
import dev.portcullis.core.device.SimulatedDevice;
import java.io.IOException;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The simulated devices: which run, and starting and stopping them. JavaFX thread only. */
public final class DevicesViewModel {

  private final ReadOnlyObjectWrapper<List<SimulatedDevice>> running =
      new ReadOnlyObjectWrapper<>(this, "running", List.of());
  private final ReadOnlyObjectWrapper<DeviceNotice> notice =
      new ReadOnlyObjectWrapper<>(this, "notice", new DeviceNotice.None());

  private final DeviceRack rack;
  private final EngineCalls calls;
  private final PulseClock clock;

  /** Shows the devices of this rack. */
  public DevicesViewModel(DeviceRack rack, EngineCalls calls, PulseClock clock) {
    this.rack = rack;
    this.calls = calls;
    this.clock = clock;
    rack.onChanged(now -> clock.onScreen(() -> running.set(now)));
  }

  /** The devices that run. */
  public ReadOnlyObjectProperty<List<SimulatedDevice>> runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** What the last start or stop left to tell. */
  public ReadOnlyObjectProperty<DeviceNotice> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** What devices can do, as {@link Behaviour#parse} understands it. */
  public List<String> behaviours() {
    return Behaviour.names();
  }

  /**
   * Starts a device on the first free port from this one.
   *
   * @param port as typed
   */
  public void start(String behaviour, String port) {
    int wanted = TargetText.port(port.strip());
    if (wanted < 0 || wanted > 65535) {
      notice.set(new DeviceNotice.NoPort());
      return;
    }
    calls.submit(() -> say(started(behaviour, wanted)));
  }

  private DeviceNotice started(String behaviour, int wanted) {
    try {
      DeviceRack.Started started = rack.start(behaviour, wanted);
      int actual = started.device().endpoint().port();
      return started
          .moved()
          .<DeviceNotice>map(cause -> new DeviceNotice.Moved(wanted, actual, cause))
          .orElseGet(DeviceNotice.None::new);
    } catch (IOException e) {
      return new DeviceNotice.Failed(wanted, String.valueOf(e.getMessage()));
    }
  }

  /** Stops a device; its connections end. */
  public void stop(SimulatedDevice device) {
    calls.submit(
        () -> {
          rack.stop(device);
          say(new DeviceNotice.None());
        });
  }

  private void say(DeviceNotice said) {
    clock.onScreen(() -> notice.set(said));
  }
}
