package dev.portcullis.app.cli;

import dev.portcullis.core.policy.PolicyProfile;
import dev.portcullis.core.policy.ProfileException;
import dev.portcullis.core.policy.ProfileStore;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Finds the profiles that arguments name; callable from any thread. */
final class ProfileNames {

  private final Path userProfiles;
  private final CliWords words;
  private final Locale locale;

  /**
   * Looks in a directory of profiles, then for files.
   *
   * @param words has {@code bad.profile}
   */
  ProfileNames(Path userProfiles, CliWords words, Locale locale) {
    this.userProfiles = userProfiles;
    this.words = words;
    this.locale = locale;
  }

  /** Every profile, and what is wrong with files that are none. */
  ProfileStore.Catalogue catalogue() {
    return new ProfileStore(userProfiles).load();
  }

  /**
   * The profile of a name, or else of a file.
   *
   * @throws ParameterException if there is none, with a sentence that says why
   */
  PolicyProfile find(String given, CommandSpec spec) {
    ProfileStore.Catalogue catalogue = catalogue();
    Optional<PolicyProfile> named =
        catalogue.profiles().stream().filter(each -> each.name().equals(given)).findFirst();
    if (named.isPresent()) {
      return named.get();
    }
    try {
      return ProfileStore.read(Path.of(given));
    } catch (ProfileException e) {
      if (e.problem() != ProfileException.Problem.NOT_FOUND) {
        throw new ParameterException(spec.commandLine(), e.message(locale));
      }
    } catch (InvalidPathException e) {
      throw none(given, catalogue, spec);
    }
    throw none(given, catalogue, spec);
  }

  private ParameterException none(
      String given, ProfileStore.Catalogue catalogue, CommandSpec spec) {
    String known =
        catalogue.profiles().stream().map(PolicyProfile::name).collect(Collectors.joining(", "));
    return new ParameterException(spec.commandLine(), words.text("bad.profile", given, known));
  }
}
