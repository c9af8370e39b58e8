package dev.portcullis.app.shell;

import static dev.portcullis.app.shell.WindowPage.awaitThat;
import static dev.portcullis.app.shell.WindowPage.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.profiles.ProfilesIds;
import dev.portcullis.app.testkit.DrivenClock;
import dev.portcullis.app.testkit.ScreenWatch;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A list of addresses: loaded, counted, narrowed down, read line by line, written to a file. */
@ExtendWith(ScreenWatch.class)
class BulkJourneyTest {

  @TempDir private Path home;

  @Test
  void aHundredThousandLinesAreCheckedAndTheDeniedOnesExported() throws Exception {
    StringBuilder lines = new StringBuilder("# the lab\n");
    for (int i = 0; i < 100_000; i++) {
      lines.append("192.168.1.").append(30 + i % 100).append(i % 4 == 0 ? ":80\n" : ":8848\n");
    }
    Path list = home.resolve("list.txt");
    Files.writeString(list, lines);
    Path out = home.resolve("denied.csv");
    try (WindowPage page = WindowPage.open(home, new DrivenClock())) {
      page.desktop().openNext(list);
      page.desktop().saveTo(out);
      page.click("profiles");
      awaitTrue(() -> page.isShown(ProfilesIds.ROOT));
      page.click("profiles-tab-bulk");
      awaitTrue(() -> page.isShown(ProfilesIds.BULK_LOAD));
      page.click(ProfilesIds.BULK_LOAD);
      awaitTrue(() -> page.text(ProfilesIds.BULK_FILTER + "-denied").equals("Denied 25,000"));
      awaitThat(
          () -> assertThat(page.text(ProfilesIds.BULK_FILTER + "-all")).isEqualTo("All 100,000"));

      page.click(ProfilesIds.BULK_FILTER + "-denied");
      page.click(ProfilesIds.BULK_ROWS);
      page.press(KeyCode.HOME);
      awaitTrue(() -> page.text(ProfilesIds.BULK_DETAIL).startsWith("Port 80 is on the "));
      awaitThat(
          () ->
              assertThat(page.textsIn(ProfilesIds.BULK_ROWS))
                  .contains("2 connect fail: invalid port"));

      page.click(ProfilesIds.BULK_EXPORT);
      page.click(ProfilesIds.BULK_EXPORT + "-csv");
      awaitTrue(() -> page.text(ProfilesIds.BULK_NOTICE).startsWith("25,000 lines were written"));
      assertThat(Files.readString(out)).hasLineCount(25_001);
    }
  }
}
