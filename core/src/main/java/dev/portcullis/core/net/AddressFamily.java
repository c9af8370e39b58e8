package dev.portcullis.core.net;

/** The protocol family of an address or a socket, spelled as the mini program's events spell it. */
public enum AddressFamily {
  /** 32-bit addresses; what a socket uses unless asked otherwise. */
  IPV4("IPv4"),
  /** 128-bit addresses. */
  IPV6("IPv6");

  private final String label;

  AddressFamily(String label) {
    this.label = label;
  }

  /** The spelling in {@code remoteInfo.family}: {@code IPv4} or {@code IPv6}. */
  public String label() {
    return label;
  }
}
