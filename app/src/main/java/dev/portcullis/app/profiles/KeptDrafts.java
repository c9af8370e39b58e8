package dev.portcullis.app.profiles;

import dev.portcullis.core.policy.PolicyProfile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was typed into profiles and neither saved nor taken back, while another is in hand. JavaFX
 * thread only.
 */
final class KeptDrafts {

  /**
   * A draft.
   *
   * @param opened the profile it began from
   * @param fresh whether that is a copy that was never saved
   * @param typed the fields
   */
  record Kept(PolicyProfile opened, boolean fresh, ProfileDraft.Typed typed) {}

  private final Map<String, Kept> drafts = new HashMap<>();

  /** Keeps a draft; one of the same profile before it is forgotten. */
  void keep(Kept draft) {
    drafts.put(draft.opened().name(), draft);
  }

  /** Whether something typed into this profile waits. */
  boolean has(String name) {
    return drafts.containsKey(name);
  }

  /** Forgets a draft that has come to nothing more than this. */
  void drop(String name, ProfileDraft.Typed typed) {
    drafts.computeIfPresent(name, (key, kept) -> kept.typed().equals(typed) ? null : kept);
  }

  /** Takes a draft back in hand. */
  Optional<Kept> take(String name) {
    return Optional.ofNullable(drafts.remove(name));
  }
}
