package dev.portcullis.app.export;

import dev.portcullis.app.pulse.PulseClock;
import dev.portcullis.core.base.Reasons;
import dev.portcullis.core.export.EventSelection;
import dev.portcullis.core.export.ExportException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The export of a tab: what, as what, how far it is and how it ended. One at a time. JavaFX thread
 * only; files are written in the background.
 */
public final class ExportViewModel {

  private static final DateTimeFormatter NAME_TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

  /** What some file system does not take in a name, and white space. */
  private static final String NOT_IN_NAMES = "[\\\\/:*?\"<>|\\p{Cntrl}\\s]+";

  private final ExportSource source;
  private final Supplier<String> name;
  private final ExportTools tools;
  private final PulseClock clock;
  private final ZoneId zone;
  private final PulseClock.Pulse progressed;

  private final ObjectProperty<ExportScope> scope =
      new SimpleObjectProperty<>(this, "scope", ExportScope.TAB);
  private final ObjectProperty<ExportChoice> choice =
      new SimpleObjectProperty<>(this, "choice", ExportChoice.PCAPNG);
  private final ReadOnlyObjectWrapper<Map<ExportScope, Long>> counts =
      new ReadOnlyObjectWrapper<>(this, "counts", Map.of());
  private final ReadOnlyObjectWrapper<ExportState> state =
      new ReadOnlyObjectWrapper<>(this, "state", new ExportState.Idle());

  /** The job under way, or the last one. */
  private Optional<ExportRun> run = Optional.empty();

  /**
   * Exports of a tab.
   *
   * @param name what the tab is called now, for the name of the file
   * @param zone of the times that people read
   */
  public ExportViewModel(
      ExportSource source,
      Supplier<String> name,
      ExportTools tools,
      PulseClock clock,
      ZoneId zone) {
    this.source = source;
    this.name = name;
    this.tools = tools;
    this.clock = clock;
    this.zone = zone;
    progressed = clock.onPulse(this::showProgress);
  }

  /** Which choices of events are offered. */
  List<ExportScope> scopes() {
    return source.scopes();
  }

  /** Which events. */
  public ObjectProperty<ExportScope> scopeProperty() {
    return scope;
  }

  /** In which format. */
  public ObjectProperty<ExportChoice> choiceProperty() {
    return choice;
  }

  /** How many events each scope meant when it was last {@linkplain #refresh looked at}. */
  public ReadOnlyObjectProperty<Map<ExportScope, Long>> countsProperty() {
    return counts.getReadOnlyProperty();
  }

  /** How the export stands. */
  public ReadOnlyObjectProperty<ExportState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Counts afresh, and offers the selection where more than one row is selected. */
  public void refresh() {
    Map<ExportScope, Long> now = new EnumMap<>(ExportScope.class);
    for (ExportScope each : ExportScope.values()) {
      now.put(each, source.count(each));
    }
    counts.set(Map.copyOf(now));
    if (source.count(ExportScope.SELECTED) > 1) {
      scope.set(ExportScope.SELECTED);
    } else if (scope.get() == ExportScope.SELECTED) {
      scope.set(ExportScope.TAB);
    }
  }

  /** Whether one is being written. */
  public boolean running() {
    return state.get() instanceof ExportState.Running;
  }

  /** Asks where to, then writes in the background. Nothing happens while one is being written. */
  public void start() {
    if (running()) {
      return;
    }
    ExportChoice as = choice.get();
    ExportScope what = scope.get();
    Optional<Path> chosen = tools.dialog().choose(tools.folder().folder(), fileName(as), as);
    if (chosen.isEmpty()) {
      return;
    }
    Path file = withExtension(chosen.get().toAbsolutePath(), as);
    Optional.ofNullable(file.getParent()).ifPresent(tools.folder()::remember);
    ExportRun started =
        new ExportRun(
            source.capture(), as.format(source.charset(), zone), file, progressed::request);
    run = Optional.of(started);
    state.set(new ExportState.Running(0, 0));
    source.find(what, selection -> submit(() -> write(started, selection)));
  }

  /** Stops what is being written; nothing of it is left. */
  public void cancel() {
    run.ifPresent(ExportRun::cancel);
  }

  /** Takes away what was told. */
  public void dismiss() {
    if (!running()) {
      state.set(new ExportState.Idle());
    }
  }

  /** Opens what was written in the program that is there for it. */
  public void open() {
    written().ifPresent(file -> submit(() -> show(file, () -> tools.desktop().open(file))));
  }

  /** Shows where what was written lies. */
  public void showInFolder() {
    written().ifPresent(file -> submit(() -> show(file, () -> tools.desktop().show(file))));
  }

  /** The tab is closed: what is being written is stopped. */
  public void dispose() {
    run.ifPresent(ExportRun::cancel);
    progressed.close();
  }

  private Optional<Path> written() {
    return state.get() instanceof ExportState.Done done
        ? Optional.of(done.files().getFirst())
        : Optional.empty();
  }

  /** Any thread. */
  private void submit(Runnable task) {
    try {
      tools.background().execute(task);
    } catch (RejectedExecutionException e) {
      clock.onScreen(() -> state.set(new ExportState.Busy()));
    }
  }

  /** In the background. */
  private void write(ExportRun started, EventSelection selection) {
    ExportState end;
    try {
      end = started.write(selection);
      tools.folder().save();
    } catch (ExportException e) {
      end = new ExportState.Failed(e);
    }
    ExportState told = end;
    clock.onScreen(
        () -> {
          if (run.equals(Optional.of(started))) {
            state.set(told);
          }
        });
  }

  private interface Showing {
    void show() throws IOException;
  }

  /** In the background. */
  private void show(Path file, Showing showing) {
    try {
      showing.show();
    } catch (IOException e) {
      clock.onScreen(
          () -> {
            if (!running()) {
              state.set(new ExportState.NotShown(file, Reasons.of(e)));
            }
          });
    }
  }

  private void showProgress() {
    if (running()) {
      run.map(ExportRun::progress).ifPresent(state::set);
    }
  }

  private String fileName(ExportChoice as) {
    String plain = name.get().replaceAll(NOT_IN_NAMES, " ").strip();
    return (plain.isEmpty() ? "portcullis" : plain)
        + " "
        + NAME_TIME.format(Instant.now().atZone(zone))
        + "."
        + as.extension();
  }

  private static Path withExtension(Path file, ExportChoice as) {
    String whole = String.valueOf(file.getFileName());
    return whole.contains(".") ? file : file.resolveSibling(whole + "." + as.extension());
  }
}
