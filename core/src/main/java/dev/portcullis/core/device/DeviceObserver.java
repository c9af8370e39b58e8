package dev.portcullis.core.device;

import dev.portcullis.core.net.Endpoint;

/** Hears of a device's connections, on the device's threads; implementations must be quick. */
public interface DeviceObserver {

  /** Somebody connected. */
  void connected(Endpoint peer);

  /**
   * A connection is over.
   *
   * @param bytesIn received from the peer
   * @param bytesOut sent to it
   */
  void ended(Endpoint peer, long bytesIn, long bytesOut);

  /** For those who do not care. */
  static DeviceObserver none() {
    return new DeviceObserver() {
      @Override
      public void connected(Endpoint peer) {}

      @Override
      public void ended(Endpoint peer, long bytesIn, long bytesOut) {}
    };
  }
}
