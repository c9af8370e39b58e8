package dev.portcullis.app.shell;

import static dev.portcullis.app.shell.WindowPage.awaitThat;
import static dev.portcullis.app.shell.WindowPage.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.i18n.Language;
import dev.portcullis.app.log.LogIds;
import dev.portcullis.app.quota.QuotaIds;
import dev.portcullis.app.settings.DataDirectories;
import dev.portcullis.app.settings.ThemeChoice;
import dev.portcullis.app.socket.SocketIds;
import dev.portcullis.app.status.StatusIds;
import dev.portcullis.app.testkit.DrivenClock;
import dev.portcullis.app.testkit.ScreenWatch;
import dev.portcullis.core.policy.CreationQuota;
import dev.portcullis.core.policy.ProfileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What people come for, from start to end, in the real window on JavaFX's headless platform. */
@ExtendWith(ScreenWatch.class)
class WindowJourneyTest {

  private static final String ECHOED = "01 03 00 00 00 02 C4 0B";

  @TempDir private Path home;
  private final DrivenClock clock = new DrivenClock();

  @Test
  void aFirstStartConnectsAndSendsAtOnce() {
    try (WindowPage page = WindowPage.open(home, clock)) {
      awaitTrue(() -> page.isShown(SocketIds.VERDICT));
      awaitThat(
          () -> assertThat(page.text(SocketIds.VERDICT)).contains("a phone would refuse this"));

      page.connect();
      awaitTrue(() -> page.text(StatusIds.STATE).equals("connected"));
      awaitThat(() -> assertThat(page.text(SocketIds.CONNECTED)).startsWith("local 127.0.0.1:"));
      page.send();

      awaitTrue(() -> page.text(StatusIds.READ).equals("↓ 8 B"));
      awaitThat(() -> assertThat(page.text(StatusIds.WRITTEN)).isEqualTo("↑ 8 B"));
      awaitTrue(() -> page.textsIn(LogIds.ROWS).stream().filter(ECHOED::equals).count() == 2);
      page.selectLastEvent();
      awaitTrue(() -> page.inspected().contains("01 03 00 00"));
      awaitThat(() -> assertThat(page.text(QuotaIds.LEFT)).isEqualTo("19"));

      page.connect();
      awaitTrue(() -> page.text(StatusIds.STATE).equals("closed"));
    }
  }

  @Test
  void aDeniedAddressSaysWhyAndWhatAPhonePrints() {
    try (WindowPage page = WindowPage.open(home, clock)) {
      page.aimAt("8.8.8.8", "8848");
      awaitTrue(() -> page.text(SocketIds.VERDICT).startsWith("Denied"));

      page.openFindings();
      awaitThat(
          () ->
              assertThat(page.textsIn(SocketIds.FINDINGS))
                  .contains("DENY_PUBLIC")
                  .anyMatch(text -> text.contains("errCode -4"))
                  .anyMatch(text -> text.contains("connect fail: invalid address")));
      page.closePopOvers();

      page.connect();
      awaitTrue(() -> page.isShown(SocketIds.NOTICE));
      awaitThat(
          () ->
              assertThat(page.text(SocketIds.NOTICE_TEXT))
                  .contains("connect fail: invalid address"));
      awaitThat(() -> assertThat(page.text(StatusIds.STATE)).isEqualTo("failed"));
    }
  }

  @Test
  void aSpentQuotaRefusesInThePhonesWordsUntilASlotFrees() {
    CreationQuota quota =
        CreationQuota.of(ProfileStore.shipped("desk"), clock, home.resolve("quota"));
    for (int i = 0; i < 20; i++) {
      assertThat(quota.take("socket " + i)).isPresent();
      clock.pass(Duration.ofSeconds(1));
    }
    try (WindowPage page = WindowPage.open(home, clock)) {
      awaitTrue(() -> page.text(QuotaIds.LEFT).equals("0"));
      awaitThat(() -> assertThat(page.text(QuotaIds.NEXT)).isEqualTo("next frees in 4:40"));

      page.connect();
      awaitTrue(() -> page.isShown(SocketIds.NOTICE));
      awaitThat(
          () ->
              assertThat(page.text(SocketIds.NOTICE_TEXT))
                  .startsWith("[TCPSocket] created too much.")
                  .contains("4:40"));
      awaitThat(() -> assertThat(page.text(StatusIds.STATE)).isEqualTo("no slot left"));
      awaitTrue(
          () ->
              page.textsIn(LogIds.ROWS).stream()
                  .anyMatch(text -> text.contains("[TCPSocket] created too much.")));

      clock.pass(Duration.ofSeconds(280));
      awaitTrue(() -> page.text(QuotaIds.LEFT).equals("1"));
      page.connect();
      awaitTrue(() -> page.text(StatusIds.STATE).equals("connected"));
    }
  }

