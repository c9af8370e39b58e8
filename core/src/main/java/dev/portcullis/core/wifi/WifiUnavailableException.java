package dev.portcullis.core.wifi;

/** There is no Wi-Fi on this computer, or the operating system does not tell about it. */
public final class WifiUnavailableException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Kind kind;

  /** Why not, for those who have a sentence of their own for it. */
  public enum Kind {
    /** An operating system that cannot be asked. */
    UNSUPPORTED,
    /** There is no Wi-Fi adapter. */
    NO_ADAPTER,
    /** The system tells once its Location services are switched on. */
    LOCATION_OFF,
    /** The system is on a network and keeps its BSSID to itself. */
    WITHHELD,
    /** Asking failed: a program is missing, or too slow, or says so. */
    FAILED
  }

  /** With a reason for the log, in English. */
  public WifiUnavailableException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** Why not. */
  public Kind kind() {
    return kind;
  }
}
