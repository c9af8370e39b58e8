package dev.portcullis.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Measures and writes the report. Arguments: where the report goes, a directory to work in (on the
 * disk that is to be measured), which figures ({@code all} or some of {@code bulk,reads,trips,
 * connects,memory,micro,window,idle,log,start}), and how much ({@code full} or {@code quick}). What
 * is not measured stays on the page as it is; a quick run writes a page of its own into the
 * directory it works in.
 */
public final class Main {

  private Main() {}

  /** Runs what was asked for. */
  public static void main(String[] arguments) throws Exception {
    Path docs = Path.of(arguments[0]);
    Path work = Files.createDirectories(Path.of(arguments[1]));
    Set<String> wanted = Set.of(arguments[2].split(","));
    String extent = arguments[3];
    // A look at less is not what the page is for.
    Path target = extent.equals("full") ? docs : work;
    Map<String, Measurement> all = measurements();
    Report report = new Report(target, extent, List.copyOf(all.keySet()));
    Path checkout = docs.toAbsolutePath().resolve("..").normalize();
    Plan plan = new Plan(checkout, image(checkout), work, Extent.of(extent), report);
    for (Map.Entry<String, Measurement> each : all.entrySet()) {
      if (wanted.contains("all") || wanted.contains(each.getKey())) {
        System.out.println(each.getKey());
        each.getValue().run(plan);
        // After each: a run that is ended early has measured what it has measured.
        report.write(each.getKey());
      }
    }
    System.out.println(report.page());
  }

  /** Where the build leaves it, unless it is said. */
  private static Path image(Path checkout) {
    String said = System.getProperty("portcullis.image", "");
    return said.isEmpty() ? checkout.resolve("packaging/target/portcullis") : Path.of(said);
  }

  /** In the order of the page. */
  private static Map<String, Measurement> measurements() {
    Map<String, Measurement> all = new LinkedHashMap<>();
    all.put("bulk", plan -> new BulkReceive(plan).run());
    all.put("reads", plan -> new SmallReads(plan).run());
    all.put("trips", plan -> new RoundTrips(plan).run());
    all.put("connects", plan -> new Connects(plan).run());
    all.put("memory", plan -> new Memory(plan).run());
    all.put("micro", plan -> new MicroFigures(plan).run());
    all.put("window", plan -> new WindowFigures(plan).run());
    all.put("idle", plan -> new IdleFigures(plan).run());
    all.put("log", plan -> new LongLogFigures(plan).run());
    all.put("start", plan -> new StartUp(plan).run());
    return all;
  }

  /** One section of the page. */
  private interface Measurement {
    void run(Plan plan) throws Exception;
  }
}
