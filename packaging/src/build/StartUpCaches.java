import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the start-up caches of an image by using it: one for the window, one for the command line,
 * and one for scripts, whose engine would make every other start read more than it needs. The Java
 * run time writes down which classes a start loads and links, and lays them out in a file that the
 * next start maps into memory.
 *
 * <p>Each run is the very program that ships, with the options linked into its image; the launcher
 * picks the cache. All talk to nothing but a simulated device on loopback.
 */
public final class StartUpCaches {

  private static final String MAIN = "dev.portcullis.app/dev.portcullis.app.Main";

  /** What most scripts do: a socket, bytes both ways, a promise, a line of output. */
  private static final String SCRIPT =
      """
      async function ask(bytes) {
        const tcp = wx.createTCPSocket()
        const answer = new Promise((done, failed) => {
          tcp.onMessage(({ message }) => done(new Uint8Array(message)))
          tcp.onError(({ errMsg }) => failed(new Error(errMsg)))
        })
        tcp.onConnect(() => tcp.write(new Uint8Array(bytes).buffer))
        tcp.connect({ address: '127.0.0.1', port: PORT })
        const got = await answer
        tcp.close()
        return [...got].map((b) => b.toString(16).padStart(2, '0')).join(' ')
      }
      ask([1, 3, 0, 0, 0, 2]).then((hex) => console.log(hex, { at: Date.now() > 0 }))
      """;

  /**
   * What a training run compiles the next start compiles at once, as far as it was compiled there.
   * All the way is right for a server; at the start of a window the thorough compiler takes the
   * processor from the window. It comes to what stays in use, later.
   */
  private static final String COMPILE_LIGHTLY = "-XX:TieredStopAtLevel=2";

  private static final Duration LONGEST = Duration.ofMinutes(3);
  private static final Duration QUIET = Duration.ofMillis(1500);

  /** What the toolkit's own pulse takes in that time, and some more. */
  private static final Duration PULSE = Duration.ofMillis(75);

  private static final boolean WINDOWS = File.separatorChar == '\\';

  /** Ours is a shell script; jpackage's, on the other systems, has one cache for all it does. */
  private static final boolean PICKS_BY_COMMAND =
      System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux");

  private final Path image;
  private final Path home;

  /** Where windows are shown; empty for the one of whoever builds, or none. */
  private String display = "";

  private StartUpCaches(Path image, Path home) {
    this.image = image;
    this.home = home;
  }

  /** Trains the image in a folder: {@code java StartUpCaches.java IMAGE}. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    make(Path.of(arguments[0]));
  }

  /**
   * Trains the image and leaves {@code lib/window.aot} and {@code lib/command-line.aot} in it, and
   * {@code lib/script.aot} where the launcher looks at the command before it picks one.
   */
  static void make(Path image) throws IOException, InterruptedException {
    Path home = Files.createTempDirectory("portcullis-training");
    try {
      StartUpCaches caches = new StartUpCaches(image, home);
      caches.commandLine();
      caches.window();
      // The caches hold all that the class archive jlink made holds.
      Files.deleteIfExists(image.resolve("lib/server/classes.jsa"));
      Files.deleteIfExists(image.resolve("bin/server/classes.jsa"));
    } finally {
      Trees.delete(home);
    }
  }

