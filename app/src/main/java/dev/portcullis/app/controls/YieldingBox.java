package dev.portcullis.app.controls;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * A row that knows what may be cut where there is little room: the nodes named give way one after
 * the other, each down to its least width, and every other node keeps the width it wants. An
 * ordinary row takes the same from all, so that short fields are lost first.
 */
public class YieldingBox extends HBox {

  private final List<Node> yielding = new ArrayList<>();
  private final Set<Node> whole = new HashSet<>();

  /** An empty row; its nodes will be centred in height. */
  public YieldingBox() {}

  /** Says which nodes give way, the first of them first. */
  public final void yieldInOrder(Node... nodes) {
    yielding.clear();
    yielding.addAll(List.of(nodes));
    requestLayout();
  }

  /**
   * Says which of those nodes are better not there than cut: one that finds less room than it wants
   * takes none.
   */
  public final void yieldWhole(Node... nodes) {
    whole.clear();
    whole.addAll(List.of(nodes));
    requestLayout();
  }

  @Override
  protected double computeMinWidth(double height) {
    double least = snappedLeftInset() + snappedRightInset();
    List<Node> managed = getManagedChildren();
    for (Node each : managed) {
      least += yielding.contains(each) ? snapSizeX(each.minWidth(-1)) : wanted(each);
    }
    return least + snapSpaceX(getSpacing()) * Math.max(0, managed.size() - 1);
  }

  @Override
  protected void layoutChildren() {
    List<Node> managed = getManagedChildren();
    double[] widths = widths(managed);
    double height = getHeight() - snappedTopInset() - snappedBottomInset();
    double x = snappedLeftInset();
    for (int i = 0; i < widths.length; i++) {
      layoutInArea(
          managed.get(i), x, snappedTopInset(), widths[i], height, -1, HPos.LEFT, VPos.CENTER);
      x += widths[i] + (isGone(managed.get(i), widths[i]) ? 0 : snapSpaceX(getSpacing()));
    }
  }

  private double[] widths(List<Node> managed) {
    double[] widths = new double[managed.size()];
    double spare =
        getWidth()
            - snappedLeftInset()
            - snappedRightInset()
            - snapSpaceX(getSpacing()) * Math.max(0, widths.length - 1);
    int growing = 0;
    for (int i = 0; i < widths.length; i++) {
      widths[i] = wanted(managed.get(i));
      spare -= widths[i];
      growing += getHgrow(managed.get(i)) == Priority.ALWAYS ? 1 : 0;
    }
    for (Node each : yielding) {
      int place = managed.indexOf(each);
      if (place >= 0 && spare < 0) {
        double most = Math.max(0, widths[place] - snapSizeX(each.minWidth(-1)));
        double given = whole.contains(each) ? most : Math.min(-spare, most);
        widths[place] -= given;
        spare += given + (isGone(each, widths[place]) ? snapSpaceX(getSpacing()) : 0);
      }
    }
    // What went whole may have left more than was missing: those cut before it have it back.
    for (Node each : yielding.reversed()) {
      int place = managed.indexOf(each);
      if (place >= 0 && spare > 0 && !whole.contains(each)) {
        double back = Math.min(spare, wanted(each) - widths[place]);
        widths[place] += back;
        spare -= back;
      }
    }
    for (int i = 0; i < widths.length && spare > 0; i++) {
      if (getHgrow(managed.get(i)) == Priority.ALWAYS) {
        widths[i] += spare / growing;
      }
    }
    return widths;
  }

  /** What is not there needs no room beside it either. */
  private boolean isGone(Node node, double width) {
    return width == 0 && whole.contains(node);
  }

  private double wanted(Node node) {
    return snapSizeX(Math.max(node.minWidth(-1), Math.min(node.prefWidth(-1), node.maxWidth(-1))));
  }
}
