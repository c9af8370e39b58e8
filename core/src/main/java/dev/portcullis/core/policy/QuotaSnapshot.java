package dev.portcullis.core.policy;

import java.util.List;
import java.util.OptionalLong;

/**
 * The quota at one moment. Immutable.
 *
 * @param total slots in all; 0 where there is no quota
 * @param taken slots that count now, the one that frees first at the front
 */
public record QuotaSnapshot(int total, List<QuotaSlot> taken) {

  /** Copies the list. */
  public QuotaSnapshot {
    taken = List.copyOf(taken);
  }

  /** Slots left; 0 where there is no quota, see {@link #limited()}. */
  public int free() {
    return Math.max(0, total - taken.size());
  }

  /** Whether there is a quota at all. */
  public boolean limited() {
    return total > 0;
  }

  /** Nanoseconds until the next slot frees; empty where none is taken. */
  public OptionalLong nextFreesInNanos() {
    return taken.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(taken.getFirst().freesInNanos());
  }
}
