package dev.portcullis.app.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.i18n.Language;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.codec.LineEnding;
import dev.portcullis.core.codec.PayloadNotation;
import dev.portcullis.core.workspace.SentPayload;
import dev.portcullis.core.workspace.TabOptions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistoryTest {

  private final ComposerRig rig = new ComposerRig(new Messages(Language.ENGLISH));
  private final ComposerViewModel model = rig.composer();
  private final HistoryViewModel history = model.history();

  @BeforeEach
  void connect() {
    model.connectedProperty().set(true);
    model.document().writeAs(PayloadNotation.TEXT);
  }

  private void send(String text) {
    write(text);
    model.send();
  }

  private void write(String text) {
    model.document().textProperty().set(text);
  }

  private String written() {
    return model.document().textProperty().get();
  }

  @Test
  void stepsGoBackInTimeAndReturnToWhatWasWritten() {
    send("one");
    send("two");
    write("three, not sent");
    history.older();
    assertThat(written()).isEqualTo("two");
    history.older();
    history.older();
    assertThat(written()).isEqualTo("one");
    history.newer();
    assertThat(written()).isEqualTo("two");
    history.newer();
    history.newer();
    assertThat(written()).isEqualTo("three, not sent");
  }

  @Test
  void whatWasJustSentIsNotShownAgainByTheFirstStep() {
    send("one");
    send("two");
    history.older();
    assertThat(written()).isEqualTo("one");
    history.newer();
    assertThat(written()).isEqualTo("two");
    history.newer();
    assertThat(written()).isEqualTo("two");
  }

  @Test
  void aStepBringsBackEverythingThatBelongsToAPayload() {
    model.lineEndingProperty().set(LineEnding.CRLF);
    model.document().variablesProperty().set(true);
    send("n${seq}");
    assertThat(history.newest().map(SentPayload::beginning)).contains("6E 31 0D 0A");
    model.lineEndingProperty().set(LineEnding.NONE);
    model.document().variablesProperty().set(false);
    send("plain");
    history.older();
    assertThat(written()).isEqualTo("n${seq}");
    assertThat(model.lineEndingProperty().get()).isEqualTo(LineEnding.CRLF);
    assertThat(model.document().variablesProperty().get()).isTrue();
  }

  @Test
  void eachTargetHasItsOwnAndTheSamePayloadIsFolded() {
    send("one");
    send("one");
    rig.target = "192.168.1.6:8848";
    write("here");
    history.older();
    assertThat(written()).isEqualTo("here");
    rig.target = "192.168.1.5:8848";
    history.older();
    assertThat(written()).isEqualTo("one");
    assertThat(history.newest().map(SentPayload::times)).contains(2L);
    assertThat(rig.kept).hasSize(2);
  }

  @Test
  void theSearchLooksAtTextAndBytes() {
    send("Temperature");
    send("pressure");
    history.search();
    assertThat(history.foundProperty().get()).hasSize(2);
    history.filterProperty().set("TEMP");
    assertThat(history.foundProperty().get())
        .extracting(sent -> sent.draft().text())
        .containsExactly("Temperature");
    history.filterProperty().set("70 72 65");
    assertThat(history.foundProperty().get())
        .extracting(sent -> sent.draft().text())
        .containsExactly("pressure");
    history.choose(history.foundProperty().get().getFirst());
    assertThat(written()).isEqualTo("pressure");
    history.filterProperty().set("nowhere");
    assertThat(history.foundProperty().get()).isEmpty();
  }

  @Test
  void repeatingIsRememberedOnce() {
    FarEnd far = new FarEnd();
    rig.outlet = Optional.of(far);
    write("again");
    model.repeat().restore(new TabOptions.Repeat("1 ms", "3", ""));
    model.toggleRepeat();
    assertThat(rig.history.historyProperty().get().sent())
        .extracting(sent -> sent.draft().text())
        .containsExactly("again");
    model.dispose();
  }
}
