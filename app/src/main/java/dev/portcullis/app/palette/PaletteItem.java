package dev.portcullis.app.palette;

import java.util.List;

/**
 * Something the palette can find and do.
 *
 * @param id tells it apart; what was used lately is remembered by it
 * @param kind the key of the word for what it is
 * @param names what it is called: first in the language of the window, then in the others
 * @param keys what a keyboard presses instead; empty for nothing
 * @param action does it
 */
public record PaletteItem(
    String id, String kind, List<String> names, String keys, Runnable action) {

  /** Copies the names. */
  public PaletteItem {
    names = List.copyOf(names);
  }
}
