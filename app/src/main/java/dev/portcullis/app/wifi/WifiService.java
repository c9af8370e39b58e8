package dev.portcullis.app.wifi;

import dev.portcullis.core.net.AddressFamily;
import dev.portcullis.core.net.InterfaceAddress;
import dev.portcullis.core.net.LocalNetwork;
import dev.portcullis.core.wifi.WifiNetwork;
import dev.portcullis.core.wifi.WifiNetworks;
import dev.portcullis.core.wifi.WifiUnavailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Asks the operating system about Wi-Fi away from the JavaFX thread: it starts programs, which may
 * take seconds. Any thread may ask; answers come on the one asking thread, which ends when idle.
 */
public final class WifiService implements AutoCloseable {

  private static final long LINGERS_SECONDS = 5;
  private static final int WAITING = 64;

  private final WifiNetworks wifi;
  private final LocalNetwork network;
  private final ThreadPoolExecutor executor;

  /** Asks these two. */
  public WifiService(WifiNetworks wifi, LocalNetwork network) {
    this.wifi = wifi;
    this.network = network;
    executor =
        new ThreadPoolExecutor(
            1,
            1,
            LINGERS_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("portcullis-wifi").factory());
    executor.allowCoreThreadTimeOut(true);
  }

  /**
   * Looks what there is.
   *
   * @param answer called on the asking thread; must be quick
   * @return whether there will be an answer; not while too many wait, or after {@link #close}
   */
  public boolean look(Consumer<WifiSurvey> answer) {
    try {
      executor.execute(() -> answer.accept(survey()));
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }

  private WifiSurvey survey() {
    List<WifiNetwork> networks = List.of();
    Optional<WifiSurvey.Trouble> trouble = Optional.empty();
    try {
      networks = wifi.current();
    } catch (WifiUnavailableException e) {
      trouble = Optional.of(new WifiSurvey.Trouble(e.kind(), String.valueOf(e.getMessage())));
    }
    return new WifiSurvey(networks, others(networks), trouble);
  }

  private List<InterfaceAddress> others(List<WifiNetwork> networks) {
    List<InterfaceAddress> others = new ArrayList<>();
    for (InterfaceAddress each : network.addresses()) {
      String name = each.interfaceName();
      if (each.address().family() == AddressFamily.IPV4
          && others.stream().noneMatch(o -> o.interfaceName().equals(name))
          && networks.stream().noneMatch(n -> n.interfaceName().equals(name))) {
        others.add(each);
      }
    }
    return others;
  }

  /** Ends the thread and the program it waits for; questions that wait are not answered. */
  @Override
  public void close() {
    executor.shutdownNow();
  }
}
