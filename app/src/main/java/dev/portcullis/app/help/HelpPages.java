package dev.portcullis.app.help;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** The pages, as the build put them into the program. Stateless; any thread. */
final class HelpPages {

  private static final String FOLDER = "pages/";

  private HelpPages() {}

  /**
   * The text of a page.
   *
   * @param path from the project's folder, such as {@code docs/profiles.md}
   * @return empty where the program does not carry it
   */
  static Optional<String> text(String path) throws IOException {
    try (InputStream page = HelpPages.class.getResourceAsStream(FOLDER + path)) {
      return page == null
          ? Optional.empty()
          : Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** Whether a link can be followed inside the program. */
  static boolean has(HelpPlace place) {
    return HelpPages.class.getResource(FOLDER + place.path()) != null;
  }

  /**
   * Where a link leads.
   *
   * @param from the page it stands on
   * @return empty where it leads out of the program
   */
  static Optional<HelpPlace> follow(String from, String target) {
    int hash = target.indexOf('#');
    String path = hash < 0 ? target : target.substring(0, hash);
    String anchor = hash < 0 ? "" : target.substring(hash + 1);
    if (path.contains(":")) {
      return Optional.empty();
    }
    String resolved =
        path.isEmpty()
            ? from
            : Path.of(from).resolveSibling(path).normalize().toString().replace('\\', '/');
    HelpPlace place =
        new HelpPlace(
            resolved.equals("docs") || resolved.endsWith("/decisions")
                ? resolved + "/README.md"
                : resolved,
            anchor);
    return place.path().endsWith(".md") && has(place) ? Optional.of(place) : Optional.empty();
  }
}
