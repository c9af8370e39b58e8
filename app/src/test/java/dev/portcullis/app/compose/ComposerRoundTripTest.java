package dev.portcullis.app.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.i18n.Language;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.codec.Checksum;
import dev.portcullis.core.codec.HexText;
import dev.portcullis.core.codec.LineEnding;
import dev.portcullis.core.codec.PayloadNotation;
import dev.portcullis.core.codec.TextCharset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bytes that go through every view and store of the composer and must come out as they were. */
class ComposerRoundTripTest {

  private static final int TURNS = 120;

  private final ComposerRig rig = new ComposerRig(new Messages(Language.ENGLISH));

  private static Bytes some(Random random) {
    byte[] bytes = new byte[random.nextInt(200)];
    switch (random.nextInt(3)) {
      case 0 -> random.nextBytes(bytes);
      case 1 -> {
        for (int i = 0; i < bytes.length; i++) {
          bytes[i] = (byte) " \\${seq}\r\n\tx0A%".charAt(random.nextInt(15));
        }
      }
      default -> bytes = "温度 21.5 °C ÿ${len}\\x41".repeat(3).getBytes(StandardCharsets.UTF_8);
    }
    return Bytes.of(bytes);
  }

  private static <E extends Enum<E>> E oneOf(Class<E> choices, Random random) {
    List<E> all = List.copyOf(EnumSet.allOf(choices));
    return all.get(random.nextInt(all.size()));
  }

  private static Bytes sent(ComposerViewModel model) {
    return model.payloadProperty().get().orElseThrow().bytes();
  }

  @ParameterizedTest
  @EnumSource(TextCharset.class)
  void bytesSurviveEverySwitchAndStore(TextCharset charset) {
    Random random = new Random(charset.label().hashCode());
    ComposerViewModel model = rig.composer();
    ComposerViewModel other = rig.composer();
    for (int turn = 0; turn < TURNS; turn++) {
      Bytes wanted = some(random);
      model.document().charsetProperty().set(charset);
      model.document().escapesProperty().set(random.nextBoolean());
      model.document().variablesProperty().set(random.nextBoolean());
      model.document().load(wanted);
      assertThat(model.document().writeAs(PayloadNotation.TEXT)).isTrue();
      assertThat(HexText.format(sent(model))).isEqualTo(HexText.format(wanted));

      model.checksumProperty().set(oneOf(Checksum.class, random));
      // A line ending is written in the charset of a text, and as its usual bytes behind hex.
      boolean wide = "\n".getBytes(charset.charset()).length > 1;
      model.lineEndingProperty().set(wide ? LineEnding.NONE : oneOf(LineEnding.class, random));
      Bytes whole = sent(model);
      other.restore(model.draft());
      assertThat(HexText.format(sent(other))).isEqualTo(HexText.format(whole));
      assertThat(other.draft()).isEqualTo(model.draft());

      assertThat(other.document().writeAs(PayloadNotation.HEX)).isTrue();
      assertThat(HexText.format(sent(other))).isEqualTo(HexText.format(whole));
      model.restore(other.draft());
      assertThat(HexText.format(sent(model))).isEqualTo(HexText.format(whole));
      model.checksumProperty().set(Checksum.NONE);
      model.lineEndingProperty().set(LineEnding.NONE);
      assertThat(HexText.format(sent(model))).isEqualTo(HexText.format(wanted));
    }
  }
}
