package dev.portcullis.app.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.i18n.Language;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.codec.HexText;
import dev.portcullis.core.codec.ParsedBytes;
import dev.portcullis.core.codec.PayloadNotation;
import java.util.List;

/** One composer, and what a test does with it on its own thread. */
abstract class ComposerInHand {

  final Messages messages = new Messages(Language.ENGLISH);
  final ComposerRig rig = new ComposerRig(messages);
  final List<Bytes> sent = rig.sent;
  final ComposerViewModel model = rig.composer();
  final ComposerDocument document = model.document();

  /** The bytes that would be sent now, in hex. */
  final String bytes() {
    return HexText.format(model.payloadProperty().get().orElseThrow().bytes());
  }

  /** Has these bytes in the editor. */
  final void hex(String hex) {
    document.load(((ParsedBytes) HexText.parse(hex)).bytes());
  }

  /** What is written, as hex where that is the notation. */
  final String hex() {
    return model.draft().text();
  }

  /** Writes this as text. */
  final void text(String text) {
    assertThat(document.writeAs(PayloadNotation.TEXT)).isTrue();
    document.textProperty().set(text);
  }
}
