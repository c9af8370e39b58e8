package dev.portcullis.app.shell;

import static dev.portcullis.app.shell.WindowPage.awaitThat;
import static dev.portcullis.app.shell.WindowPage.awaitTrue;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.compose.ComposerIds;
import dev.portcullis.app.profiles.ProfilesIds;
import dev.portcullis.app.quota.QuotaIds;
import dev.portcullis.app.socket.SocketIds;
import dev.portcullis.app.status.StatusIds;
import dev.portcullis.app.testkit.DrivenClock;
import dev.portcullis.app.testkit.ScreenWatch;
import dev.portcullis.core.policy.ProfileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A rule of one's own: copied, changed, watched at work, deleted and brought back. */
@ExtendWith(ScreenWatch.class)
class ProfilesJourneyTest {

  @TempDir private Path home;

  @Test
  void aForbiddenPortShowsInTheVerdictAndADeletionIsUndone() {
    try (WindowPage page = WindowPage.open(home, new DrivenClock())) {
      page.aimAt("192.168.1.77", "9101");
      awaitTrue(() -> page.text(SocketIds.VERDICT).startsWith("Allowed"));

      page.click("profiles");
      awaitTrue(() -> page.isShown(ProfilesIds.ROOT));
      awaitThat(
          () -> assertThat(page.text(ProfilesIds.CHANGES)).isEqualTo("Saving changes no rule."));
      page.click(ProfilesIds.COPY);
      page.fill(ProfilesIds.FIELD + "ports-prohibited", "9101 printers\n8100-8000");
      awaitTrue(() -> page.text(ProfilesIds.PROBLEM + "ports-prohibited").startsWith("Line 2: "));
      page.fill(ProfilesIds.FIELD + "ports-prohibited", "9101 printers");
      page.fill(ProfilesIds.TRY_ADDRESS, "192.168.1.77");
      page.fill(ProfilesIds.TRY_PORT, "9101");
      awaitTrue(() -> page.text(ProfilesIds.TRY_VERDICT).startsWith("Denied"));
      awaitThat(() -> assertThat(page.text(SocketIds.VERDICT)).startsWith("Allowed"));

      page.click(ProfilesIds.SAVE);
      awaitTrue(() -> page.text(SocketIds.VERDICT).startsWith("Denied"));
      assertThat(new ProfileStore(home.resolve("profiles")).find("desk-copy")).isPresent();

      page.click(ProfilesIds.DELETE);
      awaitTrue(() -> page.text(SocketIds.VERDICT).startsWith("Allowed"));
      page.click(ProfilesIds.UNDO);
      awaitTrue(() -> page.text(SocketIds.VERDICT).startsWith("Denied"));
    }
  }

  @Test
  void aProfileFromTheFileManagerIsTakenInAndADamagedOneIsSaid(@TempDir Path elsewhere)
      throws Exception {
    byte[] desk = ProfileStore.json(ProfileStore.shipped("desk"));
    String office = new String(desk, UTF_8).replace("\"desk\"", "\"office\"");
    Path file = Files.writeString(elsewhere.resolve("from a colleague.portcullis"), office);
    Path damaged = Files.writeString(elsewhere.resolve("damaged.portcullis"), "{\"version\": 1,");
    try (WindowPage page = WindowPage.open(home, new DrivenClock())) {
      page.openFile(file);
      awaitTrue(() -> page.isShown(ProfilesIds.ROOT));
      awaitTrue(() -> page.text(ProfilesIds.NOTICE).contains("office"));
      assertThat(new ProfileStore(home.resolve("profiles")).find("office")).isPresent();

      page.openFile(damaged);
      awaitTrue(() -> page.text(ProfilesIds.NOTICE).contains("damaged.portcullis"));
    }
  }

  @Test
  void rulesThatAreSavedAndChosenNeverTouchAnOpenSocket() {
    try (WindowPage page = WindowPage.open(home, new DrivenClock())) {
      page.connect();
      awaitTrue(() -> page.text(StatusIds.STATE).equals("connected"));

      page.click("profiles");
      awaitTrue(() -> page.isShown(ProfilesIds.ROOT));
      page.click(ProfilesIds.COPY);
      page.click(ProfilesIds.FIELD + "own-deny");
      page.fill(ProfilesIds.FIELD + "quota-sockets", "1");
      page.click(ProfilesIds.SAVE);
      awaitTrue(() -> page.text(ProfilesIds.NOTICE).startsWith("“desk-copy” is saved"));
      assertThat(new ProfileStore(home.resolve("profiles")).find("desk-copy")).isPresent();

      awaitThat(() -> assertThat(page.text(StatusIds.STATE)).isEqualTo("connected"));
      page.fire(ComposerIds.SEND);
      awaitTrue(() -> page.text(StatusIds.READ).equals("↓ 8 B"));
      awaitTrue(() -> page.text(QuotaIds.LEFT).equals("1"));

      page.fire(SocketIds.CONNECT);
      awaitTrue(() -> page.text(StatusIds.STATE).equals("closed"));
      awaitTrue(() -> page.text(SocketIds.VERDICT).startsWith("Denied"));
    }
  }
}
