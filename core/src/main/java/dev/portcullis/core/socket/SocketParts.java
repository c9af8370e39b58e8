package dev.portcullis.core.socket;

import dev.portcullis.core.net.AddressFamily;
import java.util.concurrent.Executor;

/**
 * What the parts of one socket share.
 *
 * @param family the addresses it may reach
 * @param journal its place in the capture
 * @param lane its order of doing things
 * @param events its listeners
 * @param dialer opens its connections
 * @param wifi finds Wi-Fi networks
 * @param watch waits for the first bytes of connections
 * @param threads the engine's virtual threads; refuses once the engine is closed
 */
record SocketParts(
    AddressFamily family,
    Journal journal,
    Lane lane,
    SocketEvents events,
    Dialer dialer,
    WifiBinder wifi,
    Watch watch,
    Executor threads) {}
