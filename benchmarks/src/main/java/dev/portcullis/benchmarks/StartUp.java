package dev.portcullis.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * From exec to the first frame, the shipped image beside Packet Sender, in turn on one Xvfb that
 * shows nothing else. A program has its first frame when somebody who looks at the screen sees as
 * many shades as only text has: a window that is only there has one.
 */
final class StartUp {

  private static final String GROUP = "Start";
  private static final String WHAT = "exec to first frame, second start and later";
  private static final String PEER = "packetsender";

  private static final int SHADES_OF_TEXT = 12;
  private static final int MORE_RUNS = 3;
  private static final long LOOK_MILLIS = 2;
  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final Plan plan;

  StartUp(Plan plan) {
    this.plan = plan;
  }

  void run() throws Exception {
    Path launcher = plan.image().resolve("bin").resolve("portcullis");
    if (!Files.isExecutable(launcher)) {
      plan.report().remark("The start: there is no shipped image at " + plan.image() + ".");
      return;
    }
    if (!Xvfb.installed()) {
      plan.report().remark("The start: Xvfb is not installed.");
      return;
    }
    // Packet Sender asks xrandr whether there is a display at all.
    boolean peer = Plan.has(PEER) && Plan.has("xrandr");
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    try (Xvfb server = Xvfb.start();
        XScreen screen = new XScreen(server.display())) {
      String display = server.display();
      Path home = plan.directory("start");
      // The first round warms the disk's cache and makes the homes; it does not count.
      for (int run = 0; run <= MORE_RUNS + plan.extent().runs(); run++) {
        double us = firstFrame(screen, display, home.resolve("ours"), launcher.toString());
        double them = peer ? firstFrame(screen, display, home.resolve("peer"), PEER) : 0;
        if (run > 0) {
          ours.add(us);
          theirs.add(them);
        }
      }
      Plan.remove(home);
    }
    Samples samples = new Samples(ours);
    plan.report()
        .add(Figure.alone(GROUP, WHAT, "s", samples, new Goal.AtMost(1.2)).explainedBy("start"));
    if (peer) {
      plan.report()
          .add(
              Figure.beside(
                      GROUP,
                      WHAT,
                      "s",
                      samples,
                      "Packet Sender",
                      new Samples(theirs),
                      new Goal.RatioAtMost(1))
                  .explainedBy("start"));
    } else {
      plan.report().remark("The start beside Packet Sender: it or xrandr is not installed.");
    }
  }

  private static double firstFrame(XScreen screen, String display, Path home, String program)
      throws IOException, InterruptedException {
    Files.createDirectories(home);
    awaitEmpty(screen);
    ProcessBuilder builder =
        new ProcessBuilder(program)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().removeIf(name -> name.startsWith("XDG_"));
    builder.environment().put("HOME", home.toString());
    builder.environment().put("DISPLAY", display);
    long from = System.nanoTime();
    Process process = builder.start();
    try {
      while (screen.shades(SHADES_OF_TEXT) < SHADES_OF_TEXT) {
        if (!process.isAlive() || System.nanoTime() - from > MOST_NANOS) {
          throw new IOException(program + " showed no window");
        }
        Thread.sleep(LOOK_MILLIS);
      }
      return (System.nanoTime() - from) / 1e9;
    } finally {
      process.destroy();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
  }

  private static void awaitEmpty(XScreen screen) throws IOException, InterruptedException {
    long from = System.nanoTime();
    while (screen.shades(2) > 1) {
      if (System.nanoTime() - from > MOST_NANOS) {
        throw new IOException("the screen does not become empty");
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }
}
