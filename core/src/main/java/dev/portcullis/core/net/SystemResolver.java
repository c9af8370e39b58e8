package dev.portcullis.core.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Resolves names as the operating system does; callable from any thread but a screen's, since it
 * may block for seconds.
 */
public final class SystemResolver implements NameResolver {

  /** The resolver of this computer. */
  public SystemResolver() {}

  /**
   * {@inheritDoc}
   *
   * @throws UnknownHostException also for a text that is no well-formed name: {@code java.net}
   *     would read some of those as addresses
   */
  @Override
  public List<HostAddress> resolve(String name) throws UnknownHostException {
    if (!(AddressParser.parse(name) instanceof ParsedAddress.Name well)) {
      throw new UnknownHostException("not a domain name");
    }
    return Arrays.stream(InetAddress.getAllByName(well.ascii())).map(HostAddress::of).toList();
  }
}
