package dev.portcullis.app.quota;

import dev.portcullis.core.policy.CreationQuota;
import dev.portcullis.core.policy.PolicyProfile;
import dev.portcullis.core.policy.QuotaRule;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The creation quota of each profile, opened when it is first needed. Only on the thread that makes
 * calls into the engine: opening a ledger reads a file.
 */
public final class QuotaBook {

  private final Function<PolicyProfile, CreationQuota> opener;
  private final Map<String, Opened> open = new HashMap<>();

  private record Opened(Optional<QuotaRule> rule, CreationQuota quota) {}

  /**
   * A book with nothing opened yet.
   *
   * @param opener opens the ledger of a profile
   */
  public QuotaBook(Function<PolicyProfile, CreationQuota> opener) {
    this.opener = opener;
  }

  /**
   * The quota of a profile; the same one for the same name, until the profile's quota is another:
   * then the ledger is opened anew, and slots that are taken stay taken.
   */
  public CreationQuota of(PolicyProfile profile) {
    Opened now = open.get(profile.name());
    if (now == null || !now.rule().equals(profile.quota())) {
      now = new Opened(profile.quota(), opener.apply(profile));
      open.put(profile.name(), now);
    }
    return now.quota();
  }
}
