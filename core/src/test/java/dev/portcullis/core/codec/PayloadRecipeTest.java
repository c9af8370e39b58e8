package dev.portcullis.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.core.codec.ComposedPayload.Part;
import dev.portcullis.core.codec.ComposedPayload.Role;
import org.junit.jupiter.api.Test;

class PayloadRecipeTest {

  private static ComposedPayload composed(PayloadRecipe recipe) {
    assertThat(recipe.compose()).isInstanceOf(ComposedPayload.class);
    return (ComposedPayload) recipe.compose();
  }

  @Test
  void bodyThenChecksumThenLineEnding() {
    ComposedPayload payload =
        composed(
            PayloadRecipe.hex("01 03 00 00 00 02")
                .with(Checksum.CRC_16_MODBUS)
                .with(LineEnding.CRLF));
    assertThat(HexText.format(payload.bytes())).isEqualTo("01 03 00 00 00 02 C4 0B 0D 0A");
    assertThat(payload.parts())
        .containsExactly(
            new Part(Role.BODY, 0, 6),
            new Part(Role.CHECKSUM, 6, 2),
            new Part(Role.LINE_ENDING, 8, 2));
  }

  @Test
  void theOrderOfTheChecksumIsTheRecipes() {
    PayloadRecipe big =
        new PayloadRecipe(
            PayloadNotation.HEX,
            "01 03 00 00 00 02",
            TextCharset.UTF_8,
            false,
            Checksum.CRC_16_MODBUS,
            Endian.BIG,
            LineEnding.NONE);
    assertThat(HexText.format(composed(big).bytes())).isEqualTo("01 03 00 00 00 02 0B C4");
  }

  @Test
  void onlyThePartsThatAreThereAreListed() {
    assertThat(composed(PayloadRecipe.text("hi")).parts())
        .containsExactly(new Part(Role.BODY, 0, 2));
    assertThat(composed(PayloadRecipe.text("")).parts()).isEmpty();
  }

  @Test
  void anEmptyBodyHasNoChecksumButItsLineEnding() {
    ComposedPayload payload =
        composed(PayloadRecipe.text("").with(Checksum.CRC_32).with(LineEnding.CR));
    assertThat(payload.parts()).containsExactly(new Part(Role.LINE_ENDING, 0, 1));
  }

  @Test
  void theLineEndingOfTextIsEncodedAndThatOfHexIsAscii() {
    PayloadRecipe wide =
        new PayloadRecipe(
            PayloadNotation.TEXT,
            "A",
            TextCharset.UTF_16LE,
            false,
            Checksum.NONE,
            Endian.BIG,
            LineEnding.CRLF);
    assertThat(HexText.format(composed(wide).bytes())).isEqualTo("41 00 0D 00 0A 00");
    PayloadRecipe hex =
        new PayloadRecipe(
            PayloadNotation.HEX,
            "41",
            TextCharset.UTF_16LE,
            true,
            Checksum.NONE,
            Endian.BIG,
            LineEnding.LF);
    assertThat(HexText.format(composed(hex).bytes())).isEqualTo("41 0A");
  }

  @Test
  void aFlawOfTheSourceIsTheAnswer() {
    assertThat(PayloadRecipe.hex("0").compose()).isInstanceOf(ComposedPayload.class);
    assertThat(PayloadRecipe.hex("01 2G").compose())
        .isInstanceOfSatisfying(TextFlaw.class, flaw -> assertThat(flaw.position()).isEqualTo(4));
  }

  @Test
  void aTextOfAMillionCharactersIsComposed() {
    ComposedPayload payload =
        composed(PayloadRecipe.text("温".repeat(1_000_000)).with(Checksum.CRC_32));
    assertThat(payload.bodyLength()).isEqualTo(3_000_000);
    assertThat(payload.bytes().length()).isEqualTo(3_000_004);
  }

  @Test
  void partsLongerThanTheWholeAreRefused() {
    assertThatThrownBy(() -> new ComposedPayload(Bytes.of((byte) 1), 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
