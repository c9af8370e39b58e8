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
import javafx.scene.input.ScrollEvent;
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

  /** How much one notch of the wheel zooms, and its pixels. */
  private static final double WHEEL_ZOOM = 1.25;

  private static final double WHEEL_NOTCH = 40;
  private static final double KEY_ZOOM = 1.5;

  private final ChartViewModel model;
  private final Messages messages;
  private final Canvas canvas = new Canvas();
  private final Text sent = new Text("0");
  private final Text received = new Text("0");
  private final Text response = new Text("0");
  private final Text grid = new Text("0");
  private final Text label = new Text("0");

  /** Where the mouse holds the drawing while it drags it. */
  private double grasped;

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
    model.windowProperty().subscribe(now -> requestLayout());
    focusedProperty().subscribe((before, now) -> requestLayout());
    setOnMouseMoved(this::pointAt);
    setOnMouseExited(event -> model.pointedProperty().set(ChartViewModel.NONE));
    setOnMousePressed(this::grasp);
    setOnMouseDragged(this::drag);
    setOnMouseClicked(this::clicked);
    setOnScroll(this::turned);
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
      case PLUS, ADD, EQUALS -> model.zoom(1 / KEY_ZOOM, place());
      case MINUS, SUBTRACT -> model.zoom(KEY_ZOOM, place());
      case PAGE_UP -> model.move(-0.5);
      case PAGE_DOWN -> model.move(0.5);
      case DIGIT0, NUMPAD0 -> model.reset();
      case ESCAPE -> escape();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void escape() {
    if (model.pointedProperty().get() == ChartViewModel.NONE) {
      model.reset();
    }
    model.pointedProperty().set(ChartViewModel.NONE);
  }

  private void pointAt(MouseEvent event) {
    Traffic now = model.trafficProperty().get();
    int step = (int) Math.floor((event.getX() - left(now)) / stepWidth(now));
    boolean within = event.getX() >= LEFT && event.getX() <= getWidth() - RIGHT;
    model
        .pointedProperty()
        .set(within && step >= 0 && step < now.steps().size() ? step : ChartViewModel.NONE);
  }

  private void grasp(MouseEvent event) {
    requestFocus();
    grasped = event.getX();
  }

  private void drag(MouseEvent event) {
    model.move((grasped - event.getX()) / room());
    grasped = event.getX();
  }

  private void clicked(MouseEvent event) {
    if (event.getClickCount() == 2) {
      model.reset();
    }
  }

  /** The wheel looks closer where the mouse is; with Shift, or sideways, it goes along the time. */
  private void turned(ScrollEvent event) {
    double sideways = event.isShiftDown() ? event.getDeltaY() : event.getDeltaX();
    if (sideways != 0) {
      model.move(-sideways / room());
    } else if (event.getDeltaY() != 0) {
      double at = Math.clamp((event.getX() - LEFT) / room(), 0.0, 1.0);
      model.zoom(Math.pow(WHEEL_ZOOM, -event.getDeltaY() / WHEEL_NOTCH), at);
    }
    event.consume();
  }

  /** The part of the time at which the keyboard is. */
  private double place() {
    int at = model.pointedProperty().get();
    Traffic now = model.trafficProperty().get();
    return at == ChartViewModel.NONE
        ? 0.5
        : Math.clamp((left(now) + (at + 0.5) * stepWidth(now) - LEFT) / room(), 0.0, 1.0);
  }

  private double room() {
    return Math.max(1, getWidth() - LEFT - RIGHT);
  }

  private double stepWidth(Traffic now) {
    return Math.max(1e-9, room() * now.stepNanos() / model.view().nanos());
  }

  private double left(Traffic now) {
    ChartWindow view = model.view();
    return LEFT + room() * ((now.beginNanos() - view.begin()) / (double) view.nanos());
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
    to.save();
    to.beginPath();
    to.rect(LEFT, 0, room(), canvas.getHeight());
    to.clip();
    line(to, now, TOP, height, fastest, received.getFill(), Traffic.Step::received);
    line(to, now, TOP, height, fastest, sent.getFill(), Traffic.Step::sent);
    responses(to, now, below, height, slowest);
    pointer(to, now, below + height);
    to.restore();
    axis(to, now);
    focus(to);
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
    ChartWindow view = model.view();
    long begin = Math.max(view.begin(), now.beginNanos());
    double left = LEFT + room() * ((begin - view.begin()) / (double) view.nanos());
    to.setTextAlign(TextAlignment.RIGHT);
    to.fillText(model.timeAt(now, view.end()), canvas.getWidth() - RIGHT, bottom);
    if (canvas.getWidth() - RIGHT - left > 200) {
      to.setTextAlign(TextAlignment.LEFT);
      to.fillText(model.timeAt(now, begin), left, bottom);
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
  }

  private void focus(GraphicsContext to) {
    if (isFocused()) {
      to.setStroke(response.getFill());
      to.setLineWidth(1);
      to.strokeRect(0.5, 0.5, canvas.getWidth() - 1, canvas.getHeight() - 1);
    }
  }
}
