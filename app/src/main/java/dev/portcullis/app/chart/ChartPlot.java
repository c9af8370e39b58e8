package dev.portcullis.app.chart;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.export.Traffic;
import dev.portcullis.core.export.TrafficSeries;
import java.util.List;
import java.util.function.ToLongFunction;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/**
 * The drawing: rates above, response times below, one time axis. Colours and font are those of
 * samples that the style sheets dress. JavaFX thread.
 */
final class ChartPlot extends Region {

  private static final double GAP = 10;
  private static final double LEFT = 74;
  private static final double RIGHT = 14;
  private static final double TOP = 6;
  private static final double AXIS = 18;
  private static final double BAND = 0.28;

  private final ChartViewModel model;
  private final Messages messages;
  private final Canvas canvas = new Canvas();
  private final Text sent = new Text("0");
  private final Text received = new Text("0");
  private final Text response = new Text("0");
  private final Text grid = new Text("0");
  private final Text label = new Text("0");

  ChartPlot(ChartViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    setId(ChartIds.PLOT);
    getStyleClass().add("chart-plot");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    Group samples = new Group();
    samples.setManaged(false);
    samples.setOpacity(0);
    samples.setMouseTransparent(true);
    List<Text> all = List.of(sent, received, response, grid, label);
    List<String> names = List.of("sent", "received", "response", "grid", "label");
    for (int i = 0; i < all.size(); i++) {
      all.get(i).getStyleClass().add("chart-" + names.get(i));
      all.get(i).fillProperty().subscribe((before, now) -> requestLayout());
      samples.getChildren().add(all.get(i));
    }
    label.fontProperty().subscribe((before, now) -> requestLayout());
    getChildren().addAll(samples, canvas);
    model.trafficProperty().subscribe((before, now) -> requestLayout());
    model.pointedProperty().subscribe((before, now) -> requestLayout());
    focusedProperty().subscribe((before, now) -> requestLayout());
    setOnMouseMoved(this::pointAt);
    setOnMouseExited(event -> model.pointedProperty().set(ChartViewModel.NONE));
    setOnMousePressed(event -> requestFocus());
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  @Override
  protected void layoutChildren() {
    if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
      canvas.setWidth(getWidth());
      canvas.setHeight(getHeight());
    }
    draw();
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT -> model.point(event.isShiftDown() ? -10 : -1);
      case RIGHT -> model.point(event.isShiftDown() ? 10 : 1);
      case HOME -> model.point(-TrafficSeries.STEPS);
      case END -> model.point(TrafficSeries.STEPS);
      case ESCAPE -> model.pointedProperty().set(ChartViewModel.NONE);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void pointAt(MouseEvent event) {
    Traffic now = model.trafficProperty().get();
    int step = (int) Math.floor((event.getX() - left(now)) / stepWidth(now));
    model
        .pointedProperty()
        .set(step >= 0 && step < now.steps().size() ? step : ChartViewModel.NONE);
  }

  /**
   * All steps fill the width where everything is shown; otherwise the newest stand at the right.
   */
  private double stepWidth(Traffic now) {
    int steps =
        model.spanProperty().get() == ChartSpan.ALL ? now.steps().size() : TrafficSeries.STEPS;
    return Math.max(1e-3, (getWidth() - LEFT - RIGHT) / Math.max(1, steps));
  }

  private double left(Traffic now) {
    return getWidth() - RIGHT - stepWidth(now) * now.steps().size();
  }

  private void draw() {
    GraphicsContext to = canvas.getGraphicsContext2D();
    to.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    Traffic now = model.trafficProperty().get();
    double height = (canvas.getHeight() - TOP - GAP - AXIS) / 2;
    if (height < 12 || canvas.getWidth() < LEFT + RIGHT + 20) {
      return;
    }
    to.setFont(label.getFont());
    long fastest =
        now.steps().stream().mapToLong(s -> Math.max(s.sent(), s.received())).max().orElse(0);
    long slowest = now.percentiles().longest();
    double below = TOP + height + GAP;
    frame(to, TOP, height, messages.formats().rate(now.rate(fastest)), "chart.rate");
    frame(to, below, height, messages.formats().duration(slowest), "chart.response");
    line(to, now, TOP, height, fastest, received.getFill(), Traffic.Step::received);
    line(to, now, TOP, height, fastest, sent.getFill(), Traffic.Step::sent);
    responses(to, now, below, height, slowest);
    axis(to, now);
    pointer(to, now, below + height);
  }

  private void frame(GraphicsContext to, double top, double height, String most, String nameKey) {
    to.setStroke(grid.getFill());
    to.setLineWidth(1);
    to.strokeLine(LEFT, top + height + 0.5, canvas.getWidth() - RIGHT, top + height + 0.5);
    to.strokeLine(LEFT, top + 0.5, canvas.getWidth() - RIGHT, top + 0.5);
    to.setFill(label.getFill());
    to.setTextAlign(TextAlignment.RIGHT);
    to.setTextBaseline(VPos.TOP);
    to.fillText(most, LEFT - 8, top - 2);
    to.setTextBaseline(VPos.BOTTOM);
    to.fillText(messages.text(nameKey), LEFT - 8, top + height + 2);
  }

  private void line(
      GraphicsContext to,
      Traffic now,
      double top,
      double height,
      long most,
      Paint colour,
      ToLongFunction<Traffic.Step> value) {
    double width = stepWidth(now);
    double x = left(now);
    to.setStroke(colour);
    to.setLineWidth(1.5);
    to.beginPath();
    for (int i = 0; i < now.steps().size(); i++, x += width) {
      double share = most == 0 ? 0 : value.applyAsLong(now.steps().get(i)) / (double) most;
      double y = top + height - share * (height - 1);
      if (i == 0) {
        to.moveTo(x, y);
      } else {
        to.lineTo(x, y);
      }
      to.lineTo(x + width, y);
    }
    to.stroke();
  }

  /** From the shortest to the longest as a band, the mean as a mark in it. */
  private void responses(GraphicsContext to, Traffic now, double top, double height, long slowest) {
    double width = stepWidth(now);
    double mark = Math.max(1.5, width);
    double x = left(now);
    to.setFill(response.getFill());
    for (Traffic.Step step : now.steps()) {
      if (step.answers() > 0 && slowest > 0) {
        double high = top + height - step.longest() / (double) slowest * (height - 2);
        double low = top + height - step.shortest() / (double) slowest * (height - 2);
        double mean = top + height - step.mean() / (double) slowest * (height - 2);
        to.setGlobalAlpha(BAND);
        to.fillRect(x, high, mark, Math.max(1, low - high));
        to.setGlobalAlpha(1);
        to.fillRect(x, mean - 1, mark, 2);
      }
      x += width;
    }
  }

  private void axis(GraphicsContext to, Traffic now) {
    if (now.steps().isEmpty()) {
      return;
    }
    to.setFill(label.getFill());
    to.setTextBaseline(VPos.BOTTOM);
    double bottom = canvas.getHeight() - 1;
    double left = left(now);
    to.setTextAlign(TextAlignment.RIGHT);
    to.fillText(model.time(now, now.steps().size()), canvas.getWidth() - RIGHT, bottom);
    if (canvas.getWidth() - RIGHT - left > 200) {
      to.setTextAlign(TextAlignment.LEFT);
      to.fillText(model.time(now, 0), left, bottom);
    }
  }

  private void pointer(GraphicsContext to, Traffic now, double bottom) {
    int at = model.pointedProperty().get();
    if (at != ChartViewModel.NONE && at < now.steps().size()) {
      double x = left(now) + (at + 0.5) * stepWidth(now);
      to.setStroke(label.getFill());
      to.setLineWidth(1);
      to.strokeLine(x, TOP, x, bottom);
    }
    if (isFocused()) {
      to.setStroke(response.getFill());
      to.setLineWidth(1);
      to.strokeRect(0.5, 0.5, canvas.getWidth() - 1, canvas.getHeight() - 1);
    }
  }
}
