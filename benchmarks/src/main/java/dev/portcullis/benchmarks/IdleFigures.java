package dev.portcullis.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** What a window costs when nothing happens, beside a window of the toolkit with nothing in it. */
final class IdleFigures {

  private static final String GROUP = "Window at rest";
  private static final String UNIT = "% of a core";

  private final Plan plan;

  IdleFigures(Plan plan) {
    this.plan = plan;
  }

  void run() throws Exception {
    if (!Xvfb.installed()) {
      plan.report().remark("The window at rest: Xvfb is not installed.");
      return;
    }
    List<Double> rest = new ArrayList<>();
    List<Double> idle = new ArrayList<>();
    List<Double> empty = new ArrayList<>();
    try (Xvfb server = Xvfb.start()) {
      for (int run = 0; run < plan.extent().runs(); run++) {
        rest.add(processor(server, "rest"));
        idle.add(processor(server, "idle"));
        empty.add(processor(server, "empty"));
      }
    }
    add("nothing open: processor", rest, empty);
    add("one connected socket, the quota running down: processor", idle, empty);
  }

  private double processor(Xvfb server, String what) throws Exception {
    return WindowMeter.run(plan, server.display(), what, 0).getFirst();
  }

  private void add(String what, List<Double> ours, List<Double> empty) {
    plan.report()
        .add(
            Figure.beside(
                    GROUP,
                    what,
                    UNIT,
                    new Samples(ours),
                    "an empty JavaFX window",
                    new Samples(empty),
                    new Goal.AtMost(0.5))
                .explainedBy("idle"));
  }
}
