package dev.portcullis.app.inspect;

import dev.portcullis.app.hex.HexView;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Bytes, and what is told of them at their right; below them where a row of bytes would be cut
 * otherwise. JavaFX thread only.
 */
final class BytesAndAside extends Region {

  private static final PseudoClass BELOW = PseudoClass.getPseudoClass("below");

  private final HexView bytes;
  private final List<Node> asides;

  /**
   * Joins them.
   *
   * @param asides of which one at most is managed at a time
   */
  BytesAndAside(HexView bytes, Node... asides) {
    this.bytes = bytes;
    this.asides = List.of(asides);
    getStyleClass().add("bytes-and-aside");
    getChildren().add(bytes);
    getChildren().addAll(asides);
  }

  @Override
  protected double computeMinHeight(double width) {
    return bytes.minHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    return bytes.prefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double room = getWidth();
    Optional<Node> there = asides.stream().filter(Node::isManaged).findFirst();
    double beside = there.map(aside -> widthBeside(aside, room)).orElse(0.0);
    boolean below = there.isPresent() && beside == 0;
    double high = below ? snapSizeY(getHeight() / 2) : getHeight();
    place(bytes, 0, 0, room - beside, high);
    there.ifPresent(
        aside -> {
          aside.pseudoClassStateChanged(BELOW, below);
          if (below) {
            place(aside, 0, high, room, getHeight() - high);
          } else {
            place(aside, room - beside, 0, beside, getHeight());
          }
        });
  }

  /** How wide it is beside the bytes; 0 where it has no room there. */
  private double widthBeside(Node aside, double room) {
    double left = Math.floor(room - bytes.leastWidth());
    return left < aside.minWidth(-1) ? 0 : Math.min(left, snapSizeX(aside.prefWidth(-1)));
  }

  private void place(Node node, double x, double y, double width, double height) {
    layoutInArea(node, x, y, width, height, -1, HPos.LEFT, VPos.TOP);
  }
}
