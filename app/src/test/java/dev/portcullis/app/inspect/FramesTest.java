package dev.portcullis.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.hex.ByteRange;
import dev.portcullis.app.hex.HexTone;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.codec.Endian;
import dev.portcullis.core.codec.Frame;
import dev.portcullis.core.codec.FrameEnd;
import dev.portcullis.core.codec.Framing;
import dev.portcullis.core.codec.FramingText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FramesTest extends InspectorRig {

  private void joinLines() {
    InspectedEvent first = events.message("one\r\ntw".getBytes(StandardCharsets.US_ASCII));
    events.message("o\r\nthree".getBytes(StandardCharsets.US_ASCII));
    model.inspect(new InspectedEvents(events, events.selection(), first));
    disk.runAll();
  }

  private List<Frame> frames() {
    FrameList list = model.frames().framesProperty().get();
    return IntStream.range(0, list.count()).mapToObj(list::frame).toList();
  }

  @Test
  void framesGoAcrossMessagesAndBothBordersAreMarked() {
    joinLines();
    assertThat(frames()).isEmpty();
    model.framing().kindProperty().set(FramingKind.DELIMITER);
    disk.runAll();
    assertThat(frames())
        .containsExactly(
            new Frame(0, 5, FrameEnd.WHOLE),
            new Frame(5, 5, FrameEnd.WHOLE),
            new Frame(10, 5, FrameEnd.UNFINISHED));
    assertThat(marked(HexTone.FRAME_BORDER))
        .containsExactly(new ByteRange(5, 5), new ByteRange(10, 10));
    disk.runAll();
    assertThat(marked(HexTone.READ_BORDER)).containsExactly(new ByteRange(7, 7));
    model.framing().kindProperty().set(FramingKind.NONE);
    assertThat(marked(HexTone.FRAME_BORDER)).isEmpty();
  }

  @Test
  void stepsGoFromFrameToFrame() {
    joinLines();
    model.framing().kindProperty().set(FramingKind.DELIMITER);
    disk.runAll();
    model.frames().step(1);
    assertThat(model.hex().caret().selection()).isEqualTo(new ByteRange(0, 5));
    model.frames().step(1);
    model.frames().step(1);
    assertThat(model.hex().caret().selection()).isEqualTo(new ByteRange(10, 15));
    model.frames().step(1);
    assertThat(model.hex().caret().selection()).isEqualTo(new ByteRange(10, 15));
    model.frames().step(-1);
    assertThat(model.frames().currentProperty().get()).isEqualTo(1);
    model.hex().caret().moveTo(12, false);
    model.frames().step(1);
    assertThat(model.frames().currentProperty().get()).isEqualTo(2);
  }

  @Test
  void theFieldsSayTheFramingOrThatTheySayNone() {
    FramingModel framing = model.framing();
    framing.kindProperty().set(FramingKind.DELIMITER);
    framing.delimiterProperty().set("0D 0A");
    assertThat(framing.framingProperty().get())
        .contains(new Framing.Delimiter(Bytes.of((byte) 13, (byte) 10)));
    framing.delimiterProperty().set("\\n");
    assertThat(framing.framingProperty().get())
        .contains(new Framing.Delimiter(Bytes.of((byte) 10)));
    framing.delimiterProperty().set("0D0");
    assertThat(framing.framingProperty().get()).isEmpty();
    assertThat(framing.wrongProperty().get()).contains(FramingEntry.DELIMITER);
    framing.kindProperty().set(FramingKind.FIELD);
    framing.offsetProperty().set("4");
    framing.sizeProperty().set(FieldSize.U16_LE);
    framing.headerProperty().set("6");
    framing.adjustmentProperty().set("-1");
    Framing field = new Framing.LengthField(4, 2, Endian.LITTLE, 6, -1);
    assertThat(framing.framingProperty().get()).contains(field);
    assertThat(framing.wrongProperty().get()).isEmpty();
    framing.kindProperty().set(FramingKind.IDLE);
    framing.idleProperty().set("99999999999999999");
    assertThat(framing.wrongProperty().get()).contains(FramingEntry.IDLE);
  }

  @ParameterizedTest
  @CsvSource({
    "DELIMITER, '', '“ends with” takes 1 to 256 bytes: hex such as 0D 0A, or text with a backslash"
        + " such as OK\\r"
        + "\\n"
        + "'",
    "LENGTH, 0, “bytes” takes a whole number from 1 to 16777216",
    "LENGTH, 16777217, “bytes” takes a whole number from 1 to 16777216",
    "LENGTH, 99999999999999999999, “bytes” takes a whole number from 1 to 16777216",
    "OFFSET, 65537, “length at” takes a whole number from 0 to 65536",
    "HEADER, -1, “header” takes a whole number from 0 to 65536",
    "ADJUSTMENT, two, “adjust” takes a whole number from -65536 to 65536",
    "IDLE, 0, “idle ms” takes a whole number from 1 to 86400000",
  })
  void theFieldThatIsWrongIsNamedWithWhatItTakes(
      FramingEntry entry, String written, String sentence) {
    FramingModel framing = model.framing();
    framing
        .kindProperty()
        .set(
            switch (entry) {
              case DELIMITER -> FramingKind.DELIMITER;
              case LENGTH -> FramingKind.FIXED;
              case OFFSET, HEADER, ADJUSTMENT -> FramingKind.FIELD;
              case IDLE -> FramingKind.IDLE;
            });
    StringProperty field =
        switch (entry) {
          case DELIMITER -> framing.delimiterProperty();
          case LENGTH -> framing.lengthProperty();
          case OFFSET -> framing.offsetProperty();
          case HEADER -> framing.headerProperty();
          case ADJUSTMENT -> framing.adjustmentProperty();
          case IDLE -> framing.idleProperty();
        };
    assertThat(framing.wrongProperty().get()).isEmpty();
    field.set(written);
    assertThat(framing.framingProperty().get()).isEmpty();
    assertThat(framing.wrongProperty().get()).contains(entry);
    assertThat(entry.wanted(messages).replaceAll("(?<=\\d),(?=\\d)", "")).isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource({"'\\xAA\\r\\n', AA0D0A", "'\\x0D\\x0A', 0D0A", "'OK\\n', 4F4B0A", "'\\x0d 0a', 0D0A"})
  void aDelimiterIsHexOrTextWithEscapes(String written, String hex) {
    model.framing().kindProperty().set(FramingKind.DELIMITER);
    model.framing().delimiterProperty().set(written);
    assertThat(model.framing().toStore()).isEqualToIgnoringCase("delimiter bytes=" + hex);
  }

  @Test
  void aFramingIsRememberedAndComesBack() {
    FramingModel framing = model.framing();
    for (Framing stored :
        List.of(
            new Framing.Delimiter(Bytes.of((byte) 13, (byte) 10)),
            new Framing.FixedLength(12),
            new Framing.LengthField(4, 4, Endian.LITTLE, 8, 1),
            new Framing.IdleGap(20_000_000))) {
      framing.restore(FramingText.format(stored));
      assertThat(framing.framingProperty().get()).contains(stored);
      assertThat(framing.toStore()).isEqualTo(FramingText.format(stored));
    }
    framing.restore("of another version");
    assertThat(framing.kindProperty().get()).isEqualTo(FramingKind.NONE);
    assertThat(framing.toStore()).isEmpty();
  }

  @Test
  void ofAMillionFramesTheFirstMillionIsListed() {
    model.inspect(events.add(EventKind.MESSAGE, PEER, new CountingPayload(3_000_000, 'x')));
    model.framing().kindProperty().set(FramingKind.FIXED);
    model.framing().lengthProperty().set("2");
    disk.runAll();
    FrameList list = model.frames().framesProperty().get();
    assertThat(list.isFull()).isTrue();
    assertThat(list.count()).isEqualTo(FrameList.MOST);
    assertThat(list.frame(999_999)).isEqualTo(new Frame(1_999_998, 2, FrameEnd.WHOLE));
    assertThat(list.at(1_000_001)).isEqualTo(500_000);
    assertThat(list.at(2_500_000)).isEqualTo(-1);
  }
}
