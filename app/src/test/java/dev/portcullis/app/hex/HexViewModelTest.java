package dev.portcullis.app.hex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.testkit.HandExecutor;
import dev.portcullis.core.codec.ByteDocument;
import dev.portcullis.core.codec.ByteSource;
import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.codec.FileBytes;
import dev.portcullis.core.codec.FlawKind;
import dev.portcullis.core.codec.HexText;
import dev.portcullis.core.codec.PastedForm;
import dev.portcullis.core.codec.TextCharset;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HexViewModelTest {

  private final HandExecutor disk = new HandExecutor();
  private final HexViewModel model = new HexViewModel(disk, Runnable::run);
  private final List<String> clipboard = new ArrayList<>();

  private void edit(String hex) {
    model.edit(new ByteDocument(ByteSource.of(parsed(hex))));
  }

  private static Bytes parsed(String hex) {
    return ((dev.portcullis.core.codec.ParsedBytes) HexText.parse(hex)).bytes();
  }

  private String hex() {
    try {
      return HexText.format(model.source().bytes(0, (int) model.length()));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void typeDigits(String digits) {
    digits.chars().forEach(c -> model.editing().typeDigit(Character.digit(c, 16)));
  }

  @Test
  void digitsOverwriteNibbleByNibble() {
    edit("11 22 33");
    typeDigits("a");
    assertThat(hex()).isEqualTo("A1 22 33");
    assertThat(model.caret().position()).isZero();
    assertThat(model.caret().secondDigitProperty().get()).isTrue();
    typeDigits("b0f");
    assertThat(hex()).isEqualTo("AB 0F 33");
    assertThat(model.caret().position()).isEqualTo(2);
    model.editing().undo();
    assertThat(hex()).isEqualTo("11 22 33");
  }

  @Test
  void anEmptyDocumentIsWrittenByTyping() {
    edit("");
    assertThat(model.rowCount()).isEqualTo(1);
    typeDigits("0103c40b");
    assertThat(hex()).isEqualTo("01 03 C4 0B");
    model.editing().undo();
    assertThat(model.length()).isZero();
    model.editing().redo();
    assertThat(hex()).isEqualTo("01 03 C4 0B");
  }

  @Test
  void insertingMovesOnWhatIsThere() {
    edit("11 22");
    model.editing().insertingProperty().set(true);
    model.caret().moveTo(1, false);
    typeDigits("ff");
    assertThat(hex()).isEqualTo("11 FF 22");
    typeDigits("0");
    model.editing().backspace();
    assertThat(hex()).isEqualTo("11 FF 22");
    model.editing().backspace();
    assertThat(hex()).isEqualTo("11 22");
    model.editing().delete();
    assertThat(hex()).isEqualTo("11");
  }

  @ParameterizedTest
  @CsvSource({"false", "true"})
  void aSelectionGivesWayToWhatIsTyped(boolean inserting) {
    edit("11 22 33 44");
    model.editing().insertingProperty().set(inserting);
    model.caret().selectAll();
    typeDigits("a");
    assertThat(hex()).isEqualTo("A0");
    assertThat(model.caret().secondDigitProperty().get()).isTrue();
    typeDigits("b0");
    assertThat(hex()).isEqualTo("AB 00");
    model.editing().undo();
    assertThat(hex()).isEqualTo("11 22 33 44");

    model.caret().select(new ByteRange(1, 3));
    model.caret().swapPane();
    model.editing().typeText("z");
    assertThat(hex()).isEqualTo("11 7A 44");
    model.caret().select(new ByteRange(1, 3));
    model.editing().paste("yx");
    assertThat(hex()).isEqualTo("11 79 78");
    model.caret().select(new ByteRange(0, 2));
    model.editing().backspace();
    assertThat(hex()).isEqualTo("78");
  }

  @ParameterizedTest
  @CsvSource({
    "0103, false, 01 03 33 44",
    "0x01, false, 01 22 33 44",
    "'01:03,5', true, 01 03 05 11 22 33 44",
  })
  void anythingHexLikeIsPastedWithoutASelection(String text, boolean inserting, String result) {
    edit("11 22 33 44");
    model.editing().insertingProperty().set(inserting);
    model.editing().paste(text);
    assertThat(hex()).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({
    "'00000000  01 03 C4  |...|', DUMP",
    "'{ 0x01, 0x03, (byte) 0xC4 }', ARRAY",
    "'[1, 3, 196]', DECIMALS",
    "'\"\\x01\\x03\\xc4\"', STRING",
  })
  void whatOtherToolsCopyIsPastedAndTold(String text, PastedForm form) {
    edit("");
    model.editing().paste(text);
    assertThat(hex()).isEqualTo("01 03 C4");
    assertThat(model.noticeProperty().get()).isEqualTo(new HexNotice.Taken(form, 3));
    model.editing().undo();
    assertThat(hex()).isEmpty();
  }

  @Test
  void theTextPaneTakesADumpAsTheTextItIs() {
    edit("");
    model.caret().goTo(HexPane.TEXT);
    model.editing().paste("0000  01");
    assertThat(hex()).isEqualTo("30 30 30 30 20 20 30 31");
    assertThat(model.noticeProperty().get()).isEqualTo(new HexNotice.Nothing());
  }

  @Test
  void whatIsNotHexIsRefusedWithItsPlace() {
    edit("11");
    model.editing().paste("01 0");
    model.editing().paste("1 22 zz");
    assertThat(model.noticeProperty().get())
        .isInstanceOfSatisfying(
            HexNotice.Refused.class,
            refused -> {
              assertThat(refused.flaw().kind()).isEqualTo(FlawKind.HEX_CHARACTER);
              assertThat(refused.flaw().position()).isEqualTo(5);
              assertThat(RefusedText.of(refused)).isEqualTo(new RefusedText("1 22 ", "z", "z"));
            });
    assertThat(hex()).isEqualTo("01 00");
  }

  @Test
  void ofALongTextThePlaceOfTheFlawIsShown() {
    edit("");
    model.editing().paste("01 ".repeat(50) + "\n\u0000 🌡 " + "02 ".repeat(50));
    assertThat(model.noticeProperty().get())
        .isInstanceOfSatisfying(
            HexNotice.Refused.class,
            refused ->
                assertThat(RefusedText.of(refused))
                    .isEqualTo(new RefusedText("…1 01 01 01 01 01  ", "·", " 🌡 02 02 02 02 02…")));
    assertThat(model.length()).isZero();
  }

  @Test
  void theTextPaneWritesInTheCharset() {
    edit("");
    model.caret().goTo(HexPane.TEXT);
    model.charsetProperty().set(TextCharset.GBK);
    model.editing().typeText("温A");
    assertThat(hex()).isEqualTo("CE C2 41");
    model.charsetProperty().set(TextCharset.US_ASCII);
    model.editing().typeText("度");
    assertThat(model.noticeProperty().get()).isInstanceOf(HexNotice.Refused.class);
    assertThat(hex()).isEqualTo("CE C2 41");
  }

  @Test
  void cutTakesTheSelectionAndAPastePutsItBack() {
    edit("01 02 03 04");
    model.caret().select(new ByteRange(1, 3));
    model.cut(clipboard::add);
    assertThat(clipboard).containsExactly("02 03");
    assertThat(hex()).isEqualTo("01 04");
    model.editing().insertingProperty().set(true);
    model.editing().paste(clipboard.getFirst());
    assertThat(hex()).isEqualTo("01 02 03 04");
    model.editing().undo();
    model.editing().undo();
    assertThat(hex()).isEqualTo("01 02 03 04");
  }

  @Test
  void bytesThatCannotBeChangedStay() {
    model.show(ByteSource.of(parsed("01 02")));
    typeDigits("ff");
    model.editing().typeText("x");
    model.editing().delete();
    model.editing().backspace();
    model.editing().paste("33");
    model.caret().selectAll();
    model.cut(clipboard::add);
    assertThat(hex()).isEqualTo("01 02");
    assertThat(clipboard).isEmpty();
    model.copy(clipboard::add);
    assertThat(clipboard).containsExactly("01 02");
    assertThat(model.rowCount()).isEqualTo(1);
  }

  @Test
  void theCaretGoesByBytesAndRowsAndStaysInside() {
    model.show(ByteSource.of(Bytes.of(new byte[40])));
    HexCaret caret = model.caret();
    caret.stepRows(1, false);
    assertThat(caret.position()).isEqualTo(16);
    caret.step(3, true);
    assertThat(caret.selection()).isEqualTo(new ByteRange(16, 19));
    caret.step(-1, false);
    assertThat(caret.position()).isEqualTo(16);
    caret.toRowEnd(true);
    assertThat(caret.selection()).isEqualTo(new ByteRange(16, 32));
    caret.moveTo(999, false);
    assertThat(caret.position()).isEqualTo(40);
    caret.toRowStart(false);
    assertThat(caret.position()).isEqualTo(32);
    caret.stepRows(-10, false);
    assertThat(caret.position()).isZero();
    caret.press(HexPane.TEXT, 10, false, false);
    caret.dragTo(7);
    assertThat(caret.selection()).isEqualTo(new ByteRange(7, 11));
    caret.dragTo(12);
    assertThat(caret.selection()).isEqualTo(new ByteRange(10, 13));
  }

  @ParameterizedTest
  @CsvSource({"26, 26", "0x1A, 26", "1ah, 26", "+6, 16", "-0xA, 0", "100, -1", "zz, -1", "-11, -1"})
  void offsetsAreReadAsPeopleWriteThem(String text, long place) {
    model.show(ByteSource.of(Bytes.of(new byte[99])));
    model.caret().moveTo(10, false);
    assertThat(model.goTo(text)).isEqualTo(place >= 0);
    assertThat(model.caret().position()).isEqualTo(place >= 0 ? place : 10);
  }

  @Test
  void aGigabyteOfAFileOpensAtOnceAndIsReadWhereItIsLookedAt(@TempDir Path directory)
      throws IOException {
    Path file = directory.resolve("large");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(1L << 30);
      sparse.seek((1L << 30) - 3);
      sparse.write("end".getBytes(StandardCharsets.US_ASCII));
    }
    try (FileBytes source = FileBytes.open(file)) {
      model.edit(new ByteDocument(source));
      assertThat(disk.waiting()).isZero();
      byte[] row = new byte[16];
      assertThat(model.read((1L << 30) - 16, row, 16)).isFalse();
      assertThat(disk.waiting()).isEqualTo(1);
      disk.runAll();
      assertThat(model.read((1L << 30) - 16, row, 16)).isTrue();
      assertThat(new String(row, 13, 3, StandardCharsets.US_ASCII)).isEqualTo("end");

      model.caret().moveTo((1L << 30) - 3, false);
      typeDigits("45");
      disk.runAll();
      typeDigits("4");
      assertThat(model.byteAt((1L << 30) - 3)).isEqualTo(0x45);
      model.caret().select(new ByteRange(0, 1L << 30));
      model.copy(clipboard::add);
      disk.runAll();
      assertThat(model.noticeProperty().get())
          .isEqualTo(new HexNotice.CopiedBeginning(HexCopying.LIMIT));
      model.cut(clipboard::add);
      assertThat(model.length()).isEqualTo(1L << 30);
    }
  }

  @Test
  void aCopyThatIsReadLateDoesNotReplaceTheOneAskedForAfterIt(@TempDir Path directory)
      throws IOException {
    try (FileBytes source =
        FileBytes.open(Files.write(directory.resolve("f"), new byte[] {1, 2}))) {
      model.show(source);
      model.caret().select(new ByteRange(0, 1));
      model.copy(clipboard::add);
      model.caret().select(new ByteRange(1, 2));
      model.copy(clipboard::add);
      disk.runNewest();
      disk.runAll();
      assertThat(clipboard).containsExactly("02");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void keystrokesMakeWhatAnArrayWouldHold(long seed) {
    Random random = new Random(seed);
    edit("");
    byte[] expected = {};
    for (int i = 0; i < 800; i++) {
      int at = random.nextInt(expected.length + 1);
      model.caret().moveTo(at, false);
      boolean inserting = random.nextBoolean();
      model.editing().insertingProperty().set(inserting);
      int value = random.nextInt(256);
      switch (random.nextInt(5)) {
        case 0 -> {
          model.editing().delete();
          expected = spliced(expected, at, Math.min(1, expected.length - at));
        }
        case 1 -> {
          int length = random.nextInt(Math.min(20, expected.length - at) + 1);
          if (length > 0) {
            model.caret().select(new ByteRange(at, at + length));
            model.editing().backspace();
            expected = spliced(expected, at, length);
          }
        }
        case 2 -> {
          byte[] pasted = new byte[random.nextInt(30) + 1];
          random.nextBytes(pasted);
          model.editing().paste(HexText.formatCompact(pasted, 0, pasted.length));
          int over = inserting ? 0 : Math.min(pasted.length, expected.length - at);
          expected = spliced(expected, at, over, pasted);
        }
        default -> {
          typeDigits(String.format("%02x", value));
          int over = inserting ? 0 : Math.min(1, expected.length - at);
          expected = spliced(expected, at, over, (byte) value);
        }
      }
      assertThat(hex()).isEqualTo(HexText.format(expected, 0, expected.length));
    }
    while (model.canUndo()) {
      model.editing().undo();
    }
    assertThat(model.length()).isZero();
    while (model.canRedo()) {
      model.editing().redo();
    }
    assertThat(hex()).isEqualTo(HexText.format(expected, 0, expected.length));
  }

  private static byte[] spliced(byte[] old, int at, int removed, byte... inserted) {
    ByteArrayOutputStream now = new ByteArrayOutputStream();
    now.write(old, 0, at);
    now.writeBytes(inserted);
    now.write(old, at + removed, old.length - at - removed);
    return now.toByteArray();
  }
}
