package dev.portcullis.app.settings;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses fonts from what the computer has. Stateless; any thread.
 *
 * <p>A style sheet can name one family only, so the list of favourites is gone through here and the
 * answer becomes a small sheet of its own. Characters the family lacks, Chinese among them, are
 * drawn from the system's fallback fonts by the toolkit.
 */
final class Fonts {

  /** Text size at 100 %, in logical pixels. */
  private static final double BASE_SIZE = 13;

  /** Icon size at 100 %, in logical pixels. */
  private static final double ICON_SIZE = 15;

  private static final List<String> SANS =
      List.of(
          "Inter",
          "Segoe UI Variable Text",
          "Segoe UI",
          "SF Pro Text",
          "Helvetica Neue",
          "Noto Sans",
          "Ubuntu",
          "Cantarell",
          "DejaVu Sans");

  private static final List<String> MONO =
      List.of(
          "JetBrains Mono",
          "Cascadia Mono",
          "SF Mono",
          "Menlo",
          "Consolas",
          "Noto Sans Mono",
          "Ubuntu Mono",
          "Liberation Mono",
          "DejaVu Sans Mono");

  private Fonts() {}

  /** A style sheet, as an address to load, that sets family and size of all text. */
  static String sheet(Collection<String> installed, int zoomPercent, String bytesFont) {
    StringBuilder css = new StringBuilder(".root{");
    first(SANS, installed).ifPresent(f -> css.append("-fx-font-family:\"").append(f).append("\";"));
    css.append("-fx-font-size:").append(BASE_SIZE * zoomPercent / 100).append("px;}");
    // Ikonli reads em as a multiple of the icon itself: icons need their size in pixels.
    css.append(".ikonli-font-icon{-fx-icon-size:").append(ICON_SIZE * zoomPercent / 100);
    css.append("px;}");
    css.append(".mono{-fx-font-family:\"").append(bytes(installed, bytesFont)).append("\";}");
    // Sentences that stand where bytes usually do, and what opens there.
    css.append(".mono .words,.context-menu,.popover{-fx-font-family:\"")
        .append(first(SANS, installed).orElse("System"))
        .append("\";}");
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(css.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The family bytes are drawn in: the wanted one while it is installed. */
  static String bytes(Collection<String> installed, String wanted) {
    return installed.contains(wanted) && wanted.indexOf('"') < 0
        ? wanted
        : first(MONO, installed).orElse("monospaced");
  }

  private static Optional<String> first(List<String> favourites, Collection<String> installed) {
    Set<String> have = Set.copyOf(installed);
    return favourites.stream().filter(have::contains).findFirst();
  }
}
