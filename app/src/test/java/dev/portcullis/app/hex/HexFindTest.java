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
    assertThat(find.hitsProperty().get().complete()).isTrue();
  }

  @Test
  void aMillionHitsAreEnough() {
    show(new byte[1_500_000]);
    look("hex:00");
    assertThat(find.count()).isEqualTo(HexFind.MOST);
    find.previous();
    assertThat(model.caret().position()).isEqualTo(HexFind.MOST - 1);
  }
}
