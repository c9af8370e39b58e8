package dev.portcullis.app.script;

import dev.portcullis.app.pulse.InOrder;
import dev.portcullis.app.pulse.PulseClock;
import dev.portcullis.core.base.Reasons;
import dev.portcullis.core.policy.CreationQuota;
import dev.portcullis.core.policy.Policy;
import dev.portcullis.core.script.ScriptLimits;
import dev.portcullis.core.script.ScriptOutcome;
import dev.portcullis.core.script.ScriptRequest;
import dev.portcullis.core.script.ScriptRun;
import dev.portcullis.core.script.ScriptSource;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * A script: its text, its run, what it printed. JavaFX thread only; the run's threads leave what
 * they have to say with an intake, and the pulse fetches it.
 */
public final class ScriptViewModel {

  private final ScriptDesk desk;
  private final PulseClock.Pulse pulse;

  /** Writes what is saved: what was saved last is what stays. */
  private final Executor saving;

  private final ConsoleRows rows = new ConsoleRows();
  private final ReadOnlyStringWrapper name;
  private final ReadOnlyObjectWrapper<Optional<Path>> file;
  private final StringProperty text;
  private final StringProperty saved;
  private final BooleanBinding changed;
  private final ReadOnlyObjectWrapper<ScriptPhase> phase =
      new ReadOnlyObjectWrapper<>(this, "phase", ScriptPhase.IDLE);
  private final ReadOnlyObjectWrapper<List<ScriptProblem>> problems =
      new ReadOnlyObjectWrapper<>(this, "problems", List.of());
  private final ReadOnlyIntegerWrapper rowCount = new ReadOnlyIntegerWrapper(this, "rowCount", 0);
  private final ReadOnlyIntegerWrapper widestRow = new ReadOnlyIntegerWrapper(this, "widestRow", 0);
  private final ReadOnlyLongWrapper rowsBefore = new ReadOnlyLongWrapper(this, "rowsBefore", 0);
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper(this, "notice", "");
  private final ReadOnlyIntegerWrapper sockets = new ReadOnlyIntegerWrapper(this, "sockets", 0);
  private IntConsumer socketCreated = id -> {};
  private ScriptIntake intake;

  /** The newest run; written by the calls thread. */
  private volatile @Nullable ScriptRun run;

  /** Whether the run was stopped before it began. */
  private volatile boolean stopAsked;

  /**
   * A script to edit.
   *
   * @param scriptName what it is called where it has no file
   * @param place its file, where it has one
   * @param content what stands in it
   */
  public ScriptViewModel(String scriptName, Optional<Path> place, String content, ScriptDesk desk) {
    this.desk = desk;
    this.intake = new ScriptIntake("", rows, desk.time(), () -> {});
    this.saving = new InOrder(desk.background());
    this.name = new ReadOnlyStringWrapper(this, "name", scriptName);
    this.file = new ReadOnlyObjectWrapper<>(this, "file", place);
    this.text = new SimpleStringProperty(this, "text", content);
    this.saved = new SimpleStringProperty(this, "saved", place.isPresent() ? content : "");
    this.changed =
        Bindings.createBooleanBinding(() -> !text.get().equals(saved.get()), text, saved);
    this.pulse = desk.clock().onPulse(this::pull);
  }

  /** What it is called. */
  public ReadOnlyStringProperty nameProperty() {
    return name.getReadOnlyProperty();
  }