  @Test
  void theLedgerIsEmptiedOnlyOnPurpose() {
    CreationQuota quota =
        CreationQuota.of(ProfileStore.shipped("desk"), clock, home.resolve("quota"));
    assertThat(quota.take("Thermostat")).isPresent();
    try (WindowPage page = WindowPage.open(home, clock)) {
      awaitTrue(() -> page.text(QuotaIds.LEFT).equals("19"));
      page.openLedger();
      awaitThat(
          () -> assertThat(page.textsIn(QuotaIds.LEDGER)).contains("Thermostat", "frees in 5:00"));

      page.emptyLedger();
      awaitTrue(() -> page.text(QuotaIds.LEFT).equals("20"));
    }
  }

  @Test
  void whatWasOpenComesBackAfterARestart() {
    try (WindowPage page = WindowPage.open(home, clock)) {
      page.aimAt("192.168.1.77", "5020");
      page.newTab();
      page.aimAt("10.0.0.9", "9999");
      page.choose(ThemeChoice.DARK, Language.SIMPLIFIED_CHINESE);
    }
    try (WindowPage page = WindowPage.open(home, clock)) {
      awaitThat(() -> assertThat(page.text(SocketIds.ADDRESS)).isEqualTo("10.0.0.9"));
      awaitThat(() -> assertThat(page.text(SocketIds.PORT)).isEqualTo("9999"));
      awaitThat(() -> assertThat(page.isDark()).isTrue());
      awaitThat(() -> assertThat(page.text("new-socket")).isEqualTo("新建 Socket"));

      page.press(KeyCode.CONTROL, KeyCode.TAB);
      awaitTrue(() -> page.text(SocketIds.ADDRESS).equals("192.168.1.77"));
    }
  }

  @Test
  void languageAndThemeChangeWhileTheWindowIsOpen() {
    try (WindowPage page = WindowPage.open(home, clock)) {
      awaitThat(() -> assertThat(page.isDark()).isFalse());
      awaitThat(() -> assertThat(page.text("new-socket")).isEqualTo("New socket"));

      page.choose(ThemeChoice.DARK, Language.SIMPLIFIED_CHINESE);

      awaitTrue(page::isDark);
      awaitThat(() -> assertThat(page.text("new-socket")).isEqualTo("新建 Socket"));
      awaitTrue(() -> page.text(SocketIds.VERDICT).startsWith("允许"));
      awaitThat(() -> assertThat(page.text(StatusIds.STATE)).isEqualTo("未连接"));
    }
  }

  @Test
  void aDamagedWorkspaceIsSaidAndSetAside() throws Exception {
    Files.writeString(home.resolve("workspace.json"), "{damaged");
    try (WindowPage page = WindowPage.open(home, clock)) {
      awaitTrue(
          () ->
              page.textsIn(ShellIds.NOTIFICATIONS).stream()
                  .anyMatch(text -> text.contains("workspace.damaged-1.json")));
      awaitThat(() -> assertThat(page.text(SocketIds.ADDRESS)).isEqualTo("127.0.0.1"));
    }
  }

  @Test
  void aWorkspaceOfANewerVersionAndADamagedProfileAreSaidInFull() throws Exception {
    Path stored = Files.writeString(home.resolve("workspace.json"), "{\"version\": 99}");
    Files.writeString(
        Files.createDirectory(home.resolve("profiles")).resolve("mine.json"), "{damaged");
    try (WindowPage page = WindowPage.open(home, clock)) {
      // What is on the screen: it ends in three dots where it is cut.
      awaitTrue(
          () -> {
            String said = String.join("", page.textsIn(ShellIds.NOTIFICATIONS));
            return said.contains(stored.toString())
                && said.contains("until that file is moved away.")
                && said.contains("mine.json")
                && !said.contains("...");
          });
    }
    assertThat(stored).hasContent("{\"version\": 99}");
  }

  @Test
  void aPlaceThatCannotBeWrittenCostsTheCaptureAndNotTheWindow() throws Exception {
    Path occupied = Files.writeString(home.resolve("occupied"), "a file where a directory belongs");
    try (WindowPage page =
        WindowPage.open(new DataDirectories(home, occupied.resolve("data")), clock)) {
      awaitTrue(
          () ->
              page.textsIn(ShellIds.NOTIFICATIONS).stream()
                  .anyMatch(text -> text.startsWith("Nothing can be captured")));
      page.aimAt("8.8.8.8", "8848");
      awaitTrue(() -> page.text(SocketIds.VERDICT).startsWith("Denied"));
    }
  }

  @Test
  void closingEndsEveryThread() {
    try (WindowPage page = WindowPage.open(home, clock)) {
      page.connect();
      awaitTrue(() -> page.text(StatusIds.STATE).equals("connected"));
    }
    awaitTrue(() -> threads().noneMatch(name -> name.startsWith("portcullis-")));
  }

  private static Stream<String> threads() {
    Thread[] threads = new Thread[Thread.activeCount() * 2];
    int count = Thread.enumerate(threads);
    return Arrays.stream(threads, 0, count).map(Thread::getName);
  }
}
