package dev.portcullis.core.workspace;

/**
 * How much of the disk captures may take.
 *
 * @param keptSessions how many sessions that ended are kept; older ones are deleted at a start
 * @param limitBytes the most a session's capture may grow to; 0 for no limit
 */
public record StorageRules(int keptSessions, long limitBytes) {

  /** Limits of {@code keptSessions}. */
  public static final int MAX_KEPT = 1000;

  /** The smallest limit that makes sense: the capture writes in pieces of some megabytes. */
  public static final long MIN_LIMIT = 64_000_000;

  /** Keeps both numbers sensible whatever a file says. */
  public StorageRules {
    keptSessions = Math.clamp(keptSessions, 0, MAX_KEPT);
    limitBytes = limitBytes <= 0 ? 0 : Math.max(MIN_LIMIT, limitBytes);
  }

  /** Five sessions, as large as they grow. */
  public static StorageRules usual() {
    return new StorageRules(5, 0);
  }
}
