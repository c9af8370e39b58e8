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
import dev.portcullis.app.socket.SocketTabViewModel;
import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.workspace.OpenTab;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
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
            .map(session -> EventNotes.beside(session.directory(), engine.background(), clock))
            .orElseGet(() -> EventNotes.inMemory(clock));
  }

  /** A tab that shows a capture recorded earlier. */
  RecordedTab recorded(RecordedCapture recorded, CaptureLibrary library) {
    Capture capture = recorded.capture();
    CaptureReads reads = new CaptureReads();
    Executor reading = reads.through(engine.reading());
    LogViewModel log =
        LogViewModel.ofEverything(
            capture,
            clock,
            reading,
            EventNotes.beside(recorded.directory(), reads.through(engine.background()), clock),
            zone);
    InspectorViewModel inspector = new InspectorViewModel(messages, reading, clock::onScreen, zone);
    ExportViewModel export =
        new ExportViewModel(
            new LogExportSource(capture, log),
            recorded::name,
            exports.onBackground(reads.through(engine.background())),
            clock,
            zone);
    ChartViewModel chart =
        new ChartViewModel(
            capture, 0, log::sockets, clock, reads.through(engine.background()), zone);
    chart.spanProperty().set(ChartSpan.ALL);
    return new RecordedTab(
        new RecordedViewModel(recorded, messages, zone),
        log,
        inspector,
        chart,
        export,
        reads,
        library,
        clock::onScreen);
  }

  /** A tab for a script. */
  ScriptTab script(
      String name,
      Optional<Path> file,
      String text,
      ScriptDesk desk,
      Path unsaved,
      Consumer<String> tell) {
    Capture capture = engine.tabs().capture();
    ScriptViewModel script = new ScriptViewModel(name, file, text, desk);
    LogViewModel log =
        new LogViewModel(capture, capture.count(), clock, engine.reading(), notes, zone);
    InspectorViewModel inspector =
        new InspectorViewModel(messages, engine.reading(), clock::onScreen, zone);
    ExportViewModel export =
        new ExportViewModel(
            new LogExportSource(capture, log), script.nameProperty()::get, exports, clock, zone);
    ChartViewModel chart =
        new ChartViewModel(
            capture, capture.count(), log::sockets, clock, engine.background(), zone);
    return new ScriptTab(
        script,
        log,
        inspector,
        chart,
        export,
        capture,
        clock::onScreen,
        quotaTouched,
        unsaved,
        kept ->
            tell.accept(
                messages.text("script.kept", script.nameProperty().get(), kept.toString())));
  }

  /** One time line of several tabs. */
  MergedTab merged(List<TabSession> members) {
    Capture capture = engine.tabs().capture();
    LogViewModel log = new LogViewModel(capture, 0, clock, engine.reading(), notes, zone);
    InspectorViewModel inspector =
        new InspectorViewModel(messages, engine.reading(), clock::onScreen, zone);
    ExportViewModel export =
        new ExportViewModel(
            new LogExportSource(capture, log),
            () -> MergedTab.nameOf(members, messages),
            exports,
            clock,
            zone);
    ChartViewModel chart =
        new ChartViewModel(capture, 0, log::sockets, clock, engine.background(), zone);
    return new MergedTab(
        members, log, inspector, chart, export, capture, messages, clock::onScreen);
  }

  /** A tab as it was left. */
  TabSession tab(OpenTab stored) {
    Capture capture = engine.tabs().capture();
    SocketTabViewModel socket =
        new SocketTabViewModel(stored, engine.tabs(), rules, engine.judge(), clock, quotaNanos);
    LogViewModel log =
        new LogViewModel(capture, capture.count(), clock, engine.reading(), notes, zone);
    InspectorViewModel inspector =
        new InspectorViewModel(messages, engine.reading(), clock::onScreen, zone);
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
    socket.onSocketCreated(log::addSocket);
    socket.onQuotaTouched(quotaTouched);
    ExportViewModel export =
        new ExportViewModel(
            new LogExportSource(capture, log), socket.nameProperty()::get, exports, clock, zone);
    ChartViewModel chart =
        new ChartViewModel(
            capture, capture.count(), log::sockets, clock, engine.background(), zone);
    return new TabSession(
        socket,
        log,
        inspector,
        composer,
        chart,
        export,
        capture,
        clock::onScreen,
        stored.options());
  }
}
