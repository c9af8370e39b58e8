package dev.portcullis.core.policy;

import java.time.Instant;

/**
 * One creation that counts against the quota. Immutable.
 *
 * @param owner who took it: what the user calls the socket
 * @param takenAt when, by the wall clock of that moment
 * @param freesInNanos nanoseconds from the snapshot until it frees, above 0; 0 where there is no
 *     quota
 */
public record QuotaSlot(String owner, Instant takenAt, long freesInNanos) {}
