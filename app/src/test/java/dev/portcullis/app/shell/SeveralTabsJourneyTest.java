package dev.portcullis.app.shell;

import static dev.portcullis.app.shell.WindowPage.awaitThat;
import static dev.portcullis.app.shell.WindowPage.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.compose.ComposerIds;
import dev.portcullis.app.inspect.InspectorIds;
import dev.portcullis.app.log.LogIds;
import dev.portcullis.app.socket.SocketIds;
import dev.portcullis.app.status.StatusIds;
import dev.portcullis.app.testkit.DrivenClock;
import dev.portcullis.app.testkit.Screen;
import dev.portcullis.app.testkit.ScreenWatch;
import dev.portcullis.app.testkit.Wheel;
import dev.portcullis.core.device.Behaviour;
import dev.portcullis.core.device.SimulatedDevice;
import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Several tabs at once, merged and side by side, in the real window. */
@ExtendWith(ScreenWatch.class)
class SeveralTabsJourneyTest {

  @TempDir private Path home;

  @Test
  void twoTabsAreMergedAndTheTimeLineStaysAlive() throws Exception {
    try (SimulatedDevice device = SimulatedDevice.start(0, new Behaviour.Echo());
        WindowPage page = WindowPage.open(home, new DrivenClock())) {
      connect(page);
      page.newTab();
      page.aimAt("127.0.0.1", Integer.toString(device.endpoint().port()));
      connect(page);

      page.choose("menu-merge-tabs");
      awaitTrue(() -> page.isShown(ShellIds.MERGE_TAB + "1"));
      page.click(ShellIds.MERGE_CONFIRM);

      awaitTrue(() -> page.isShown(ShellIds.MERGED_SUMMARY));
      awaitThat(
          () ->
              assertThat(page.text(ShellIds.MERGED_SUMMARY))
                  .isEqualTo("Events of Demo device, Socket 1"));
      awaitThat(() -> assertThat(page.text(StatusIds.STATE)).isEqualTo("merged time line"));
      awaitTrue(() -> page.columns().contains("source"));
      awaitTrue(() -> sources(page, "Demo device #1") && sources(page, "Socket 1 #2"));
      page.selectLastEvent();
      awaitTrue(() -> page.inspected().contains("connect"));

      // The other tab beside it connects anew: its new socket joins the time line by itself.
      page.choose("menu-show-beside");
      awaitTrue(() -> page.isShown(ShellIds.SIDE_RIGHT));
      page.clickIn(ShellIds.SIDE_RIGHT, LogIds.ROWS);
      awaitTrue(() -> page.text(StatusIds.STATE).equals("connected"));
      page.choose("menu-close");
      awaitTrue(() -> page.text(StatusIds.STATE).equals("closed"));
      page.choose("menu-connect");
      awaitTrue(() -> page.text(StatusIds.STATE).equals("connected"));
      awaitTrue(() -> sources(page, "Socket 1 #3"));
    }
  }

  @Test
  void aMergedTimeLineReadsTextAsItsTabs() throws Exception {
    try (SimulatedDevice device = SimulatedDevice.start(0, new Behaviour.Echo());
        WindowPage page = WindowPage.open(home, new DrivenClock())) {
      connect(page);
      page.send();
      readAsGbk(page);
      page.newTab();
      page.aimAt("127.0.0.1", Integer.toString(device.endpoint().port()));
      page.click(ComposerIds.NOTATION_TEXT);
      awaitTrue(() -> page.isShown(ComposerIds.TEXT));
      page.write(ComposerIds.TEXT, "T1");
      connect(page);
      page.send();
      readAsGbk(page);

      page.choose("menu-merge-tabs");
      awaitTrue(() -> page.isShown(ShellIds.MERGE_TAB + "1"));
      page.click(ShellIds.MERGE_CONFIRM);

      awaitTrue(() -> page.isShown(ShellIds.MERGED_SUMMARY));
      page.selectLastEvent();
      awaitTrue(() -> page.isShown(InspectorIds.CHARSET));
      awaitThat(() -> assertThat(page.text(InspectorIds.CHARSET)).isEqualTo("GBK"));
    }
  }

  @Test
  void commandsActOnTheSideWithTheKeyboard() {
    try (WindowPage page = WindowPage.open(home, new DrivenClock())) {
      page.newTab();
      page.aimAt("192.168.1.50", "9000");
      page.choose("menu-show-beside");
      awaitTrue(() -> page.isShown(ShellIds.SIDE_LEFT) && page.isShown(ShellIds.SIDE_RIGHT));

      page.clickIn(ShellIds.SIDE_RIGHT, LogIds.ROWS);
      page.choose("menu-connect");
      awaitTrue(() -> page.text(StatusIds.STATE).equals("connected"));
      page.clickIn(ShellIds.SIDE_LEFT, LogIds.ROWS);
      awaitTrue(() -> page.text(StatusIds.STATE).equals("not connected"));

      // A third tab takes the place of the one with the keyboard; the other stays in sight.
      page.newTab();
      awaitTrue(() -> page.isShown(ShellIds.TAB + "2"));
      awaitTrue(() -> page.textsIn(ShellIds.SIDE_RIGHT).contains("connect"));
      page.press(KeyCode.CONTROL, KeyCode.W);
      awaitTrue(() -> !page.isShown(ShellIds.SIDES));
      awaitThat(() -> assertThat(page.text(StatusIds.STATE)).isEqualTo("connected"));

      page.choose("menu-show-beside");
      awaitTrue(() -> page.isShown(ShellIds.SIDES));
      page.choose("menu-back-to-one");
      awaitTrue(() -> !page.isShown(ShellIds.SIDES));
      awaitThat(() -> assertThat(page.text(StatusIds.STATE)).isEqualTo("connected"));
    }
  }

