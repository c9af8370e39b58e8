package dev.portcullis.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * Frames of the real window, on the software pipeline, while events pour in and the tail is
 * followed. With a display in DISPLAY it is shown there, without one on JavaFX's headless platform.
 */
final class WindowFigures {

  private static final String GROUP = "Window";
  private static final int BULK_WRITE = 64 << 10;
  private static final int BULK_WRITES_A_SECOND = 50_000_000 / BULK_WRITE;
  private static final int SMALL_WRITE = 64;
  private static final int SMALL_WRITES_A_SECOND = 100_000;

  private final Plan plan;

  WindowFigures(Plan plan) {
    this.plan = plan;
  }

  void run() throws Exception {
    pour("50 MB/s", BULK_WRITE, BULK_WRITES_A_SECOND);
    pour("100,000 writes of 64 bytes a second", SMALL_WRITE, SMALL_WRITES_A_SECOND);
  }

  private void pour(String title, int write, int writesSecond) throws Exception {
    String display = System.getenv().getOrDefault("DISPLAY", "");
    List<List<Double>> runs = new ArrayList<>();
    try (Child peer =
        Child.java(
            Peer.class,
            List.of(),
            "pace",
            Integer.toString(write),
            Integer.toString(writesSecond))) {
      int port = Integer.parseInt(peer.line());
      for (int run = 0; run < plan.extent().runs(); run++) {
        runs.add(WindowMeter.run(plan, display, "pour", port));
      }
    }
    add(title + ": frame, median", "ms", runs, 0, new Goal.None());
    add(title + ": frame, 99th percentile", "ms", runs, 1, new Goal.AtMost(33));
    add(title + ": longest frame", "ms", runs, 2, new Goal.AtMost(100));
    add(title + ": frames over 33 ms", "of 1,000", runs, 3, new Goal.None());
    add(title + ": arrived", "MB/s", runs, 4, new Goal.None());
    add(title + ": events", "events/s", runs, 5, new Goal.None());
  }

  private void add(String what, String unit, List<List<Double>> runs, int index, Goal goal) {
    Samples samples = new Samples(runs.stream().map(figures -> figures.get(index)).toList());
    plan.report().add(Figure.alone(GROUP, what, unit, samples, goal));
  }
}
