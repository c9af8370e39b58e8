package dev.portcullis.core.socket;

import dev.portcullis.core.capture.FailureCause;
import java.util.List;

/** Why the engine says no where the operating system did not. */
public enum SocketCause {
  /**
   * A rule denied it. Facts: those of the {@linkplain dev.portcullis.core.policy.Finding#facts
   * finding}.
   */
  RULE("rule"),
  /** The name has no address. Fact: the name. */
  NAME_UNKNOWN("name-unknown"),
  /** No answer came in time. Facts: the name, the milliseconds. */
  NAME_SLOW("name-slow"),
  /** More names are looked up already than are at once. */
  NAMES_WAIT("names-wait"),
  /** Every slot of the quota is taken. Facts: the socket's name, how many slots there are. */
  SLOTS_TAKEN("slots-taken"),
  /** The send queue has no room. Fact: the bytes that were to be written. */
  QUEUE_FULL("queue-full"),
  /** bindWifi after connect. */
  BIND_TOO_LATE("bind-too-late"),
  /** The profile plays an iPhone, which has no bindWifi. */
  PLAYS_IPHONE("plays-iphone"),
  /** No BSSID at all. Fact: what was given. */
  BSSID_MALFORMED("bssid-malformed"),
  /** This computer is not on that network. Fact: the BSSID. */
  BSSID_ELSEWHERE("bssid-elsewhere"),
  /** The interface has no address of that family. Facts: the interface, the family. */
  INTERFACE_WITHOUT_ADDRESS("interface-without-address"),
  /**
   * The operating system does not tell of Wi-Fi. Facts: the {@linkplain
   * dev.portcullis.core.wifi.WifiUnavailableException.Kind kind}, its words in English.
   */
  WIFI_UNTOLD("wifi-untold");

  private final String code;

  SocketCause(String code) {
    this.code = code;
  }

  /** The message's key below {@code cause.}, as it stands in the capture. */
  public String code() {
    return code;
  }

  FailureCause with(String... facts) {
    return new FailureCause(code, List.of(facts));
  }
}
