package dev.portcullis.app.status;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/** A row of small bars, the newest at the right, the tallest filling the height. */
final class RateChartView extends Region {

  private static final double BAR = 3;
  private static final double GAP = 1;
  private static final double HEIGHT = 12;

  private final List<Region> bars = new ArrayList<>();
  private List<Long> samples = List.of();

  RateChartView() {
    getStyleClass().add("rate-chart");
    for (int i = 0; i < RateHistory.SAMPLES; i++) {
      Region bar = new Region();
      bar.getStyleClass().add("rate-bar");
      bar.setManaged(false);
      bars.add(bar);
    }
    getChildren().addAll(bars);
    double width = RateHistory.SAMPLES * (BAR + GAP);
    setMinSize(width, HEIGHT);
    setMaxSize(width, HEIGHT);
  }

  /** Places the bars at once: their room is always the same, so nobody is asked for any. */
  void show(List<Long> now) {
    samples = now;
    place();
  }

  @Override
  protected void layoutChildren() {
    place();
  }

  private void place() {
    long most = samples.stream().mapToLong(Long::longValue).max().orElse(0);
    int empty = bars.size() - samples.size();
    for (int i = 0; i < bars.size(); i++) {
      long sample = i < empty ? 0 : samples.get(i - empty);
      double height = sample == 0 ? 0 : Math.max(1, Math.round(HEIGHT * sample / (double) most));
      bars.get(i).resizeRelocate(i * (BAR + GAP), HEIGHT - height, BAR, height);
    }
  }
}
