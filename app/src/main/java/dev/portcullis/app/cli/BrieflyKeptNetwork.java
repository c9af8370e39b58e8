package dev.portcullis.app.cli;

import dev.portcullis.core.net.InterfaceAddress;
import dev.portcullis.core.net.LocalNetwork;
import java.time.Duration;
import java.util.List;

/**
 * Asks another network at most once a second, so that a long list of targets is judged in one pass
 * and a pipe that stays open still sees a pulled cable. One thread only.
 */
final class BrieflyKeptNetwork implements LocalNetwork {

  private static final long KEPT_NANOS = Duration.ofSeconds(1).toNanos();

  private final LocalNetwork network;
  private List<InterfaceAddress> addresses = List.of();
  private long readAt;
  private boolean read;

  BrieflyKeptNetwork(LocalNetwork network) {
    this.network = network;
  }

  @Override
  public List<InterfaceAddress> addresses() {
    long now = System.nanoTime();
    if (!read || now - readAt >= KEPT_NANOS) {
      addresses = network.addresses();
      readAt = now;
      read = true;
    }
    return addresses;
  }
}
