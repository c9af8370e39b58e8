package dev.portcullis.app.profiles;

import dev.portcullis.core.policy.ProfileException;
import java.nio.file.Path;
import java.util.List;

/** Something to be told once of what was done with a profile, and whether it can be undone. */
public sealed interface ProfileNotice {

  /** A profile was saved and judges from now on where it judged before. */
  record Saved(String name) implements ProfileNotice {}

  /** A profile was removed; it can be put back. */
  record Deleted(String name) implements ProfileNotice {}

  /**
   * What was typed was given up; it can be brought back.
   *
   * @param typed what stood in the fields
   */
  record Reverted(ProfileDraft.Typed typed) implements ProfileNotice {}

  /** Another profile was opened while this copy was not saved; it can be gone back to. */
  record Left(String name) implements ProfileNotice {}

  /**
   * A profile was read from a file; it can be removed again.
   *
   * @param name what it is called now
   * @param wanted what the file calls it: another name where that was taken
   */
  record Imported(String name, String wanted) implements ProfileNotice {}

  /** A file holds no profile; everything that is wrong, with its line. */
  record NotImported(List<ProfileException> problems) implements ProfileNotice {
    /** Copies the list. */
    public NotImported {
      problems = List.copyOf(problems);
    }
  }

  /** A profile was written to a file. */
  record Exported(String name, Path file) implements ProfileNotice {}

  /** Something could not be done. */
  record Failed(ProfileException problem) implements ProfileNotice {}
}
