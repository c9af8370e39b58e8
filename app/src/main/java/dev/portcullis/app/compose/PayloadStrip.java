package dev.portcullis.app.compose;

import dev.portcullis.app.i18n.Messages;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Below the editor: the exact bytes, or what is wrong with what is written. One stands in the place
 * of the other, so that nothing moves while a person types something that is wrong half-way. JavaFX
 * thread only.
 */
final class PayloadStrip extends Region {

  /** The most lines of bytes. */
  private static final int LINES = 2;

  private final ComposerViewModel model;
  private final TextFlow bytes = new TextFlow();
  private final Label problem = new Label();
  private final Text line = new Text("0");
  private final Text none = new Text();
  private final BooleanBinding composed;
  private int capacity = Integer.MAX_VALUE;

  PayloadStrip(ComposerViewModel model, Messages messages) {
    this.model = model;
    getStyleClass().add("composer-strip");
    composed =
        Bindings.createBooleanBinding(
            () -> model.payloadProperty().get().isPresent(), model.payloadProperty());
    bytes.setId(ComposerIds.PREVIEW);
    bytes.getStyleClass().addAll("mono", "composer-preview");
    bytes.accessibleTextProperty().bind(messages.bind("compose.preview"));
    bytes.visibleProperty().bind(composed);
    none.getStyleClass().addAll("words", "part-none");
    none.textProperty().bind(messages.bind("compose.preview.none"));
    line.getStyleClass().add("mono");
    line.setManaged(false);
    line.setVisible(false);
    problem.setId(ComposerIds.PROBLEM);
    problem.getStyleClass().add("composer-problem");
    problem.setWrapText(true);
    problem.textProperty().bind(model.problemBinding());
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    model
        .document()
        .noticeProperty()
        .subscribe(
            now ->
                problem.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass("notice"), now.isInformation()));
    problem.visibleProperty().subscribe(this::requestLayout);
    composed.subscribe(this::requestLayout);
    getChildren().addAll(bytes, problem, line);
    model.payloadProperty().subscribe(now -> show());
    widthProperty().subscribe(this::fit);
    line.layoutBoundsProperty().subscribe(this::fit);
  }

  /** The height it may come to need by what is typed; more only where there is a notice, too. */
  double leastHeight(double width) {
    double full =
        LINES * line.getLayoutBounds().getHeight()
            + bytes.snappedTopInset()
            + bytes.snappedBottomInset();
    return Math.max(snapSizeY(full), computePrefHeight(width));
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double shown = bytes.prefHeight(width);
    double said = problem.isVisible() ? problem.prefHeight(width) : 0;
    return snapSizeY(bytes.isVisible() ? shown + said : Math.max(shown, said));
  }

  @Override
  protected void layoutChildren() {
    double said = problem.isVisible() ? snapSizeY(problem.prefHeight(getWidth())) : 0;
    if (bytes.isVisible()) {
      place(problem, 0, said);
      place(bytes, said, getHeight() - said);
    } else {
      place(problem, 0, getHeight());
    }
  }

  private void place(Node node, double y, double height) {
    layoutInArea(node, 0, y, getWidth(), height, -1, HPos.LEFT, VPos.TOP);
  }

  /** As many bytes as its lines have room for. */
  private void fit() {
    double room = getWidth() - bytes.snappedLeftInset() - bytes.snappedRightInset();
    double each = 3 * line.getLayoutBounds().getWidth();
    // A line is broken between bytes: the space behind its last one needs no room.
    int now = Math.max(1, (int) ((room + each / 3) / each)) * LINES;
    if (getWidth() > 0 && now != capacity) {
      capacity = now;
      show();
    }
  }

  /** What is wrong half-way leaves the last bytes where they are, behind what is said of it. */
  private void show() {
    if (!composed.get()) {
      return;
    }
    bytes.getChildren().clear();
    for (PreviewPart part : model.preview(capacity)) {
      if (!bytes.getChildren().isEmpty()) {
        bytes.getChildren().add(new Text(" "));
      }
      Text text = new Text(part.hex());
      text.getStyleClass()
          .add(
              switch (part.role()) {
                case BODY -> "part-body";
                case VARIABLE -> "part-variable";
                case LENGTH -> "part-length";
                case CHECKSUM -> "part-checksum";
                case LINE_ENDING -> "part-ending";
              });
      bytes.getChildren().add(text);
    }
    if (bytes.getChildren().isEmpty()) {
      bytes.getChildren().add(none);
    }
  }
}
