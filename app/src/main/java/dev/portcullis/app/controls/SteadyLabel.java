package dev.portcullis.app.controls;

import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * A label for text whose digits change all the time, a countdown for one. It takes the room that
 * the widest digits would need, and while nothing but digits changes it asks nobody for room: a
 * label by itself has the whole window laid out at each change.
 */
public final class SteadyLabel extends Region {

  private static final String WIDEST = "0";

  private final Label label = new Label();
  private final Text ruler = new Text();

  /** An empty one. */
  public SteadyLabel() {
    label.setManaged(false);
    getChildren().add(label);
    InvalidationListener changed = source -> requestLayout();
    label.fontProperty().addListener(changed);
    label.paddingProperty().addListener(changed);
  }

  /** What shows the text: to be styled and named, not to be placed. */
  public Label label() {
    return label;
  }

  /** Shows this text. */
  public void setText(String text) {
    String shape = shape(text);
    boolean same = shape.equals(ruler.getText());
    label.setText(text);
    if (!same) {
      ruler.setText(shape);
      requestLayout();
    }
  }

  private static String shape(String text) {
    return text.replaceAll("[0-9]", WIDEST);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    ruler.setFont(label.getFont());
    double words = Math.ceil(ruler.getLayoutBounds().getWidth());
    return words == 0 ? 0 : snapSizeX(words + label.snappedLeftInset() + label.snappedRightInset());
  }

  @Override
  protected double computeMinHeight(double width) {
    return label.prefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    return label.prefHeight(width);
  }

  @Override
  protected double computeMaxWidth(double height) {
    return prefWidth(height);
  }

  @Override
  protected void layoutChildren() {
    label.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  @Override
  public double getBaselineOffset() {
    return label.getBaselineOffset();
  }
}
