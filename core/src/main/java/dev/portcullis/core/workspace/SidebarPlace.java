package dev.portcullis.core.workspace;

import java.util.List;

/**
 * How the sidebar was left.
 *
 * @param collapsed whether it takes no room
 * @param width its width in logical pixels while it does
 * @param closed the names of the sections and the ids of the payload groups that are folded up
 */
public record SidebarPlace(boolean collapsed, double width, List<String> closed) {

  /** Limits of {@code width}. */
  public static final double MIN_WIDTH = 140;

  /** Limits of {@code width}. */
  public static final double MAX_WIDTH = 640;

  /** Keeps the width within its limits and copies the list. */
  public SidebarPlace {
    width = Double.isFinite(width) ? Math.clamp(width, MIN_WIDTH, MAX_WIDTH) : MIN_WIDTH;
    closed = List.copyOf(closed);
  }

  /** Shown, with every section open. */
  public static SidebarPlace unset() {
    return new SidebarPlace(false, 218, List.of());
  }
}
