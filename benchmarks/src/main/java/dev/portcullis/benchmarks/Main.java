package dev.portcullis.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Measures and writes the report. Arguments: where the report goes, a directory to work in (on the
 * disk that is to be measured), which figures ({@code all} or some of {@code bulk,reads,trips,
 * connects,memory,micro,window,start}), and how much ({@code full} or {@code quick}).
 */
public final class Main {

  private Main() {}

  /** Runs what was asked for. */
  public static void main(String[] arguments) throws Exception {
    Path docs = Path.of(arguments[0]);
    Path work = Files.createDirectories(Path.of(arguments[1]));
    Set<String> wanted = Set.of(arguments[2].split(","));
    Path target = wanted.contains("all") ? docs : work;
    Extent extent = Extent.of(arguments[3]);
    Report report = new Report();
    Plan plan = new Plan(image(docs), work, extent, report);
    for (Map.Entry<String, Measurement> each : measurements(plan).entrySet()) {
      if (wanted.contains("all") || wanted.contains(each.getKey())) {
        System.out.println(each.getKey());
        each.getValue().run();
        // After each: a run that is ended early has measured what it has measured.
        report.write(target, arguments[3]);
      }
    }
    System.out.println(target.resolve("performance.md"));
  }

  /** Where the build leaves it, unless it is said. */
  private static Path image(Path docs) {
    String said = System.getProperty("portcullis.image", "");
    return said.isEmpty()
        ? docs.toAbsolutePath().resolveSibling("packaging").resolve("target").resolve("portcullis")
        : Path.of(said);
  }

  /** In the order of the page. */
  private static Map<String, Measurement> measurements(Plan plan) {
    Map<String, Measurement> all = new LinkedHashMap<>();
    all.put("bulk", () -> new BulkReceive(plan).run());
    all.put("reads", () -> new SmallReads(plan).run());
    all.put("trips", () -> new RoundTrips(plan).run());
    all.put("connects", () -> new Connects(plan).run());
    all.put("memory", () -> new Memory(plan).run());
    all.put("micro", () -> new MicroFigures(plan).run());
    all.put("window", () -> new WindowFigures(plan).run());
    all.put("log", () -> new LongLogFigures(plan).run());
    all.put("start", () -> new StartUp(plan).run());
    return all;
  }

  /** One group of figures. */
  private interface Measurement {
    void run() throws Exception;
  }
}
