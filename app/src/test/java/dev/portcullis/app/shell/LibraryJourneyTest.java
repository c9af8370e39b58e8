package dev.portcullis.app.shell;

import static dev.portcullis.app.shell.WindowPage.awaitThat;
import static dev.portcullis.app.shell.WindowPage.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.compose.ComposerIds;
import dev.portcullis.app.inspect.InspectorIds;
import dev.portcullis.app.library.LibraryIds;
import dev.portcullis.app.palette.PaletteIds;
import dev.portcullis.app.sequence.SequenceIds;
import dev.portcullis.app.socket.SocketIds;
import dev.portcullis.app.status.StatusIds;
import dev.portcullis.app.testkit.DrivenClock;
import dev.portcullis.app.testkit.ScreenWatch;
import dev.portcullis.core.workspace.ComposerDraft;
import dev.portcullis.core.workspace.Library;
import dev.portcullis.core.workspace.LoadedWorkspace;
import dev.portcullis.core.workspace.PayloadGroup;
import dev.portcullis.core.workspace.SavedPayload;
import dev.portcullis.core.workspace.TabOptions;
import dev.portcullis.core.workspace.Workspace;
import dev.portcullis.core.workspace.WorkspaceStore;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The sidebar and the palette in the real window, with the keyboard. */
@ExtendWith(ScreenWatch.class)
class LibraryJourneyTest {

  @TempDir private Path home;
  private final DrivenClock clock = new DrivenClock();

  @Test
  void aTargetIsSavedDeletedBroughtBackAndThereAfterARestart() {
    try (WindowPage page = WindowPage.open(home, clock)) {
      page.aimAt("192.168.1.77", "5020");
      page.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
      awaitTrue(() -> page.isShown(LibraryIds.RENAME));
      page.write(LibraryIds.RENAME, "Boiler");
      page.press(KeyCode.ENTER);
      awaitTrue(() -> page.textsIn(LibraryIds.ROWS).contains("Boiler"));

      page.press(KeyCode.DELETE);
      awaitTrue(() -> page.isShown(LibraryIds.TOAST));
      awaitThat(() -> assertThat(page.textsIn(LibraryIds.TOAST)).contains("Deleted “Boiler”"));
      awaitThat(() -> assertThat(page.textsIn(LibraryIds.ROWS)).doesNotContain("Boiler"));
      page.click(LibraryIds.TOAST_UNDO);
      awaitTrue(() -> page.textsIn(LibraryIds.ROWS).contains("Boiler"));
      awaitThat(() -> assertThat(page.isShown(LibraryIds.TOAST)).isFalse());
    }
    try (WindowPage page = WindowPage.open(home, clock)) {
      awaitThat(() -> assertThat(page.textsIn(LibraryIds.ROWS)).contains("Boiler", ".1.77:5020"));
    }
  }

  @Test
  void thePaletteFindsOneOfAThousandPayloadsAndBothLanguages() throws Exception {
    keepAThousandPayloads();
    try (WindowPage page = WindowPage.open(home, clock)) {
      awaitTrue(() -> page.isShown(LibraryIds.SEARCH));
      page.press(KeyCode.CONTROL, KeyCode.K);
      awaitTrue(() -> page.isShown(PaletteIds.QUERY));
      page.write(PaletteIds.QUERY, "payload 777");
      awaitTrue(() -> page.textsIn(PaletteIds.HITS).contains("payload 777"));
      page.press(KeyCode.ENTER);
      awaitTrue(
          () -> page.textsIn(ComposerIds.PREVIEW).stream().anyMatch(t -> t.contains("07 77")));

      page.press(KeyCode.CONTROL, KeyCode.K);
      page.write(PaletteIds.QUERY, "clear view");
      awaitTrue(() -> page.textsIn(PaletteIds.HITS).contains("clear view".replace("c", "C")));
      page.press(KeyCode.ESCAPE);
    }
  }

  @Test
  void aTargetGivesItsTabsWhatItHasOfItsOwn() {
    try (WindowPage page = WindowPage.open(home, clock)) {
      page.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
      awaitTrue(() -> page.isShown(LibraryIds.RENAME));
      page.write(LibraryIds.RENAME, "Thermostat");
      page.press(KeyCode.ENTER);
      page.press(KeyCode.F4);
      awaitTrue(() -> page.isShown(LibraryIds.TARGET));
      page.write(LibraryIds.TARGET_PORT, "8861");
      page.press(KeyCode.ENTER);
      page.write(LibraryIds.TARGET_TIMEOUT, "9");
      page.press(KeyCode.ENTER);
      TargetPage target = new TargetPage();
      target.choose(LibraryIds.TARGET_CHARSET, "GBK");
      target.choose(LibraryIds.TARGET_RULES, "phone");
      target.pick(InspectorIds.FRAMING, InspectorIds.FRAMING + "-fixed");
      page.press(KeyCode.ESCAPE);
      target.open("Thermostat");
      awaitTrue(() -> page.text(SocketIds.PORT).equals("8861"));
      awaitThat(() -> assertThat(page.text(SocketIds.TIMEOUT)).isEqualTo("9"));
      page.click(ComposerIds.NOTATION_TEXT);
      awaitTrue(() -> page.text(ComposerIds.CHARSET).equals("GBK"));
      page.clickTool(ComposerIds.REPEAT_PLAN);
      awaitTrue(() -> page.isShown(ComposerIds.REPEAT_EVERY));
      page.write(ComposerIds.REPEAT_EVERY, "75 ms");
      page.press(KeyCode.ESCAPE);
    }
    try (WindowPage page = WindowPage.open(home, clock)) {
      awaitThat(() -> assertThat(page.text(SocketIds.PORT)).isEqualTo("8861"));
      awaitThat(() -> assertThat(page.text(ComposerIds.REPEAT_PLAN)).isEqualTo("every 75 ms × 60"));
    }
    TabOptions own = kept().tabs().getLast().options();
    assertThat(own.framing()).isEqualTo("fixed length=8");
    assertThat(own.charset()).isEqualTo("GBK");
    assertThat(own.profile()).isEqualTo("phone");
    assertThat(own.repeat()).isEqualTo(new TabOptions.Repeat("75 ms", "60", ""));
  }

