package dev.portcullis.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The real window on a capture of very many events, with a heap of 256 MiB. */
final class LongLogFigures {

  private static final String GROUP = "A long log in the window";

  /** Steps with at least so many frames have a percentile worth its name. */
  private static final int MANY_FRAMES = 100;

  private static final int RUNS = 3;
  private static final int SECONDS = 0;
  private static final int P99 = 2;
  private static final int LONGEST = 3;
  private static final int FRAMES = 5;
  private static final int HEAP = 7;

  private final Plan plan;

  /** Of each step, in their order, the figures of every run. */
  private final Map<String, List<double[]>> steps = new LinkedHashMap<>();

  LongLogFigures(Plan plan) {
    this.plan = plan;
  }

  void run() throws Exception {
    Path directory = plan.directory("log");
    try {
      for (int run = 0; run < RUNS; run++) {
        runOnce(directory);
      }
    } finally {
      Plan.remove(directory);
    }
    String events = String.format("%,d events: ", plan.extent().events());
    List<Double> heap = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      int of = run;
      heap.add(steps.values().stream().mapToDouble(each -> each.get(of)[HEAP]).max().orElse(0));
    }
    steps.forEach((step, runs) -> add(events + step, step, runs));
    plan.report()
        .add(
            Figure.alone(
                GROUP,
                events + "most heap in use",
                "MiB",
                new Samples(heap),
                new Goal.AtMost(256)));
  }

  private void add(String what, String step, List<double[]> runs) {
    if (runs.getFirst()[FRAMES] >= MANY_FRAMES && !step.startsWith("find")) {
      add(what + ", frame, 99th percentile", "ms", P99, runs, new Goal.AtMost(33));
      return;
    }
    if (step.equals(LongLog.FIRST_LOOK)) {
      // Once in the life of a window, with code that has never run before: no percentile.
      add(what + ", longest frame", "ms", LONGEST, runs, new Goal.AtMost(100));
      return;
    }
    Goal goal =
        switch (step) {
          case LongLog.OPENED -> new Goal.AtMost(1);
          case LongLog.FIRST_HIT -> new Goal.AtMost(0.1);
          default -> new Goal.None();
        };
    add(what, "s", SECONDS, runs, goal);
  }

  private void add(String what, String unit, int figure, List<double[]> runs, Goal goal) {
    Samples samples = new Samples(runs.stream().map(run -> run[figure]).toList());
    plan.report().add(Figure.alone(GROUP, what, unit, samples, goal));
  }

  private void runOnce(Path directory) throws IOException, InterruptedException {
    List<String> options = new ArrayList<>(List.of("-Xmx256m", "-Dprism.order=sw"));
    if (System.getenv().getOrDefault("DISPLAY", "").isEmpty()) {
      options.add("-Dglass.platform=Headless");
    }
    try (Child child =
        Child.java(
            LongLog.class, options, directory.toString(), Long.toString(plan.extent().events()))) {
      String line = child.line();
      while (!line.equals(LongLog.OVER)) {
        String[] parts = line.split("\t", -1);
        if (!parts[0].equals(LongLog.PAUSE)) {
          steps
              .computeIfAbsent(parts[0], step -> new ArrayList<>())
              .add(Arrays.stream(parts).skip(1).mapToDouble(Double::parseDouble).toArray());
        }
        line = child.line();
      }
      if (child.await() != 0) {
        throw new IOException("the window ended badly");
      }
    }
  }
}
