package dev.portcullis.core.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Runs scripts with Node.js: an ECMAScript engine that is not ours. */
final class Node {
  private static final int SECONDS = 60;

  /**
   * How a script ended.
   *
   * @param exitCode 0 unless an error went uncaught
   * @param output what it printed
   * @param errors what it complained of
   */
  record Outcome(int exitCode, String output, String errors) {}

  private Node() {}

  /** Skips the test where there is no Node.js. */
  static void assumeInstalled() {
    boolean installed;
    try {
      installed = new ProcessBuilder("node", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      installed = false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    Assumptions.assumeTrue(installed, "node is not installed: apt install nodejs");
  }

  /** Runs a script with arguments, to its end. */
  static Outcome run(Path script, Path... arguments) throws IOException, InterruptedException {
    Path output = Files.createTempFile(script.getParent(), "node", ".out");
    Path errors = Files.createTempFile(script.getParent(), "node", ".err");
    ProcessBuilder builder = new ProcessBuilder("node", script.toString());
    for (Path argument : arguments) {
      builder.command().add(argument.toString());
    }
    Process process =
        builder.redirectOutput(output.toFile()).redirectError(errors.toFile()).start();
    try {
      assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("node ends").isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Outcome(process.exitValue(), Files.readString(output), Files.readString(errors));
  }
}
