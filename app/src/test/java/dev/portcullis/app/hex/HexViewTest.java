package dev.portcullis.app.hex;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.portcullis.app.controls.TextClipboard;
import dev.portcullis.app.i18n.Language;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.testkit.HandExecutor;
import dev.portcullis.app.testkit.Screen;
import dev.portcullis.app.viewport.Viewport;
import dev.portcullis.core.codec.ByteDocument;
import dev.portcullis.core.codec.ByteSource;
import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.codec.FileBytes;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HexViewTest {

  private static final int HEX = 1;
  private static final int CHARACTERS = 2;

  private final Messages messages = Screen.call(() -> new Messages(Language.ENGLISH));
  private final HandExecutor disk = new HandExecutor();
  private final HexViewModel model = Screen.call(() -> new HexViewModel(disk, Runnable::run));

  private void with(BiConsumer<HexView, HexViewPage> test) {
    Screen.run(
        () -> {
          HexView view = new HexView("bytes", model, messages);
          Screen.show(new StackPane(view), 760, 300);
          HexViewPage page = new HexViewPage(view);
          try {
            view.requestFocus();
            page.settle();
            test.accept(view, page);
          } finally {
            view.getScene().getWindow().hide();
          }
        });
  }

  private void show(String text) {
    Screen.run(() -> model.show(ByteSource.of(Bytes.of(text.getBytes(UTF_8)))));
  }

  private void edit(String text) {
    Screen.run(() -> model.edit(new ByteDocument(ByteSource.of(Bytes.of(text.getBytes(UTF_8))))));
  }

  @Test
  void rowsAreOffsetDigitsAndCharacters() {
    show("hello, how are you");
    with(
        (view, page) -> {
          assertThat(page.rows().shownText(0))
              .isEqualTo(
                  "00000000, 68 65 6C 6C 6F 2C 20 68  6F 77 20 61 72 65 20 79, |hello, how are y|");
          assertThat(page.rows().shownText(1)).isEqualTo("00000010, 6F 75, |ou|");
          model.widestProperty().set(DumpWidth.BYTES_8);
          page.settle();
          assertThat(page.rows().getRowCount()).isEqualTo(3);
          assertThat(page.rows().shownText(2)).isEqualTo("00000010, 6F 75, |ou|");
        });
  }

  @Test
  void aRowHasAsManyBytesAsFitAndNotMoreThanWishedFor() {
    show("hello, how are you");
    with(
        (view, page) -> {
          model.widestProperty().set(DumpWidth.BYTES_32);
          page.settle();
          assertThat(page.rows().shownText(0)).endsWith("|hello, how are y|");

          view.setMaxWidth(470);
          page.settle();
          assertThat(page.rows().shownText(0)).endsWith("|hello, h|");

          view.setMaxWidth(Region.USE_COMPUTED_SIZE);
          model.widestProperty().set(DumpWidth.BYTES_8);
          page.settle();
          assertThat(page.rows().shownText(0)).endsWith("|hello, h|");
        });
  }

  @Test
  void theMouseSelectsInBothPanes() {
    show("hello, how are you");
    with(
        (view, page) -> {
          page.drag(HEX, 0, 3.5, 0, 9.5, false);
          assertThat(model.caret().selection()).isEqualTo(new ByteRange(1, 4));
          assertThat(page.marks("selection")).isEqualTo(2);
          page.click(CHARACTERS, 1, 2.2, 1, true);
          assertThat(model.caret().selection()).isEqualTo(new ByteRange(1, 18));
          page.click(CHARACTERS, 0, 9.5, 2, false);
          assertThat(model.caret().selection()).isEqualTo(new ByteRange(7, 10));
          assertThat(model.caret().pane()).isEqualTo(HexPane.TEXT);
          page.click(HEX, 0, 3.5, 3, false);
          assertThat(model.caret().selection()).isEqualTo(new ByteRange(0, 16));
        });
  }

  @Test
  void theKeyboardAloneDoesAllOfIt() {
    edit("abc");
    with(
        (view, page) -> {
          page.key(KeyCode.END, KeyCode.CONTROL);
          page.type("64");
          page.key(KeyCode.TAB);
          assertThat(model.caret().pane()).isEqualTo(HexPane.TEXT);
          page.type("ef");
          page.commit("温");
          assertThat(page.rows().shownText(0)).endsWith("|abcdef   |");
          assertThat(page.placed()).contains("温");
          page.key(KeyCode.LEFT, KeyCode.SHIFT);
          page.key(KeyCode.LEFT, KeyCode.SHIFT);
          page.key(KeyCode.LEFT, KeyCode.SHIFT);
          page.key(KeyCode.DELETE);
          page.key(KeyCode.HOME);
          page.key(KeyCode.INSERT);
          page.type("_");
          assertThat(page.rows().shownText(0)).endsWith("|_abcdef|");
          page.key(KeyCode.TAB, KeyCode.SHIFT);
          assertThat(model.caret().pane()).isEqualTo(HexPane.HEX);
          for (int i = 0; i < 5; i++) {
            page.key(KeyCode.Z, KeyCode.CONTROL);
          }
          assertThat(page.rows().shownText(0)).endsWith("|abc|");
          page.key(KeyCode.Y, KeyCode.CONTROL);
          assertThat(page.rows().shownText(0)).endsWith("|abcd|");
          page.key(KeyCode.Z, KeyCode.CONTROL, KeyCode.SHIFT);
          assertThat(page.rows().shownText(0)).endsWith("|abcdef   |");
        });
  }

  @Test
  void copiesAndPastesWhatThePaneShows() {
    edit("abcdef");
    with(
        (view, page) -> {
          page.key(KeyCode.RIGHT, KeyCode.SHIFT);
          page.key(KeyCode.RIGHT, KeyCode.SHIFT);
          page.key(KeyCode.X, KeyCode.CONTROL);
          page.key(KeyCode.END, KeyCode.CONTROL);
          page.key(KeyCode.V, KeyCode.CONTROL);
          assertThat(page.rows().shownText(0)).endsWith("|cdefab|");
          TextClipboard.put("not hex");
          page.key(KeyCode.V, KeyCode.CONTROL);
          Label notice = (Label) view.lookup("#" + HexIds.NOTICE);
          assertThat(notice.isVisible()).isTrue();
          assertThat(notice.getText()).contains("n");
          page.key(KeyCode.TAB);
          page.key(KeyCode.V, KeyCode.CONTROL);
          assertThat(page.rows().shownText(0)).endsWith("|cdefabnot hex|");
          assertThat(notice.isVisible()).isFalse();
        });
  }

  @Test
  void marksOfEveryToneAreDrawnInBothPanes() {
    show("0123456789abcdef0123456789abcdef");
    with(
        (view, page) -> {
          model
              .marksProperty()
              .set(
                  List.of(
                      HexMarks.of(
                          List.of(
                              new HexMark(new ByteRange(14, 18), HexTone.HIT),
                              new HexMark(new ByteRange(2, 4), HexTone.CHECKSUM),
                              HexMark.border(16, HexTone.READ_BORDER),
                              HexMark.border(16, HexTone.FRAME_BORDER)))));
          page.settle();
          page.settle();
          assertThat(page.marks("hit")).isEqualTo(4);
          assertThat(page.marks("checksum")).isEqualTo(2);
          assertThat(page.marks("read-border")).isEqualTo(2);
          assertThat(page.marks("frame-border")).isEqualTo(2);
        });
  }

  @Test
  void goesToAnOffsetThatIsWritten() {
    show("x".repeat(5000));
    with(
        (view, page) -> {
          page.key(KeyCode.G, KeyCode.CONTROL);
          TextField field = (TextField) view.lookup("#" + HexIds.OFFSET);
          field.setText("0x1234");
          field.getOnAction().handle(new javafx.event.ActionEvent());
          page.settle();
          assertThat(model.caret().position()).isEqualTo(0x1234);
          assertThat(page.rows().shownText(0x123)).startsWith("00001230");
          assertThat(view.getAccessibleText()).isEqualTo("Offset 00001234, byte 78, decimal 120");
        });
  }

  @Test
  void findsByKeyboard() {
    show("one two one");
    with(
        (view, page) -> {
          page.key(KeyCode.F, KeyCode.CONTROL);
          TextField field = (TextField) view.lookup("#" + HexIds.FIND);
          assertThat(field.isFocused()).isTrue();
          field.setText("one");
          disk.runAll();
          page.settle();
          Label count = (Label) view.lookup("#" + HexIds.FIND_COUNT);
          assertThat(count.getText()).isEqualTo("1 of 2");
          view.requestFocus();
          page.key(KeyCode.F3);
          assertThat(count.getText()).isEqualTo("2 of 2");
          assertThat(model.caret().selection()).isEqualTo(new ByteRange(8, 11));
          page.settle();
          assertThat(page.marks("current-hit")).isEqualTo(2);
          assertThat(page.marks("hit")).isEqualTo(2);
        });
  }

  @Test
  void aGigabyteOpensAtOnceAndItsEndIsOneKeyAway(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("large");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(1L << 30);
      sparse.seek((1L << 30) - 3);
      sparse.write("end".getBytes(UTF_8));
    }
    try (FileBytes source = FileBytes.open(file)) {
      Screen.run(() -> model.show(source));
      with(
          (view, page) -> {
            page.key(KeyCode.END, KeyCode.CONTROL);
            disk.runAll();
            page.settle();
            assertThat(page.rows().shownText((1L << 26) - 1))
                .isEqualTo(
                    "3FFFFFF0, 00 00 00 00 00 00 00 00  00 00 00 00 00 65 6E 64,"
                        + " |·············end|");
            page.key(KeyCode.HOME, KeyCode.CONTROL, KeyCode.SHIFT);
            assertThat(model.caret().selection().length()).isEqualTo(1L << 30);
          });
    }
  }

  @Test
  void aCaretInViewStaysWholeWhenSomethingComesBelowTheRows() {
    edit("0123456789abcdef".repeat(100));
    HexView view = Screen.call(() -> new HexView("bytes", model, messages));
    Region below = new Region();
    Stage stage =
        Screen.call(() -> Screen.show(new BorderPane(view, null, null, below, null), 760, 300));
    Viewport rows = Screen.call(() -> new HexViewPage(view).rows());
    Screen.run(() -> model.caret().moveTo(model.length(), false));
    await().until(() -> Screen.call(() -> isWhole(rows, model.rowCount() - 1)));

    Screen.run(() -> below.setMinHeight(20));
    await().until(() -> Screen.call(() -> isWhole(rows, model.rowCount() - 1)));

    Screen.run(() -> model.caret().moveTo(0, false));
    Screen.run(() -> rows.showEnd());
    Screen.run(() -> below.setMinHeight(60));
    await().until(() -> Screen.call(() -> view.getHeight() < 245));
    assertThat(Screen.call(rows::firstVisibleRow)).as("what was out of view").isPositive();
    Screen.run(stage::hide);
  }

  /** Whether nothing of a row is cut: where it ends below the view the bound does not let it. */
  private static boolean isWhole(Viewport rows, long row) {
    double high = rows.rowPoint(row - 1).getY() - rows.rowPoint(row - 2).getY();
    return rows.lastVisibleRow() == row
        && rows.rowPoint(row).getY() - rows.rowPoint(row - 1).getY() > high - 0.5;
  }
}
