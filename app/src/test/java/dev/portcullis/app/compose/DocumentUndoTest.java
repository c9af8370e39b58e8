package dev.portcullis.app.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.codec.ByteSource;
import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.codec.EditKind;
import dev.portcullis.core.codec.HexText;
import dev.portcullis.core.codec.ParsedBytes;
import dev.portcullis.core.codec.PayloadNotation;
import dev.portcullis.core.codec.PayloadRecipe;
import dev.portcullis.core.codec.PayloadTemplate;
import dev.portcullis.core.codec.TextCharset;
import dev.portcullis.core.codec.TextFlaw;
import dev.portcullis.core.codec.VariableValues;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** One history over text, hex, and every part of a long text. */
class DocumentUndoTest {

  private final ComposerDocument document =
      new ComposerDocument(DocumentUndoTest::values, new Appended());

  private void type(String text) {
    for (int i = 0; i < text.length(); i++) {
      write(words() + text.charAt(i));
    }
  }

  private void write(String words) {
    document.textProperty().set(words);
  }

  private String words() {
    return document.textProperty().get();
  }

  private String hex() {
    return state(document);
  }

  private static Bytes bytes(String hex) {
    return ((ParsedBytes) HexText.parse(hex)).bytes();
  }

  @Test
  void aRunOfKeysIsOneStepAndAPasteIsAnother() {
    document.writeAs(PayloadNotation.TEXT);
    type("hello");
    document.paste(" world", 5, 5);
    type("!");
    write("hello world");
    document.undo();
    assertThat(words()).isEqualTo("hello world!");
    document.undo();
    assertThat(words()).isEqualTo("hello world");
    document.undo();
    assertThat(words()).isEqualTo("hello");
    document.undo();
    assertThat(words()).isEmpty();
    assertThat(document.canUndo()).isFalse();
    while (document.canRedo()) {
      document.redo();
    }
    assertThat(words()).isEqualTo("hello world");
  }

  @Test
  void whatWasDoneAsTextIsTakenBackWhileItIsLookedAtAsHex() {
    document.load(bytes("48 69"));
    document.writeAs(PayloadNotation.TEXT);
    write("Ho");
    document.writeAs(PayloadNotation.HEX);
    document.bytes().overwrite(0, bytes("4A"), EditKind.TYPE);
    assertThat(hex()).isEqualTo("4A 6F");
    document.undo();
    assertThat(hex()).isEqualTo("48 6F");
    assertThat(document.undo()).hasValueSatisfying(c -> assertThat(c.position()).isEqualTo(1));
    assertThat(hex()).isEqualTo("48 69");
    assertThat(document.notationProperty().get()).isEqualTo(PayloadNotation.HEX);
    document.redo();
    document.redo();
    assertThat(hex()).isEqualTo("4A 6F");
    document.writeAs(PayloadNotation.TEXT);
    document.undo();
    assertThat(words()).isEqualTo("Ho");
    assertThat(document.notationProperty().get()).isEqualTo(PayloadNotation.TEXT);
  }

  @Test
  void aLookLeavesWhatCanBeDoneAgain() {
    document.writeAs(PayloadNotation.TEXT);
    write("温度 21");
    write("温度 22.5");
    document.undo();
    document.charsetProperty().set(TextCharset.GBK);
    document.writeAs(PayloadNotation.HEX);
    document.writeAs(PayloadNotation.TEXT);
    document.writeAs(PayloadNotation.HEX);
    assertThat(document.canRedo()).isTrue();
    document.redo();
    document.writeAs(PayloadNotation.TEXT);
    assertThat(words()).isEqualTo("温度 22.5");
    assertThat(document.charsetProperty().get()).isEqualTo(TextCharset.GBK);
  }

  @Test
  void variablesComeBackAsVariables() {
    document.writeAs(PayloadNotation.TEXT);
    document.variablesProperty().set(true);
    write("n=${seq}");
    document.writeAs(PayloadNotation.HEX);
    document.bytes().insert(0, bytes("2A"), EditKind.WHOLE);
    assertThat(hex()).isEqualTo("2A 6E 3D 37");
    document.undo();
    assertThat(hex()).isEqualTo("6E 3D 37");
    document.writeAs(PayloadNotation.TEXT);
    assertThat(words()).isEqualTo("n=${seq}");
  }

  @Test
  void anotherDocumentCanBeTakenBackWithHowItWasWritten() {
    document.writeAs(PayloadNotation.TEXT);
    document.escapesProperty().set(true);
    write("a\\x62");
    document.restore(PayloadRecipe.hex("01 02"));
    assertThat(hex()).isEqualTo("01 02");
    document.writeAs(PayloadNotation.TEXT);
    document.undo();
    assertThat(words()).isEqualTo("a\\x62");
    assertThat(document.escapesProperty().get()).isTrue();
    document.redo();
    assertThat(hex()).isEqualTo("01 02");
    assertThat(document.escapesProperty().get()).as("written with them").isTrue();
  }

  @Test
  void whatAWindowOpensWithIsNothingToTakeBack() {
    document.restore(PayloadRecipe.hex("01 02"));
    assertThat(document.canUndo()).isFalse();
    document.restore(PayloadRecipe.hex("03"));
    document.undo();
    assertThat(hex()).isEqualTo("01 02");
  }

