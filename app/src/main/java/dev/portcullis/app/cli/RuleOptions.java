package dev.portcullis.app.cli;

import dev.portcullis.core.net.InterfaceAddress;
import dev.portcullis.core.policy.DomainEntry;
import dev.portcullis.core.policy.PolicyProfile;
import dev.portcullis.core.policy.ProfileException;
import dev.portcullis.core.policy.ProfileStore;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say by which rules to judge; picocli fills them before a command runs. */
final class RuleOptions {

  @Option(names = "--profile", paramLabel = "NAME|FILE", defaultValue = ProfileStore.DEFAULT)
  private String profile = ProfileStore.DEFAULT;

  @Option(names = "--as", paramLabel = "CIDR", split = ",")
  private List<String> vantage = new ArrayList<>();

  @Option(names = "--domain", paramLabel = "ENTRY")
  private List<String> domains = new ArrayList<>();

  /** An option's value cannot be used; the message is for the person. */
  static final class BadOptionException extends Exception {
    private static final long serialVersionUID = 1L;

    BadOptionException(String message) {
      super(message);
    }
  }

  /**
   * The profile chosen, with the vantage and the domains given.
   *
   * @param userProfiles the directory of the user's own profiles
   */
  PolicyProfile profile(Path userProfiles, CliWords words, Locale locale)
      throws BadOptionException {
    PolicyProfile rules = find(userProfiles, words, locale);
    if (!domains.isEmpty()) {
      List<DomainEntry> entries = new ArrayList<>(rules.domains());
      for (String each : domains) {
        entries.add(
            DomainEntry.parse(each)
                .orElseThrow(() -> new BadOptionException(words.text("bad.domain", each))));
      }
      rules = rules.withDomains(entries);
    }
    if (!vantage.isEmpty()) {
      List<InterfaceAddress> addresses = new ArrayList<>();
      for (String each : vantage) {
        addresses.add(
            InterfaceAddress.parse(each)
                .orElseThrow(() -> new BadOptionException(words.text("bad.as", each))));
      }
      rules = rules.withVantage(addresses);
    }
    return rules;
  }

  /** A name first, so that a file beside us called "desk" does not change what "desk" means. */
  private PolicyProfile find(Path userProfiles, CliWords words, Locale locale)
      throws BadOptionException {
    if (PolicyProfile.isName(profile)) {
      Optional<PolicyProfile> named = new ProfileStore(userProfiles).find(profile);
      if (named.isPresent()) {
        return named.get();
      }
    }
    try {
      return ProfileStore.read(Path.of(profile));
    } catch (ProfileException e) {
      throw new BadOptionException(
          e.problem() == ProfileException.Problem.NOT_FOUND
              ? words.text("bad.profile", profile, String.join(", ", ProfileStore.shippedNames()))
              : e.message(locale));
    } catch (InvalidPathException e) {
      throw new BadOptionException(
          words.text("bad.profile", profile, String.join(", ", ProfileStore.shippedNames())));
    }
  }
}
