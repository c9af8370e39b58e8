package dev.portcullis.core.workspace;

/**
 * How the window looks and speaks.
 *
 * @param theme {@code system}, {@code light} or {@code dark}
 * @param language a BCP 47 tag, or {@code system}
 * @param zoomPercent size of all text, 100 for the normal one
 * @param bytesFont the family bytes are drawn in; empty where the program chooses
 */
public record Appearance(String theme, String language, int zoomPercent, String bytesFont) {

  /** Follows the computer in everything. */
  public static final String SYSTEM = "system";

  /** Limits of {@code zoomPercent}. */
  public static final int MIN_ZOOM = 60;

  /** Limits of {@code zoomPercent}. */
  public static final int MAX_ZOOM = 250;

  /** Keeps the size of text readable whatever a file says. */
  public Appearance {
    zoomPercent = Math.clamp(zoomPercent, MIN_ZOOM, MAX_ZOOM);
  }

  /** Bytes in the font the program chooses. */
  public Appearance(String theme, String language, int zoomPercent) {
    this(theme, language, zoomPercent, "");
  }

  /** As the computer has it, at the normal size. */
  public static Appearance followSystem() {
    return new Appearance(SYSTEM, SYSTEM, 100);
  }
}
