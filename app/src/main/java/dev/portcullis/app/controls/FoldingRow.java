package dev.portcullis.app.controls;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.event.ActionEvent;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A row of tools that never wraps and never stands over its end: where it is too narrow, tools move
 * into a pop-over behind a button at its right end, in an order that is told. JavaFX thread only.
 */
public final class FoldingRow extends Region {

  private static final double GAP = 6;

  private final List<Slot> slots = new ArrayList<>();
  private final Button more = new Button();
  private final VBox rest = new VBox();
  private final Function<Node, PopOver> popOvers;
  private @Nullable PopOver popOver;

  /** The slots that do not fit, while the row is as wide as it was laid out last. */
  private List<Slot> folded = List.of();

  /** A tool's place in the row; empty while the tool is in the pop-over. */
  private static final class Slot extends StackPane {

    private final Node tool;
    private final int foldedAt;
    private final boolean atEnd;

    Slot(Node tool, int foldedAt, boolean atEnd) {
      super(tool);
      this.tool = tool;
      this.foldedAt = foldedAt;
      this.atEnd = atEnd;
    }

    double wanted() {
      return tool.isManaged() ? snapSizeX(prefWidth(-1)) : 0;
    }
  }

  /**
   * An empty row.
   *
   * @param moreId the node id of the button for what does not fit
   * @param hint what that button is for
   * @param popOvers makes a pop-over of its contents
   */
  public FoldingRow(String moreId, ObservableValue<String> hint, Function<Node, PopOver> popOvers) {
    rest.getStyleClass().addAll("popover-body", "folded-tools");
    this.popOvers = popOvers;
    more.setId(moreId);
    more.getStyleClass().addAll("flat", "button-icon", "more-button");
    more.setGraphic(new FontIcon(Feather.MORE_HORIZONTAL));
    more.setMinWidth(USE_PREF_SIZE);
    more.accessibleTextProperty().bind(hint);
    Tips.on(more, hint);
    more.setOnAction(event -> toggle());
    getStyleClass().add("folding-row");
    getChildren().add(more);
  }

  /** Adds a tool that always stands in the row. */
  public void add(Node tool) {
    add(new Slot(tool, Integer.MAX_VALUE, false));
  }

  /**
   * Adds a tool that may move into the pop-over.
   *
   * @param order lower ones move first
   */
  public void add(Node tool, int order) {
    add(new Slot(tool, order, false));
  }

  /**
   * Adds a tool at the right end that may move into the pop-over.
   *
   * @param order lower ones move first
   */
  public void addAtEnd(Node tool, int order) {
    add(new Slot(tool, order, true));
  }

  /** What something that belongs to a tool is shown at: the tool, or the button it is behind. */
  public Node anchor(Node tool) {
    return folded.stream().anyMatch(slot -> slot.tool.equals(tool)) ? more : tool;
  }

  private void add(Slot slot) {
    slots.add(slot);
    getChildren().add(getChildren().size() - 1, slot);
    if (slot.tool instanceof Button button) {
      // What a button opens comes in the place of the pop-over it was found in.
      button.addEventFilter(ActionEvent.ACTION, event -> putAway());
    }
  }

  private boolean isOpen() {
    return popOver != null && popOver.isShowing();
  }

  private void putAway() {
    if (popOver != null) {
      popOver.hide();
    }
  }

  private void toggle() {
    if (isOpen()) {
      putAway();
    } else {
      if (popOver == null) {
        popOver = popOvers.apply(rest);
        popOver.setOnHidden(event -> takeBack());
      }
      folded.stream()
          .filter(slot -> slot.tool.isManaged())
          .forEach(slot -> rest.getChildren().add(slot.tool));
      popOver.show(more);
    }
  }

  private void takeBack() {
    rest.getChildren().clear();
    slots.stream()
        .filter(slot -> slot.getChildren().isEmpty())
        .forEach(slot -> slot.getChildren().add(slot.tool));
    requestLayout();
  }

  @Override
  protected double computeMinWidth(double height) {
    List<Slot> staying = slots.stream().filter(slot -> slot.foldedAt == Integer.MAX_VALUE).toList();
    boolean anyFolds = staying.size() < slots.size();
    return insets() + width(staying) + (anyFolds ? moreWidth() : 0);
  }

  @Override
  protected double computePrefWidth(double height) {
    return insets() + width(slots);
  }

  @Override
  protected double computePrefHeight(double width) {
    double highest = more.prefHeight(-1);
    for (Slot slot : slots) {
      highest = Math.max(highest, slot.prefHeight(-1));
    }
    return snappedTopInset() + snapSizeY(highest) + snappedBottomInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double room = getWidth() - insets();
    if (!isOpen()) {
      fold(room);
    }
    List<Slot> shown = new ArrayList<>(slots);
    shown.removeAll(folded);
    slots.forEach(slot -> slot.setVisible(!folded.contains(slot)));
    more.setVisible(!folded.isEmpty());
    double end = getWidth() - snappedRightInset();
    if (more.isVisible()) {
      end -= more.prefWidth(-1);
      place(more, end, more.prefWidth(-1));
      end -= GAP;
    }
    double x = snappedLeftInset();
    for (Slot slot : shown) {
      if (!slot.atEnd && slot.wanted() > 0) {
        place(slot, x, slot.wanted());
        x += slot.wanted() + GAP;
      }
    }
    for (Slot slot : shown.reversed()) {
      if (slot.atEnd && slot.wanted() > 0) {
        end -= slot.wanted();
        place(slot, end, slot.wanted());
        end -= GAP;
      }
    }
  }

  private void place(Node node, double x, double width) {
    double height = getHeight() - snappedTopInset() - snappedBottomInset();
    layoutInArea(node, x, snappedTopInset(), width, height, -1, HPos.LEFT, VPos.CENTER);
  }

  /** Decides what does not fit. */
  private void fold(double room) {
    if (width(slots) <= room) {
      folded = List.of();
      return;
    }
    List<Slot> out = new ArrayList<>();
    List<Slot> in = new ArrayList<>(slots);
    List<Slot> inOrder =
        slots.stream()
            .filter(slot -> slot.foldedAt < Integer.MAX_VALUE && slot.tool.isManaged())
            .sorted(Comparator.comparingInt(slot -> slot.foldedAt))
            .toList();
    for (Slot next : inOrder) {
      if (width(in) + moreWidth() <= room) {
        break;
      }
      in.remove(next);
      out.add(next);
    }
    folded = slots.stream().filter(out::contains).toList();
  }

  private double moreWidth() {
    return GAP + more.prefWidth(-1);
  }

  private double insets() {
    return snappedLeftInset() + snappedRightInset();
  }

  private static double width(List<Slot> some) {
    double sum = 0;
    for (Slot slot : some) {
      double wanted = slot.wanted();
      sum += wanted > 0 ? wanted + GAP : 0;
    }
    return Math.max(0, sum - GAP);
  }
}
