package dev.portcullis.app.inspect;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.ObjectBinding;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * Names and values one behind the other, as many a line as there is room for: bytes need the height
 * more. Where there is no height for all lines, the last ones are not shown, rather than cut.
 * JavaFX thread only.
 */
final class FactFlow extends Region {

  /** Between a name and its value, and between two pairs. */
  private static final double GAP = 16;

  /** What a text field needs besides its text, for the caret. */
  private static final double CARET = 6;

  /** Held by the flow alone, so that the language does not keep a closed tab's flow alive. */
  private final ObjectBinding<List<DetailField>> fields;

  private final Label above;
  private final List<FieldPair> facts = new ArrayList<>();

  /**
   * A flow that is empty.
   *
   * @param above a name that stands above those at the beginning of a line
   * @param fields what there is to say
   */
  FactFlow(Label above, ObjectBinding<List<DetailField>> fields) {
    this.fields = fields;
    this.above = above;
    getStyleClass().addAll("field-grid", "fact-flow");
    this.fields.subscribe(this::fill);
  }

  /** Making a text field takes longer than all else here: those there are say something else. */
  private void fill(List<DetailField> shown) {
    while (facts.size() < shown.size()) {
      facts.add(new FieldPair());
    }
    getChildren().clear();
    for (int i = 0; i < shown.size(); i++) {
      facts.get(i).show(shown.get(i));
      getChildren().addAll(facts.get(i).name, facts.get(i).value);
    }
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  /** The first line stays. */
  @Override
  protected double computeMinHeight(double width) {
    return facts().isEmpty() ? 0 : insets() + lineHeight();
  }

  @Override
  protected double computePrefHeight(double width) {
    int lines = flow(width < 0 ? getWidth() : width, false);
    return lines == 0 ? 0 : insets() + lines * lineHeight();
  }

  @Override
  protected void layoutChildren() {
    flow(getWidth(), true);
  }

  /** Goes through all lines; where they are placed, those that are not whole are hidden. */
  private int flow(double width, boolean place) {
    double left = snappedLeftInset();
    double end = width - snappedRightInset();
    double first = nameWidth();
    double high = lineHeight();
    int line = 0;
    double x = left;
    for (FieldPair fact : facts()) {
      double value = valueWidth(fact);
      double name = snapSizeX(fact.name.prefWidth(-1));
      if (x > left && x + name + GAP + value > end) {
        line++;
        x = left;
      }
      double named = x > left ? name : first;
      double behind = x + named + GAP;
      if (place) {
        double y = snappedTopInset() + line * high;
        boolean whole = y + high <= getHeight() + 0.5;
        fact.name.setVisible(whole);
        fact.value.setVisible(whole);
        double room = Math.clamp(end - behind, 0, value);
        place(fact, x, behind, y, named, room, high);
      }
      x = behind + value + GAP;
    }
    return facts().isEmpty() ? 0 : line + 1;
  }

  private void place(
      FieldPair fact, double x, double behind, double y, double named, double room, double high) {
    double base = Math.max(fact.name.getBaselineOffset(), fact.value.getBaselineOffset());
    layoutInArea(fact.name, x, y, named, high, base, HPos.LEFT, VPos.BASELINE);
    layoutInArea(fact.value, behind, y, room, high, base, HPos.LEFT, VPos.BASELINE);
  }

  private List<FieldPair> facts() {
    return facts.subList(0, getChildren().size() / 2);
  }

  private double nameWidth() {
    double widest = above.prefWidth(-1);
    for (FieldPair fact : facts()) {
      widest = Math.max(widest, fact.name.prefWidth(-1));
    }
    return snapSizeX(widest);
  }

  private double lineHeight() {
    double high = 0;
    for (FieldPair fact : facts()) {
      high = Math.max(high, fact.value.prefHeight(-1));
    }
    return snapSizeY(high);
  }

  private double insets() {
    return snappedTopInset() + snappedBottomInset();
  }

  private static double valueWidth(FieldPair fact) {
    Text text = new Text(fact.value.getText());
    text.setFont(fact.value.getFont());
    return Math.ceil(text.getLayoutBounds().getWidth()) + CARET;
  }
}
