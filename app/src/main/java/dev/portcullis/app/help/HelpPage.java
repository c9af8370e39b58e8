package dev.portcullis.app.help;

import java.util.Locale;

/** The pages offered in the list, in its order. Others are reached by links. */
enum HelpPage {
  START("README.md"),
  INSTALLING("docs/installing.md"),
  PROFILES("docs/profiles.md"),
  WIFI("docs/wifi.md"),
  SCRIPTS("docs/scripts.md"),
  EVIDENCE("docs/evidence.md"),
  SEMANTICS("docs/semantics.md"),
  SECURITY("SECURITY.md"),
  CHANGES("CHANGELOG.md"),
  LICENCES("packaging/src/legal/THIRD-PARTY.md");

  private final String path;

  HelpPage(String path) {
    this.path = path;
  }

  /** Where it lies in the project. */
  String path() {
    return path;
  }

  /** The key of its name in the list. */
  String textKey() {
    return "help.page." + name().toLowerCase(Locale.ROOT);
  }
}
