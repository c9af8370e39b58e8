package dev.portcullis.app.shell;

import static dev.portcullis.app.shell.WindowPage.awaitThat;
import static dev.portcullis.app.shell.WindowPage.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.compose.ComposerIds;
import dev.portcullis.app.library.LibraryIds;
import dev.portcullis.app.settings.SettingsIds;
import dev.portcullis.app.status.StatusIds;
import dev.portcullis.app.testkit.DrivenClock;
import dev.portcullis.app.testkit.ScreenWatch;
import dev.portcullis.core.workspace.Appearance;
import dev.portcullis.core.workspace.Confirmations;
import dev.portcullis.core.workspace.LoadedWorkspace;
import dev.portcullis.core.workspace.Workspace;
import dev.portcullis.core.workspace.WorkspaceClaim;
import dev.portcullis.core.workspace.WorkspaceStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The settings, opened and used as a person does. */
@ExtendWith(ScreenWatch.class)
class SettingsJourneyTest {

  @TempDir private Path home;
  private final DrivenClock clock = new DrivenClock();

  @Test
  void theFolderOfCapturesIsOneClickAway() {
    try (WindowPage page = WindowPage.open(home, clock)) {
      page.press(KeyCode.CONTROL, KeyCode.COMMA);
      awaitTrue(() -> page.isShown(SettingsIds.ROOT));

      page.click(SettingsIds.OPEN_CAPTURES);

      awaitTrue(() -> page.desktop().asked().equals(List.of("open " + home.resolve("captures"))));
    }
  }

  @Test
  void everySettingIsTheUsualOneAgainAndCanBeTakenBack() {
    try (WindowPage page = WindowPage.open(home, clock)) {
      page.press(KeyCode.CONTROL, KeyCode.COMMA);
      awaitTrue(() -> page.isShown(SettingsIds.ROOT));
      page.click(SettingsIds.THEME + "dark");
      page.click(SettingsIds.LANGUAGE + "zh-CN");
      page.click(SettingsIds.LARGER);
      page.click(SettingsIds.ASK_CLOSING);
      awaitTrue(() -> page.textsIn(SettingsIds.BYTES_FONT).contains("由程序选择"));
      awaitTrue(() -> page.textsIn(SettingsIds.CAPTURE_LIMIT).contains("会话大小不限"));

      page.fire(SettingsIds.RESET);
      awaitTrue(() -> page.textsIn(SettingsIds.BYTES_FONT).contains("Chosen by the program"));
      awaitTrue(() -> page.textsIn(SettingsIds.CAPTURE_LIMIT).contains("No limit for a session"));
      awaitTrue(() -> page.textsIn(SettingsIds.ROOT).contains("100 %"));
      page.fire(LibraryIds.TOAST_UNDO);
      awaitTrue(() -> page.textsIn(SettingsIds.ROOT).contains("110 %"));
    }
    Workspace kept = ((LoadedWorkspace.Restored) new WorkspaceStore(home).load()).workspace();
    assertThat(kept.appearance()).isEqualTo(new Appearance("dark", "zh-CN", 110));
    assertThat(kept.confirmations()).isEqualTo(new Confirmations(true, true));
  }

  @Test
  void theWindowThatWasOpenedFirstKeepsTheWorkspace() throws Exception {
    try (WindowPage first = WindowPage.open(home, clock)) {
      awaitTrue(() -> first.isShown(ShellIds.ROOT));
    }
    byte[] before = Files.readAllBytes(home.resolve("workspace.json"));
    try (WorkspaceClaim elsewhere = WorkspaceClaim.on(home);
        WindowPage late = WindowPage.open(home, clock)) {
      assertThat(elsewhere.isOurs()).isTrue();
      awaitTrue(() -> late.textsIn(ShellIds.NOTIFICATIONS).toString().contains("is open already"));
      late.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
      awaitTrue(() -> late.isShown(LibraryIds.RENAME));
      late.write(LibraryIds.RENAME, "Boiler");
      late.press(KeyCode.ENTER);
      awaitTrue(() -> late.textsIn(LibraryIds.ROWS).contains("Boiler"));
    }
    assertThat(Files.readAllBytes(home.resolve("workspace.json"))).isEqualTo(before);
  }

  @Test
  void aTabThatIsConnectedAsksBeforeItClosesOnceThatIsWished() {
    try (WindowPage page = WindowPage.open(home, clock)) {
      page.connect();
      awaitTrue(() -> page.text(StatusIds.STATE).equals("connected"));
      page.press(KeyCode.CONTROL, KeyCode.COMMA);
      awaitTrue(() -> page.isShown(SettingsIds.ROOT));
      page.click(SettingsIds.ASK_CLOSING);
      page.press(KeyCode.ESCAPE);
      page.desktop().answer(false);

      page.choose("menu-close-tab");

      awaitThat(
          () ->
              assertThat(page.desktop().asked())
                  .singleElement()
                  .asString()
                  .contains("is connected"));
      awaitThat(() -> assertThat(page.text(StatusIds.STATE)).isEqualTo("connected"));

      page.desktop().answer(true);
      page.choose("menu-close-tab");

      awaitTrue(() -> page.text(StatusIds.STATE).equals("not connected"));
    }
  }

  @Test
  void quittingAsksWhileAConnectionIsOpenAndOnlyThen() {
    try (WindowPage page = WindowPage.open(home, clock)) {
      page.connect();
      awaitTrue(() -> page.text(StatusIds.STATE).equals("connected"));
      page.desktop().answer(false);

      page.choose("menu-quit");

      awaitThat(
          () ->
              assertThat(page.desktop().asked())
                  .singleElement()
                  .asString()
                  .contains("A connection is open"));
      awaitThat(() -> assertThat(page.isShown(ShellIds.ROOT)).isTrue());
      awaitThat(() -> assertThat(page.text(StatusIds.STATE)).isEqualTo("connected"));
    }
  }

  @Test
  void everyKeyReachesTheWindowFromATextField() {
    try (WindowPage page = WindowPage.open(home, clock)) {
      // Undo and redo are the field's own; the window takes the others before a field does.
      assertThat(page.keptByTextAreas())
          .containsExactly("history", "next-tab", "previous-tab", "redo", "undo");

      page.click(ComposerIds.NOTATION_TEXT);
      page.write(ComposerIds.TEXT, "kept");
      page.click(ComposerIds.TEXT);
      page.press(KeyCode.CONTROL, KeyCode.H);
      awaitTrue(() -> page.isShown(ComposerIds.HISTORY_FILTER));
      assertThat(page.text(ComposerIds.TEXT)).isEqualTo("kept");
    }
  }

  @Test
  void noTwoCommandsShareAKey() {
    try (WindowPage page = WindowPage.open(home, clock)) {
      List<String> keys = page.keys();

      assertThat(keys).hasSizeGreaterThan(30).doesNotHaveDuplicates();
    }
  }
}
