package dev.portcullis.app.hex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.testkit.HandExecutor;
import dev.portcullis.core.codec.ByteDocument;
import dev.portcullis.core.codec.ByteSource;
import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.codec.EditKind;
import dev.portcullis.core.codec.TextCharset;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HexFindTest {

  private final HandExecutor disk = new HandExecutor();
  private final HexViewModel model = new HexViewModel(disk, Runnable::run);
  private final HexFind find = model.find();

  private void show(byte... bytes) {
    model.show(ByteSource.of(Bytes.of(bytes)));
  }

  private void look(String text) {
    find.textProperty().set(text);
    disk.runAll();
  }

  private List<Long> hits() {
    List<Long> found = new ArrayList<>();
    for (int i = 0; i < find.count(); i++) {
      found.add(find.hitsProperty().get().at(i));
    }
    return found;
  }

  @Test
  void textIsFoundWhateverItsCaseAndTheCaretGoesFromHitToHit() {
    show("One two one".getBytes(StandardCharsets.US_ASCII));
    look("ONE");
    assertThat(hits()).containsExactly(0L, 8L);
    assertThat(model.caret().selection()).isEqualTo(new ByteRange(0, 3));
    find.next();
    assertThat(model.caret().selection()).isEqualTo(new ByteRange(8, 11));
    find.next();
    assertThat(model.caret().selection()).isEqualTo(new ByteRange(0, 3));
    find.previous();
    assertThat(model.caret().selection()).isEqualTo(new ByteRange(8, 11));
    assertThat(find.within(new ByteRange(0, 16)))
        .containsExactly(
            new HexMark(new ByteRange(0, 3), HexTone.HIT),
            new HexMark(new ByteRange(8, 11), HexTone.CURRENT_HIT));
    look("");
    assertThat(find.within(new ByteRange(0, 16))).isEmpty();
  }

  @Test
  void digitsMayBeOpen() {
    show((byte) 1, (byte) 0x13, (byte) 1, (byte) 0x23, (byte) 1, (byte) 0x14);
    look("hex:01 ?3");
    assertThat(hits()).containsExactly(0L, 2L);
    look("hex:01 3");
    assertThat(find.count()).isZero();
    look("hex:01 333");
    assertThat(find.flawProperty().get()).isPresent();
  }

  @Test
  void aChangeOfCharsetOrOfBytesLooksAgain() {
    byte[] gbk = "温度".getBytes(Charset.forName("GBK"));
    ByteDocument document = new ByteDocument(ByteSource.of(Bytes.of(gbk)));
    model.edit(document);
    look("度");
    assertThat(find.count()).isZero();
    model.charsetProperty().set(TextCharset.GBK);
    disk.runAll();
    assertThat(hits()).containsExactly(2L);
    document.insert(0, Bytes.of(gbk), EditKind.WHOLE);
    disk.runAll();
    assertThat(hits()).containsExactly(2L, 6L);
  }

  @Test
  void everyHitIsFoundWhereverThePiecesAreCut() {
    Random random = new Random(4);
    byte[] bytes = new byte[3_000_000];
    random.nextBytes(bytes);
    List<Long> expected = new ArrayList<>();
    for (int at = 200; at < bytes.length - 100; at += 1000 + random.nextInt(500)) {
      byte[] needle = "needle-in-hay".getBytes(StandardCharsets.US_ASCII);
      System.arraycopy(needle, 0, bytes, at, needle.length);
      expected.add((long) at);
    }
    show(bytes);
    look("needle-in-hay");
    assertThat(hits()).isEqualTo(expected);
    assertThat(find.hitsProperty().get().end()).isEqualTo(HexHits.End.ALL);
  }

  @Test
  void aMillionHitsAreEnough() {
    show(new byte[1_500_000]);
    look("hex:00");
    assertThat(find.count()).isEqualTo(HexHits.MOST);
    find.previous();
    assertThat(model.caret().position()).isEqualTo(HexHits.MOST - 1);
  }

  @Test
  void anExpressionFindsRunsOfAnyLengthAndMarksThemWhole() {
    show("id=7;\nid=1234;\nname=x;".getBytes(StandardCharsets.US_ASCII));
    look("re:^ID=[0-9]+");
    assertThat(hits()).containsExactly(0L, 6L);
    assertThat(model.caret().selection()).isEqualTo(new ByteRange(0, 4));
    find.next();
    assertThat(model.caret().selection()).isEqualTo(new ByteRange(6, 13));
    assertThat(find.within(new ByteRange(12, 16)))
        .containsExactly(new HexMark(new ByteRange(6, 13), HexTone.CURRENT_HIT));
    look("re:id=[0-9");
    assertThat(find.flawProperty().get()).isPresent();
    assertThat(find.count()).isZero();
    look("re:\\x0a");
    assertThat(find.flawProperty().get()).isEmpty();
    assertThat(hits()).containsExactly(5L, 14L);
  }

  @Test
  void aModeWithoutWordsLooksForNothing() {
    show("re:".getBytes(StandardCharsets.US_ASCII));
    for (String mode : List.of("re:", "hex:", "text:")) {
      look(mode);
      assertThat(find.flawProperty().get()).isEmpty();
      assertThat(find.count()).isZero();
    }
    look("text:re:");
    assertThat(hits()).containsExactly(0L);
  }

  @Test
  void aMatchOfAnExpressionMayLieAcrossTheReadsAndIsFoundOnce() {
    byte[] bytes = new byte[9_000_000];
    Random random = new Random(9);
    List<Long> expected = new ArrayList<>();
    for (int at = 100; at < bytes.length - 4000; at += 2000 + random.nextInt(60_000)) {
      int length = 1 + random.nextInt(1500);
      Arrays.fill(bytes, at, at + length, (byte) 'x');
      bytes[at + length] = '!';
      expected.add((long) at);
    }
    show(bytes);
    look("re:x+!");
    assertThat(hits()).isEqualTo(expected);
    assertThat(find.hitsProperty().get().end()).isEqualTo(HexHits.End.ALL);
  }

  @Test
  void anExpressionThatTakesTooManyStepsIsGivenUpAndWhatWasFoundStays() {
    byte[] bytes = new byte[600_000];
    bytes[10] = 'b';
    Arrays.fill(bytes, 400_000, 500_000, (byte) 'a');
    show(bytes);
    look("re:(?:(?:a+)+)?b");
    assertThat(find.hitsProperty().get().end()).isEqualTo(HexHits.End.TOO_SLOW);
    assertThat(hits()).containsExactly(10L);
  }

  @Test
  void aLateAnswerToAnEarlierQuestionIsNotShown() {
    show("one two".getBytes(StandardCharsets.US_ASCII));
    HandExecutor late = new HandExecutor();
    HexViewModel other = new HexViewModel(disk, late);
    other.show(ByteSource.of(Bytes.of("one two".getBytes(StandardCharsets.US_ASCII))));
    other.find().textProperty().set("one");
    disk.runAll();
    other.find().textProperty().set("two");
    late.runAll();
    assertThat(other.find().count()).isZero();
    disk.runAll();
    late.runAll();
    assertThat(other.find().hitsProperty().get().at(0)).isEqualTo(4);
  }
}
