package dev.portcullis.core.workspace;

import java.util.List;

/**
 * Where the window was, in the screen's logical pixels.
 *
 * @param x left edge
 * @param y top edge
 * @param width 0 where nothing was ever stored: the program chooses
 * @param height 0 where nothing was ever stored
 * @param maximized whether it filled the screen
 * @param logShare part of the height the log has, 0 to 1
 * @param inspectorShare part of the width the inspector has, 0 to 1
 * @param columns the columns of the logs of captures and scripts, from left to right; empty for the
 *     program's choice
 * @param mergedColumns the same of merged tabs
 */
public record WindowPlace(
    double x,
    double y,
    double width,
    double height,
    boolean maximized,
    double logShare,
    double inspectorShare,
    List<TabOptions.LogColumn> columns,
    List<TabOptions.LogColumn> mergedColumns) {

  /** Keeps the shares within the window and every number finite. */
  public WindowPlace {
    x = finite(x);
    y = finite(y);
    width = Math.max(0, finite(width));
    height = Math.max(0, finite(height));
    logShare = Math.clamp(finite(logShare), 0.0, 1.0);
    inspectorShare = Math.clamp(finite(inspectorShare), 0.0, 1.0);
    columns = bounded(columns);
    mergedColumns = bounded(mergedColumns);
  }

  /** A place, with columns as the program chooses them. */
  public WindowPlace(
      double x,
      double y,
      double width,
      double height,
      boolean maximized,
      double logShare,
      double inspectorShare) {
    this(x, y, width, height, maximized, logShare, inspectorShare, List.of(), List.of());
  }

  /** The program chooses place and size. */
  public static WindowPlace unset() {
    return new WindowPlace(0, 0, 0, 0, false, 0.66, 0.55);
  }

  /** Whether place and size were ever stored. */
  public boolean hasSize() {
    return width > 0 && height > 0;
  }

  private static List<TabOptions.LogColumn> bounded(List<TabOptions.LogColumn> columns) {
    return List.copyOf(columns.subList(0, Math.min(columns.size(), TabOptions.MAX_COLUMNS)));
  }

  private static double finite(double value) {
    return Double.isFinite(value) ? value : 0;
  }
}
