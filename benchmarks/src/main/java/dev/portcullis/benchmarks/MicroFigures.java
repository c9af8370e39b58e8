package dev.portcullis.benchmarks;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Single operations, measured by JMH in JVMs of its own. */
final class MicroFigures {

  private static final String GROUP = "Single operations (JMH)";
  private static final String MICROS = "µs";
  private static final String ALLOCATED = "gc.alloc.rate.norm";
  private static final double A_VERDICT_MICROS = 2;
  private static final double A_SCREENFUL_MICROS = 2000;

  /** What a million bytes may take. */
  private static final double A_GIGABYTE_A_SECOND = 1000;

  private final Plan plan;
  private final Map<String, Samples> micros = new LinkedHashMap<>();
  private final Map<String, Samples> allocated = new LinkedHashMap<>();

  MicroFigures(Plan plan) {
    this.plan = plan;
  }

  void run() throws Exception {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include("^dev\\.portcullis\\.benchmarks\\..*Micro\\.")
                    .forks(plan.extent().runs() > 3 ? 3 : 1)
                    .warmupIterations(3)
                    .warmupTime(TimeValue.seconds(1))
                    .measurementIterations(3)
                    .measurementTime(TimeValue.seconds(1))
                    .addProfiler(GCProfiler.class)
                    .verbosity(VerboseMode.SILENT)
                    .jvmArgs("-XX:+UseSerialGC", "-Xmx512m", "--enable-native-access=ALL-UNNAMED")
                    .build())
            .run();
    for (RunResult result : results) {
      String label = result.getParams().getBenchmark();
      String name = label.substring(label.lastIndexOf('.') + 1);
      micros.put(name, samples(result));
      Result<?> garbage = result.getSecondaryResults().get(ALLOCATED);
      if (garbage != null) {
        allocated.put(name, new Samples(List.of(garbage.getScore())));
      }
    }
    alone("dumpScreenful", "hex dump of a screenful: 60 rows of 16", A_SCREENFUL_MICROS);
    beside("parseHex", "1 KiB of typed hex parsed", "HexFormat", "parseHexOfThePlatform");
    beside("crcModbus", "CRC-16/MODBUS of 1 KiB", "CRC32 (an intrinsic)", "crc32OfThePlatform");
    alone("allowed", "verdict on an allowed address", A_VERDICT_MICROS);
    alone("denied", "verdict on a denied address, with sentences", A_VERDICT_MICROS);
    garbage("allowed", "garbage of a verdict, allowed");
    alone("append", "event of 64 bytes captured: stamp, index, bytes", Double.NaN);
    alone("read", "event of 64 bytes read anywhere among a million", Double.NaN);
    String loop = "a loop over the files";
    beside(
        "searchBulk", "1 MB searched, in large messages", loop, "scanFiles", A_GIGABYTE_A_SECOND);
    beside(
        "searchAlternating",
        "1 MB searched, direction changing every 64 bytes",
        loop,
        "scanFiles",
        A_GIGABYTE_A_SECOND);
    beside("filterDirection", "1,000 events filtered by direction", loop, "countKinds");
  }

  private static Samples samples(RunResult result) {
    return new Samples(
        result.getBenchmarkResults().stream()
            .flatMap(fork -> fork.getIterationResults().stream())
            .map(iteration -> iteration.getPrimaryResult().getScore())
            .toList());
  }

  private void alone(String name, String what, double most) {
    Goal goal = Double.isNaN(most) ? new Goal.None() : new Goal.AtMost(most);
    plan.report().add(Figure.alone(GROUP, what, MICROS, of(micros, name), goal));
  }

  private void beside(String name, String what, String peer, String peerName) {
    beside(name, what, peer, peerName, Double.NaN);
  }

  private void beside(String name, String what, String peer, String peerName, double most) {
    Goal goal = Double.isNaN(most) ? new Goal.None() : new Goal.AtMost(most);
    plan.report()
        .add(
            Figure.beside(GROUP, what, MICROS, of(micros, name), peer, of(micros, peerName), goal)
                .explainedBy("search"));
  }

  private void garbage(String name, String what) {
    plan.report().add(Figure.alone(GROUP, what, "bytes", of(allocated, name), new Goal.None()));
  }

  private static Samples of(Map<String, Samples> measured, String name) {
    Samples samples = measured.get(name);
    if (samples == null) {
      throw new IllegalStateException("JMH measured no " + name);
    }
    return samples;
  }
}
