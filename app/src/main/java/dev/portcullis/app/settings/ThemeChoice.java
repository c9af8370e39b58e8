package dev.portcullis.app.settings;

import java.util.Locale;

/** Which theme a person asked for. */
public enum ThemeChoice {
  /** Light or dark as the computer is, changing with it. */
  SYSTEM,
  /** Always light. */
  LIGHT,
  /** Always dark. */
  DARK;

  /** The name it is stored by and its texts are keyed by: {@code system}, {@code light}, … */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The choice of a stored name; a name this version does not know follows the computer. */
  public static ThemeChoice ofId(String id) {
    for (ThemeChoice choice : values()) {
      if (choice.id().equals(id)) {
        return choice;
      }
    }
    return SYSTEM;
  }
}
