package dev.portcullis.app.profiles;

import dev.portcullis.core.policy.PolicyProfile;
import dev.portcullis.core.policy.ProfileException;
import dev.portcullis.core.policy.ProfileReading;
import dev.portcullis.core.policy.ProfileStore;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** Takes profiles in from files of others. Not for a screen's thread. */
final class ProfileFiles {

  private static final int LONGEST_NAME = 64;

  private ProfileFiles() {}

  /**
   * Reads a file and keeps its profile, under another name where its own is taken: nothing that is
   * there is written over.
   */
  static ProfileNotice takeIn(Path file, ProfileStore store) {
    ProfileReading reading = ProfileStore.examine(file);
    if (reading.profile().isEmpty()) {
      return new ProfileNotice.NotImported(reading.problems());
    }
    PolicyProfile read = reading.profile().get();
    String name = read.name();
    if (store.find(name).isPresent()) {
      name = freeName(name, "", taken -> store.find(taken).isPresent());
    }
    try {
      store.save(name.equals(read.name()) ? read : read.copyAs(name, read.title()));
      return new ProfileNotice.Imported(name, read.name());
    } catch (ProfileException e) {
      return new ProfileNotice.Failed(e);
    }
  }

  /** The profile of a name; the first of all where there is none. */
  static PolicyProfile named(List<PolicyProfile> all, String name) {
    return all.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseGet(all::getFirst);
  }

  /** A name that is free: the one given, its ending, and a number from 2 where that is needed. */
  static String freeName(String from, String ending, Predicate<String> taken) {
    for (int n = 1; ; n++) {
      String end = n == 1 ? ending : ending + "-" + n;
      String name = from.substring(0, Math.min(from.length(), LONGEST_NAME - end.length())) + end;
      if (!taken.test(name)) {
        return name;
      }
    }
  }
}
