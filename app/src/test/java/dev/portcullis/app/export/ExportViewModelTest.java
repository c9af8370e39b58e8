package dev.portcullis.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.log.EventNotes;
import dev.portcullis.app.log.LogChoice;
import dev.portcullis.app.log.LogFilter;
import dev.portcullis.app.log.LogViewModel;
import dev.portcullis.app.pulse.ManualPulseClock;
import dev.portcullis.app.pulse.PulseClock;
import dev.portcullis.app.viewport.RowRanges;
import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.CaptureOptions;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.Stamp;
import dev.portcullis.core.export.ExportException.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person chose is what the file holds, and how it went is said. */
final class ExportViewModelTest {

  @TempDir private Path directory;
  private final ManualPulseClock clock = new ManualPulseClock();
  private final Queue<Runnable> background = new ArrayDeque<>();
  private final List<String> asked = new ArrayList<>();
  private final List<String> shown = new ArrayList<>();
  private Optional<Path> answer = Optional.empty();
  private boolean busy;
  private boolean noDesktop;
  private long now = 1_000_000;
  private Capture capture;
  private LogViewModel log;
  private RememberedFolder folder;
  private ExportViewModel model;

  @BeforeEach
  void open() throws IOException {
    capture = Capture.create(directory.resolve("capture"), CaptureOptions.unlimited());
    log =
        new LogViewModel(
            capture,
            0,
            LogViewModel.NO_SOCKETS,
            clock,
            background::add,
            EventNotes.inMemory(clock),
            ZoneOffset.UTC);
    log.addSocket(1);
    folder = new RememberedFolder(directory.resolve("config/folder"), directory);
    model =
        new ExportViewModel(
            new LogExportSource(capture, log),
            () -> "Pump/7: \"new\"",
            new ExportTools(
                (at, name, choice) -> {
                  asked.add(at.getFileName() + " " + name.replaceAll("[0-9]{6,8}", "N"));
                  return answer;
                },
                new FakeDesktop(),
                folder,
                task -> {
                  if (busy) {
                    throw new RejectedExecutionException();
                  }
                  background.add(task);
                }),
            clock,
            ZoneOffset.UTC);
    detail(1, new EventDetail.Created("Pump", "desk", 1, 20));
    wire(1, EventKind.WRITE, "ask");
    wire(2, EventKind.WRITE, "other");
    wire(1, EventKind.MESSAGE, "answer");
    wire(2, EventKind.MESSAGE, "another");
    wire(1, EventKind.MESSAGE, "more");
    log.pull();
    settle();
  }

  @AfterEach
  void close() {
    model.dispose();
    capture.close();
  }

  @Test
  void eachScopeSaysHowManyEventsItMeansAndExportsThose() throws IOException {
    log.choiceProperty().set(LogChoice.of(LogFilter.RECEIVED));
    settle();
    log.select(RowRanges.between(1, 1), 1);
    model.refresh();

    assertThat(model.countsProperty().get())
        .containsEntry(ExportScope.TAB, 4L)
        .containsEntry(ExportScope.SHOWN, 2L)
        .containsEntry(ExportScope.SELECTED, 1L)
        .containsEntry(ExportScope.SESSION, 6L);
    assertThat(sequences(ExportScope.TAB)).containsExactly(0, 1, 3, 5);
    assertThat(sequences(ExportScope.SHOWN)).containsExactly(3, 5);
    assertThat(sequences(ExportScope.SELECTED)).containsExactly(5);
    assertThat(sequences(ExportScope.SESSION)).containsExactly(0, 1, 2, 3, 4, 5);
  }

  @Test
  void whatWasClearedOrHeldBackIsNotShownButStillOfTheTab() throws IOException {
    log.clearView();
    settle();
    log.togglePause();
    wire(1, EventKind.WRITE, "late");
    log.pull();
    settle();
    model.refresh();

    assertThat(model.countsProperty().get())
        .containsEntry(ExportScope.TAB, 5L)
        .containsEntry(ExportScope.SHOWN, 0L);
    assertThat(sequences(ExportScope.TAB)).containsExactly(0, 1, 3, 5, 6);
    model.scopeProperty().set(ExportScope.SHOWN);
    model.start();
    settle();
    assertThat(model.stateProperty().get()).isEqualTo(new ExportState.Nothing());
  }

