package dev.portcullis.core.policy;

import dev.portcullis.core.net.AddressParser;
import dev.portcullis.core.net.ParsedAddress;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A configured server domain name. It covers exactly this name: no child, no parent, no wildcard.
 * Immutable.
 *
 * @param host the name in lower-case ASCII
 * @param port the only port it holds for, or empty for all
 */
public record DomainEntry(String host, OptionalInt port) {

  private static final String SCHEME = "tcp://";

  /**
   * Reads {@code host}, {@code tcp://host} or {@code tcp://host:port}; empty if the text is none of
   * them. An address literal is no entry.
   */
  public static Optional<DomainEntry> parse(String text) {
    boolean scheme = text.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    String host = scheme ? text.substring(SCHEME.length()) : text;
    OptionalInt port = OptionalInt.empty();
    int colon = host.indexOf(':');
    if (scheme && colon >= 0) {
      int number = PortText.parse(host.substring(colon + 1));
      if (number < 1 || number > 65535) {
        return Optional.empty();
      }
      port = OptionalInt.of(number);
      host = host.substring(0, colon);
    }
    return AddressParser.parse(host) instanceof ParsedAddress.Name name
        ? Optional.of(new DomainEntry(name.ascii(), port))
        : Optional.empty();
  }

  /** The entry as it is written in a profile. */
  public String text() {
    return port.isPresent() ? SCHEME + host + ":" + port.getAsInt() : host;
  }
}
