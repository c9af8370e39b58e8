import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Measures starts as a person sees them: from the launcher's exec to pixels of the window on an
 * otherwise black X screen, and from exec to exit for the command line.
 *
 * <pre>
 * Xvfb :9 -screen 0 1440x900x24 &amp;
 * DISPLAY=:9 java --enable-native-access=ALL-UNNAMED packaging/src/build/StartUpMeter.java RUNS IMAGE...
 * </pre>
 *
 * <p>The images take turns, so that whatever else the machine does falls on all of them. The screen
 * is read every two milliseconds; that is the resolution of the figures.
 */
public final class StartUpMeter {

  /** A part of the screen every window of ours covers: its upper left, with menu and header. */
  private static final int LEFT = 96;

  private static final int TOP = 40;
  private static final int WIDTH = 480;
  private static final int HEIGHT = 96;

  private static final int Z_PIXMAP = 2;
  private static final long ALL_PLANES = -1L;
  private static final long DATA_OFFSET = 16;

  /** Text has many shades; a window that is only cleared has one. */
  private static final int SHADES_OF_TEXT = 12;

  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final MethodHandle getImage;
  private final MethodHandle free;
  private final MemorySegment display;
  private final long root;

  private StartUpMeter() throws Throwable {
    SymbolLookup x11 = SymbolLookup.libraryLookup("libX11.so.6", Arena.global());
    Linker linker = Linker.nativeLinker();
    MethodHandle open =
        linker.downcallHandle(
            x11.findOrThrow("XOpenDisplay"),
            FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
    MethodHandle rootWindow =
        linker.downcallHandle(
            x11.findOrThrow("XDefaultRootWindow"),
            FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.ADDRESS));
    free =
        linker.downcallHandle(
            x11.findOrThrow("XFree"),
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
    getImage =
        linker.downcallHandle(
            x11.findOrThrow("XGetImage"),
            FunctionDescriptor.of(
                ValueLayout.ADDRESS,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_INT));
    display = (MemorySegment) open.invokeExact(MemorySegment.NULL);
    if (display.address() == 0) {
      throw new IOException("no X display: start Xvfb and set DISPLAY");
    }
    root = (long) rootWindow.invokeExact(display);
  }

  /** Prints medians with their spread for every image. */
  public static void main(String[] arguments) throws Throwable {
    int runs = Integer.parseInt(arguments[0]);
    StartUpMeter meter = new StartUpMeter();
    Map<String, List<Long>> taken = new LinkedHashMap<>();
    Path homes = Files.createTempDirectory("portcullis-meter");
    // The first round warms the disk's cache and makes the homes; it does not count.
    for (int run = 0; run <= runs; run++) {
      for (int i = 1; i < arguments.length; i++) {
        Path image = Path.of(arguments[i]);
        Path home = homes.resolve(Integer.toString(i));
        Start window = meter.window(image, home);
        long help = commandLine(image, home, "--help");
        long check =
            commandLine(image, home, "check", "192.168.1.20", "8848", "--as", "192.168.1.10/24");
        if (run > 0) {
          keep(taken, image + "  first frame", window.nanos());
          keep(taken, image + "  processor time until then", window.processorNanos());
          keep(taken, image + "  --help", help);
          keep(taken, image + "  check", check);
        }
      }
    }
    taken.forEach(
        (what, nanos) -> {
          nanos.sort(null);
          System.out.printf(
              "%6.0f ms  (%.0f to %.0f, %d runs)  %s%n",
              nanos.get(nanos.size() / 2) / 1e6,
              nanos.getFirst() / 1e6,
              nanos.getLast() / 1e6,
              nanos.size(),
              what);
        });
  }

  private static void keep(Map<String, List<Long>> taken, String what, long nanos) {
    taken.computeIfAbsent(what, any -> new ArrayList<>()).add(nanos);
  }

  /** The processor time is steadier than the time on a machine that has other work too. */
  private record Start(long nanos, long processorNanos) {}

  private Start window(Path image, Path home) throws Throwable {
    if (shades() != 1) {
      throw new IOException("the screen is not empty");
    }
    long begun = System.nanoTime();
    Process process = start(image, home);
    try {
      while (shades() < SHADES_OF_TEXT) {
        if (!process.isAlive() || System.nanoTime() - begun > MOST_NANOS) {
          throw new IOException(image + " showed no window");
        }
        Thread.sleep(2);
      }
      return new Start(
          System.nanoTime() - begun,
          process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos());
    } finally {
      process.destroy();
      process.waitFor(30, TimeUnit.SECONDS);
      while (shades() != 1) {
        Thread.sleep(20);
      }
    }
  }

  private static long commandLine(Path image, Path home, String... arguments)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    Process process = start(image, home, arguments);
    if (process.waitFor() != 0) {
      throw new IOException(List.of(arguments) + " exit code " + process.exitValue());
    }
    return System.nanoTime() - begun;
  }

  private static Process start(Path image, Path home, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(image.resolve("bin/portcullis").toAbsolutePath().toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("PORTCULLIS_HOME", home.toString());
    return builder
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** How many different pixels the watched part of the screen has, counted up to the limit. */
  private int shades() throws Throwable {
    MemorySegment image =
        (MemorySegment)
            getImage.invokeExact(display, root, LEFT, TOP, WIDTH, HEIGHT, ALL_PLANES, Z_PIXMAP);
    if (image.address() == 0) {
      throw new IOException("the screen is smaller than " + (LEFT + WIDTH) + " pixels");
    }
    MemorySegment header = image.reinterpret(DATA_OFFSET + 8);
    MemorySegment pixels =
        header
            .get(ValueLayout.ADDRESS, DATA_OFFSET)
            .reinterpret((long) WIDTH * HEIGHT * Integer.BYTES);
    List<Integer> seen = new ArrayList<>();
    for (long at = 0; at < pixels.byteSize() && seen.size() < SHADES_OF_TEXT; at += 4) {
      int pixel = pixels.get(ValueLayout.JAVA_INT, at);
      if (!seen.contains(pixel)) {
        seen.add(pixel);
      }
    }
    int ignored = (int) free.invokeExact(header.get(ValueLayout.ADDRESS, DATA_OFFSET));
    ignored = (int) free.invokeExact(image);
    return seen.size();
  }
}
