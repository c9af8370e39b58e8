package dev.portcullis.app.shell;

import static dev.portcullis.app.shell.WindowPage.awaitThat;
import static dev.portcullis.app.shell.WindowPage.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.compose.ComposerIds;
import dev.portcullis.app.library.LibraryIds;
import dev.portcullis.app.log.LogIds;
import dev.portcullis.app.status.StatusIds;
import dev.portcullis.app.testkit.DrivenClock;
import dev.portcullis.app.testkit.ScreenWatch;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Writing and sending in the real window, to a real device on loopback. */
@ExtendWith(ScreenWatch.class)
class ComposerJourneyTest {

  @TempDir private Path home;
  private final DrivenClock clock = new DrivenClock();

  private static void connect(WindowPage page) {
    page.connect();
    awaitTrue(() -> page.text(StatusIds.STATE).equals("connected"));
  }

  @Test
  void textWithVariablesIsRepeatedAndEachTurnIsAnother() {
    try (WindowPage page = WindowPage.open(home, clock)) {
      connect(page);
      page.click(ComposerIds.NOTATION_TEXT);
      page.clickTool(ComposerIds.VARIABLES);
      page.closePopOvers();
      page.write(ComposerIds.TEXT, "n${seq:3}!");
      page.clickTool(ComposerIds.REPEAT_PLAN);
      awaitTrue(() -> page.isShown(ComposerIds.REPEAT_EVERY));
      page.write(ComposerIds.REPEAT_EVERY, "30 ms");
      page.write(ComposerIds.REPEAT_TIMES, "4");
      page.press(KeyCode.ESCAPE);
      page.click(ComposerIds.REPEAT);
      awaitTrue(() -> page.text(ComposerIds.REPEAT_STATUS).startsWith("Done: "));
      awaitThat(() -> assertThat(page.text(ComposerIds.REPEAT_PLAN)).isEqualTo("every 30 ms × 4"));
      awaitTrue(
          () ->
              page.textsIn(LogIds.ROWS).stream().anyMatch(t -> t.matches("6E 30 30 3[1-4] 21 .*")));
      page.click(ComposerIds.REPEAT_DISMISS);
      awaitTrue(() -> page.text(ComposerIds.REPEAT_STATUS).isEmpty());
    }
  }

  @Test
  void whatWasSentIsFoundAgainAfterARestart() {
    try (WindowPage page = WindowPage.open(home, clock)) {
      connect(page);
      page.click(ComposerIds.NOTATION_TEXT);
      page.write(ComposerIds.TEXT, "first words");
      page.press(KeyCode.SHORTCUT, KeyCode.ENTER);
      page.write(ComposerIds.TEXT, "second words");
      page.press(KeyCode.SHORTCUT, KeyCode.ENTER);
      page.press(KeyCode.ALT, KeyCode.UP);
      awaitThat(() -> assertThat(page.text(ComposerIds.TEXT)).isEqualTo("first words"));
      page.press(KeyCode.ALT, KeyCode.DOWN);
      awaitThat(() -> assertThat(page.text(ComposerIds.TEXT)).isEqualTo("second words"));
    }
    assertThat(home.resolve("history.json")).isNotEmptyFile();
    try (WindowPage page = WindowPage.open(home, clock)) {
      page.clickTool(ComposerIds.HISTORY);
      awaitTrue(() -> page.isShown(ComposerIds.HISTORY_FILTER));
      page.write(ComposerIds.HISTORY_FILTER, "FIRST");
      awaitTrue(() -> !page.textsIn(ComposerIds.HISTORY_LIST).contains("second words"));
      page.press(KeyCode.ENTER);
      awaitTrue(() -> page.text(ComposerIds.TEXT).equals("first words"));
    }
  }

