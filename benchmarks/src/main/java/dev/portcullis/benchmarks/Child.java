package dev.portcullis.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of its own that says things line by line. One thread uses it. */
final class Child implements AutoCloseable {

  private static final long MOST_SECONDS = 1200;

  private final Process process;
  private final BufferedReader said;

  private Child(Process process) {
    this.process = process;
    this.said = process.inputReader();
  }

  /** Starts any program. */
  static Child start(String... command) throws IOException {
    return start(Map.of(), command);
  }

  /** Starts any program with more in its environment than we have. */
  static Child start(Map<String, String> environment, String... command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(environment);
    return new Child(builder.start());
  }

  /** Starts a class of ours in a JVM of its own. */
  static Child java(Class<?> main, List<String> options, String... arguments) throws IOException {
    return java(Map.of(), main, options, arguments);
  }

  /** The same with more in its environment than we have. */
  static Child java(
      Map<String, String> environment, Class<?> main, List<String> options, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(options);
    command.addAll(List.of("-classpath", System.getProperty("java.class.path"), main.getName()));
    command.addAll(Arrays.asList(arguments));
    return start(environment, command.toArray(String[]::new));
  }

  /** The next line it says. */
  String line() throws IOException {
    String line = said.readLine();
    if (line == null) {
      throw new IOException(
          "a child process ended early, with code " + process.onExit().join().exitValue());
    }
    return line;
  }

  /** Waits for its end. */
  int await() throws IOException, InterruptedException {
    if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("a child process took more than " + MOST_SECONDS + " s");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
