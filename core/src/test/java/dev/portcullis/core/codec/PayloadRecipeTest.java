package dev.portcullis.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.core.codec.ComposedPayload.Part;
import dev.portcullis.core.codec.ComposedPayload.Role;
import dev.portcullis.core.codec.InsertedLength.Counts;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PayloadRecipeTest {

  private static final VariableValues VALUES =
      new VariableValues(7, Instant.EPOCH, ZoneOffset.UTC, new Random(3));

  private static ComposedPayload composed(PayloadRecipe recipe) {
    assertThat(recipe.compose(VALUES)).isInstanceOf(ComposedPayload.class);
    return (ComposedPayload) recipe.compose(VALUES);
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
  void theLineEndingIsInTheCharsetHoweverTheBodyIsWritten() {
    for (TextCharset charset : TextCharset.values()) {
      for (LineEnding ending : LineEnding.values()) {
        for (PayloadNotation notation : PayloadNotation.values()) {
          String source =
              switch (notation) {
                case TEXT -> "A";
                case HEX -> HexText.format(Bytes.of("A".getBytes(charset.charset())));
              };
          PayloadRecipe recipe =
              new PayloadRecipe(
                  notation, source, charset, false, Checksum.NONE, Endian.BIG, ending);
          assertThat(composed(recipe).bytes())
              .as("%s %s %s", charset, ending, notation)
              .isEqualTo(Bytes.of(("A" + ending.text()).getBytes(charset.charset())));
        }
      }
    }
  }

  @Test
  void aFlawOfTheSourceIsTheAnswer() {
    assertThat(PayloadRecipe.hex("0").compose(VALUES)).isInstanceOf(ComposedPayload.class);
    assertThat(PayloadRecipe.hex("01 2G").compose(VALUES))
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

  private static InsertedLength field(int offset, int size, Endian order, Counts counts) {
    return new InsertedLength(offset, size, order, counts, 0);
  }

  private static String hex(PayloadRecipe recipe) {
    return HexText.format(composed(recipe).bytes());
  }

  @Test
  void aLengthFieldCountsWhatItIsToldTo() {
    PayloadRecipe recipe = PayloadRecipe.hex("AA BB CC").with(Checksum.SUM_8).with(LineEnding.CRLF);
    assertThat(hex(recipe.with(field(1, 2, Endian.BIG, Counts.BODY))))
        .isEqualTo("AA 00 03 BB CC 34 0D 0A");
    assertThat(hex(recipe.with(field(1, 2, Endian.LITTLE, Counts.BEHIND))))
        .isEqualTo("AA 05 00 BB CC 36 0D 0A");
    assertThat(hex(recipe.with(field(3, 1, Endian.BIG, Counts.MESSAGE))))
        .isEqualTo("AA BB CC 07 38 0D 0A");
    assertThat(hex(recipe.with(new InsertedLength(0, 3, Endian.BIG, Counts.BODY, -3))))
        .startsWith("00 00 00 AA");
  }

  @Test
  void theChecksumCoversTheLengthFieldEvenOfAnEmptyBody() {
    ComposedPayload payload =
        composed(
            PayloadRecipe.hex("")
                .with(Checksum.XOR_8)
                .with(new InsertedLength(0, 1, Endian.BIG, Counts.MESSAGE, 0)));
    assertThat(HexText.format(payload.bytes())).isEqualTo("02 02");
    assertThat(payload.bodyLength()).isZero();
    assertThat(payload.parts())
        .containsExactly(new Part(Role.LENGTH, 0, 1), new Part(Role.CHECKSUM, 1, 1));
  }

  @Test
  void aLengthFieldThatCannotBeIsSaid() {
    assertThat(PayloadRecipe.hex("AA").with(field(2, 1, Endian.BIG, Counts.BODY)).compose(VALUES))
        .isEqualTo(new LengthFlaw(LengthFlaw.Kind.OFFSET, 2, 1));
    assertThat(
            PayloadRecipe.hex("AA")
                .with(new InsertedLength(0, 1, Endian.BIG, Counts.BODY, -2))
                .compose(VALUES))
        .isEqualTo(new LengthFlaw(LengthFlaw.Kind.NEGATIVE, -1, 0));
    assertThat(
            PayloadRecipe.text("x".repeat(256))
                .with(field(0, 1, Endian.BIG, Counts.BODY))
                .compose(VALUES))
        .isEqualTo(new LengthFlaw(LengthFlaw.Kind.TOO_GREAT, 256, 255));
  }

  @Test
  void variablesAndTheLengthFieldInsideThemAreMarked() {
    PayloadRecipe recipe =
        new PayloadRecipe(
            PayloadNotation.TEXT,
            "n${seq:4}\\r",
            TextCharset.UTF_8,
            true,
            true,
            Optional.of(field(3, 2, Endian.BIG, Counts.BODY)),
            Checksum.SUM_8,
            Endian.BIG,
            LineEnding.NONE);
    ComposedPayload payload = composed(recipe);
    assertThat(HexText.format(payload.bytes().slice(0, 8))).isEqualTo("6E 30 30 00 06 30 37 0D");
    assertThat(payload.parts())
        .containsExactly(
            new Part(Role.BODY, 0, 1),
            new Part(Role.VARIABLE, 1, 2),
            new Part(Role.LENGTH, 3, 2),
            new Part(Role.VARIABLE, 5, 2),
            new Part(Role.BODY, 7, 1),
            new Part(Role.CHECKSUM, 8, 1));
  }

  @Test
  void anyBytesInAnyFormAreFoundAgainInWhatIsSent() {
    Random random = new Random(17);
    for (int round = 0; round < 500; round++) {
      byte[] content = new byte[random.nextInt(60)];
      random.nextBytes(content);
      TextCharset charset = anyOf(random, TextCharset.values());
      Checksum checksum = anyOf(random, Checksum.values());
      int offset = random.nextInt(content.length + 1);
      InsertedLength field = field(offset, 4, Endian.LITTLE, anyOf(random, Counts.values()));
      PayloadRecipe recipe =
          new PayloadRecipe(
              PayloadNotation.TEXT,
              PayloadTemplate.quoted(TextEscapes.format(Bytes.of(content), charset)),
              charset,
              true,
              true,
              Optional.of(field),
              checksum,
              Endian.BIG,
              anyOf(random, LineEnding.values()));
      ComposedPayload payload = composed(recipe);
      byte[] sent = payload.bytes().toArray();
      byte[] found = new byte[content.length];
      System.arraycopy(sent, 0, found, 0, offset);
      System.arraycopy(sent, offset + 4, found, offset, content.length - offset);
      assertThat(found).isEqualTo(content);
      int value = ByteBuffer.wrap(sent).order(ByteOrder.LITTLE_ENDIAN).getInt(offset);
      int expected =
          switch (field.counts()) {
            case BODY -> content.length;
            case BEHIND -> sent.length - offset - 4;
            case MESSAGE -> sent.length;
          };
      assertThat(value).isEqualTo(expected);
      int end = content.length + 4;
      Bytes check = checksum.toBytes(checksum.of(payload.bytes().slice(0, end)), Endian.BIG);
      assertThat(payload.bytes().slice(end, end + checksum.width())).isEqualTo(check);
    }
  }

  private static <E> E anyOf(Random random, E[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
