package dev.portcullis.app.device;

import dev.portcullis.app.pulse.EngineCalls;
import dev.portcullis.app.pulse.PulseClock;
import dev.portcullis.core.device.Behaviour;
import dev.portcullis.core.device.SimulatedDevice;
import java.io.IOException;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The simulated devices: which run, and starting and stopping them. JavaFX thread only. */
public final class DevicesViewModel {

  private final ReadOnlyObjectWrapper<List<SimulatedDevice>> running =
      new ReadOnlyObjectWrapper<>(this, "running", List.of());
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");

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

  /** Why the last start failed; empty where it did not. */
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** What devices can do, as {@link Behaviour#parse} understands it. */
  public List<String> behaviours() {
    return Behaviour.names();
  }

  /** Starts a device on the first free port from this one. */
  public void start(String behaviour, int port) {
    calls.submit(
        () -> {
          try {
            SimulatedDevice _ = rack.start(behaviour, port);
            say("");
          } catch (IOException | IllegalArgumentException e) {
            say(String.valueOf(e.getMessage()));
          }
        });
  }

  /** Stops a device; its connections end. */
  public void stop(SimulatedDevice device) {
    calls.submit(
        () -> {
          rack.stop(device);
          say("");
        });
  }

  private void say(String said) {
    clock.onScreen(() -> trouble.set(said));
  }
}
