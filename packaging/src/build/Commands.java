import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;

/** Other programs, run to their end; a failure stops the build with what was called. */
final class Commands {

  private static final long MOST_MINUTES = 15;

  private Commands() {}

  /** Runs a program of the operating system with its output on ours. */
  static void run(Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    run(new ProcessBuilder(command).inheritIO(), environment);
  }

  private static void run(ProcessBuilder builder, Map<String, String> environment)
      throws IOException, InterruptedException {
    builder.environment().putAll(environment);
    List<String> command = builder.command();
    Process process = builder.start();
    if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException(command + " did not end within " + MOST_MINUTES + " minutes");
    }
    if (process.exitValue() != 0) {
      throw new IOException(command + " failed with exit code " + process.exitValue());
    }
  }

  /** Runs a program of the operating system with its output on ours. */
  static void run(String... command) throws IOException, InterruptedException {
    run(Map.of(), List.of(command));
  }

  /** Runs a program of the operating system with its output in a file. */
  static void write(Path file, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    Files.createDirectories(file.getParent());
    run(
        new ProcessBuilder(command)
            .redirectOutput(file.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT),
        environment);
  }

  /** Runs a tool of this JDK. */
  static void tool(String name, List<String> arguments) throws IOException {
    ToolProvider tool =
        ToolProvider.findFirst(name).orElseThrow(() -> new IOException("this JDK has no " + name));
    int exit = tool.run(System.out, System.err, arguments.toArray(String[]::new));
    if (exit != 0) {
      throw new IOException(name + " " + arguments + " failed with exit code " + exit);
    }
  }

  /** Whether a program lies on the path. */
  static boolean exists(String program) {
    for (String directory : System.getenv("PATH").split(java.io.File.pathSeparator)) {
      if (Files.isExecutable(Path.of(directory, program))) {
        return true;
      }
    }
    return false;
  }
}