  private Workspace kept() {
    return ((LoadedWorkspace.Restored) new WorkspaceStore(home).load()).workspace();
  }

  @Test
  void aSequenceIsWrittenRunWatchedAndThereAfterARestart() {
    try (WindowPage page = WindowPage.open(home, clock)) {
      page.connect();
      awaitTrue(() -> page.text(StatusIds.STATE).equals("connected"));
      page.click(LibraryIds.ADD + "sequences");
      awaitTrue(() -> page.isShown(SequenceIds.ROOT));
      page.fire(SequenceIds.ADD);
      page.pick(SequenceIds.UNTIL, SequenceIds.UNTIL + "-match");
      page.write(SequenceIds.PATTERN, "03 00 ??");
      page.press(KeyCode.ENTER);
      page.write(SequenceIds.NAME, "Read twice");
      page.press(KeyCode.ENTER);
      page.fire(SequenceIds.RUN);
      awaitTrue(() -> page.text(SequenceIds.STATUS).contains("done: 2 payloads, 16 bytes"));
      awaitThat(
          () ->
              assertThat(page.text(SequenceIds.STATUS))
                  .startsWith("Read twice")
                  .contains("2 answers"));
      page.write(SequenceIds.PATTERN, "FF");
      page.press(KeyCode.ENTER);
      page.write(SequenceIds.SPAN, "1.5 s");
      page.press(KeyCode.ENTER);
      page.fire(SequenceIds.RUN);
      awaitTrue(
          () ->
              page.text(ComposerIds.SEQUENCE_STATUS)
                  .contains("8 bytes came, but not the answer (FF, 1.5 s)"));
    }
    try (WindowPage page = WindowPage.open(home, clock)) {
      awaitThat(() -> assertThat(page.textsIn(LibraryIds.ROWS)).contains("Read twice", "2 rows"));
      page.press(KeyCode.CONTROL, KeyCode.K);
      awaitTrue(() -> page.isShown(PaletteIds.QUERY));
      page.write(PaletteIds.QUERY, "read twice");
      page.press(KeyCode.ENTER);
      awaitTrue(
          () ->
              page.textsIn(ShellIds.NOTIFICATIONS)
                  .contains("Connect first, then run “Read twice”."));
    }
  }

  @Test
  void aClosedTabOpensAgain() {
    try (WindowPage page = WindowPage.open(home, clock)) {
      page.newTab();
      page.aimAt("10.0.0.9", "9999");
      page.press(KeyCode.CONTROL, KeyCode.W);
      awaitTrue(() -> page.text(SocketIds.ADDRESS).equals("127.0.0.1"));
      page.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
      awaitTrue(() -> page.text(SocketIds.ADDRESS).equals("10.0.0.9"));
    }
  }

  @Test
  void theSidebarStaysAsItWasLeft() {
    try (WindowPage page = WindowPage.open(home, clock)) {
      awaitThat(() -> assertThat(page.isShown(LibraryIds.SIDEBAR)).isTrue());
      page.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
      awaitTrue(() -> !page.isShown(LibraryIds.SIDEBAR));
    }
    try (WindowPage page = WindowPage.open(home, clock)) {
      awaitThat(() -> assertThat(page.isShown(LibraryIds.SIDEBAR)).isFalse());
    }
  }

  private void keepAThousandPayloads() throws Exception {
    List<SavedPayload> many =
        IntStream.range(0, 1000)
            .mapToObj(
                i ->
                    new SavedPayload(
                        "p" + i,
                        "payload " + i,
                        "",
                        0,
                        new ComposerDraft(
                            "hex", "%04d".formatted(i), "none", "none", "UTF-8", false)))
            .toList();
    new WorkspaceStore(home)
        .save(
            FirstStart.workspace("Demo device")
                .withLibrary(
                    new Library(
                        List.of(),
                        List.of(new PayloadGroup(Library.UNGROUPED, "", many)),
                        List.of(),
                        List.of())));
  }
}
