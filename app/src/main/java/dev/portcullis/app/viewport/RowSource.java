package dev.portcullis.app.viewport;

/**
 * Says what stands in a row, when the row comes into view. Called on the JavaFX thread during
 * layout, so it must not wait: what it does not have yet it leaves empty, and asks the viewport to
 * {@link Viewport#refresh() refresh} once it has.
 */
@FunctionalInterface
public interface RowSource {

  /** A source for a viewport that has no rows. */
  RowSource NONE = (row, cells) -> {};

  /**
   * Fills one row.
   *
   * @param row its index, from 0, below the viewport's row count
   * @param cells where to put the texts; all empty at the call; not to be kept after it
   */
  void fill(long row, RowCells cells);
}
