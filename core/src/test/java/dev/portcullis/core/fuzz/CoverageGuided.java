package dev.portcullis.core.fuzz;

import java.util.List;

/**
 * Where a coverage-guided fuzzer puts its inputs in: {@code -Dfuzz.targets} names the class that
 * lists targets, {@code -Dfuzz.only} the target. Jazzer looks for methods of these names; nothing
 * of Jazzer is needed to compile it.
 */
public final class CoverageGuided {

  private static final FuzzTarget TARGET = chosen();

  private CoverageGuided() {}

  /**
   * Called before the first input: making the targets, recorded captures among them, takes seconds
   * that are not this input's.
   */
  public static void fuzzerInitialize() {
    System.out.println(TARGET.corpus().size() + " real inputs");
  }

  /** Takes one input. */
  public static void fuzzerTestOneInput(byte[] input) throws Exception {
    TARGET.oracle().check(input);
  }

  private static FuzzTarget chosen() {
    List<FuzzTarget> targets = FuzzTargets.named(System.getProperty("fuzz.targets", ""));
    return targets.stream()
        .filter(Fuzzer::isWanted)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("-Dfuzz.only is one of " + targets));
  }
}
