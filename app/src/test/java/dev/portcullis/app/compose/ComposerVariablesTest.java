package dev.portcullis.app.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.codec.Checksum;
import dev.portcullis.core.codec.ComposedPayload.Role;
import dev.portcullis.core.codec.InsertedLength.Counts;
import dev.portcullis.core.codec.PayloadNotation;
import dev.portcullis.core.workspace.ComposerDraft;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Variables and the length field as the composer has them. */
class ComposerVariablesTest extends ComposerInHand {

  @Test
  void variablesAreWrittenAnewAtEachSendAndMarkedInThePreview() {
    text("n=${seq:3};${time:HH:mm}");
    model.connectedProperty().set(true);
    model.send();
    document.variablesProperty().set(true);
    assertThat(model.preview(48))
        .extracting(PreviewPart::role)
        .containsExactly(Role.BODY, Role.VARIABLE, Role.BODY, Role.VARIABLE);
    assertThat(model.preview(48).get(1).hex()).isEqualTo("30 30 32");
    model.send();
    model.send();
    assertThat(sent.stream().map(b -> new String(b.toArray(), StandardCharsets.UTF_8)))
        .containsExactly("n=${seq:3};${time:HH:mm}", "n=002;10:21", "n=003;10:21");
    assertThat(model.preview(48).get(1).hex()).isEqualTo("30 30 34");
  }

  @Test
  void thePreviewFollowsTheClockWhileThereAreVariables() {
    text("${random:4}");
    assertThat(rig.clock.ticking()).isFalse();
    document.variablesProperty().set(true);
    String first = bytes();
    rig.clock.second();
    assertThat(bytes()).isNotEqualTo(first).hasSize(first.length());
    document.textProperty().set("plain");
    assertThat(rig.clock.ticking()).isFalse();
  }

  @Test
  void aWrongVariableIsSaidAtItsPlace() {
    document.variablesProperty().set(true);
    text("温 ${sec}");
    assertThat(model.flawProperty().get().orElseThrow().position()).isEqualTo(2);
    assertThat(model.problemBinding().get()).contains("“${sec}” at character 3 is no variable");
    assertThat(model.sendableBinding().get()).isFalse();
  }

  @Test
  void variablesSurviveALookAtTheirBytesUnlessTheyAreChanged() {
    document.variablesProperty().set(true);
    text("n=${seq} $${");
    document.writeAs(PayloadNotation.HEX);
    assertThat(hex()).isEqualTo("6E 3D 31 20 24 7B");
    assertThat(model.problemBinding().get()).contains("as they would be sent now");
    document.writeAs(PayloadNotation.TEXT);
    assertThat(document.textProperty().get()).isEqualTo("n=${seq} $${");
    document.writeAs(PayloadNotation.HEX);
    hex("6E 3D 39 20 24 7B");
    document.writeAs(PayloadNotation.TEXT);
    assertThat(document.textProperty().get()).isEqualTo("n=9 $${");
    assertThat(bytes()).isEqualTo("6E 3D 39 20 24 7B");
  }

  @Test
  void aLengthFieldIsPutInAndWhatItCannotSayIsSaid() {
    hex("AA BB");
    model.checksumProperty().set(Checksum.SUM_8);
    LengthFieldModel fields = new LengthFieldModel(model.lengthProperty());
    fields.onProperty().set(true);
    assertThat(bytes()).isEqualTo("00 03 AA BB 68");
    assertThat(model.sizeBinding().get()).isEqualTo("2 bytes + 2 length + 1 checksum = 5");
    fields.offsetProperty().set("1");
    fields.sizeProperty().set(1);
    fields.countsProperty().set(Counts.MESSAGE);
    fields.adjustmentProperty().set("+1");
    assertThat(bytes()).isEqualTo("AA 05 BB 6A");
    assertThat(fields.adjustmentProperty().get()).isEqualTo("+1");
    fields.offsetProperty().set("x");
    assertThat(fields.offsetWrong().get()).isTrue();
    assertThat(bytes()).isEqualTo("AA 05 BB 6A");
    fields.offsetProperty().set("9");
    assertThat(model.blockerProperty().get()).isEqualTo(Blocker.LENGTH_FLAWED);
    assertThat(model.problemBinding().get()).contains("9 bytes in, but there are only 2");
    ComposerDraft draft = model.draft();
    fields.onProperty().set(false);
    assertThat(bytes()).isEqualTo("AA BB 65");
    model.restore(draft);
    assertThat(fields.offsetProperty().get()).isEqualTo("9");
    assertThat(model.draft()).isEqualTo(draft);
  }
}