  @Test
  void aDamagedHistoryIsSaidAndKeptAside() throws Exception {
    Files.writeString(home.resolve("history.json"), "{\"version\":1,");
    try (WindowPage page = WindowPage.open(home, clock)) {
      awaitTrue(
          () ->
              page.textsIn(ShellIds.NOTIFICATIONS).stream()
                  .anyMatch(text -> text.contains("history begins anew")));
    }
    assertThat(home.resolve("history.damaged.json")).hasContent("{\"version\":1,");
  }

  @Test
  void aFileIsOfferedSentAndLoaded() throws Exception {
    Path file = Files.write(home.resolve("firmware.bin"), new byte[600_000]);
    Path small = Files.writeString(home.resolve("small.bin"), "Hi");
    try (WindowPage page = WindowPage.open(home, clock)) {
      connect(page);
      page.desktop().openNext(file);
      page.clickTool(ComposerIds.FILE);
      awaitTrue(() -> page.isShown(ComposerIds.FILE_SEND));
      awaitThat(
          () ->
              assertThat(page.text(ComposerIds.FILE_STATUS)).isEqualTo("firmware.bin · 600,000 B"));
      page.click(ComposerIds.FILE_SEND);
      awaitThat(
          () ->
              assertThat(page.text(ComposerIds.FILE_STATUS))
                  .startsWith("firmware.bin is sent: 600,000 B"));
      awaitTrue(() -> page.text(StatusIds.READ).equals("↓ 600 kB"));

      page.desktop().openNext(small);
      page.clickTool(ComposerIds.FILE);
      awaitTrue(() -> page.isShown(ComposerIds.FILE_LOAD));
      page.click(ComposerIds.FILE_LOAD);
      awaitTrue(() -> page.textsIn(ComposerIds.PREVIEW).contains("48 69"));
    }
  }

  @Test
  void aMillionBytesAreEditedInBothViewsSentKeptAndThereAfterARestart() throws Exception {
    String line = "a line of a long text, forty characters\n";
    Path file = Files.writeString(home.resolve("long.txt"), line.repeat(25_000));
    try (WindowPage page = WindowPage.open(home, clock)) {
      connect(page);
      page.desktop().openNext(file);
      page.clickTool(ComposerIds.FILE);
      awaitTrue(() -> page.isShown(ComposerIds.FILE_LOAD));
      page.click(ComposerIds.FILE_LOAD);
      awaitTrue(() -> page.text(ComposerIds.SIZE).startsWith("1,000,000 bytes"));
      page.click(ComposerIds.HEX);
      page.press(KeyCode.CONTROL, KeyCode.END);
      page.press(KeyCode.DIGIT4);
      page.press(KeyCode.DIGIT1);
      awaitTrue(() -> page.text(ComposerIds.SIZE).startsWith("1,000,001 bytes"));
      page.click(ComposerIds.NOTATION_TEXT);
      awaitTrue(() -> page.isShown(ComposerIds.HELD));
      page.click(ComposerIds.PART_NEXT);
      page.click(ComposerIds.TEXT);
      page.press(KeyCode.CONTROL, KeyCode.HOME);
      page.press(KeyCode.Z);
      awaitTrue(() -> page.text(ComposerIds.SIZE).startsWith("1,000,002 bytes"));
      page.send();
      awaitTrue(() -> page.text(StatusIds.READ).equals("↓ 1.0 MB"));
      page.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
      awaitTrue(() -> page.isShown(LibraryIds.RENAME));
      page.write(LibraryIds.RENAME, "Long");
      page.press(KeyCode.ENTER);
      awaitTrue(() -> page.textsIn(LibraryIds.ROWS).contains("Long"));
    }
    try (WindowPage page = WindowPage.open(home, clock)) {
      awaitThat(() -> assertThat(page.textsIn(LibraryIds.ROWS)).contains("Long"));
      awaitTrue(() -> page.text(ComposerIds.SIZE).startsWith("1,000,002 bytes"));
      awaitThat(
          () ->
              assertThat(page.text(ComposerIds.TEXT).substring(0, line.length())).isEqualTo(line));
    }
  }
}
