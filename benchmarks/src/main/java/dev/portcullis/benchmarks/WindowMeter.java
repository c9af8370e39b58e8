package dev.portcullis.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.application.Application;

/** Starts {@link MeteredWindow}: a class path cannot start an application by itself. */
public final class WindowMeter {

  /** As the image has it. */
  private static final List<String> COMPILES_LATER =
      List.of(
          "-XX:Tier4InvocationThreshold=50000",
          "-XX:Tier4MinInvocationThreshold=6000",
          "-XX:Tier4CompileThreshold=150000",
          "-XX:Tier4BackEdgeThreshold=400000");

  private WindowMeter() {}

  /** Passes the arguments on. */
  public static void main(String[] arguments) {
    Application.launch(MeteredWindow.class, arguments);
  }

  /**
   * Starts a metered window in a process of its own and returns its figures.
   *
   * @param display where it is shown; empty for the headless platform
   */
  static List<Double> run(Plan plan, String display, String what, int port) throws Exception {
    Path home = plan.directory("window");
    List<String> options = new ArrayList<>(List.of("-Xmx256m", "-Dprism.order=sw"));
    options.addAll(COMPILES_LATER);
    if (display.isEmpty()) {
      options.add("-Dglass.platform=Headless");
    }
    try (Child child =
        Child.java(
            Map.of("DISPLAY", display),
            WindowMeter.class,
            options,
            what,
            Integer.toString(port),
            Integer.toString(plan.extent().windowSeconds()),
            home.toString())) {
      List<Double> figures = new ArrayList<>();
      for (String figure : child.line().split(" ", -1)) {
        figures.add(Double.valueOf(figure));
      }
      if (child.await() != 0) {
        throw new IOException("the window ended badly");
      }
      return figures;
    } finally {
      Plan.remove(home);
    }
  }
}
