package dev.portcullis.app.shell;

import static dev.portcullis.app.shell.WindowPage.awaitThat;
import static dev.portcullis.app.shell.WindowPage.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.hex.HexIds;
import dev.portcullis.app.inspect.InspectorIds;
import dev.portcullis.app.log.LogIds;
import dev.portcullis.app.status.StatusIds;
import dev.portcullis.app.testkit.DrivenClock;
import dev.portcullis.app.testkit.ScreenWatch;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Looking at what came, in the real window, from a real device on loopback. */
@ExtendWith(ScreenWatch.class)
class InspectorJourneyTest {

  @TempDir private Path home;
  private final DrivenClock clock = new DrivenClock();

  @Test
  void anExchangeIsJoinedFramedSearchedAndWrittenAsCode() {
    try (WindowPage page = WindowPage.open(home, clock)) {
      joinTwoAnswers(page);
      page.pick(InspectorIds.FRAMING, InspectorIds.FRAMING + "-fixed");
      awaitTrue(() -> page.text(InspectorIds.FRAMES_COUNT).equals("2 frames"));
      page.click(InspectorIds.FRAME_NEXT);
      page.click(InspectorIds.FRAME_NEXT);
      awaitTrue(() -> page.text(InspectorIds.SELECTION).startsWith("8 bytes at 8"));

      page.click(InspectorIds.HEX);
      page.press(KeyCode.SHORTCUT, KeyCode.F);
      page.write(HexIds.FIND, "hex:C4 ?B");
      awaitTrue(() -> page.text(HexIds.FIND_COUNT).endsWith("of 2"));

      page.click(InspectorIds.FORM + "-script");
      awaitTrue(() -> page.text(InspectorIds.SCRIPT).contains("createTCPSocket"));
      awaitThat(
          () -> assertThat(page.text(InspectorIds.SCRIPT)).contains("01 03 00 00 00 02 C4 0B"));
    }
    try (WindowPage page = WindowPage.open(home, clock)) {
      joinTwoAnswers(page);
      awaitThat(() -> assertThat(page.text(InspectorIds.FRAMING)).isEqualTo("By fixed length"));
    }
  }

  private static void joinTwoAnswers(WindowPage page) {
    page.connect();
    awaitTrue(() -> page.text(StatusIds.STATE).equals("connected"));
    page.send();
    page.send();
    awaitTrue(() -> page.textsIn(LogIds.ROWS).stream().filter("message"::equals).count() == 2);
    page.click(LogIds.ROWS);
    page.press(KeyCode.SHORTCUT, KeyCode.A);
    awaitTrue(() -> page.text(InspectorIds.TITLE).equals("2 events joined · 16 B"));
  }
}
