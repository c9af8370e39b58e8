package dev.portcullis.core.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks for findings as long as asked: {@code CLASS FOLDER seed|coverage}. {@code seed} is {@link
 * Fuzzer} as in the tests; {@code coverage} has Jazzer, where it is on the class path, find its way
 * into each target from the same corpus. Ends with 1 where something was found.
 */
public final class FuzzMain {

  private static final long SECONDS = Long.getLong("fuzz.seconds", 60);

  private FuzzMain() {}

  /** The class that lists the targets, where findings go, and how to look. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    boolean guided = arguments[2].equals("coverage");
    int found = 0;
    for (FuzzTarget target : FuzzTargets.named(arguments[0])) {
      if (Fuzzer.isWanted(target)) {
        System.out.printf("%s: %d s%n", target.name(), SECONDS);
        boolean clean =
            guided ? guided(target, arguments[0], Path.of(arguments[1])) : seeded(target);
        found += clean ? 0 : 1;
      }
    }
    System.out.printf("findings: %d%n", found);
    System.exit(found == 0 ? 0 : 1);
  }

  private static boolean seeded(FuzzTarget target) {
    try {
      Fuzzer.run(target);
      return true;
    } catch (AssertionError e) {
      e.printStackTrace(System.out);
      return false;
    }
  }

  private static boolean guided(FuzzTarget target, String lister, Path folder)
      throws IOException, InterruptedException {
    Path own = folder.resolve(target.name().replace(' ', '-'));
    Path corpus = Files.createDirectories(own.resolve("corpus"));
    for (int i = 0; i < target.corpus().size(); i++) {
      Files.write(corpus.resolve("real-" + i), target.corpus().get(i));
    }
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dfuzz.targets=" + lister,
                "-Dfuzz.only=" + target.name(),
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + CoverageGuided.class.getName(),
                "--instrumentation_includes=dev.portcullis.**",
                // A search takes an expression from a person: that is what it is for.
                "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.RegexInjection",
                "--reproducer_path=" + own,
                corpus.toString(),
                "-artifact_prefix=" + own + "/",
                "-max_total_time=" + SECONDS,
                "-timeout=20",
                "-max_len=" + Mutator.LONGEST));
    return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
  }
}
