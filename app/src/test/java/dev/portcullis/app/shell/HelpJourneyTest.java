package dev.portcullis.app.shell;

import static dev.portcullis.app.shell.WindowPage.awaitThat;
import static dev.portcullis.app.shell.WindowPage.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.help.HelpIds;
import dev.portcullis.app.testkit.DrivenClock;
import dev.portcullis.app.testkit.ScreenWatch;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The pages of the project are read in the window, offline. */
@ExtendWith(ScreenWatch.class)
class HelpJourneyTest {

  @TempDir private Path home;

  @Test
  void aKeyOpensThePagesAndLinksLeadFromOneToTheOther() {
    try (WindowPage page = WindowPage.open(home, new DrivenClock())) {
      page.press(KeyCode.F1);
      awaitTrue(() -> page.isShown(HelpIds.ROOT));
      awaitTrue(() -> page.textsIn(HelpIds.PAGE).contains("The rules"));

      // The first link of the start page is the one to rule profiles; it stands below what is seen.
      page.fire(HelpIds.LINK + "0");
      awaitTrue(() -> page.textsIn(HelpIds.PAGE).contains("Profiles: rules as data"));
      awaitThat(() -> assertThat(page.textsIn(HelpIds.PAGE)).doesNotContain("The rules"));

      page.click(HelpIds.BACK);
      awaitTrue(() -> page.textsIn(HelpIds.PAGE).contains("The rules"));
    }
  }

  @Test
  void whatTheProgramIsMadeOfIsAClickAwayFromAbout() {
    try (WindowPage page = WindowPage.open(home, new DrivenClock())) {
      page.choose("menu-about");
      awaitTrue(() -> page.isShown(ShellIds.ABOUT_LICENCES));
      page.fire(ShellIds.ABOUT_LICENCES);
      awaitTrue(() -> page.isShown(HelpIds.ROOT));
      awaitTrue(() -> page.textsIn(HelpIds.PAGE).contains("What is inside Portcullis"));
      awaitThat(
          () -> assertThat(page.textsIn(HelpIds.PAGE)).contains("controlsfx", "UPL-1.0 AND MIT"));
    }
  }
}
