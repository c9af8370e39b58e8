package dev.portcullis.app.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.hex.HexNotice;
import dev.portcullis.app.i18n.Language;
import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.codec.Checksum;
import dev.portcullis.core.codec.ComposedPayload;
import dev.portcullis.core.codec.EditKind;
import dev.portcullis.core.codec.Endian;
import dev.portcullis.core.codec.HexText;
import dev.portcullis.core.codec.InsertedLength;
import dev.portcullis.core.codec.LineEnding;
import dev.portcullis.core.codec.PayloadNotation;
import dev.portcullis.core.codec.TextCharset;
import dev.portcullis.core.workspace.ComposerDraft;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ComposerViewModelTest extends ComposerInHand {

  @Test
  void whatIsWrittenIsWhatIsSentChecksumAndAll() {
    hex("01 03 00 00 00 02");
    model.checksumProperty().set(Checksum.CRC_16_MODBUS);
    model.connectedProperty().set(true);

    assertThat(model.sizeBinding().get()).isEqualTo("6 bytes + 2 checksum = 8");
    assertThat(model.preview(48))
        .containsExactly(
            new PreviewPart(ComposedPayload.Role.BODY, "01 03 00 00 00 02"),
            new PreviewPart(ComposedPayload.Role.CHECKSUM, "C4 0B"));
    model.send();
    assertThat(sent).hasSize(1);
    assertThat(HexText.format(sent.getFirst())).isEqualTo("01 03 00 00 00 02 C4 0B");
  }

  @Test
  void sendSaysWhyItIsNotPossibleAndSendsNothing() {
    assertThat(model.blockerProperty().get()).isEqualTo(Blocker.NOTHING_WRITTEN);
    model.connectedProperty().set(true);
    assertThat(model.blockerProperty().get()).isEqualTo(Blocker.NOTHING_WRITTEN);
    hex("01 2");
    assertThat(model.sendableBinding().get()).isTrue();
    document.escapesProperty().set(true);
    text("ab\\q");
    assertThat(model.blockerProperty().get()).isEqualTo(Blocker.FLAWED);
    assertThat(model.flawProperty().get().orElseThrow().position()).isEqualTo(2);
    assertThat(model.problemBinding().get()).contains("“\\q” at character 3");
    assertThat(model.payloadProperty().get()).isEmpty();
    model.send();
    hex("01 20");
    model.connectedProperty().set(false);
    assertThat(model.blockerBinding().get()).isEqualTo("Connect to send");
    model.send();
    assertThat(sent).isEmpty();
  }

  @Test
  void previewAndSentBytesAgreeInEveryCharsetWithEveryLineEndingInBothNotations() {
    model.connectedProperty().set(true);
    text("A1");
    for (TextCharset charset : TextCharset.values()) {
      document.charsetProperty().set(charset);
      for (LineEnding ending : LineEnding.values()) {
        model.lineEndingProperty().set(ending);
        Bytes expected = Bytes.of(("A1" + ending.text()).getBytes(charset.charset()));
        for (PayloadNotation notation : PayloadNotation.values()) {
          assertThat(document.writeAs(notation)).isTrue();
          sent.clear();
          model.send();
          assertThat(sent).as("%s %s %s", charset, ending, notation).containsExactly(expected);
          assertThat(
                  model.preview(48).stream().map(PreviewPart::hex).collect(Collectors.joining(" ")))
              .isEqualTo(HexText.format(expected));
        }
        document.writeAs(PayloadNotation.TEXT);
      }
    }
  }

  @Test
  void aBareLineEndingCanBeSent() {
    model.lineEndingProperty().set(LineEnding.CRLF);
    model.checksumProperty().set(Checksum.CRC_32);
    model.connectedProperty().set(true);
    assertThat(model.sizeBinding().get()).isEqualTo("0 bytes + 2 line ending = 2");
    model.send();
    assertThat(sent).containsExactly(Bytes.of((byte) 13, (byte) 10));
  }

  @Test
  void theByteOrderIsTheUsualOneUntilItIsChosen() {
    hex("01 03 00 00 00 02");
    model.checksumProperty().set(Checksum.CRC_16_MODBUS);
    model.orderProperty().set(Endian.BIG);
    assertThat(bytes()).endsWith("0B C4");
    model.checksumProperty().set(Checksum.CRC_32);
    assertThat(model.orderProperty().get()).isEqualTo(Endian.LITTLE);
  }

  @Test
  void changingTheNotationKeepsBytesAndFormatting() {
    document.escapesProperty().set(true);
    text("H\\x65llo\\n");
    document.writeAs(PayloadNotation.HEX);
    assertThat(hex()).isEqualTo("48 65 6C 6C 6F 0A");
    document.writeAs(PayloadNotation.TEXT);
    assertThat(document.textProperty().get()).isEqualTo("H\\x65llo\\n");
    hex("48 69");
    document.writeAs(PayloadNotation.TEXT);
    assertThat(document.textProperty().get()).isEqualTo("Hi");
  }

  @Test
  void bytesThatAreNoTextStayBytes() {
    hex("01 03 FF 41");
    assertThat(document.writeAs(PayloadNotation.TEXT)).isTrue();
    assertThat(document.textProperty().get()).isEqualTo("\\x01\\x03\\xFFA");
    assertThat(document.escapesProperty().get()).isTrue();
    assertThat(document.noticeProperty().get()).isEqualTo(Notice.ESCAPES_FOR_BYTES);
    assertThat(model.problemBinding().get()).contains("escapes are on now");
    assertThat(bytes()).isEqualTo("01 03 FF 41");
    document.textProperty().set("\\x01\\x03\\xFFAB");
    assertThat(document.noticeProperty().get()).isEqualTo(Notice.NONE);
    document.writeAs(PayloadNotation.HEX);
    assertThat(hex()).isEqualTo("01 03 FF 41 42");
  }

  @Test
  void anyBytesSurviveLookingAtThemInAnyCharset() {
    Random random = new Random(11);
    for (TextCharset charset : TextCharset.values()) {
      document.charsetProperty().set(charset);
      for (int round = 0; round < 50; round++) {
        byte[] content = new byte[1 + random.nextInt(40)];
        random.nextBytes(content);
        String hex = HexText.format(Bytes.of(content));
        document.escapesProperty().set(random.nextBoolean());
        hex(hex);
        document.writeAs(PayloadNotation.TEXT);
        assertThat(bytes()).as("%s %s", charset, document.textProperty().get()).isEqualTo(hex);
        document.writeAs(PayloadNotation.HEX);
        assertThat(bytes()).isEqualTo(hex);
      }
    }
  }

  @Test
  void aFlawKeepsTheNotation() {
    document.escapesProperty().set(true);
    text("\\");
    assertThat(document.writeAs(PayloadNotation.HEX)).isFalse();
    assertThat(document.notationProperty().get()).isEqualTo(PayloadNotation.TEXT);
    assertThat(model.problemBinding().get()).contains("correct the marked place first");
    document.textProperty().set("\\\\");
    assertThat(model.problemBinding().get()).isEmpty();
  }

  @Test
  void charsetAndEscapesAreWhatTextMeans() {
    text("é\\n");
    assertThat(bytes()).isEqualTo("C3 A9 5C 6E");
    document.escapesProperty().set(true);
    assertThat(bytes()).isEqualTo("C3 A9 0A");
    document.charsetProperty().set(TextCharset.ISO_8859_1);
    assertThat(bytes()).isEqualTo("E9 0A");
    document.charsetProperty().set(TextCharset.US_ASCII);
    assertThat(model.problemBinding().get()).contains("“é” at character 1", "US-ASCII");
    document.charsetProperty().set(TextCharset.UTF_16LE);
    model.lineEndingProperty().set(LineEnding.LF);
    assertThat(bytes()).isEqualTo("E9 00 0A 00 0A 00");
  }

  @Test
  void pastedControlCharactersBecomeEscapes() {
    text("a\\b");
    document.paste("x\r\ny\0", 3, 3);
    assertThat(document.textProperty().get()).isEqualTo("a\\\\bx\\r\ny\\0");
    assertThat(bytes()).isEqualTo("61 5C 62 78 0D 0A 79 00");
    assertThat(document.noticeProperty().get()).isEqualTo(Notice.ESCAPES_FOR_PASTE);
    document.undo();
    assertThat(document.escapesProperty().get()).isFalse();
    assertThat(bytes()).isEqualTo("61 5C 62");
    document.paste("plain\n", 1, 2);
    assertThat(document.textProperty().get()).isEqualTo("aplain\nb");
    assertThat(document.caret()).isEqualTo(7);
  }

  @Test
  void whatIsPastedAsHexMayBeWrittenInAnyWayAndIsTakenBackAtOnce() {
    model.hex().editing().paste("0x01,0x02\r\n03:04-05 {");
    assertThat(model.hex().noticeProperty().get())
        .isInstanceOfSatisfying(
            HexNotice.Refused.class,
            refused -> assertThat(refused.flaw().position()).isEqualTo(20));
    assertThat(bytes()).isEmpty();
    model.hex().editing().paste("0x01,0x02\r\n03:04-05");
    assertThat(bytes()).isEqualTo("01 02 03 04 05");
    model.hex().editing().undo();
    assertThat(bytes()).isEmpty();
    model.hex().editing().redo();
    assertThat(bytes()).isEqualTo("01 02 03 04 05");
  }

  @Test
  void undoInHexReachesBehindALookAtTheText() {
    hex("48 69");
    document.writeAs(PayloadNotation.TEXT);
    document.textProperty().set("Ho");
    document.writeAs(PayloadNotation.HEX);
    assertThat(hex()).isEqualTo("48 6F");
    model.hex().editing().undo();
    assertThat(bytes()).isEqualTo("48 69");
    document.writeAs(PayloadNotation.TEXT);
    assertThat(document.textProperty().get()).isEqualTo("Hi");
  }

  @Test
  void undoOfAPayloadBringsBackWhatWasAppendedToo() {
    text("hello");
    model.lineEndingProperty().set(LineEnding.CRLF);
    ComposerViewModel other = rig.composer();
    other.checksumProperty().set(Checksum.CRC_16_MODBUS);
    other.orderProperty().set(Endian.BIG);
    other.document().load(Bytes.of((byte) 0x41, (byte) 0x42));
    model.restore(other.draft());
    assertThat(model.draft()).isEqualTo(other.draft());
    document.undo();
    document.writeAs(PayloadNotation.TEXT);
    assertThat(bytes()).isEqualTo("68 65 6C 6C 6F 0D 0A");
    assertThat(model.checksumProperty().get()).isEqualTo(Checksum.NONE);
    document.redo();
    document.writeAs(PayloadNotation.HEX);
    assertThat(model.draft()).isEqualTo(other.draft());
  }

  @Test
  void aLongTextIsEditedInPartsSentEditedAsHexAndCanBeDiscarded() {
    text("AA");
    model.connectedProperty().set(true);
    document.paste("01 ".repeat(400_000), 0, 2);
    rig.clock.settle();
    assertThat(document.heldProperty().get()).isPresent();
    assertThat(document.textProperty().get()).hasSize(LongText.PART).startsWith("01 01 ");
    assertThat(model.sizeBinding().get()).isEqualTo("1,200,000 bytes");
    assertThat(model.preview(48))
        .extracting(PreviewPart::hex)
        .containsExactly(
            "30 31 20 ".repeat(8).strip(), "…", "31 20 " + "30 31 20 ".repeat(2).strip());
    model.send();
    assertThat(sent.getFirst().length()).isEqualTo(1_200_000);

    document.writeAs(PayloadNotation.HEX);
    document.bytes().delete(0, 1_199_999, EditKind.WHOLE);
    assertThat(bytes()).isEqualTo("20");
    model.hex().editing().undo();
    document.writeAs(PayloadNotation.TEXT);
    assertThat(document.heldProperty().get()).map(LongText::whole).contains("01 ".repeat(400_000));
    document.discardHeld();
    assertThat(document.notationProperty().get()).isEqualTo(PayloadNotation.TEXT);
    assertThat(bytes()).isEqualTo("41 41");
  }

  @Test
  void partsOfALongTextAreEditedWhereTheyStand() {
    StringBuilder lines = new StringBuilder();
    for (int n = 0; n < 20_000; n++) {
      lines.append("line ").append(n).append(" of a long text, 温度 🌡\n");
    }
    String whole = lines.toString();
    document.writeAs(PayloadNotation.TEXT);
    document.paste(whole, 0, 0);
    StringBuilder seen = new StringBuilder();
    while (document.heldProperty().get().orElseThrow().hasNext()) {
      assertThat(document.textProperty().get()).endsWith("\n").hasSizeLessThanOrEqualTo(16_384);
      seen.append(document.textProperty().get());
      document.turn(true);
    }
    assertThat(seen + document.textProperty().get()).isEqualTo(whole);
    document.turn(false);
    String part = document.textProperty().get();
    document.textProperty().set("X" + part);
    LongText now = document.heldProperty().get().orElseThrow();
    assertThat(now.whole()).hasSize(whole.length() + 1).contains("\nX" + part.substring(0, 20));
    document.turn(false);
    document.turn(true);
    assertThat(document.textProperty().get()).startsWith("X" + part.substring(0, 20));
    document.paste("\\\r", 0, 1);
    assertThat(document.escapesProperty().get()).isTrue();
    rig.clock.settle();
    assertThat(model.payloadProperty().get().orElseThrow().bytes().length())
        .isEqualTo(whole.getBytes(StandardCharsets.UTF_8).length + 2);
    while (document.heldProperty().get().orElseThrow().hasPrevious()) {
      document.turn(false);
    }
    assertThat(document.heldProperty().get().orElseThrow().from()).isZero();
  }

  @Test
  void aLongDocumentIsComposedElsewhereAndOnlyTheNewestCounts() {
    model.checksumProperty().set(Checksum.CRC_32);
    document.load(Bytes.of(new byte[Composing.SHORT + 1]));
    assertThat(model.payloadProperty().get().orElseThrow().bytes().length()).isZero();
    model.hex().editing().typeDigit(7);
    model.hex().editing().typeDigit(8);
    rig.clock.settle();
    Bytes bytes = model.payloadProperty().get().orElseThrow().bytes();
    assertThat(bytes.length()).isEqualTo(Composing.SHORT + 5);
    assertThat(bytes.at(0)).isEqualTo(0x78);
    model.hex().editing().typeDigit(9);
    hex("01");
    rig.clock.settle();
    assertThat(bytes()).startsWith("01 ").hasSize(14);
  }

  @Test
  void whatIsTooLongIsRefusedAndSaidSo() {
    text("AA");
    document.paste("0".repeat(ComposerDocument.LONGEST + 2), 0, 0);
    assertThat(document.heldProperty().get()).isEmpty();
    assertThat(model.problemBinding().get()).contains("4,194,304");
    assertThat(bytes()).isEqualTo("41 41");
    hex("AA");
    document.bytes().insert(1, Bytes.of(new byte[ComposerDocument.LONGEST]), EditKind.WHOLE);
    assertThat(model.problemBinding().get()).contains("4,194,304");
    assertThat(bytes()).isEqualTo("AA");
  }

  @Test
  void whatStandsHereComesBack() {
    text("temp\\n");
    document.escapesProperty().set(true);
    document.variablesProperty().set(true);
    model.lengthProperty().set(Optional.of(InsertedLength.usual()));
    document.charsetProperty().set(TextCharset.GB18030);
    model.checksumProperty().set(Checksum.CRC_16_XMODEM);
    model.orderProperty().set(Endian.LITTLE);
    model.lineEndingProperty().set(LineEnding.CRLF);
    String before = bytes();
    ComposerDraft draft = model.draft();

    ComposerViewModel other = rig.composer();
    other.restore(draft);
    assertThat(other.draft()).isEqualTo(draft);
    assertThat(HexText.format(other.payloadProperty().get().orElseThrow().bytes()))
        .isEqualTo(before);
  }

  @Test
  void whatWasKeptAsHexAndIsNoneIsShownAsTextAndUnknownNamesAreTheFirstChoice() {
    model.restore(new ComposerDraft("hex", "01 0", "crc-16-modbus", "lf", "UTF-8", false));
    assertThat(model.checksumProperty().get()).isEqualTo(Checksum.CRC_16_MODBUS);
    assertThat(hex()).isEqualTo("01 00");
    model.restore(new ComposerDraft("runes", "ABC", "crc-99", "vt", "klingon", false));
    assertThat(model.problemBinding().get()).contains("stands here as text");
    assertThat(model.draft())
        .isEqualTo(new ComposerDraft("text", "ABC", "none", "none", "UTF-8", false));
  }

  @Test
  void theLanguageChangesWhileItStands() {
    text("${x}");
    document.variablesProperty().set(true);
    assertThat(model.problemBinding().get()).contains("is no variable");
    messages.languageProperty().set(Language.SIMPLIFIED_CHINESE);
    assertThat(model.problemBinding().get()).contains("不是变量");
    assertThat(model.blockerBinding().get()).isEqualTo("请先改正标出的地方");
  }
}
