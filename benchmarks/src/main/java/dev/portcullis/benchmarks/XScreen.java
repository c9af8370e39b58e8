package dev.portcullis.benchmarks;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Set;

/**
 * Looks at an X screen from outside, so that every program is judged alike: strips across the whole
 * width, a hundred pixels apart, wherever a window may stand. One thread uses it.
 */
@SuppressWarnings("restricted") // Calling a C library is; the benchmarks run with native access.
final class XScreen implements AutoCloseable {

  static final int WIDTH = 1440;
  static final int HEIGHT = 900;

  private static final int APART = 100;
  private static final int STRIP = 16;
  private static final int Z_PIXMAP = 2;
  private static final long ALL_PLANES = -1L;
  private static final long DATA_OFFSET = 16;

  private final int[] strip = new int[WIDTH * STRIP];
  private final Arena arena = Arena.ofConfined();
  private final Linker linker = Linker.nativeLinker();
  private final MethodHandle getImage;
  private final MethodHandle free;
  private final MethodHandle closeDisplay;
  private final MemorySegment display;
  private final long root;

  /** Connects to a screen, {@code :5} for one. */
  XScreen(String name) throws IOException {
    SymbolLookup x11;
    try {
      x11 = SymbolLookup.libraryLookup("libX11.so.6", arena);
    } catch (IllegalArgumentException e) {
      arena.close();
      throw new IOException("libX11 is not installed", e);
    }
    MethodHandle open = function(x11, "XOpenDisplay", ValueLayout.ADDRESS, ValueLayout.ADDRESS);
    MethodHandle rootWindow =
        function(x11, "XDefaultRootWindow", ValueLayout.JAVA_LONG, ValueLayout.ADDRESS);
    free = function(x11, "XFree", ValueLayout.JAVA_INT, ValueLayout.ADDRESS);
    closeDisplay = function(x11, "XCloseDisplay", ValueLayout.JAVA_INT, ValueLayout.ADDRESS);
    getImage =
        function(
            x11,
            "XGetImage",
            ValueLayout.ADDRESS,
            ValueLayout.ADDRESS,
            ValueLayout.JAVA_LONG,
            ValueLayout.JAVA_INT,
            ValueLayout.JAVA_INT,
            ValueLayout.JAVA_INT,
            ValueLayout.JAVA_INT,
            ValueLayout.JAVA_LONG,
            ValueLayout.JAVA_INT);
    try {
      display = (MemorySegment) open.invokeExact(arena.allocateFrom(name));
      if (display.address() == 0) {
        throw new IOException("no X display " + name);
      }
      root = (long) rootWindow.invokeExact(display);
    } catch (Throwable e) {
      arena.close();
      throw failure(e);
    }
  }

  private MethodHandle function(
      SymbolLookup library, String name, MemoryLayout result, MemoryLayout... arguments) {
    return linker.downcallHandle(
        library.findOrThrow(name), FunctionDescriptor.of(result, arguments));
  }

  private static IOException failure(Throwable thrown) {
    return thrown instanceof IOException known ? known : new IOException(thrown);
  }

  /** How many different pixels can be seen, counted up to a limit. */
  int shades(int most) throws IOException {
    Set<Integer> seen = new HashSet<>();
    try {
      for (int top = APART / 2; top + STRIP <= HEIGHT && seen.size() < most; top += APART) {
        addShades(top, most, seen);
      }
    } catch (Throwable e) {
      throw failure(e);
    }
    return seen.size();
  }

  private void addShades(int top, int most, Set<Integer> seen) throws Throwable {
    MemorySegment image =
        (MemorySegment)
            getImage.invokeExact(display, root, 0, top, WIDTH, STRIP, ALL_PLANES, Z_PIXMAP);
    if (image.address() == 0) {
      throw new IOException("the screen is smaller than " + WIDTH + " × " + HEIGHT);
    }
    MemorySegment data = image.reinterpret(DATA_OFFSET + 8).get(ValueLayout.ADDRESS, DATA_OFFSET);
    MemorySegment pixels = data.reinterpret((long) WIDTH * STRIP * Integer.BYTES);
    // A look must not take the processor from what is looked at: most pixels are as the one before.
    pixels.asByteBuffer().order(ByteOrder.nativeOrder()).asIntBuffer().get(strip);
    for (int at = 0; at < strip.length && seen.size() < most; at++) {
      if (at == 0 || strip[at] != strip[at - 1]) {
        seen.add(strip[at]);
      }
    }
    int _ = (int) free.invokeExact(data);
    int _ = (int) free.invokeExact(image);
  }

  @Override
  public void close() throws IOException {
    try {
      int _ = (int) closeDisplay.invokeExact(display);
    } catch (Throwable e) {
      throw failure(e);
    } finally {
      arena.close();
    }
  }
}
