package dev.portcullis.app.shell;

import dev.portcullis.app.chart.ChartSpan;
import dev.portcullis.app.chart.ChartViewModel;
import dev.portcullis.app.compose.ComposerTools;
import dev.portcullis.app.compose.ComposerViewModel;
import dev.portcullis.app.compose.FileDialog;
import dev.portcullis.app.compose.HistoryBook;
import dev.portcullis.app.compose.SendValues;
import dev.portcullis.app.export.ExportTools;
import dev.portcullis.app.export.ExportViewModel;
import dev.portcullis.app.export.LogExportSource;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.inspect.InspectorViewModel;
import dev.portcullis.app.log.EventNotes;
import dev.portcullis.app.log.LogViewModel;
import dev.portcullis.app.policy.RuleBook;
import dev.portcullis.app.pulse.PulseClock;
import dev.portcullis.app.recorded.CaptureLibrary;
import dev.portcullis.app.recorded.CaptureReads;
import dev.portcullis.app.recorded.RecordedCapture;
import dev.portcullis.app.recorded.RecordedViewModel;
import dev.portcullis.app.script.ScriptDesk;
import dev.portcullis.app.script.ScriptViewModel;
import dev.portcullis.app.script.UnsavedScripts;
import dev.portcullis.app.socket.SocketTabViewModel;
import dev.portcullis.app.tab.EventPanes;
import dev.portcullis.app.tab.MergedTab;
import dev.portcullis.app.tab.RecordedTab;
import dev.portcullis.app.tab.ScriptTab;
import dev.portcullis.app.tab.TabSession;
import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.workspace.OpenTab;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Makes the parts of a tab and joins them. JavaFX thread only. */
final class TabParts {

  private final RandomGenerator random = new Random();
  private final EngineRoom engine;
  private final RuleBook rules;
  private final HistoryBook history;
  private final FileDialog opening;
  private final PulseClock clock;
  private final LongSupplier quotaNanos;
  private final Messages messages;
  private final ZoneId zone;
  private final Runnable quotaTouched;
  private final ExportTools exports;

  /** Of the session's capture, shared by its tabs. */
  private final EventNotes notes;

  /**
   * Makes tabs on this engine.
   *
   * @param quotaNanos the quota's clock
   * @param quotaTouched hears whenever a slot may have been taken
   * @param exports what exports use
   */
  TabParts(
      EngineRoom engine,
      RuleBook rules,
      HistoryBook history,
      FileDialog opening,
      PulseClock clock,
      LongSupplier quotaNanos,
      Messages messages,
      ZoneId zone,
      Runnable quotaTouched,
      ExportTools exports) {
    this.engine = engine;
    this.rules = rules;
    this.history = history;
    this.opening = opening;
    this.clock = clock;
    this.quotaNanos = quotaNanos;
    this.messages = messages;
    this.zone = zone;
    this.quotaTouched = quotaTouched;
    this.exports = exports;
    notes =
        engine
            .session()
            .map(session -> EventNotes.beside(session.directory(), calls(), clock))
            .orElseGet(() -> EventNotes.inMemory(clock));
  }

  /** For what must still happen when the window is closed, in the order it was asked for. */
  private Executor calls() {
    return task -> {
      if (!engine.tabs().calls().submit(task)) {
        throw new RejectedExecutionException("the disk is far behind, or the program is closing");
      }
    };
  }

  /** A tab that shows a capture recorded earlier. */
  RecordedTab recorded(RecordedCapture recorded, CaptureLibrary library) {
    CaptureReads reads = new CaptureReads();
    Executor background = reads.through(engine.background());
    Source source =
        new Source(
            recorded.capture(),
            0,
            LogViewModel.EVERY_SOCKET,
            reads.through(engine.reading()),
            background,
            EventNotes.beside(recorded.directory(), calls(), clock),
            exports.onBackground(background));
    EventPanes panes = panes(source, recorded::name);
    panes.chart().spanProperty().set(ChartSpan.ALL);
    return new RecordedTab(new RecordedViewModel(recorded, messages, zone), panes, reads, library);
  }

  /** A tab for a script. */
  ScriptTab script(
      String name, Optional<Path> file, String text, ScriptDesk desk, UnsavedScripts unsaved) {
    ScriptViewModel script = new ScriptViewModel(name, file, text, desk);
    return new ScriptTab(
        script, panes(fromNow(), script.nameProperty()::get), quotaTouched, unsaved);
  }

  /** One time line of several tabs. */
  MergedTab merged(List<TabSession> members) {
    return new MergedTab(
        members, panes(live(0), () -> MergedTab.nameOf(members, messages)), messages);
  }

  /** A tab as it was left. */
  TabSession tab(OpenTab stored) {
    SocketTabViewModel socket =
        new SocketTabViewModel(stored, engine.tabs(), rules, engine.judge(), clock, quotaNanos);
    EventPanes panes = panes(fromNow(), socket.nameProperty()::get);
    ComposerViewModel composer =
        new ComposerViewModel(
            messages,
            new ComposerTools(
                new SendValues(InstantSource.system(), zone, random),
                bytes -> {
                  boolean _ = socket.send(bytes);
                },
                socket::outlet,
                clock,
                engine.reading(),
                random,
                history,
                opening,
                () -> socket.addressProperty().get() + ":" + socket.portProperty().get()));
    composer.restore(stored.composer());
    socket.onSocketCreated(panes.log()::addSocket);
    socket.onQuotaTouched(quotaTouched);
    return new TabSession(socket, panes, composer, stored.options());
  }

  /**
   * Where a tab's events come from.
   *
   * @param first the first event that can be its own
   * @param sockets whose events they are at first
   * @param reading what looks events up
   * @param background what reads through many
   */
  private record Source(
      Capture capture,
      long first,
      Set<Integer> sockets,
      Executor reading,
      Executor background,
      EventNotes notes,
      ExportTools exports) {}

  /** The events of sockets that are created from now on. */
  private Source fromNow() {
    return live(engine.tabs().capture().count());
  }

  private Source live(long first) {
    return new Source(
        engine.tabs().capture(),
        first,
        LogViewModel.NO_SOCKETS,
        engine.reading(),
        engine.background(),
        notes,
        exports);
  }

  private EventPanes panes(Source source, Supplier<String> name) {
    Capture capture = source.capture();
    LogViewModel log =
        new LogViewModel(
            capture,
            source.first(),
            source.sockets(),
            clock,
            source.reading(),
            source.notes(),
            zone);
    return EventPanes.joined(
        log,
        new InspectorViewModel(messages, source.reading(), clock::onScreen, zone),
        new ChartViewModel(capture, source.first(), log::sockets, clock, source.background(), zone),
        new ExportViewModel(new LogExportSource(capture, log), name, source.exports(), clock, zone),
        capture,
        clock::onScreen);
  }
}
