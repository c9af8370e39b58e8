package dev.portcullis.core.policy;

import dev.portcullis.core.net.InterfaceAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A rule set as data. Immutable; read and written by {@link ProfileStore}.
 *
 * @param name how it is chosen and what its file and its ledger are called: 1–64 lower-case
 *     letters, digits and hyphens, beginning with a letter or digit
 * @param title what a person reads in its place; empty for a shipped profile, which has its title
 *     in every language of the program
 * @param lanMode which address literals pass
 * @param ownAddresses whether own addresses pass
 * @param ports prohibited ports
 * @param domains configured names
 * @param quota how many sockets may be created, or empty for any number
 * @param platform which phone it plays
 * @param vantage the addresses of the phone it stands for; empty means this computer's interfaces
 * @param wifiStandIns interfaces that play a Wi-Fi network
 * @param base the profile it began as a copy of, to be compared with; nothing is inherited from it
 */
public record PolicyProfile(
    String name,
    String title,
    LanMode lanMode,
    OwnAddresses ownAddresses,
    PortRules ports,
    List<DomainEntry> domains,
    Optional<QuotaRule> quota,
    Platform platform,
    List<InterfaceAddress> vantage,
    List<WifiStandIn> wifiStandIns,
    Optional<String> base) {

  /** The longest title, in characters. */
  public static final int LONGEST_TITLE = 200;

  /** Checks the name and copies the lists. */
  public PolicyProfile {
    if (!isName(name)) {
      throw new IllegalArgumentException("not a profile's name: " + name);
    }
    domains = List.copyOf(domains);
    vantage = List.copyOf(vantage);
    wifiStandIns = List.copyOf(wifiStandIns);
  }

  /** A profile that is no copy of another. */
  public PolicyProfile(
      String name,
      String title,
      LanMode lanMode,
      OwnAddresses ownAddresses,
      PortRules ports,
      List<DomainEntry> domains,
      Optional<QuotaRule> quota,
      Platform platform,
      List<InterfaceAddress> vantage,
      List<WifiStandIn> wifiStandIns) {
    this(
        name,
        title,
        lanMode,
        ownAddresses,
        ports,
        domains,
        quota,
        platform,
        vantage,
        wifiStandIns,
        Optional.empty());
  }

  /** Whether a text can name a profile. */
  public static boolean isName(String text) {
    if (text.isEmpty() || text.length() > 64 || text.charAt(0) == '-') {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) {
        return false;
      }
    }
    return true;
  }

  /** What a person reads: the title, else a shipped profile's title, else the name. */
  public String title(Locale locale) {
    if (!title.isEmpty()) {
      return title;
    }
    return PolicyMessages.in(locale).find("profile.title." + name).orElse(name);
  }

  /** One sentence on what the profile is for; empty where there is none. */
  public Optional<String> description(Locale locale) {
    return title.isEmpty()
        ? PolicyMessages.in(locale).find("profile.description." + name)
        : Optional.empty();
  }

  /** Whether it comes with the program and so cannot be changed. */
  public boolean isShipped() {
    return ProfileStore.shippedNames().contains(name);
  }

  /**
   * The same rules under another name and title: how a user's own profile begins. The copy of a
   * shipped profile remembers it as its base.
   */
  public PolicyProfile copyAs(String newName, String newTitle) {
    return new PolicyProfile(
        newName,
        newTitle,
        lanMode,
        ownAddresses,
        ports,
        domains,
        quota,
        platform,
        vantage,
        wifiStandIns,
        isShipped() ? Optional.of(name) : base);
  }

  /** The same rules with other configured names. */
  public PolicyProfile withDomains(List<DomainEntry> newDomains) {
    return with(newDomains, vantage, wifiStandIns);
  }

  /**
   * The same rules as seen from other addresses; an empty list means this computer's interfaces.
   */
  public PolicyProfile withVantage(List<InterfaceAddress> newVantage) {
    return with(domains, newVantage, wifiStandIns);
  }

  /** The same rules with other interfaces playing Wi-Fi networks. */
  public PolicyProfile withWifiStandIns(List<WifiStandIn> newStandIns) {
    return with(domains, vantage, newStandIns);
  }

  private PolicyProfile with(
      List<DomainEntry> newDomains,
      List<InterfaceAddress> newVantage,
      List<WifiStandIn> newStandIns) {
    return new PolicyProfile(
        name,
        title,
        lanMode,
        ownAddresses,
        ports,
        newDomains,
        quota,
        platform,
        newVantage,
        newStandIns,
        base);
  }
}
