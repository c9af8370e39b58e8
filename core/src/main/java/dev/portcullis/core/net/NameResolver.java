package dev.portcullis.core.net;

import java.net.UnknownHostException;
import java.util.List;

/** Turns a domain name into addresses. May block for seconds; the caller bounds the wait. */
@FunctionalInterface
public interface NameResolver {

  /**
   * The addresses of a name, in the order the resolver prefers them.
   *
   * @param name a well-formed ASCII domain name, never an address literal
   * @throws UnknownHostException if the name has no address or no resolver answered
   */
  List<HostAddress> resolve(String name) throws UnknownHostException;
}
