package dev.portcullis.app.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.portcullis.app.i18n.Language;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.pulse.ManualPulseClock;
import dev.portcullis.app.testkit.HandExecutor;
import dev.portcullis.app.testkit.Screen;
import dev.portcullis.app.viewport.ViewportPage;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.workspace.NoteStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogMarksTest {

  private static final int DELTA = 2;
  private static final int NOTE = 10;

  @TempDir private Path directory;

  private void with(Consumer<LogDriver> test) {
    Screen.run(
        () -> {
          try (LogFixture log = new LogFixture(directory);
              LogDriver driver = new LogDriver(log)) {
            test.accept(driver);
          }
        });
  }

  @Test
  void timesAreCountedFromAMarkedRow() {
    with(
        log -> {
          log.log.thermostat();
          log.pull();
          log.rows.click(3);
          log.menu(LogIds.ORIGIN);
          assertThat(log.cell(3, DELTA)).isEqualTo("+0 µs");
          assertThat(log.cell(5, DELTA)).isEqualTo("+2.0 ms");
          assertThat(log.cell(2, DELTA)).isEqualTo("−1.0 ms");
          assertThat(log.text("viewport-header-delta")).isEqualTo("Δ from mark");
          log.menu(LogIds.NO_ORIGIN);
          assertThat(log.cell(5, DELTA)).isEqualTo("+1.0 ms");
          assertThat(log.text("viewport-header-delta")).isEqualTo("Δ");
        });
  }

  @Test
  void bookmarksAreGoneToAndBroughtBack() {
    with(
        log -> {
          log.log.thermostat();
          log.pull();
          LogMarks marks = log.log.model.marks();
          log.rows.click(2);
          marks.toggleBookmark();
          log.rows.click(6);
          marks.notes().put(6, "  the answer ");
          log.settle();
          assertThat(log.cell(6, NOTE)).isEqualTo("the answer");
          marks.nextBookmark();
          log.settle();
          assertThat(log.viewport().selection().focus()).isEqualTo(2);
          marks.previousBookmark();
          log.settle();
          assertThat(log.viewport().selection().focus()).isEqualTo(6);
          marks.toggleBookmark();
          log.settle();
          assertThat(log.cell(6, NOTE)).isEmpty();
          assertThat(log.shows(LogIds.UNDO)).isTrue();
          log.shortcut(KeyCode.Z);
          assertThat(log.cell(6, NOTE)).isEqualTo("the answer");
          assertThat(log.shows(LogIds.UNDO)).isFalse();
        });
  }

  @Test
  void notesAreKeptBesideTheCapture() throws IOException {
    ManualPulseClock clock = new ManualPulseClock();
    Queue<Runnable> background = new ArrayDeque<>();
    EventNotes notes = EventNotes.beside(directory, background::add, clock);
    notes.put(4, "early");
    settle(background, clock);
    notes.put(7, "");
    notes.put(7, "late");
    settle(background, clock);
    assertThat(new NoteStore(directory).load())
        .containsEntry(4L, "early")
        .containsEntry(7L, "late");

    EventNotes again = EventNotes.beside(directory, background::add, clock);
    settle(background, clock);
    assertThat(again.at(7)).contains("late");
    again.remove(4);
    settle(background, clock);
    assertThat(new NoteStore(directory).load()).containsOnlyKeys(7L);
  }

  @Test
  void whatIsNotedBeforeTheFileWasReadIsKeptWithWhatWasInIt() throws IOException {
    new NoteStore(directory).save(new TreeMap<>(Map.of(1L, "stored", 2L, "stored too")));
    ManualPulseClock clock = new ManualPulseClock();
    HandExecutor background = new HandExecutor();
    EventNotes notes = EventNotes.beside(directory, background, clock);
    notes.put(2, "new");
    notes.put(3, "newer");
    while (background.waiting() > 0) {
      background.runNewest();
      clock.settle();
    }
    assertThat(notes.notesProperty().get())
        .containsExactly(entry(1L, "stored"), entry(2L, "new"), entry(3L, "newer"));
    assertThat(new NoteStore(directory).load()).isEqualTo(notes.notesProperty().get());
  }

  @Test
  void whereNobodyTakesWorkNotesAreReadWithTheNextChange() throws IOException {
    new NoteStore(directory).save(new TreeMap<>(Map.of(1L, "stored")));
    ManualPulseClock clock = new ManualPulseClock();
    AtomicBoolean busy = new AtomicBoolean(true);
    EventNotes notes =
        EventNotes.beside(
            directory,
            task -> {
              if (busy.get()) {
                throw new RejectedExecutionException();
              }
              task.run();
            },
            clock);
    notes.put(2, "new");
    busy.set(false);
    notes.put(3, "newer");
    clock.settle();
    assertThat(new NoteStore(directory).load()).containsOnlyKeys(1L, 2L, 3L);
  }

  @Test
  void notesThatCannotBeReadAreNotWrittenOver() throws IOException {
    ManualPulseClock clock = new ManualPulseClock();
    Queue<Runnable> background = new ArrayDeque<>();
    String newer = "{\"version\":9,\"notes\":[]}";
    Files.writeString(directory.resolve(NoteStore.FILE), newer);
    EventNotes notes = EventNotes.beside(directory, background::add, clock);
    settle(background, clock);
    notes.put(1, "x");
    settle(background, clock);
    assertThat(notes.troubleProperty().get()).contains("version");
    assertThat(Files.readString(directory.resolve(NoteStore.FILE))).isEqualTo(newer);
  }

  @Test
  void theLogSaysThatNotesAreNotKept() throws IOException {
    ManualPulseClock clock = new ManualPulseClock();
    Queue<Runnable> background = new ArrayDeque<>();
    Path file = Files.writeString(directory.resolve("file"), "no folder");
    EventNotes notes = EventNotes.beside(file, background::add, clock);
    Messages messages = new Messages(Language.ENGLISH);
    NoteTroubleView view = Screen.call(() -> new NoteTroubleView(notes, messages));
    settle(background, clock);
    Screen.run(() -> notes.put(1, "x"));
    Screen.run(() -> settle(background, clock));
    assertThat(view.isVisible()).isTrue();
    assertThat(((Label) view.lookup("#" + LogIds.NOTE_TROUBLE)).getText())
        .startsWith("Bookmarks and notes are not kept on disk: ");
  }

  @Test
  void eventsAreCopiedInTheFormsOfLanguages() {
    with(
        log -> {
          log.log.thermostat();
          log.pull();
          log.rows.click(1);
          log.rows.click(3, ViewportPage.Modifier.SHIFT);
          log.menu(LogIds.COPY + "c");
          assertThat(log.clipboard())
              .startsWith("const unsigned char tx_3[] = { 0x01, 0x03, 0x00")
              .contains("rx_4_size = 9;");
          log.menu(LogIds.COPY + "java");
          assertThat(log.clipboard()).contains("byte[] tx_3 = {").contains("(byte) 0xC4");
          log.menu(LogIds.COPY + "python");
          assertThat(log.clipboard())
              .contains("rx_4 = bytes.fromhex(\"01 03 04 00 D7 01 2C 4A 46\")");
          log.menu(LogIds.COPY + "javascript");
          assertThat(log.clipboard()).contains("const tx_3 = new Uint8Array([0x01");
          log.menu(LogIds.COPY + "json");
          assertThat(log.clipboard())
              .startsWith("[\n{\"seq\":1,")
              .contains("\"bytes\":\"010300000002c40b\"")
              .endsWith("}\n]\n");
        });
  }

  @Test
  void aCopyCanBeEnded() {
    with(
        log -> {
          for (int i = 0; i < 10_000; i++) {
            log.log.wire(1, EventKind.MESSAGE, (byte) i);
          }
          log.pull();
          log.shortcut(KeyCode.A);
          log.log.model.copy(
              CopyFormat.HEX,
              log.messages.language(),
              copied -> {
                throw new AssertionError("it was ended");
              });
          assertThat(log.shows(LogIds.COPY_CANCEL)).isTrue();
          log.press(LogIds.COPY_CANCEL);
          assertThat(log.shows(LogIds.COPY_CANCEL)).isFalse();
        });
  }

  private static void settle(Queue<Runnable> background, ManualPulseClock clock) {
    while (!background.isEmpty()) {
      background.remove().run();
    }
    clock.pulse();
  }
}
