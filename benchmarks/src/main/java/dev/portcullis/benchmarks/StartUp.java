package dev.portcullis.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
  private static final String PROCESSOR = "the same: processor time";
  private static final String PEER = "packetsender";
  private static final String PEERS_NAME = "Packet Sender";
  private static final Path LAUNCHER = Path.of("bin", "portcullis");

  private static final int SHADES_OF_TEXT = 12;
  private static final int MORE_RUNS = 3;
  private static final long LOOK_MILLIS = 5;
  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final Plan plan;

  StartUp(Plan plan) {
    this.plan = plan;
  }

  void run() throws Exception {
    if (!Files.isExecutable(plan.image().resolve(LAUNCHER))) {
      plan.report().remark("The start: there is no shipped image at " + plan.image() + ".");
      return;
    }
    if (!Xvfb.installed()) {
      plan.report().remark("The start: Xvfb is not installed.");
      return;
    }
    Path copies = plan.directory("image");
    try {
      measure(trained(copies).resolve(LAUNCHER).toString());
    } finally {
      Plan.remove(copies);
    }
  }

  /**
   * The image as it is installed: with its start-up caches, which are made here where the build has
   * linked an image and no installer.
   */
  private Path trained(Path copies) throws IOException, InterruptedException {
    if (Files.exists(plan.image().resolve("lib").resolve("window.aot"))) {
      return plan.image();
    }
    Path copy = copies.resolve("portcullis");
    try (Child copying = Child.start("cp", "-a", plan.image().toString(), copy.toString())) {
      succeeded(copying);
    }
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path trainer = plan.checkout().resolve("packaging/src/build/StartUpCaches.java");
    try (Child training = Child.start(java, trainer.toString(), copy.toString())) {
      succeeded(training);
    }
    return copy;
  }

  private static void succeeded(Child child) throws IOException, InterruptedException {
    if (child.await() != 0) {
      throw new IOException("the image could not be given its start-up caches");
    }
  }

  private void measure(String program) throws IOException, InterruptedException {
    // Packet Sender asks xrandr whether there is a display at all.
    boolean peer = Plan.has(PEER) && Plan.has("xrandr");
    List<Start> ours = new ArrayList<>();
    List<Start> theirs = new ArrayList<>();
    try (Xvfb server = Xvfb.start();
        XScreen screen = new XScreen(server.display())) {
      Path home = plan.directory("start");
      // The first round warms the disk's cache and makes the homes; it does not count.
      for (int run = 0; run <= MORE_RUNS + plan.extent().runs(); run++) {
        Start us = firstFrame(screen, server.display(), home.resolve("ours"), program);
        if (run > 0) {
          ours.add(us);
        }
        if (peer) {
          Start them = firstFrame(screen, server.display(), home.resolve("peer"), PEER);
          if (run > 0) {
            theirs.add(them);
          }
        }
      }
      Plan.remove(home);
    }
    add(Figure.alone(GROUP, WHAT, "s", seconds(ours), new Goal.AtMost(1.2)));
    if (peer) {
      Goal goal = new Goal.RatioAtMost(1);
      add(Figure.beside(GROUP, WHAT, "s", seconds(ours), PEERS_NAME, seconds(theirs), goal));
      Samples us = processor(ours);
      Samples them = processor(theirs);
      add(Figure.beside(GROUP, PROCESSOR, "s", us, PEERS_NAME, them, new Goal.None()));
    } else {
      add(Figure.alone(GROUP, PROCESSOR, "s", processor(ours), new Goal.None()));
      plan.report().remark("The start beside Packet Sender: it or xrandr is not installed.");
    }
  }

  private void add(Figure figure) {
    plan.report().add(figure.explainedBy("start"));
  }

  private static Samples seconds(List<Start> starts) {
    return new Samples(starts.stream().map(Start::seconds).toList());
  }

  private static Samples processor(List<Start> starts) {
    return new Samples(starts.stream().map(Start::processor).toList());
  }

  /**
   * @param seconds until the first frame
   * @param processor seconds of processor time until then, which other programs disturb less
   */
  private record Start(double seconds, double processor) {}

  private static Start firstFrame(XScreen screen, String display, Path home, String program)
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
      double seconds = (System.nanoTime() - from) / 1e9;
      Duration used = process.info().totalCpuDuration().orElse(Duration.ZERO);
      return new Start(seconds, used.toNanos() / 1e9);
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
