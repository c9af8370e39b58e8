package dev.portcullis.core.socket;

import dev.portcullis.core.net.AddressFamily;
import dev.portcullis.core.policy.CreationQuota;
import dev.portcullis.core.policy.Policy;

/**
 * What a socket is created with.
 *
 * @param name what the user calls it; shown in the log and in the quota's ledger
 * @param policy judges every connect of this socket
 * @param quota gives the slot this socket takes
 * @param family the addresses it may reach
 * @param delivery where its listeners run
 */
public record SocketRequest(
    String name, Policy policy, CreationQuota quota, AddressFamily family, Delivery delivery) {}