  @Test
  void theTabInFrontStaysInSightWhenTheLettersGrow() {
    try (WindowPage page = WindowPage.open(home, new DrivenClock())) {
      for (int i = 1; i <= 8; i++) {
        page.newTab();
      }
      awaitTrue(() -> page.isShown(ShellIds.TAB + "8") && page.isInSight(ShellIds.TAB + "8"));
      for (int i = 0; i < 4; i++) {
        page.choose("menu-zoom-in");
      }
      awaitTrue(() -> !page.isInSight(ShellIds.TAB + "0"));
      awaitTrue(() -> page.isInSight(ShellIds.TAB + "8"));
    }
  }

  @Test
  void tabsWithoutRoomAreNamedInAMenu() {
    try (WindowPage page = WindowPage.open(home, new DrivenClock())) {
      awaitTrue(() -> page.isShown(ShellIds.TAB + "0"));
      assertThat(page.isShown(ShellIds.TABS_ALL)).isFalse();
      for (int i = 1; i <= 11; i++) {
        page.newTab();
      }
      awaitTrue(() -> page.isInSight(ShellIds.TAB + "11"));
      assertThat(page.isInSight(ShellIds.TAB + "0")).isFalse();

      page.click(ShellIds.TABS_ALL);
      page.clickText("Demo device, not connected");
      awaitTrue(() -> page.isInSight(ShellIds.TAB + "0"));
      awaitThat(() -> assertThat(page.text(SocketIds.ADDRESS)).isEqualTo("127.0.0.1"));

      Screen.run(() -> Wheel.turn(Nodes.node(ShellIds.TAB + "0"), 5000));
      awaitTrue(() -> page.isInSight(ShellIds.TAB + "11"));
      assertThat(page.isInSight(ShellIds.TAB + "0")).isFalse();
      // The plus does not go with the tabs.
      page.newTab();
      awaitTrue(() -> page.isInSight(ShellIds.TAB + "12"));

      for (int i = 0; i < 10; i++) {
        page.press(KeyCode.CONTROL, KeyCode.W);
      }
      awaitTrue(() -> !page.isShown(ShellIds.TABS_ALL));
      awaitTrue(() -> page.isInSight(ShellIds.TAB + "0") && page.isInSight(ShellIds.TAB + "2"));
    }
  }

  @Test
  void tabsAreMovedAndAClosedOneComesBackToItsPlace() {
    try (WindowPage page = WindowPage.open(home, new DrivenClock())) {
      awaitTrue(() -> page.isShown(ShellIds.TAB + "0"));
      page.newTab();
      page.newTab();
      awaitTabs(page, "Demo device", "Socket 1", "Socket 2");

      page.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.PAGE_UP);
      awaitTabs(page, "Demo device", "Socket 2", "Socket 1");
      page.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.PAGE_UP);
      page.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.PAGE_UP);
      awaitTabs(page, "Socket 2", "Demo device", "Socket 1");

      page.drag(ShellIds.TAB + "0", ShellIds.TAB + "2", Pos.CENTER_RIGHT, -2);
      awaitTabs(page, "Demo device", "Socket 1", "Socket 2");
      page.drag(ShellIds.TAB + "2", ShellIds.TAB + "1", Pos.CENTER_LEFT, 2);
      awaitTabs(page, "Demo device", "Socket 2", "Socket 1");

      page.press(KeyCode.CONTROL, KeyCode.W);
      awaitTabs(page, "Demo device", "Socket 1");
      page.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
      awaitTabs(page, "Demo device", "Socket 2", "Socket 1");
    }
    try (WindowPage again = WindowPage.open(home, new DrivenClock())) {
      awaitTabs(again, "Demo device", "Socket 2", "Socket 1");
    }
  }

  private static void awaitTabs(WindowPage page, String... names) {
    // What else stands there are icons, which are letters of a font.
    awaitThat(
        () ->
            assertThat(page.textsIn(ShellIds.TABS))
                .filteredOn(text -> text.contains(" "))
                .containsExactly(names));
  }

  private static void connect(WindowPage page) {
    page.connect();
    awaitTrue(() -> page.text(StatusIds.STATE).equals("connected"));
  }

  private static void readAsGbk(WindowPage page) {
    awaitTrue(() -> page.textsIn(LogIds.ROWS).contains("message"));
    page.selectLastEvent();
    awaitTrue(() -> page.isShown(InspectorIds.CHARSET));
    page.pick(InspectorIds.CHARSET, InspectorIds.CHARSET + "-gbk");
  }

  private static boolean sources(WindowPage page, String source) {
    return page.textsIn(LogIds.ROWS).contains(source);
  }
}