  /** Where it is saved; empty for one that never was. */
  public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
    return file.getReadOnlyProperty();
  }

  /** Its text. */
  public StringProperty textProperty() {
    return text;
  }

  /** Whether the text is other than what is saved. */
  public BooleanBinding changedBinding() {
    return changed;
  }

  /** How it stands. */
  public ReadOnlyObjectProperty<ScriptPhase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /** Errors of the newest run. */
  public ReadOnlyObjectProperty<List<ScriptProblem>> problemsProperty() {
    return problems.getReadOnlyProperty();
  }

  /** Rows of the console. */
  public ReadOnlyIntegerProperty rowCountProperty() {
    return rowCount.getReadOnlyProperty();
  }

  /** Changes when rows have gone at the beginning: cleared, or to make room. */
  public ReadOnlyLongProperty rowsBeforeProperty() {
    return rowsBefore.getReadOnlyProperty();
  }

  /** What went wrong with its file, in words; empty where nothing did. */
  public ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** How many sockets the newest run has created. */
  public ReadOnlyIntegerProperty socketsProperty() {
    return sockets.getReadOnlyProperty();
  }

  /** Hears of every socket a run creates, by its number in the capture. */
  public void onSocketCreated(IntConsumer listener) {
    socketCreated = listener;
  }

  /** How wide the console's widest row is, in characters. */
  public ReadOnlyIntegerProperty widestRowProperty() {
    return widestRow.getReadOnlyProperty();
  }

  /** A row of the console; empty where it has gone meanwhile. */
  Optional<ConsoleRow> row(long index) {
    return rows.row(index);
  }

  /** What the console says, from one row to another. */
  String printed(long from, long to) {
    return rows.text(from, to);
  }

  /** Empties the console, with a way back. */
  public void clearConsole() {
    if (rows.size() > 0) {
      AtomicLong mark = new AtomicLong(emptied());
      // Not kept for a way back: a tab that was closed goes, and its rows with it.
      WeakReference<ScriptViewModel> weak = new WeakReference<>(this);
      desk.emptied()
          .tell(
              name.get(),
              () -> there(weak).ifPresent(script -> script.bringBack(mark.get())),
              () -> there(weak).ifPresent(script -> mark.set(script.emptied())));
    }
  }

  private static Optional<ScriptViewModel> there(WeakReference<ScriptViewModel> weak) {
    return Optional.ofNullable(weak.get());
  }

  private long emptied() {
    long mark = rows.clear();
    pull();
    return mark;
  }

  private void bringBack(long mark) {
    rows.bringBack(mark);
    pull();
  }

  /** Runs what stands in the editor, or stops what runs. */
  public void toggle() {
    if (phase.get() == ScriptPhase.RUNNING) {
      stop();
    } else {
      start();
    }
  }

  /** Runs what stands in the editor, saved or not, by the rules of the moment. */
  public void start() {
    if (phase.get() == ScriptPhase.RUNNING) {
      return;
    }
    long _ = rows.clear();
    problems.set(List.of());
    sockets.set(0);
    stopAsked = false;
    ScriptIntake fresh = new ScriptIntake(name.get(), rows, desk.time(), pulse::request);
    intake = fresh;
    Policy policy = desk.rules().policyProperty().get();
    Optional<Path> folder = file.get().map(Path::toAbsolutePath).map(Path::getParent);
    ScriptSource source = new ScriptSource(name.get(), folder, Optional.of(text.get()));
    phase.set(ScriptPhase.RUNNING);
    if (!desk.calls().submit(() -> startOnCallsThread(source, policy, fresh))) {
      phase.set(ScriptPhase.FAILED);
      rows.add(desk.time().instant(), ConsoleKind.STATE, desk.messages().text("script.busy"));
    }
    pull();
  }

  private void startOnCallsThread(ScriptSource source, Policy policy, ScriptIntake into) {
    CreationQuota quota = desk.quotas().of(policy.profile());
    ScriptRun started =
        desk.runner()
            .start(
                new ScriptRequest(
                    source.name(), source, Map.of(), policy, quota, ScriptLimits.usual()),
                into);
    run = started;
    if (stopAsked) {
      started.stop();
    }
  }

  /** Stops what runs, wherever it is. */
  public void stop() {
    stopAsked = true;
    ScriptRun running = run;
    if (running != null) {
      running.stop();
    }
  }

  /** Writes the text to its file; without one, nothing happens. */
  public void save() {
    file.get().ifPresent(this::saveAs);
  }

  /** Writes the text to a file, which is its own from then on. */
  public void saveAs(Path path) {
    String content = text.get();
    notice.set("");
    try {
      saving.execute(() -> write(path, content));
    } catch (RejectedExecutionException e) {
      notice.set(desk.messages().text("script.busy"));
    }
  }

  /** In the background. */
  private void write(Path path, String content) {
    try {
      new ScriptFile(path, content).write();
      desk.clock().onScreen(() -> savedTo(path, content));
    } catch (IOException e) {
      String cause = Reasons.of(e);
      desk.clock().onScreen(() -> notSaved(path, cause));
    }
  }

  private void savedTo(Path path, String content) {
    file.set(Optional.of(path));
    name.set(String.valueOf(path.getFileName()));
    saved.set(content);
  }

  private void notSaved(Path path, String cause) {
    notice.set(
        desk.messages().text("script.not-saved", path.toString(), desk.messages().reason(cause)));
  }

  /**
   * The tab is closed: stops what runs.
   *
   * @return what was not saved; empty where everything was, or there is nothing
   */
  public Optional<String> dispose() {
    stop();
    pulse.close();
    return Optional.of(text.get()).filter(left -> changed.get() && !left.isBlank());
  }

  private void pull() {
    List<Integer> created = intake.takeSockets();
    created.forEach(socketCreated::accept);
    sockets.set(sockets.get() + created.size());
    if (!intake.problems().equals(problems.get())) {
      problems.set(intake.problems());
    }
    if (phase.get() == ScriptPhase.RUNNING) {
      intake.outcome().ifPresent(this::ended);
    }
    rowsBefore.set(rows.before());
    rowCount.set(rows.size());
    widestRow.set(rows.widest());
  }

  private void ended(ScriptOutcome outcome) {
    phase.set(
        switch (outcome) {
          case ScriptOutcome.Stopped _ -> ScriptPhase.STOPPED;
          case ScriptOutcome.Drained _, ScriptOutcome.TimeUp _ ->
              outcome.clean() ? ScriptPhase.DONE : ScriptPhase.FAILED;
          case ScriptOutcome.Failed _, ScriptOutcome.OutOfMemory _ -> ScriptPhase.FAILED;
        });
    String sentence =
        switch (outcome) {
          case ScriptOutcome.OutOfMemory(long limit, int _) ->
              desk.messages().text("script.ended.memory", desk.messages().formats().bytes(limit));
          case ScriptOutcome.Drained _,
              ScriptOutcome.TimeUp _,
              ScriptOutcome.Stopped _,
              ScriptOutcome.Failed _ ->
              desk.messages().text("script.ended." + phase.get().id(), outcome.errors());
        };
    rows.add(desk.time().instant(), ConsoleKind.STATE, sentence);
  }
}
