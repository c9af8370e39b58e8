package dev.portcullis.core.policy;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading a profile's JSON. Immutable.
 *
 * @param profile the profile; empty where there is a problem
 * @param problems everything that is wrong, in the order of the file; empty where there is a
 *     profile
 */
public record ProfileReading(Optional<PolicyProfile> profile, List<ProfileException> problems) {

  /** Copies the list. */
  public ProfileReading {
    problems = List.copyOf(problems);
    if (profile.isPresent() != problems.isEmpty()) {
      throw new IllegalArgumentException("either a profile or problems");
    }
  }

  static ProfileReading failed(ProfileException problem) {
    return new ProfileReading(Optional.empty(), List.of(problem));
  }

  /** The profile, or the first problem thrown. */
  PolicyProfile orThrow() throws ProfileException {
    if (profile.isEmpty()) {
      throw problems.getFirst();
    }
    return profile.get();
  }
}