  private void commandLine() throws IOException, InterruptedException {
    Process device =
        start(
            List.of(),
            List.of("device", "--port", "0", "--behaviour", "echo"),
            ProcessBuilder.Redirect.PIPE);
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(device.getInputStream(), StandardCharsets.UTF_8))) {
      Matcher port = Pattern.compile("127\\.0\\.0\\.1:(\\d+)").matcher(output.readLine());
      if (!port.find()) {
        throw new IOException("the simulated device did not say its port");
      }
      train(
          "command-line.aot",
          "send 127.0.0.1 %s --hex 010300000002C40B --wait 1 --profile desk --json",
          port.group(1));
      if (PICKS_BY_COMMAND) {
        Files.writeString(home.resolve("ask.js"), SCRIPT);
        train("script.aot", "run ask.js --define PORT=%s --profile desk", port.group(1));
      }
    } finally {
      device.destroy();
    }
  }

  private void train(String name, String line, String port)
      throws IOException, InterruptedException {
    Path cache = image.resolve("lib").resolve(name);
    List<String> arguments = List.of(line.formatted(port).split(" "));
    Process run = start(training(cache), arguments, ProcessBuilder.Redirect.DISCARD);
    finish(run, cache);
    if (run.exitValue() != 0) {
      throw new IOException(line + " failed with exit code " + run.exitValue());
    }
  }

  /** The first window leaves its files; the second reads them, as every start but one does. */
  private void window() throws IOException, InterruptedException {
    Path cache = image.resolve("lib/window.aot");
    Optional<Screen> screen = Screen.start();
    try {
      List<String> where = new ArrayList<>();
      if (screen.isPresent()) {
        display = screen.get().name();
      } else if (!WINDOWS) {
        where.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
      }
      end(openWindow(where));
      where.addAll(training(cache));
      Process run = openWindow(where);
      end(run);
      finish(run, cache);
    } finally {
      screen.ifPresent(shown -> shown.server().destroy());
    }
  }

  /**
   * A screen for the training alone, so that what the toolkit does with a real one is in the cache
   * too.
   *
   * @param server shows it
   * @param name what DISPLAY calls it
   */
  private record Screen(Process server, String name) {

    /** Starts one; empty where there is no Xvfb: then the training goes without a screen. */
    static Optional<Screen> start() throws IOException {
      Process server;
      try {
        server =
            new ProcessBuilder(
                    "Xvfb", "-displayfd", "1", "-nolisten", "tcp", "-screen", "0", "1440x900x24")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
      } catch (IOException e) {
        return Optional.empty();
      }
      String number = server.inputReader(StandardCharsets.UTF_8).readLine();
      if (number == null) {
        server.destroy();
        return Optional.empty();
      }
      return Optional.of(new Screen(server, ":" + number.strip()));
    }
  }

  private Process openWindow(List<String> options) throws IOException, InterruptedException {
    Process run = start(options, List.of(), ProcessBuilder.Redirect.INHERIT);
    waitUntilQuiet(run);
    return run;
  }

  private static void end(Process run) throws IOException, InterruptedException {
    if (WINDOWS) {
      Commands.run("taskkill", "/pid", Long.toString(run.pid()));
    } else {
      run.destroy();
    }
    if (!run.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
      run.destroyForcibly();
      throw new IOException("the window did not close within " + LONGEST);
    }
  }

  private static List<String> training(Path cache) {
    return List.of("-XX:AOTCacheOutput=" + cache, "-Xlog:aot=error", COMPILE_LIGHTLY);
  }

  private Process start(
      List<String> options, List<String> arguments, ProcessBuilder.Redirect output)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(image.resolve(WINDOWS ? "bin/java.exe" : "bin/java").toString());
    command.addAll(options);
    command.addAll(List.of("--module", MAIN));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
    builder.environment().put("PORTCULLIS_HOME", home.toString());
    if (!display.isEmpty()) {
      builder.environment().put("DISPLAY", display);
    }
    return builder.redirectOutput(output).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** A window that has been drawn and waits for its user uses next to no processor time. */
  private static void waitUntilQuiet(Process run) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(LONGEST);
    Instant quietSince = Instant.now();
    Duration used = Duration.ZERO;
    while (Duration.between(quietSince, Instant.now()).compareTo(QUIET) < 0) {
      if (run.waitFor(100, TimeUnit.MILLISECONDS)) {
        throw new IOException("the window ended by itself, exit code " + run.exitValue());
      }
      if (Instant.now().isAfter(end)) {
        run.destroyForcibly();
        throw new IOException("the window was still busy after " + LONGEST);
      }
      Duration now = run.info().totalCpuDuration().orElse(Duration.ZERO);
      if (now.minus(used).compareTo(PULSE) > 0 || now.isZero()) {
        quietSince = Instant.now();
        used = now;
      }
    }
  }

  private static void finish(Process run, Path cache) throws IOException, InterruptedException {
    if (!run.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
      run.destroyForcibly();
      throw new IOException("the training run did not end within " + LONGEST);
    }
    if (!Files.exists(cache)) {
      throw new IOException(
          "the training run left no " + cache.getFileName() + ", exit code " + run.exitValue());
    }
    Files.deleteIfExists(cache.resolveSibling(cache.getFileName() + ".config"));
  }
}