  @Test
  void severalSelectedRowsAreOfferedFirst() {
    log.select(RowRanges.between(0, 0).plus(2, 3), 3);
    model.refresh();
    assertThat(model.scopeProperty().get()).isEqualTo(ExportScope.SELECTED);
    log.select(RowRanges.empty(), -1);
    model.refresh();
    assertThat(model.scopeProperty().get()).isEqualTo(ExportScope.TAB);
  }

  @Test
  void theDialogBeginsWhereTheLastFileWentAndIsRememberedAcrossRestarts() throws IOException {
    Path elsewhere = Files.createDirectories(directory.resolve("elsewhere"));
    answer = Optional.of(elsewhere.resolve("one"));
    model.start();
    settle();
    assertThat(elsewhere.resolve("one.pcapng")).exists();
    answer = Optional.empty();
    model.dismiss();
    model.start();

    assertThat(asked)
        .containsExactly(
            directory.getFileName() + " Pump 7 new N-N.pcapng", "elsewhere Pump 7 new N-N.pcapng");
    assertThat(model.stateProperty().get()).isEqualTo(new ExportState.Idle());
    RememberedFolder next = new RememberedFolder(directory.resolve("config/folder"), directory);
    next.load();
    assertThat(next.folder()).isEqualTo(elsewhere);
    Files.delete(elsewhere.resolve("one.pcapng"));
    Files.delete(elsewhere);
    RememberedFolder gone = new RememberedFolder(directory.resolve("config/folder"), directory);
    gone.load();
    assertThat(gone.folder()).isEqualTo(directory);
  }

  @Test
  void rawBytesAreAFileADirection() {
    answer = Optional.of(directory.resolve("pump.bin"));
    model.choiceProperty().set(ExportChoice.RAW);
    model.start();
    settle();

    assertThat(directory.resolve("pump-tx.bin")).hasContent("ask");
    assertThat(directory.resolve("pump-rx.bin")).hasContent("answermore");
    assertThat(model.stateProperty().get())
        .isInstanceOfSatisfying(
            ExportState.Done.class, done -> assertThat(done.files()).hasSize(2));
    model.showInFolder();
    model.open();
    settle();
    assertThat(shown)
        .containsExactly(
            "show " + directory.resolve("pump-tx.bin"), "open " + directory.resolve("pump-tx.bin"));
  }

  @Test
  void stoppingLeavesNothingBehind() throws IOException {
    for (int i = 0; i < 2000; i++) {
      wire(1, EventKind.MESSAGE, "again and again");
    }
    log.pull();
    settle();
    Path file = directory.resolve("stopped.jsonl");
    answer = Optional.of(file);
    model.choiceProperty().set(ExportChoice.JSON_LINES);
    model.start();
    assertThat(model.running()).isTrue();
    model.cancel();
    settle();

    assertThat(problem()).isEqualTo(Problem.CANCELLED);
    assertThat(file).doesNotExist();
  }

  @Test
  void progressIsShownWhileItRuns() {
    for (int i = 0; i < 1000; i++) {
      wire(1, EventKind.MESSAGE, "again and again");
    }
    log.pull();
    settle();
    answer = Optional.of(directory.resolve("slow.csv"));
    ExportViewModel watched =
        new ExportViewModel(
            new LogExportSource(capture, log),
            () -> "Pump",
            new ExportTools(
                (at, name, choice) -> answer, new FakeDesktop(), folder, background::add),
            new HastyClock(),
            ZoneOffset.UTC);
    watched.choiceProperty().set(ExportChoice.CSV);
    List<Double> shares = new ArrayList<>();
    watched
        .stateProperty()
        .subscribe(
            state -> {
              if (state instanceof ExportState.Running running) {
                shares.add(running.share());
              }
            });
    watched.start();
    settle();

    assertThat(shares).startsWith(-1.0).endsWith(1.0).hasSizeGreaterThan(3);
    assertThat(shares.subList(1, shares.size())).isSorted();
    assertThat(watched.stateProperty().get()).isInstanceOf(ExportState.Done.class);
  }

