package dev.portcullis.app.quota;

import java.time.Instant;

/**
 * One taken slot, as the ledger shows it now.
 *
 * @param owner who took it
 * @param takenAt when, by the wall clock
 * @param freesInNanos until it frees; above 0
 */
public record LedgerRow(String owner, Instant takenAt, long freesInNanos) {}
