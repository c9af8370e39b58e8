package dev.portcullis.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Measures and writes the report. Arguments: where the report goes, a directory to work in (on the
 * disk that is to be measured), which figures ({@code all} or some of {@code wire,memory,micro,
 * window}), and how much ({@code full} or {@code quick}).
 */
public final class Main {

  private Main() {}

  /** Runs what was asked for. */
  public static void main(String[] arguments) throws Exception {
    Path docs = Path.of(arguments[0]);
    Path work = Files.createDirectories(Path.of(arguments[1]));
    Set<String> wanted = Set.of(arguments[2].split(","));
    Extent extent = Extent.of(arguments[3]);
    Report report = new Report();
    Plan plan = new Plan(work, extent, report);
    if (wants(wanted, "wire")) {
      say("wire");
      new BulkReceive(plan).run();
      new SmallReads(plan).run();
      new RoundTrips(plan).run();
      new Connects(plan).run();
    }
    if (wants(wanted, "memory")) {
      say("memory");
      new Memory(plan).run();
    }
    if (wants(wanted, "micro")) {
      say("micro");
      new MicroFigures(plan).run();
    }
    if (wants(wanted, "window")) {
      say("window");
      new WindowFigures(plan).run();
    }
    Path target = wanted.contains("all") ? docs : work;
    report.write(target, arguments[3]);
    System.out.println(target.resolve("performance.md"));
  }

  private static boolean wants(Set<String> wanted, String name) {
    return wanted.contains("all") || wanted.contains(name);
  }

  private static void say(String group) {
    System.out.println(group);
  }
}
