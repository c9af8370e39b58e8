package dev.portcullis.benchmarks;

import dev.portcullis.app.log.LogFilter;
import dev.portcullis.app.log.LogIds;
import dev.portcullis.app.shell.PortcullisWindow;
import dev.portcullis.app.shell.Prepared;
import dev.portcullis.app.viewport.Viewport;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Drives the window of {@link LongLog} step by step and prints a line for each. */
public final class LongLogWindow extends Application {

  private static final int MOST_FRAMES = 100_000;
  private static final int SCROLLED = 120;
  private static final int SETTLED = 60;
  private static final long LATE_NANOS = 33_000_000;
  private static final long MEBI = 1 << 20;

  private @Nullable PortcullisWindow window;
  private @Nullable Stage stage;
  private final Deque<Step> steps = new ArrayDeque<>();
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final long[] frames = new long[MOST_FRAMES];
  private final long[] work = new long[MOST_FRAMES];
  private long lastWork;
  private int count;
  private long last;
  private long begun;

  /**
   * A part of the journey.
   *
   * @param name what is done
   * @param frame what is done at each frame, which are counted from 0
   * @param done whether it is over, asked after each frame
   */
  private record Step(String name, IntConsumer frame, IntPredicate done) {}

  /** The toolkit makes it. */
  public LongLogWindow() {}

  @Override
  public void start(Stage stage) {
    this.stage = stage;
    Path capture = Path.of(getParameters().getRaw().get(0));
    String all =
        String.format(Locale.ENGLISH, "%,d", Long.valueOf(getParameters().getRaw().get(1)));
    Path home = Path.of(getParameters().getRaw().get(2));
    PortcullisWindow opened =
        PortcullisWindow.open(stage, Prepared.prepare(BareComputer.with(home)));
    window = opened;
    long events = Long.parseLong(getParameters().getRaw().get(1));
    pause();
    once(LongLog.OPENED, () -> opened.openFile(capture), () -> shows(events - 1));
    once(
        "all counted, behind the screen",
        () -> {},
        () -> text(LogIds.FILTER + "all").endsWith(all));
    step("thumb dragged from the end to the begin", i -> thumb(1 - i / (double) SCROLLED));
    step("thumb shaken", i -> thumb(i % 2 == 0 ? 0.3 : 0.7));
    step("wheel", i -> wheel(i < SCROLLED / 2 ? -400 : 400));
    steps.add(new Step(LongLog.FIRST_LOOK, this::lookAtBytes, i -> i >= SETTLED));
    step("page keys", i -> key(i < SCROLLED / 2 ? KeyCode.PAGE_DOWN : KeyCode.PAGE_UP));
    step("Home and End in turns", i -> key(i % 2 == 0 ? KeyCode.HOME : KeyCode.END));
    for (LogFilter filter : LogFilter.values()) {
      filter(filter);
    }
    filter(LogFilter.ALL);
    find("find: bytes that are nowhere", "hex:01 02 03 04", "No hits");
    find("find: bytes that stand once, across a border", LongLog.NEEDLE, "1 of 1");
    once(
        "find: ended, at the begin again", this::begin, () -> !node(LogIds.FIND_COUNT).isVisible());
    once(
        LongLog.FIRST_HIT,
        () -> find("temperature"),
        () -> text(LogIds.FIND_COUNT).contains(" of "));
    once("find: the rest of them, to the limit", () -> {}, () -> !looking());
    find("find: a regular expression", "re:00099\\d{7}5 ", "");
    once("find: ended", () -> find(""), () -> !node(LogIds.FIND_COUNT).isVisible());
    once("everything selected", () -> key(KeyCode.A), () -> selected() == events);
    pause();
    run();
  }

  @Override
  public void stop() {
    if (window != null) {
      window.close();
    }
  }

  private void filter(LogFilter filter) {
    String id = LogIds.FILTER + filter.name().toLowerCase(Locale.ROOT);
    once(
        "filter " + filter.name().toLowerCase(Locale.ROOT),
        () -> ((ToggleButton) node(id)).fire(),
        () -> text(id).endsWith(" " + String.format(Locale.ENGLISH, "%,d", rows().getRowCount())));
  }

  private void find(String name, String query, String answer) {
    once(name, () -> find(query), () -> !looking() && hits(answer));
  }

  private void find(String query) {
    ((TextField) node(LogIds.FIND)).setText(query);
  }

  private void begin() {
    find("");
    key(KeyCode.HOME);
  }

