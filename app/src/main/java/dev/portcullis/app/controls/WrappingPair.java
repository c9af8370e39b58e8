package dev.portcullis.app.controls;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Two groups in one line, the second at its end; where they want more room than there is, the
 * second stands below the first. A group is cut only where it is wider than the whole line. JavaFX
 * thread only.
 */
public final class WrappingPair extends Region {

  private static final double GAP = 6;

  private final Node first;
  private final Node second;
  private final double firstLeast;

  /**
   * Joins two groups.
   *
   * @param firstLeast the width with which the first is content, or {@link Region#USE_PREF_SIZE}
   */
  public WrappingPair(Node first, Node second, double firstLeast) {
    this.first = first;
    this.second = second;
    this.firstLeast = firstLeast;
    setMinWidth(0);
    getChildren().addAll(first, second);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    double insets = snappedLeftInset() + snappedRightInset();
    return insets + first.prefWidth(-1) + GAP + second.prefWidth(-1);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double room = (width < 0 ? getWidth() : width) - snappedLeftInset() - snappedRightInset();
    double one = snapSizeY(first.prefHeight(-1));
    double two = snapSizeY(second.prefHeight(-1));
    double inner = fits(room) ? Math.max(one, two) : one + (isThere() ? GAP + two : 0);
    return snappedTopInset() + inner + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double room = getWidth() - left - snappedRightInset();
    double height = getHeight() - top - snappedBottomInset();
    if (fits(room)) {
      double end = isThere() ? Math.min(room, snapSizeX(second.prefWidth(-1))) : 0;
      place(first, left, top, Math.max(0, room - end - (end > 0 ? GAP : 0)), height, HPos.LEFT);
      place(second, left + room - end, top, end, height, HPos.RIGHT);
    } else {
      double one = snapSizeY(first.prefHeight(-1));
      place(first, left, top, room, one, HPos.LEFT);
      place(second, left, top + one + GAP, room, Math.max(0, height - one - GAP), HPos.LEFT);
    }
  }

  private void place(Node node, double x, double y, double width, double height, HPos at) {
    layoutInArea(node, x, y, width, height, -1, at, VPos.CENTER);
  }

  private boolean fits(double room) {
    double least = firstLeast == USE_PREF_SIZE ? first.prefWidth(-1) : firstLeast;
    double wanted = first.isVisible() ? least : 0;
    return !isThere() || wanted + GAP + second.prefWidth(-1) <= room;
  }

  private boolean isThere() {
    return second.isManaged() && second.prefWidth(-1) > 0;
  }
}
