package dev.portcullis.core.wifi;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Shares one look-up between those who ask within a second: twenty sockets that bind at once start
 * one program, not twenty. Any thread; whoever asks while a look-up runs waits for it.
 */
final class RecentWifi implements WifiNetworks {

  private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final WifiNetworks source;
  private final LongSupplier nanoTime;
  private final ReentrantLock lock = new ReentrantLock();

  // Guarded by lock.
  private @Nullable Told last;

  /** One of the first two; when it was told. */
  private record Told(
      List<WifiNetwork> networks, @Nullable WifiUnavailableException trouble, long at) {}

  RecentWifi(WifiNetworks source, LongSupplier nanoTime) {
    this.source = source;
    this.nanoTime = nanoTime;
  }

  static RecentWifi of(WifiNetworks source) {
    return new RecentWifi(source, System::nanoTime);
  }

  @Override
  public List<WifiNetwork> current() throws WifiUnavailableException {
    lock.lock();
    try {
      Told told = last;
      if (told == null || nanoTime.getAsLong() - told.at() >= FRESH_NANOS) {
        told = ask();
        last = told;
      }
      if (told.trouble() != null) {
        throw new WifiUnavailableException(
            told.trouble().kind(), String.valueOf(told.trouble().getMessage()));
      }
      return told.networks();
    } finally {
      lock.unlock();
    }
  }

  private Told ask() {
    try {
      return new Told(source.current(), null, nanoTime.getAsLong());
    } catch (WifiUnavailableException e) {
      return new Told(List.of(), e, nanoTime.getAsLong());
    }
  }
}
