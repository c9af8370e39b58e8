package dev.portcullis.app.quota;

import dev.portcullis.core.policy.CreationQuota;
import dev.portcullis.core.policy.PolicyProfile;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The creation quota of each profile, opened when it is first needed. Only on the thread that makes
 * calls into the engine: opening a ledger reads a file.
 */
public final class QuotaBook {

  private final Function<PolicyProfile, CreationQuota> opener;
  private final Map<String, CreationQuota> open = new HashMap<>();

  /**
   * A book with nothing opened yet.
   *
   * @param opener opens the ledger of a profile
   */
  public QuotaBook(Function<PolicyProfile, CreationQuota> opener) {
    this.opener = opener;
  }

  /** The quota of a profile; the same one for the same name. */
  public CreationQuota of(PolicyProfile profile) {
    return open.computeIfAbsent(profile.name(), name -> opener.apply(profile));
  }
}
