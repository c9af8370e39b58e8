package dev.portcullis.app.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.hex.HexIds;
import dev.portcullis.app.hex.HexViewPage;
import dev.portcullis.app.i18n.Language;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.testkit.Screen;
import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.codec.HexText;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Bounds;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class ComposerViewTest {

  private final Messages messages = Screen.call(() -> new Messages(Language.ENGLISH));
  private final ComposerRig rig = new ComposerRig(messages);
  private final List<Bytes> sent = rig.sent;

  private void with(BiConsumer<ComposerPage, ComposerViewModel> test) {
    Screen.run(
        () -> {
          ComposerViewModel model = rig.composer();
          model.connectedProperty().set(true);
          ComposerPage page = ComposerPage.show(new ComposerView(model, messages));
          try {
            test.accept(page, model);
          } finally {
            page.close();
          }
        });
  }

  @Test
  void aModbusRequestIsWrittenSeenAndSent() {
    with(
        (page, model) -> {
          assertThat(page.enabled(ComposerIds.SEND)).isFalse();
          page.writeHex("01 03 00 00 00 02");
          page.choose(ComposerIds.CHECKSUM, "crc-16-modbus");
          page.choose(ComposerIds.LINE_ENDING, "crlf");
          assertThat(page.chosen(ComposerIds.CHECKSUM)).isEqualTo("CRC-16/MODBUS");
          assertThat(page.preview())
              .containsExactly(
                  "part-body: 01 03 00 00 00 02", "part-checksum: C4 0B", "part-ending: 0D 0A");
          assertThat(page.label(ComposerIds.SIZE))
              .isEqualTo("6 bytes + 2 checksum + 2 line ending = 10");
          page.press(ComposerIds.SEND);
          page.sendKeys();
        });
    assertThat(sent).hasSize(2);
    assertThat(HexText.format(sent.getFirst())).isEqualTo("01 03 00 00 00 02 C4 0B 0D 0A");
  }

  @Test
  void theWrongPlaceIsUnderlinedAndSaid() {
    with(
        (page, model) -> {
          page.press(ComposerIds.NOTATION_TEXT);
          page.press(ComposerIds.VARIABLES);
          page.write(ComposerIds.TEXT, "ab ${sec} c");
          double first = page.flawMark().getLayoutX();
          assertThat(page.flawMark().getLayoutBounds().getWidth()).isGreaterThan(12);
          assertThat(page.label(ComposerIds.PROBLEM)).contains("“${sec}” at character 4");
          assertThat(page.enabled(ComposerIds.SEND)).isFalse();
          assertThat(page.label(ComposerIds.BLOCKED)).contains("marked place");
          page.sendKeys();
          page.write(ComposerIds.TEXT, "ab ab ab ${sec}");
          assertThat(page.flawMark().getLayoutX()).isGreaterThan(first);
          page.write(ComposerIds.TEXT, "ab ${seq}");
          assertThat(page.marksAFlaw()).isFalse();
          assertThat(page.shown(ComposerIds.PROBLEM)).isFalse();
          assertThat(page.preview()).containsExactly("part-body: 61 62 20", "part-variable: 31");
        });
    assertThat(sent).isEmpty();
  }

  @Test
  void anInputMethodsWordIsOneEditAndItsLettersAreNone() {
    with(
        (page, model) -> {
          page.press(ComposerIds.NOTATION_TEXT);
          page.write(ComposerIds.TEXT, "T=");
          page.compose("w", "");
          page.compose("wendu", "");
          assertThat(page.preview()).containsExactly("part-body: 54 3D");
          page.compose("", "温度");
          assertThat(page.written(ComposerIds.TEXT)).isEqualTo("T=温度");
          assertThat(page.preview()).containsExactly("part-body: 54 3D E6 B8 A9 E5 BA A6");
          page.compose("s", "");
          page.compose("", "");
          assertThat(page.written(ComposerIds.TEXT)).isEqualTo("T=温度");

          // The word joins what was typed before it, as any character does.
          model.document().undo();
          assertThat(page.written(ComposerIds.TEXT)).isEmpty();
          model.document().redo();
          assertThat(page.written(ComposerIds.TEXT)).isEqualTo("T=温度");
        });
  }

  @Test
  void aWordThatAnInputMethodShowedAsItWasChosenIsWritten() {
    with(
        (page, model) -> {
          page.press(ComposerIds.NOTATION_TEXT);
          page.compose("温度", "");
          assertThat(page.enabled(ComposerIds.SEND)).isFalse();
          page.compose("", "温度");
          assertThat(page.written(ComposerIds.TEXT)).isEqualTo("温度");
          assertThat(page.preview()).containsExactly("part-body: E6 B8 A9 E5 BA A6");
          assertThat(page.enabled(ComposerIds.SEND)).isTrue();
        });
  }

  @Test
  void hexIsTypedAsPeopleSeparateIt() {
    with(
        (page, model) -> {
          page.writeHex("1 2,A0:b-0304");
          assertThat(page.preview()).containsExactly("part-body: 01 02 A0 0B 03 04");
          page.hex().type("g");
          assertThat(page.label(HexIds.NOTICE)).contains("“g” at character 1 is not a hex digit");
          page.hex().type("5");
          assertThat(page.preview()).containsExactly("part-body: 01 02 A0 0B 03 04 50");
          page.hex().key(KeyCode.Z, KeyCode.CONTROL);
          assertThat(page.preview())
              .containsExactly("part-none: The exact bytes to send will stand here");
        });
  }

  @Test
  void nothingMovesWhileAnEscapeIsTypedThatIsWrongHalfWay() {
    with(
        (page, model) -> {
          page.press(ComposerIds.NOTATION_TEXT);
          model.document().escapesProperty().set(true);
          page.settle();
          Bounds empty = page.place(ComposerIds.TEXT);
          double least = page.leastHeight();
          for (String typed : List.of("a", "ab\\", "ab\\x", "ab\\x0", "ab\\x03")) {
            page.write(ComposerIds.TEXT, typed);
            assertThat(page.place(ComposerIds.TEXT)).as(typed).isEqualTo(empty);
            assertThat(page.shown(ComposerIds.PROBLEM))
                .as(typed)
                .isEqualTo(!page.shown(ComposerIds.PREVIEW));
          }
          // Nor would a divider, however much is written.
          page.write(ComposerIds.TEXT, "longer than a line ".repeat(40) + "\\x");
          assertThat(page.shown(ComposerIds.PROBLEM)).isTrue();
          assertThat(page.leastHeight()).isEqualTo(least);
          page.write(ComposerIds.TEXT, "longer than a line ".repeat(40));
          assertThat(page.leastHeight()).isEqualTo(least);
          model.connectedProperty().set(false);
          page.settle();
          assertThat(page.shown(ComposerIds.BLOCKED)).isTrue();
          assertThat(page.leastHeight()).isEqualTo(least);
        });
  }

  @Test
  void inAnEmptyEditorTheCaretStandsBeforeWhatMayBeWritten() {
    with(
        (page, model) -> {
          HexViewPage hex = page.hex();
          page.settle();
          assertThat(hex.rows().shownText(0)).contains("Bytes to send, such as 01 03");
          assertThat(hex.marks("caret-line")).isEqualTo(1);
          hex.type("0");
          assertThat(hex.marks("caret-elsewhere")).isEqualTo(1);
          assertThat(hex.rows().shownText(0)).startsWith("00000000, 00,");
          assertThat(hex.marks("caret-box")).isEqualTo(1);
          assertThat(hex.marks("caret-line")).isZero();
          hex.type("1");
          assertThat(hex.marks("caret-line")).isEqualTo(1);
          assertThat(hex.marks("caret-box")).isZero();
          assertThat(hex.marks("caret-elsewhere")).isZero();
          hex.key(KeyCode.BACK_SPACE);
          assertThat(hex.rows().shownText(0)).contains("Bytes to send");
          assertThat(hex.marks("caret-elsewhere")).isZero();
        });
  }

  @Test
  void withoutAConnectionTheReasonStandsBesideSend() {
    with(
        (page, model) -> {
          page.writeHex("01");
          assertThat(page.shown(ComposerIds.BLOCKED)).isFalse();
          model.connectedProperty().set(false);
          page.settle();
          assertThat(page.enabled(ComposerIds.SEND)).isFalse();
          assertThat(page.label(ComposerIds.BLOCKED)).isEqualTo("Connect to send");
        });
  }

  @Test
  void textAndHexAreOneDocumentAndUndoGoesThroughBoth() {
    with(
        (page, model) -> {
          page.writeHex("48 69");
          page.press(ComposerIds.NOTATION_TEXT);
          assertThat(page.written(ComposerIds.TEXT)).isEqualTo("Hi");
          assertThat(page.shown(ComposerIds.CHARSET)).isTrue();
          page.write(ComposerIds.TEXT, "Ho");
          page.textKeys(KeyCode.Z);
          assertThat(page.written(ComposerIds.TEXT)).isEqualTo("Hi");
          page.textKeys(KeyCode.Y);
          page.press(ComposerIds.NOTATION_HEX);
          assertThat(page.preview()).containsExactly("part-body: 48 6F");
          assertThat(page.shown(ComposerIds.CHARSET)).isFalse();
          page.choose(ComposerIds.CHARSET, "utf-16le");
          assertThat(page.shown(ComposerIds.CHARSET)).isTrue();
          page.choose(ComposerIds.CHARSET, "utf-8");
          page.hex().key(KeyCode.Z, KeyCode.CONTROL);
          assertThat(page.preview()).containsExactly("part-body: 48 69");
        });
  }

  @Test
  void aNotationThatIsRefusedStaysSelected() {
    with(
        (page, model) -> {
          page.press(ComposerIds.NOTATION_TEXT);
          page.press(ComposerIds.ESCAPES);
          page.write(ComposerIds.TEXT, "\\");
          page.press(ComposerIds.NOTATION_HEX);
          assertThat(page.selected(ComposerIds.NOTATION_TEXT)).isTrue();
          assertThat(page.selected(ComposerIds.NOTATION_HEX)).isFalse();
          page.press(ComposerIds.NOTATION_TEXT);
          assertThat(page.selected(ComposerIds.NOTATION_TEXT)).isTrue();
        });
  }

  @Test
  void aLongPasteIsEditedInPartsAndCanBeDiscarded() {
    with(
        (page, model) -> {
          page.press(ComposerIds.NOTATION_TEXT);
          page.write(ComposerIds.TEXT, "AA");
          clipboard("01 ".repeat(350_000));
          page.editor(ComposerIds.TEXT).end();
          page.editor(ComposerIds.TEXT).paste();
          rig.clock.settle();
          page.settle();
          assertThat(page.shown(ComposerIds.HELD)).isTrue();
          assertThat(page.label(ComposerIds.SIZE)).isEqualTo("1,050,002 bytes");
          assertThat(page.written(ComposerIds.TEXT)).hasSize(LongText.PART).startsWith("AA01 01 ");
          page.press(ComposerIds.PART_NEXT);
          page.editor(ComposerIds.TEXT).insertText(0, "!");
          rig.clock.settle();
          page.settle();
          assertThat(page.label(ComposerIds.SIZE)).isEqualTo("1,050,003 bytes");
          page.press(ComposerIds.PART_PREVIOUS);
          page.textKeys(KeyCode.Z);
          rig.clock.settle();
          page.settle();
          assertThat(page.label(ComposerIds.SIZE)).isEqualTo("1,050,002 bytes");
          assertThat(page.editor(ComposerIds.TEXT).getCaretPosition())
              .as("where it was taken back")
              .isEqualTo(
                  LongText.PART - model.document().heldProperty().get().orElseThrow().from());
          page.textKeys(KeyCode.Z);
          assertThat(page.written(ComposerIds.TEXT)).isEqualTo("AA");
          page.textKeys(KeyCode.Y);
          page.textKeys(KeyCode.Y);
          rig.clock.settle();
          page.settle();
          assertThat(page.label(ComposerIds.SIZE)).isEqualTo("1,050,003 bytes");
          page.press(ComposerIds.NOTATION_HEX);
          assertThat(page.shown(ComposerIds.HEX)).isTrue();
          page.press(ComposerIds.NOTATION_TEXT);
          page.press(ComposerIds.DISCARD);
          assertThat(page.shown(ComposerIds.TEXT)).isTrue();
          assertThat(page.written(ComposerIds.TEXT)).isEqualTo("AA");
        });
  }

  @Test
  void pastedCarriageReturnsAreNotLost() {
    with(
        (page, model) -> {
          page.press(ComposerIds.NOTATION_TEXT);
          clipboard("a\r\nb");
          page.editor(ComposerIds.TEXT).paste();
          page.settle();
          assertThat(page.preview()).containsExactly("part-body: 61 0D 0A 62");
          assertThat(page.label(ComposerIds.PROBLEM)).contains("escapes were switched on");
        });
  }

  @Test
  void theLanguageChangesWhileItIsShown() {
    with(
        (page, model) -> {
          page.writeHex("01 02");
          messages.languageProperty().set(Language.SIMPLIFIED_CHINESE);
          page.settle();
          assertThat(page.label(ComposerIds.SIZE)).isEqualTo("2 字节");
          assertThat(page.chosen(ComposerIds.CHECKSUM)).isEqualTo("无校验");
        });
  }

  private static void clipboard(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  @Test
  void aRefusedPasteMakesRoomForItself() {
    with(
        (page, model) -> {
          page.writeHex("01");
          double before = page.leastHeight();
          model.hex().editing().paste("0x01, 0xG2 33");
          page.settle();
          assertThat(page.label(HexIds.NOTICE)).contains("“0x” at character 7");
          assertThat(page.shown(HexIds.REFUSED)).isTrue();
          assertThat(page.leastHeight()).isGreaterThan(before + 25);
        });
  }

  @Test
  void sendIsWholeAtAnyWidthAndWhatDoesNotFitIsBehindOneButton() {
    with(
        (page, model) -> {
          model.onSave(draft -> {});
          page.writeHex("01 03 00 00 00 02");
          page.choose(ComposerIds.CHECKSUM, "crc-16-modbus");
          page.choose(ComposerIds.LINE_ENDING, "crlf");
          List<String> mayFold =
              List.of(
                  ComposerIds.CHECKSUM,
                  ComposerIds.LINE_ENDING,
                  ComposerIds.HISTORY,
                  ComposerIds.FILE,
                  ComposerIds.REPEAT_PLAN);
          for (Language language : Language.values()) {
            messages.languageProperty().set(language);
            long before = 0;
            for (int width = 160; width <= 900; width += 37) {
              page.resize(width);
              assertThat(page.isWhole(ComposerIds.SEND)).as("Send at %d", width).isTrue();
              assertThat(page.isWhole(ComposerIds.NOTATION)).as("notation at %d", width).isTrue();
              List<String> here = mayFold.stream().filter(page::shown).toList();
              assertThat(here).allSatisfy(id -> assertThat(page.isWhole(id)).isTrue());
              assertThat(page.shown(ComposerIds.MORE)).isEqualTo(here.size() < mayFold.size());
              assertThat((long) here.size()).isGreaterThanOrEqualTo(before);
              before = here.size();
            }
            assertThat(before).as("all fit in the end").isEqualTo(mayFold.size());
          }
        });
  }
}
