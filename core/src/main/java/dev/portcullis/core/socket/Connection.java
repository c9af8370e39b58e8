package dev.portcullis.core.socket;

import dev.portcullis.core.net.Endpoint;

/**
 * What {@code onConnect} hears.
 *
 * @param remote the other end: exactly the address that was judged
 * @param local this end
 */
public record Connection(Endpoint remote, Endpoint local) {}
