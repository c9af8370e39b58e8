package dev.portcullis.app.log;

import dev.portcullis.app.controls.YieldingBox;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;

/**
 * What stands above the rows: choices at the left, tools at the right. Where there is no room for
 * both, the find field gives way, and then the tools go below; a choice never loses its words.
 */
final class LogBarView extends Pane {

  private final FlowPane choices = new FlowPane();
  private final YieldingBox tools = new YieldingBox();

  LogBarView() {
    getStyleClass().add("log-bar");
    choices.getStyleClass().add("log-choices");
    choices.setRowValignment(VPos.CENTER);
    choices.setAlignment(Pos.CENTER_LEFT);
    tools.getStyleClass().add("log-tools");
    getChildren().addAll(choices, tools);
  }

  void addChoice(Node choice) {
    choices.getChildren().add(choice);
  }

  void addTool(Node tool) {
    tools.getChildren().add(tool);
  }

  /** Which tools give way, the first of them first. */
  void yieldInOrder(Node... nodes) {
    tools.yieldInOrder(nodes);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    Insets insets = getInsets();
    double room = (width < 0 ? getWidth() : width) - insets.getLeft() - insets.getRight();
    double frame = snapSpaceY(insets.getTop()) + snapSpaceY(insets.getBottom());
    double tall = tools.prefHeight(-1);
    if (fits(room)) {
      return frame + Math.max(choices.prefHeight(line()), tall);
    }
    return frame + choices.prefHeight(room) + choices.getVgap() + tall;
  }

  @Override
  protected void layoutChildren() {
    Insets insets = getInsets();
    double left = snapSpaceX(insets.getLeft());
    double top = snapSpaceY(insets.getTop());
    double room = getWidth() - left - snapSpaceX(insets.getRight());
    double tall = tools.prefHeight(-1);
    if (fits(room)) {
      double height = getHeight() - top - snapSpaceY(insets.getBottom());
      double line = line();
      double chips = choices.prefHeight(line);
      double rest = Math.min(room - line - gap(), tools.prefWidth(-1));
      choices.resizeRelocate(left, snapPositionY(top + (height - chips) / 2), line, chips);
      tools.resizeRelocate(
          snapPositionX(left + room - rest), snapPositionY(top + (height - tall) / 2), rest, tall);
    } else {
      double chips = choices.prefHeight(room);
      choices.resizeRelocate(left, top, room, chips);
      tools.resizeRelocate(left, snapPositionY(top + chips + choices.getVgap()), room, tall);
    }
  }

  private boolean fits(double room) {
    return line() + gap() + tools.minWidth(-1) <= room;
  }

  /** The width of all choices side by side. */
  private double line() {
    double width = 0;
    for (Node each : choices.getChildren()) {
      if (each.isManaged()) {
        width += (width > 0 ? snapSpaceX(choices.getHgap()) : 0) + snapSizeX(each.prefWidth(-1));
      }
    }
    return Math.ceil(width) + 1;
  }

  private double gap() {
    return 2 * choices.getHgap();
  }
}