  private boolean hits(String begin) {
    String said = text(LogIds.FIND_COUNT);
    return !said.isEmpty() && said.startsWith(begin);
  }

  private boolean looking() {
    return node(LogIds.FIND_STOP).isVisible();
  }

  private void once(String name, Runnable action, BooleanSupplier done) {
    steps.add(
        new Step(
            name,
            i -> {
              if (i == 0) {
                action.run();
              }
            },
            i -> done.getAsBoolean()));
  }

  private void step(String name, IntConsumer frame) {
    steps.add(new Step(name, frame, i -> i >= SCROLLED));
  }

  private void pause() {
    steps.add(new Step(LongLog.PAUSE, i -> {}, i -> i >= SETTLED));
  }

  /** A timer runs at each frame; where frames are late their distance says so. */
  private void run() {
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        long at = System.nanoTime();
        Step step = steps.peek();
        if (step == null) {
          stop();
          System.out.println(LongLog.OVER);
          Platform.exit();
          return;
        }
        if (last == 0) {
          begun = at;
        } else if (count < MOST_FRAMES) {
          work[count] = threads.getCurrentThreadCpuTime() - lastWork;
          frames[count++] = at - last;
        }
        last = at;
        lastWork = threads.getCurrentThreadCpuTime();
        if (count > 0 && step.done().test(count)) {
          say(step.name());
          steps.remove();
          count = 0;
          last = 0;
        } else {
          step.frame().accept(count);
        }
      }
    }.start();
  }

  /**
   * Seconds; of the frames the median, 99th percentile and longest on the wall, how many were late
   * and how many there were; what of a frame was work of the screen's own thread, 99th percentile;
   * heap in use.
   */
  private void say(String name) {
    long[] wall = sorted(frames);
    long[] busy = sorted(work);
    int most = (int) (count * 0.99);
    Runtime memory = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT,
        "%s\t%.3f\t%.1f\t%.1f\t%.1f\t%d\t%d\t%.1f\t%d%n",
        name,
        (last - begun) / 1e9,
        wall[count / 2] / 1e6,
        wall[most] / 1e6,
        wall[count - 1] / 1e6,
        Arrays.stream(wall).filter(nanos -> nanos > LATE_NANOS).count(),
        count,
        busy[most] / 1e6,
        (memory.totalMemory() - memory.freeMemory()) / MEBI);
  }

  private long[] sorted(long[] of) {
    long[] sorted = Arrays.copyOf(of, count);
    Arrays.sort(sorted);
    return sorted;
  }

  private boolean isThere(String id) {
    return stage != null && stage.getScene().lookup("#" + id) != null;
  }

  private Node node(String id) {
    Stage of = stage;
    Node found = of == null ? null : of.getScene().lookup("#" + id);
    if (found == null) {
      throw new IllegalStateException("no " + id);
    }
    return found;
  }

  private String text(String id) {
    return isThere(id) && node(id) instanceof Labeled labeled ? labeled.getText() : "";
  }

  private Viewport rows() {
    return (Viewport) node(LogIds.ROWS);
  }

  private boolean shows(long row) {
    if (!isThere(LogIds.ROWS)) {
      return false;
    }
    Viewport rows = rows();
    return rows.getRowCount() == row + 1
        && rows.lastVisibleRow() == row
        && !rows.shownText(row).isBlank();
  }

  private long selected() {
    return rows().selection().rows().size();
  }

  private void thumb(double part) {
    ScrollBar bar = (ScrollBar) rows().lookup(".scroll-bar:vertical");
    bar.setValue(part * bar.getMax());
  }

  private void key(KeyCode code) {
    boolean control = code == KeyCode.A;
    Event.fireEvent(
        rows(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
  }

  /** The very last event is an error, the one above it has bytes. */
  private void lookAtBytes(int frame) {
    switch (frame) {
      case 0 -> key(KeyCode.END);
      case 1 -> key(KeyCode.UP);
      default -> {}
    }
  }

  private void wheel(double pixels) {
    Event.fireEvent(
        rows().lookup(".viewport-rows"),
        new ScrollEvent(
            ScrollEvent.SCROLL,
            10,
            10,
            10,
            10,
            false,
            false,
            false,
            false,
            false,
            false,
            0,
            pixels,
            0,
            pixels,
            ScrollEvent.HorizontalTextScrollUnits.NONE,
            0,
            ScrollEvent.VerticalTextScrollUnits.NONE,
            0,
            0,
            null));
  }
}
