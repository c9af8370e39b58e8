package dev.portcullis.app.shell;

import static dev.portcullis.app.shell.WindowPage.awaitThat;
import static dev.portcullis.app.shell.WindowPage.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.export.ExportIds;
import dev.portcullis.app.status.StatusIds;
import dev.portcullis.app.testkit.DrivenClock;
import dev.portcullis.app.testkit.ScreenWatch;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From an exchange on the screen to files of it, in the real window. */
@ExtendWith(ScreenWatch.class)
class ExportJourneyTest {

  @TempDir private Path home;

  @Test
  void anExchangeGoesToAFileAndIsShownThere() throws Exception {
    try (WindowPage page = WindowPage.open(home, new DrivenClock())) {
      exchange(page);
      Path file = home.resolve("evidence.txt");
      page.desktop().saveTo(file);
      page.click(ExportIds.BUTTON);
      awaitTrue(() -> page.isShown(ExportIds.START));
      page.click(ExportIds.FORMAT + "text");
      page.click(ExportIds.START);

      awaitTrue(() -> page.text(ExportIds.TEXT).startsWith("Exported 5 events, 16 B, to " + file));
      assertThat(Files.readString(file)).contains("TX  Demo device  8 B  01 03 00 00 00 02 C4 0B");
      page.click(ExportIds.SHOW);
      awaitTrue(() -> page.desktop().asked().contains("show " + file));
      page.click(ExportIds.DISMISS);
      awaitThat(() -> assertThat(page.isShown(ExportIds.STRIP)).isFalse());
    }
  }

  @Test
  void theKeyboardAloneCanDoIt() throws Exception {
    try (WindowPage page = WindowPage.open(home, new DrivenClock())) {
      exchange(page);
      Path file = home.resolve("evidence.pcapng");
      page.desktop().saveTo(file);
      page.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
      awaitTrue(() -> page.isShown(ExportIds.START));
      page.press(KeyCode.ENTER);

      awaitTrue(() -> page.text(ExportIds.TEXT).startsWith("Exported 5 events"));
      assertThat(Files.size(file)).isPositive();
    }
  }

  @Test
  void aFolderThatIsGoneIsSaid() {
    try (WindowPage page = WindowPage.open(home, new DrivenClock())) {
      exchange(page);
      page.desktop().saveTo(home.resolve("gone/evidence.csv"));
      page.click(ExportIds.BUTTON);
      awaitTrue(() -> page.isShown(ExportIds.START));
      page.click(ExportIds.START);

      awaitTrue(
          () ->
              page.text(ExportIds.TEXT)
                  .equals(
                      "The folder "
                          + home.resolve("gone")
                          + " does not exist: create it, or choose another."));
    }
  }

  private static void exchange(WindowPage page) {
    page.connect();
    awaitTrue(() -> page.text(StatusIds.STATE).equals("connected"));
    page.send();
    awaitTrue(() -> page.text(StatusIds.READ).equals("↓ 8 B"));
  }
}
