package dev.portcullis.app.device;

import dev.portcullis.core.device.Behaviour;
import dev.portcullis.core.device.SimulatedDevice;
import java.io.IOException;
import java.net.BindException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The simulated devices a person started. Only on the thread that makes calls into the engine,
 * except {@link #close}, which comes after its last call. Nothing listens before {@link #ensure} or
 * {@link #start} is called.
 */
public final class DeviceRack implements AutoCloseable {

  /** Ports tried after a taken one: enough to pass a few neighbours, not to walk into 8888. */
  private static final int PORTS_TRIED = 30;

  /**
   * A device that was started.
   *
   * @param device listens
   * @param moved why it is not on the port that was wanted, in the operating system's words; empty
   *     where it is
   */
  record Started(SimulatedDevice device, Optional<String> moved) {}

  private final List<SimulatedDevice> running = new ArrayList<>();
  private Consumer<List<SimulatedDevice>> changed = now -> {};

  /**
   * Sets who hears which devices run whenever one was started or stopped, on the thread that did
   * it. Before the first call only.
   */
  public void onChanged(Consumer<List<SimulatedDevice>> listener) {
    changed = listener;
  }

  /**
   * Sees to it that a device with this behaviour listens on loopback.
   *
   * @param behaviour its name, for example {@code echo}
   * @param port where it should listen; the next free port is taken if it cannot
   * @return where it listens
   * @throws IOException if no port near it is free
   */
  public int ensure(String behaviour, int port) throws IOException {
    for (SimulatedDevice device : running) {
      if (device.endpoint().port() == port
          && device.behaviour().equals(Behaviour.parse(behaviour))) {
        return port;
      }
    }
    return start(behaviour, port).device().endpoint().port();
  }

  /**
   * Starts a device on the first free port from the given one.
   *
   * @param port 1–65535, or 0 for any that is free
   * @throws IOException if no port near it is free
   */
  Started start(String behaviour, int port) throws IOException {
    Behaviour wanted = Behaviour.parse(behaviour);
    Optional<BindException> refused = Optional.empty();
    for (int candidate = port; candidate < Math.min(65536, port + PORTS_TRIED); candidate++) {
      try {
        SimulatedDevice device = SimulatedDevice.start(candidate, wanted);
        running.add(device);
        changed.accept(running());
        return new Started(device, refused.map(e -> String.valueOf(e.getMessage())));
      } catch (BindException e) {
        refused = refused.or(() -> Optional.of(e));
      }
    }
    throw refused.orElseThrow();
  }

  /** The devices that run, in the order they were started. */
  public List<SimulatedDevice> running() {
    return List.copyOf(running);
  }

  /** Stops one device. */
  public void stop(SimulatedDevice device) {
    running.remove(device);
    device.close();
    changed.accept(running());
  }

  /** Stops every device. */
  @Override
  public void close() {
    running.forEach(SimulatedDevice::close);
    running.clear();
  }
}
