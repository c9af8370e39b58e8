package dev.portcullis.core.wifi;

/** There is no Wi-Fi on this computer, or the operating system does not tell about it. */
public final class WifiUnavailableException extends Exception {

  private static final long serialVersionUID = 1L;

  /** With a reason for the log, in English. */
  public WifiUnavailableException(String message) {
    super(message);
  }
}
