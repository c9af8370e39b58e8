package dev.portcullis.app.palette;

import java.util.List;

/**
 * A thing that was found.
 *
 * @param item what was found
 * @param name the name by which it was found
 * @param hits the indices in the name of the letters that were typed
 */
public record PaletteHit(PaletteItem item, String name, List<Integer> hits) {

  /** Copies the hits. */
  public PaletteHit {
    hits = List.copyOf(hits);
  }
}