  @Test
  void aFolderThatVanishedIsSaid() {
    answer = Optional.of(directory.resolve("gone/away/file.txt"));
    model.choiceProperty().set(ExportChoice.TEXT);
    model.start();
    settle();
    assertThat(problem()).isEqualTo(Problem.TARGET_NO_FOLDER);
  }

  /** Exports, then asks a desktop that opens nothing for what was written. */
  private void openWithoutDesktop() {
    answer = Optional.of(directory.resolve("lonely.txt"));
    model.choiceProperty().set(ExportChoice.TEXT);
    model.start();
    settle();
    noDesktop = true;
    model.open();
  }

  @Test
  void aDesktopThatOpensNothingIsSaid() {
    openWithoutDesktop();
    settle();
    assertThat(model.stateProperty().get())
        .isEqualTo(new ExportState.NotShown(directory.resolve("lonely.txt"), "no xdg-open"));
  }

  @Test
  void whatTheDesktopSaysLateIsNotSaidOfTheExportBegunSince() {
    openWithoutDesktop();
    Runnable opening = background.remove();
    model.start();
    opening.run();
    clock.settle();
    assertThat(model.running()).isTrue();
    settle();
    assertThat(model.stateProperty().get()).isInstanceOf(ExportState.Done.class);
  }

  @Test
  void tooMuchAtOnceIsSaid() {
    busy = true;
    answer = Optional.of(directory.resolve("late.txt"));
    model.start();
    settle();
    assertThat(model.stateProperty().get()).isEqualTo(new ExportState.Busy());
  }

  @Test
  void everyDesktopIsAskedInItsOwnWords() {
    Path file = Path.of("/data/a b.csv");
    assertThat(new DesktopCommands("Linux").openCommand(file))
        .containsExactly("xdg-open", file.toString());
    assertThat(new DesktopCommands("Linux").showCommand(file))
        .containsExactly("xdg-open", Path.of("/data").toAbsolutePath().toString());
    assertThat(new DesktopCommands("Mac OS X").showCommand(file))
        .containsExactly("open", "-R", file.toString());
    assertThat(new DesktopCommands("Windows 11").showCommand(file))
        .containsExactly("explorer.exe", "/select," + file);
  }

  /** The sequences of the events that a scope exports. */
  private List<Integer> sequences(ExportScope scope) throws IOException {
    Path file = directory.resolve("scope.jsonl");
    answer = Optional.of(file);
    model.dismiss();
    model.scopeProperty().set(scope);
    model.choiceProperty().set(ExportChoice.JSON_LINES);
    model.start();
    settle();
    assertThat(model.stateProperty().get()).isInstanceOf(ExportState.Done.class);
    return Files.readAllLines(file).stream()
        .map(line -> Integer.valueOf(line.replaceAll("^\\{\"seq\":(\\d+),.*", "$1")))
        .toList();
  }

  private Problem problem() {
    return ((ExportState.Failed) model.stateProperty().get()).cause().problem();
  }

  private void settle() {
    do {
      runBackground();
    } while (clock.pulse() || !background.isEmpty());
  }

  private void runBackground() {
    for (int waiting = background.size(); waiting > 0; waiting--) {
      background.remove().run();
    }
  }

  private void detail(int socket, EventDetail detail) {
    capture.append(tick(), socket, detail);
  }

  private void wire(int socket, EventKind kind, String text) {
    capture.append(
        tick(), socket, kind, null, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
  }

  private Stamp tick() {
    now += 1_000_000;
    return new Stamp(now, now);
  }

  /** Shows everything at once, as if a pulse followed every request. */
  private static final class HastyClock implements PulseClock {
    @Override
    public Pulse onPulse(Runnable pull) {
      return new Pulse() {
        @Override
        public void request() {
          pull.run();
        }

        @Override
        public void close() {}
      };
    }

    @Override
    public Ticking everySecond(Runnable tick) {
      return () -> {};
    }

    @Override
    public void onScreen(Runnable task) {
      task.run();
    }
  }

  private final class FakeDesktop implements DesktopFiles {
    @Override
    public void open(Path file) throws IOException {
      if (noDesktop) {
        throw new IOException("no xdg-open");
      }
      shown.add("open " + file);
    }

    @Override
    public void show(Path file) {
      shown.add("show " + file);
    }
  }
}
