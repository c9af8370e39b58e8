package dev.portcullis.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The built program, run as a user runs it: as a process of its own, with a home of its own. */
final class Program {

  private static final int MOST_SECONDS = 60;

  private final Path home;

  Program(Path home) {
    this.home = home;
  }

  /** What a finished run left behind. */
  record Outcome(int exitCode, String output, String errors) {}

  /** Runs to the end and returns what was printed. */
  Outcome run(String... arguments) throws IOException, InterruptedException {
    Path output = Files.createTempFile(home, "out", ".txt");
    Path errors = Files.createTempFile(home, "err", ".txt");
    Process process =
        command(arguments).redirectOutput(output.toFile()).redirectError(errors.toFile()).start();
    process.getOutputStream().close();
    try {
      assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).as("ends by itself").isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Outcome(process.exitValue(), Files.readString(output), Files.readString(errors));
  }

  /** Starts and leaves it running; the caller ends it. */
  Process start(String... arguments) throws IOException {
    return command(arguments).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** Opens the window on the toolkit's headless platform; what it says goes to window.txt. */
  Process startHeadless() throws IOException {
    ProcessBuilder builder = command();
    builder.environment().put("JDK_JAVA_OPTIONS", "-Dglass.platform=Headless -Dprism.order=sw");
    return builder
        .redirectErrorStream(true)
        .redirectOutput(home.resolve("window.txt").toFile())
        .start();
  }

  private ProcessBuilder command(String... arguments) {
    Path launcher =
        Path.of(
            System.getProperty("portcullis.checkout"),
            "packaging/target/portcullis/bin/portcullis");
    List<String> command = new ArrayList<>();
    command.add(launcher.toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("PORTCULLIS_HOME", home.toString());
    builder.environment().remove("DISPLAY");
    builder.environment().remove("WAYLAND_DISPLAY");
    return builder;
  }
}
