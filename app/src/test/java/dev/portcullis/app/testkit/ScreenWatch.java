package dev.portcullis.app.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test class in which code of ours made the JavaFX thread wait: for a lock, a latch, a
 * sleep, a file or a socket, for longer than a frame. It looks at the thread's stack from outside,
 * so a machine that is merely slow does not fail it: a thread that computes is not waiting, and
 * waits count only where this thread itself was served in time for a while before and all through
 * them.
 */
public final class ScreenWatch implements BeforeAllCallback, AfterAllCallback {

  /** A frame at 60 a second. */
  static final long FRAME_NANOS = 16_000_000;

  private static final long LOOK_NANOS = 2_000_000;
  private static final long STARVED_NANOS = 6_000_000;

  /** How long a machine must have served this thread before it is believed of a wait. */
  private static final long CALM_NANOS = 100_000_000;

  private static final String OURS = "dev.portcullis.";
  private static final String TESTKIT = "dev.portcullis.app.testkit.Screen";

  /** Once the window has gone, its thread sees to it that all that was started ends. */
  private static final String AFTER_THE_END = "dev.portcullis.app.shell.PortcullisWindow.close(";

  /** The machine's first look at a class is nobody's wait. */
  private static final String LOADING_CLASSES = "java.lang.ClassLoader.loadClass(";

  /** Once in a process, with its first icon, the toolkit writes their font to a file of its own. */
  private static final String ICON_FONT = "org.kordamp.ikonli.javafx.JavaFXFontLoader.loadFont(";

  /** Where a window is shown or hidden the toolkit waits for what it is drawing just then. */
  private static final String RENDER_LOCK =
      "com.sun.javafx.tk.quantum.QuantumToolkit.runWithRenderLock(";

  private static final List<String> NOT_OURS =
      List.of(AFTER_THE_END, LOADING_CLASSES, ICON_FONT, RENDER_LOCK);

  private static final String SCREEN_THREAD = "JavaFX Application Thread";
  private static final List<String> WAITING_FOR_THE_SYSTEM =
      List.of("sun.nio.ch.", "sun.nio.fs.", "java.io.", "java.net.", "java.lang.Process");

  private final long calmNanos;
  private final List<String> waits = new CopyOnWriteArrayList<>();
  private @Nullable Thread watcher;
  private volatile boolean watching;

  /** Watches nothing yet. */
  public ScreenWatch() {
    this(CALM_NANOS);
  }

  /** The same, believing a machine after so many nanoseconds. */
  ScreenWatch(long calmNanos) {
    this.calmNanos = calmNanos;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    start();
  }

  @Override
  public void afterAll(ExtensionContext context) throws InterruptedException {
    assertThat(stop()).as("waits of the JavaFX thread longer than a frame").isEmpty();
  }

  void start() {
    watching = true;
    watcher = Thread.ofPlatform().daemon().name("screen-watch").start(this::watch);
  }

  /** The stacks found so far. */
  List<String> found() {
    return List.copyOf(waits);
  }

  /** Ends the watch; the stacks on which the screen's thread waited too long. */
  List<String> stop() throws InterruptedException {
    watching = false;
    if (watcher != null) {
      watcher.join();
    }
    return List.copyOf(waits);
  }

  private void watch() {
    Optional<Thread> screen = Optional.empty();
    String waitsAt = "";
    long since = 0;
    long before = System.nanoTime();
    long starvedAt = before;
    boolean told = false;
    while (watching) {
      if (screen.filter(Thread::isAlive).isEmpty()) {
        screen = screenThread();
      }
      String now = screen.map(ScreenWatch::waitOfOurs).orElse("");
      long at = System.nanoTime();
      // Where even this thread comes late, the machine is short of processors and nobody waits.
      boolean starved = at - before > STARVED_NANOS;
      before = at;
      if (starved) {
        starvedAt = at;
      }
      if (!now.equals(waitsAt) || starved) {
        waitsAt = now;
        since = at;
        told = false;
      } else if (!now.isEmpty()
          && at - since > FRAME_NANOS
          && at - starvedAt > FRAME_NANOS + calmNanos
          && !told) {
        waits.add(now);
        told = true;
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  private static Optional<Thread> screenThread() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(SCREEN_THREAD))
        .findFirst();
  }

  /** Where a thread waits because of our code; empty if it does not. */
  private static String waitOfOurs(Thread thread) {
    Thread.State state = thread.getState();
    StackTraceElement[] stack = thread.getStackTrace();
    boolean waits =
        state == Thread.State.BLOCKED
            || state == Thread.State.WAITING
            || state == Thread.State.TIMED_WAITING
            || (stack.length > 0 && waitsForTheSystem(stack[0]));
    // What only a test runs on the screen's thread is the test's own affair.
    boolean ours =
        Arrays.stream(stack)
            .map(StackTraceElement::getClassName)
            .filter(name -> name.startsWith(OURS))
            .anyMatch(name -> !name.startsWith(TESTKIT) && !name.contains("Test"));
    if (!waits || !ours) {
      return "";
    }
    String told =
        Arrays.stream(stack).map(StackTraceElement::toString).collect(Collectors.joining("\n    "));
    return NOT_OURS.stream().anyMatch(told::contains) ? "" : told;
  }

  private static boolean waitsForTheSystem(StackTraceElement top) {
    return top.isNativeMethod()
        && WAITING_FOR_THE_SYSTEM.stream().anyMatch(top.getClassName()::startsWith);
  }
}
