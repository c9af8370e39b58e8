import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures starts as a person sees them: from the launcher's exec to pixels of the window on an
 * otherwise black X screen, and until the window answers the pointer; from exec to exit for the
 * command line. Then what an idle window keeps in memory, and how large the images are.
 *
 * <pre>
 * Xvfb :9 -screen 0 1440x900x24 &amp;
 * DISPLAY=:9 java --enable-native-access=ALL-UNNAMED packaging/src/build/StartUpMeter.java RUNS IMAGE...
 * </pre>
 *
 * <p>The images take turns, so that whatever else the machine does falls on all of them. The screen
 * is read every two milliseconds; that is the resolution of the figures. Packet Sender beside them:
 * the module {@code benchmarks}.
 */
public final class StartUpMeter {

  /** A part of the screen every window of ours covers: its upper left, with menu and header. */
  private static final int LEFT = 96;

  private static final int TOP = 40;
  private static final int WIDTH = 480;
  private static final int HEIGHT = 96;

  /** The first word of the menu, which lights up under the pointer, and a place beside it. */
  private static final int MENU_X = 100;

  private static final int MENU_Y = 48;
  private static final int AWAY = 300;

  private static final long IDLE_SECONDS = 60;

  private static final int Z_PIXMAP = 2;
  private static final long ALL_PLANES = -1L;
  private static final long DATA_OFFSET = 16;

  /** Text has many shades; a window that is only cleared has one. */
  private static final int SHADES_OF_TEXT = 12;

  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final MethodHandle movePointer;
  private final MethodHandle flush;
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
    flush =
        linker.downcallHandle(
            x11.findOrThrow("XFlush"),
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
    movePointer =
        linker.downcallHandle(
            SymbolLookup.libraryLookup("libXtst.so.6", Arena.global())
                .findOrThrow("XTestFakeMotionEvent"),
            FunctionDescriptor.of(
                ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_LONG));
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
        long script = commandLine(image, home, "run", script(home).toString());
        if (run > 0) {
          keep(taken, image + "  first frame", window.nanos());
          keep(taken, image + "  answers the pointer", window.answerNanos());
          keep(taken, image + "  processor time until then", window.processorNanos());
          keep(taken, image + "  --help", help);
          keep(taken, image + "  check", check);
          keep(taken, image + "  run, one line of script", script);
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
    for (int i = 1; i < arguments.length; i++) {
      meter.idle(Path.of(arguments[i]), homes.resolve(Integer.toString(i)));
    }
  }

  private static Path script(Path home) throws IOException {
    return Files.writeString(home.resolve("one.js"), "console.log(1)");
  }

  /** What an idle window has in memory, and what it is made of on the disk. */
  private void idle(Path image, Path home) throws Throwable {
    Process process = start(image, home);
    try {
      if (process.waitFor(IDLE_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException(image + " ended by itself");
      }
      String pid = Long.toString(process.pid());
      String resident =
          Files.readAllLines(Path.of("/proc", pid, "status")).stream()
              .filter(line -> line.startsWith("VmRSS:"))
              .map(line -> line.replaceAll("\\D", ""))
              .findFirst()
              .orElseThrow();
      System.out.printf(
          "%6.0f MB resident after %d s  %s%n",
          Long.parseLong(resident) / 1024.0, IDLE_SECONDS, image);
      Process heap =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                  pid,
                  "GC.heap_info")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String told = new String(heap.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Matcher used = Pattern.compile("used (\\d+)K").matcher(told);
      long kilobytes = 0;
      // Young and old generation; what follows them is no heap.
      for (int part = 0; part < 2 && used.find(); part++) {
        kilobytes += Long.parseLong(used.group(1));
      }
      System.out.printf("%6.0f MB of heap in use  %s%n", kilobytes / 1024.0, image);
    } finally {
      process.destroy();
      process.waitFor(30, TimeUnit.SECONDS);
    }
    System.out.printf("%6.0f MB on the disk  %s%n", Trees.size(image) / 1e6, image);
  }

  private static void keep(Map<String, List<Long>> taken, String what, long nanos) {
    taken.computeIfAbsent(what, any -> new ArrayList<>()).add(nanos);
  }

  /** The processor time is steadier than the time on a machine that has other work too. */
  private record Start(long nanos, long answerNanos, long processorNanos) {}

  private Start window(Path image, Path home) throws Throwable {
    if (shades() != 1) {
      throw new IOException("the screen is not empty");
    }
    point(AWAY, AWAY);
    long begun = System.nanoTime();
    Process process = start(image, home);
    try {
      while (shades() < SHADES_OF_TEXT) {
        if (!process.isAlive() || System.nanoTime() - begun > MOST_NANOS) {
          throw new IOException(image + " showed no window");
        }
        Thread.sleep(2);
      }
      long nanos = System.nanoTime() - begun;
      long used = process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
      long before = pixel();
      point(MENU_X, MENU_Y);
      while (pixel() == before) {
        if (System.nanoTime() - begun > MOST_NANOS) {
          throw new IOException(image + " does not answer the pointer");
        }
        Thread.sleep(2);
      }
      return new Start(nanos, System.nanoTime() - begun, used);
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

  private void point(int x, int y) throws Throwable {
    int ignored = (int) movePointer.invokeExact(display, -1, x, y, 0L);
    ignored = (int) flush.invokeExact(display);
  }

  /** The ground of the menu's first word, beside its letters. */
  private long pixel() throws Throwable {
    MemorySegment image =
        (MemorySegment)
            getImage.invokeExact(display, root, MENU_X - 8, MENU_Y - 6, 1, 1, ALL_PLANES, Z_PIXMAP);
    MemorySegment header = image.reinterpret(DATA_OFFSET + 8);
    long pixel =
        header.get(ValueLayout.ADDRESS, DATA_OFFSET).reinterpret(4).get(ValueLayout.JAVA_INT, 0);
    int ignored = (int) free.invokeExact(header.get(ValueLayout.ADDRESS, DATA_OFFSET));
    ignored = (int) free.invokeExact(image);
    return pixel;
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