  @Test
  void aKeyThatIsRefusedTakesNoEarlierStepAlong() {
    document.load(bytes("AA"));
    document.bytes().insert(1, Bytes.of(new byte[ComposerDocument.LONGEST - 3]), EditKind.WHOLE);
    for (int n = 0; n < 3; n++) {
      document.bytes().insert(n, bytes("11"), EditKind.TYPE);
    }
    assertThat(document.noticeProperty().get()).isEqualTo(Notice.TOO_LONG);
    assertThat(document.bytes().length()).isEqualTo(ComposerDocument.LONGEST - 2);
    document.undo();
    assertThat(hex()).isEqualTo("AA");
    document.undo();
    assertThat(hex()).isEmpty();
    assertThat(document.canUndo()).isFalse();
  }

  @Test
  void whatHexCannotHoldStaysText() {
    document.writeAs(PayloadNotation.TEXT);
    document.paste("温".repeat(ComposerDocument.LONGEST / 2), 0, 0);
    assertThat(document.writeAs(PayloadNotation.HEX)).isFalse();
    assertThat(document.noticeProperty().get()).isEqualTo(Notice.TOO_LONG);
    assertThat(document.source()).hasSize(ComposerDocument.LONGEST / 2);
  }

  @Test
  void theHistoryIsBoundedInStepsAndInMemory() {
    for (int n = 0; n < 12; n++) {
      byte[] loaded = new byte[ComposerDocument.LONGEST];
      Arrays.fill(loaded, (byte) n);
      document.load(Bytes.of(loaded));
    }
    int steps = 0;
    while (document.canUndo()) {
      document.undo();
      steps++;
    }
    assertThat(steps).isBetween(1, (int) (DocumentHistory.MOST_KEPT / ComposerDocument.LONGEST));
    document.load(Bytes.EMPTY);
    for (int n = 0; n < DocumentHistory.MOST_STEPS + 50; n++) {
      document
          .bytes()
          .replace(
              0,
              document.bytes().length(),
              ByteSource.of(bytes(n % 2 == 0 ? "01" : "02")),
              EditKind.WHOLE);
    }
    steps = 0;
    while (document.canUndo()) {
      document.undo();
      steps++;
    }
    assertThat(steps).isEqualTo(DocumentHistory.MOST_STEPS);
  }

  @Test
  void anyEditsAreTakenBackAndDoneAgainExactly() {
    for (int seed = 0; seed < 6; seed++) {
      Random random = new Random(seed);
      ComposerDocument any = new ComposerDocument(DocumentUndoTest::values, new Appended());
      any.writeAs(PayloadNotation.TEXT);
      if (seed % 3 == 0) {
        any.paste("line of a long text, 温度 🌡\n".repeat(700), 0, 0);
      }
      // One state an edit; what joins a run or changes nothing is no state of its own.
      List<String> seen = new ArrayList<>(List.of(state(any)));
      for (int turn = 0; turn < 40; turn++) {
        edit(any, random);
        any.turn(random.nextBoolean());
        if (random.nextInt(3) == 0) {
          any.writeAs(
              any.notationProperty().get() == PayloadNotation.HEX
                  ? PayloadNotation.TEXT
                  : PayloadNotation.HEX);
        }
        String now = state(any);
        if (!now.equals(seen.getLast())) {
          seen.add(now);
        }
      }
      List<String> back = new ArrayList<>(List.of(state(any)));
      while (any.canUndo()) {
        any.undo();
        back.add(state(any));
        if (random.nextInt(4) == 0) {
          any.writeAs(PayloadNotation.HEX);
          any.writeAs(PayloadNotation.TEXT);
        }
      }
      assertThat(seen).as("seed %d", seed).containsAll(back.subList(0, back.size() - 1));
      assertThat(back.getLast()).isEmpty();
      List<String> forth = new ArrayList<>(List.of(state(any)));
      while (any.canRedo()) {
        any.redo();
        forth.add(state(any));
      }
      assertThat(forth.reversed()).as("seed %d", seed).isEqualTo(back);
    }
  }

  /** The bytes it says; where an escape was cut in two, what is written. */
  private static String state(ComposerDocument document) {
    return switch (document.bodyProperty().get()) {
      case TextFlaw _ -> document.source();
      case PayloadTemplate template -> HexText.format(template.fill(values()).bytes());
    };
  }

  private static VariableValues values() {
    return new VariableValues(7, Instant.EPOCH, ZoneOffset.UTC, new Random(3));
  }

  private static void edit(ComposerDocument document, Random random) {
    if (document.notationProperty().get() == PayloadNotation.TEXT) {
      String words = document.textProperty().get();
      int from = whole(words, random.nextInt(words.length() + 1));
      int to = whole(words, Math.min(words.length(), from + random.nextInt(3)));
      document
          .textProperty()
          .set(
              words.substring(0, from) + "x度\n".substring(random.nextInt(3)) + words.substring(to));
    } else {
      int length = (int) document.bytes().length();
      int from = random.nextInt(length + 1);
      document
          .bytes()
          .replace(
              from,
              Math.min(random.nextInt(3), length - from),
              ByteSource.of(Bytes.of((byte) random.nextInt(256))),
              List.of(EditKind.values()).get(random.nextInt(3)));
    }
  }

  /** The place, or before the character it is in the middle of. */
  private static int whole(String words, int place) {
    boolean within = place < words.length() && Character.isLowSurrogate(words.charAt(place));
    return within ? place - 1 : place;
  }
}
