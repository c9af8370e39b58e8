package dev.portcullis.app.controls;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/**
 * Two panes whose divider stands where a person put it, as a part of the whole. An ordinary split
 * pane moves its divider whenever its size changes or its panes need room, and would have that
 * stored as if it had been wanted. JavaFX thread only.
 */
public final class ShareSplit extends SplitPane {

  private static final double NEAR = 1e-4;

  private final DoubleProperty share;

  /** Held here alone: the share lives longer than the panes and must not keep them. */
  private final InvalidationListener moved = source -> requestLayout();

  private boolean dragged;
  private double appliedShare = -1;
  private double appliedSize = -1;
  private double appliedNeed = -1;

  /**
   * Two panes beside or above each other.
   *
   * @param share the first one's part, 0 to 1; follows the divider a person drags, and moves it
   */
  public ShareSplit(Orientation orientation, DoubleProperty share, Node first, Node second) {
    super(first, second);
    this.share = share;
    setOrientation(orientation);
    setDividerPositions(share.get());
    share.addListener(new WeakInvalidationListener(moved));
    addEventFilter(MouseEvent.MOUSE_PRESSED, event -> dragged = isDivider(event));
    addEventFilter(MouseEvent.MOUSE_RELEASED, event -> released());
  }

  private boolean isDivider(MouseEvent event) {
    Node node = (Node) event.getTarget();
    while (node != null && !node.getStyleClass().contains("split-pane-divider")) {
      node = node.getParent();
    }
    return node != null && equals(node.getParent());
  }

  private void released() {
    if (dragged) {
      dragged = false;
      appliedShare = getDividerPositions()[0];
      share.set(appliedShare);
    }
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    double size = getOrientation() == Orientation.HORIZONTAL ? getWidth() : getHeight();
    double need = need(getItems().getLast());
    boolean fits = need(getItems().getFirst()) + need < size;
    boolean needs = fits && appliedNeed != need;
    boolean asked = appliedShare != share.get() || appliedSize != size || needs;
    if (!dragged && asked && size > 0) {
      // Once a size: where the panes need more room than their share, they keep it. And once a need
      // of the second, where both can have theirs: it has what it needs, and gives it back, however
      // that came about.
      appliedShare = share.get();
      appliedSize = size;
      appliedNeed = need;
      if (Math.abs(getDividerPositions()[0] - appliedShare) > NEAR) {
        setDividerPositions(appliedShare);
        super.layoutChildren();
      }
    }
    if (isNeedsLayout()) {
      askOnceMore();
    }
  }

  /**
   * A divider that moves, by itself or by us, asks for another layout, which the parent, in the
   * middle of its own, does not hear of. The request would stay, and stand in the way of those from
   * below that are passed on only as far as somebody waits already: rows and titles would not move
   * any more. So it is made again as soon as it is heard.
   */
  private void askOnceMore() {
    Scene scene = getScene();
    if (scene != null) {
      scene.addPostLayoutPulseListener(
          new Runnable() {
            @Override
            public void run() {
              scene.removePostLayoutPulseListener(this);
              requestLayout();
            }
          });
    }
  }

  private double need(Node pane) {
    return getOrientation() == Orientation.HORIZONTAL ? pane.minWidth(-1) : pane.minHeight(-1);
  }
}
