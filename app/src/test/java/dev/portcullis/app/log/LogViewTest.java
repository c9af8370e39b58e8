package dev.portcullis.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.i18n.Language;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.testkit.Screen;
import dev.portcullis.app.viewport.ColumnOrder;
import dev.portcullis.app.viewport.ViewColumn;
import dev.portcullis.app.viewport.Viewport;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.codec.TextCharset;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogViewTest {

  private static final int NUMBER = 0;
  private static final int TIME = 1;
  private static final int DELTA = 2;
  private static final int ANSWER = 3;
  private static final int MARK = 5;
  private static final int EVENT = 6;
  private static final int BYTES = 7;
  private static final int PAYLOAD = 8;
  private static final int TEXT = 9;

  @TempDir private Path directory;

  private void with(Consumer<LogDriver> test) {
    Screen.run(
        () -> {
          try (LogFixture log = new LogFixture(directory);
              LogDriver driver = new LogDriver(log)) {
            test.accept(driver);
          }
        });
  }

  @Test
  void columnsAreKeptAsTheyWereLeft() {
    with(
        log -> {
          List<ViewColumn> columns = log.viewport().columns();
          assertThat(log.log.model.columnsProperty().get()).isEmpty();
          columns.get(TIME).widthProperty().set(9);
          columns.get(EVENT).visibleProperty().set(false);
          ColumnOrder.move(columns, columns.get(TEXT), Optional.of(columns.get(TIME)));

          Viewport again = new LogView(log.log.model, log.messages).rows();

          List<ViewColumn> restored = again.columns();
          assertThat(ColumnOrder.of(restored).stream().limit(3).map(ViewColumn::id))
              .containsExactly("number", "text", "time");
          assertThat(restored.get(TIME).widthProperty().get()).isEqualTo(9);
          assertThat(restored.get(EVENT).visibleProperty().get()).isFalse();
          assertThat(restored.get(MARK).visibleProperty().get()).isFalse();
          restored.forEach(ViewColumn::reset);
          assertThat(log.log.model.columnsProperty().get()).isEmpty();
        });
  }

  @Test
  void aSessionReadsAsInTheDesign() {
    with(
        log -> {
          log.log.thermostat();
          log.pull();
          assertThat(log.row(0))
              .isEqualTo(
                  "1, 10:21:17.969 123, —, ◇, created, quota 6 of 20 used · rules mini-program");
          assertThat(log.cell(1, EVENT)).isEqualTo("connect");
          assertThat(log.cell(1, PAYLOAD)).startsWith("192.168.193.7:51422 → 192.168.193.2:8848");
          assertThat(log.cell(2, EVENT)).isEqualTo("write");
          assertThat(log.cell(2, MARK)).isEqualTo("↑");
          assertThat(log.cell(3, MARK)).isEqualTo("↓");
          assertThat(log.cell(2, BYTES)).isEqualTo("8");
          assertThat(log.cell(2, PAYLOAD)).isEqualTo("01 03 00 00 00 02 C4 0B");
          assertThat(log.cell(3, EVENT)).isEqualTo("message");
          assertThat(log.cell(3, DELTA)).isEqualTo("+1.0 ms");
          assertThat(log.cell(3, ANSWER)).isEmpty();
          log.viewport().columns().get(ANSWER).visibleProperty().set(true);
          log.settle();
          assertThat(log.cell(3, ANSWER)).isEqualTo("1.0 ms");
          assertThat(log.cell(6, ANSWER)).isEmpty();
          log.viewport().columns().get(ANSWER).visibleProperty().set(false);
          log.settle();
          assertThat(log.cell(3, TIME)).isEqualTo("10:21:17.972 123");
          assertThat(log.cell(3, TEXT)).isEqualTo("······,JF");
          assertThat(log.cell(4, TEXT)).isEqualTo("hello, how are you");
          assertThat(log.cell(5, BYTES)).isEqualTo("1,540");
          assertThat(log.cell(5, PAYLOAD)).matches("7B 22 74( [0-9A-F]{2})+ …");
          assertThat(log.cell(5, TEXT)).startsWith("{\"temp\":21.5").endsWith("…");
          assertThat(log.cell(7, EVENT)).isEqualTo("error");
          assertThat(log.cell(7, PAYLOAD))
              .isEqualTo(
                  "-2 write socket fail: errno:104 errmsg:Connection reset by peer · ECONNRESET");
          assertThat(log.cell(8, PAYLOAD))
              .isEqualTo("closed by peer after 9.717 s · ↑ 26 B ↓ 2,081 B");
        });
  }

  @Test
  void everyKindOfEventHasItsSentence() {
    with(
        log -> {
          log.log.detail(1, new EventDetail.Created("free", "unrestricted", 0, 0));
          log.log.detail(1, new EventDetail.WifiBound("aa:bb", "wlan0", "10.0.0.2"));
          log.log.detail(
              1,
              new EventDetail.Failed(
                  -4,
                  "connect fail: invalid address",
                  OptionalInt.empty(),
                  "x",
                  "phone",
                  "DENY_OWN"));
          log.log.detail(1, new EventDetail.Warning("timeout-long", List.of("3000")));
          log.log.detail(1, new EventDetail.Warning("from-the-future", List.of("a", "b")));
          log.log.detail(1, new EventDetail.Gap(1_204, 5_000, "disk full"));
          log.log.detail(0, new EventDetail.QuotaReset("desk", 20));
          log.log.detail(1, new EventDetail.Closed(EventDetail.ClosedBy.CALLER, 0, 0, 0));
          log.pull();
          assertThat(log.cell(0, PAYLOAD)).isEqualTo("no quota · rules unrestricted");
          assertThat(log.cell(1, PAYLOAD)).isEqualTo("bound to aa:bb by wlan0 · 10.0.0.2");
          assertThat(log.cell(2, PAYLOAD))
              .isEqualTo("-4 connect fail: invalid address · DENY_OWN · rules phone");
          assertThat(log.cell(3, PAYLOAD)).isEqualTo("timeout 3000: the unit is seconds");
          assertThat(log.cell(4, PAYLOAD)).isEqualTo("from-the-future a b");
          assertThat(log.cell(5, PAYLOAD))
              .isEqualTo("1,204 events (5.0 kB) not captured · disk full");
          assertThat(log.cell(6, PAYLOAD))
              .isEqualTo("quota of desk emptied by hand, 20 slots given back");
          assertThat(log.cell(7, PAYLOAD)).isEqualTo("closed by this program, never connected");
        });
  }

  @Test
  void whatARuleWarnedOfIsSaidInTheWindowsLanguage() {
    with(
        log -> {
          List<String> told =
              List.of(
                  "192.168.80.35 is outside 192.168.1.0/24. Fix: join the device's network",
                  "local-subnet",
                  "OFF_LINK_WARNED",
                  "",
                  "192.168.80.35",
                  "192.168.1.0/24");
          log.log.detail(1, new EventDetail.Warning("rule", told));
          log.log.detail(1, new EventDetail.Warning("rule", told.subList(0, 2)));
          log.pull();
          assertThat(log.cell(0, PAYLOAD)).isEqualTo(told.getFirst() + ".");
          log.messages.languageProperty().set(Language.SIMPLIFIED_CHINESE);
          log.settle();
          assertThat(log.cell(0, PAYLOAD))
              .isEqualTo("192.168.80.35 不在 192.168.1.0/24 内。请加入设备所在的网络。");
          assertThat(log.cell(1, PAYLOAD)).isEqualTo(told.getFirst());
        });
  }

  @Test
  void theLanguageChangesWhileItRuns() {
    with(
        log -> {
          log.log.thermostat();
          log.pull();
          log.messages.languageProperty().set(Language.SIMPLIFIED_CHINESE);
          log.settle();
          assertThat(log.cell(2, EVENT)).isEqualTo("发送");
          assertThat(log.cell(8, PAYLOAD)).startsWith("由对端关闭");
          assertThat(log.chip(LogFilter.ALL)).isEqualTo("全部 9");
          assertThat(log.text("viewport-header-payload")).isEqualTo("内容");
        });
  }

  @Test
  void theCharsetIsPickedForOldDataToo() {
    with(
        log -> {
          log.log.wire(1, EventKind.MESSAGE, "温度".getBytes(Charset.forName("GB18030")));
          log.pull();
          assertThat(log.cell(0, TEXT)).doesNotContain("温度");
          log.log.model.charsetProperty().set(TextCharset.GB18030);
          log.settle();
          assertThat(log.cell(0, TEXT)).isEqualTo("温度");
        });
  }

  @Test
  void chipsFilterAndCount() {
    with(
        log -> {
          log.log.thermostat();
          log.pull();
          assertThat(log.chip(LogFilter.RECEIVED)).isEqualTo("Received 3");
          log.filter(LogFilter.RECEIVED);
          assertThat(log.viewport().getRowCount()).isEqualTo(3);
          assertThat(log.cell(0, NUMBER)).isEqualTo("4");
          assertThat(log.chipPressed(LogFilter.RECEIVED)).isTrue();
          assertThat(log.chipPressed(LogFilter.ALL)).isFalse();
          log.filter(LogFilter.RECEIVED);
          assertThat(log.chipPressed(LogFilter.RECEIVED)).isTrue();
          log.log.message("one more");
          log.pull();
          assertThat(log.viewport().getRowCount()).isEqualTo(4);
          assertThat(log.chip(LogFilter.RECEIVED)).isEqualTo("Received 4");
        });
  }

  @Test
  void theSelectedEventStaysSelectedUnderAFilter() {
    with(
        log -> {
          log.log.thermostat();
          log.pull();
          log.rows.click(4);
          log.filter(LogFilter.SENT);
          assertThat(log.viewport().selection().focus()).isEqualTo(1);
          assertThat(log.log.model.selectedProperty().get().orElseThrow().sequence()).isEqualTo(4);
          log.filter(LogFilter.ERRORS);
          assertThat(log.log.model.selectedProperty().get()).isEmpty();
        });
  }

  @Test
  void leavingTheTailOffersTheWayBack() {
    with(
        log -> {
          for (int i = 0; i < 500; i++) {
            log.log.write("x");
          }
          log.pull();
          assertThat(log.cell(499, NUMBER)).isEqualTo("500");
          assertThat(log.shows(LogIds.NEW_EVENTS)).isFalse();
          log.rows.wheel(-400);
          for (int i = 0; i < 1_204; i++) {
            log.log.write("y");
          }
          log.pull();
          assertThat(log.text(LogIds.NEW_EVENTS)).isEqualTo("1,204 new ↓");
          log.press(LogIds.NEW_EVENTS);
          assertThat(log.cell(1_703, NUMBER)).isEqualTo("1704");
          assertThat(log.shows(LogIds.NEW_EVENTS)).isFalse();
          assertThat(log.viewport().isFollowing()).isTrue();
        });
  }

  @Test
  void everyRowIsThereWhereverOneScrolls() {
    with(
        log -> {
          for (int i = 0; i < 120_000; i++) {
            log.log.write("x");
          }
          log.pull();
          for (long row : new long[] {20_000, 0, 119_999, 123}) {
            log.viewport().showRow(row);
            log.settle();
            assertThat(log.cell(row, NUMBER)).isEqualTo(Long.toString(row + 1));
          }
        });
  }

  @Test
  void pauseHoldsAndResumeBringsAll() {
    with(
        log -> {
          log.log.thermostat();
          log.pull();
          log.press(LogIds.PAUSE);
          assertThat(log.text(LogIds.PAUSE)).isEqualTo("Resume");
          log.log.message("held");
          log.pull();
          assertThat(log.viewport().getRowCount()).isEqualTo(9);
          assertThat(log.text(LogIds.PAUSE)).isEqualTo("Resume · 1 new");
          log.press(LogIds.PAUSE);
          assertThat(log.viewport().getRowCount()).isEqualTo(10);
          assertThat(log.text(LogIds.PAUSE)).isEqualTo("Pause");
        });
  }

  @Test
  void clearingCanBeTakenBack() {
    with(
        log -> {
          log.log.thermostat();
          log.pull();
          log.shortcut(KeyCode.L);
          assertThat(log.viewport().getRowCount()).isZero();
          assertThat(log.text(LogIds.EMPTY_ACTION)).isEqualTo("Show them again");
          log.log.message("after");
          log.pull();
          assertThat(log.shows(LogIds.EMPTY)).isFalse();
          assertThat(log.text(LogIds.SHOW_CLEARED)).isEqualTo("9 cleared · show again");
          log.press(LogIds.SHOW_CLEARED);
          assertThat(log.viewport().getRowCount()).isEqualTo(10);
          assertThat(log.shows(LogIds.SHOW_CLEARED)).isFalse();
        });
  }

  @Test
  void emptyPlacesOfferTheNextStep() {
    with(
        log -> {
          AtomicInteger connects = new AtomicInteger();
          assertThat(log.shows(LogIds.EMPTY_ACTION)).isFalse();
          log.view.setFirstStep(connects::incrementAndGet);
          log.settle();
          log.press(LogIds.EMPTY_ACTION);
          assertThat(connects).hasValue(1);

          log.log.write("only sent");
          log.pull();
          assertThat(log.shows(LogIds.EMPTY)).isFalse();
          log.filter(LogFilter.ERRORS);
          assertThat(log.shows(LogIds.EMPTY)).isTrue();
          log.press(LogIds.EMPTY_ACTION);
          assertThat(log.chipPressed(LogFilter.ALL)).isTrue();
          assertThat(log.viewport().getRowCount()).isEqualTo(1);
        });
  }

  @Test
  void copyingGoesToTheClipboardAndSaysSo() {
    with(
        log -> {
          log.log.thermostat();
          log.pull();
          log.menu(LogIds.COPY + "hex");
          assertThat(log.text(LogIds.NOTICE)).isEmpty();
          log.rows.click(2);
          log.menu(LogIds.COPY + "hex");
          assertThat(log.clipboard()).isEqualTo("01 03 00 00 00 02 C4 0B\n");
          assertThat(log.text(LogIds.NOTICE)).isEqualTo("1 event copied");
          log.menu(LogIds.SELECT_ALL);
          assertThat(log.text(LogIds.NOTICE)).isEmpty();
          log.shortcut(KeyCode.C);
          assertThat(log.text(LogIds.NOTICE)).isEqualTo("9 events copied");
          assertThat(log.clipboard().lines()).hasSize(9);
        });
  }

  @Test
  void whatTheClipboardDoesNotTakeIsSaidInWhole() {
    with(
        log -> {
          log.log.message("short");
          log.log.wire(1, EventKind.MESSAGE, new byte[LogCopy.MOST_CHARACTERS]);
          log.pull();
          log.menu(LogIds.SELECT_ALL);
          log.menu(LogIds.COPY + "text");
          assertThat(log.clipboard()).isEqualTo("short\n");
          assertThat(log.text(LogIds.COPY_TROUBLE)).startsWith("1 of 2 events copied: more do not");
          log.rows.click(1);
          assertThat(log.shows(LogIds.COPY_TROUBLE)).isFalse();
          log.menu(LogIds.COPY + "json");
          assertThat(log.text(LogIds.COPY_TROUBLE)).startsWith("Nothing copied: the message does");
          log.press(LogIds.COPY_DISMISS);
          assertThat(log.shows(LogIds.COPY_TROUBLE)).isFalse();
        });
  }

  @Test
  void whatAnEmptyLogSaysStaysInsideHoweverLowItIs(@TempDir Path low) {
    Screen.run(
        () -> {
          try (LogFixture log = new LogFixture(low)) {
            LogEmptyView empty = new LogEmptyView(log.model, new Messages(Language.ENGLISH));
            empty.setFirstStep(() -> {});
            Screen.show(new Group(empty), 600, 400);
            List<Integer> parts = new ArrayList<>();
            for (double height = 300; height >= 0; height -= 20) {
              empty.resize(400, height);
              empty.layout();
              List<Node> seen = empty.getChildren().stream().filter(Node::isVisible).toList();
              parts.add(seen.size());
              for (Node part : seen) {
                assertThat(part.getBoundsInParent().getMinY()).isNotNegative();
                assertThat(part.getBoundsInParent().getMaxY()).isLessThanOrEqualTo(height + 1);
              }
            }
            assertThat(parts).startsWith(3).contains(2, 1).endsWith(0);
            empty.getScene().getWindow().hide();
          }
        });
  }
}
