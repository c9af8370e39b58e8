package dev.portcullis.app.log;

import dev.portcullis.app.controls.NoticeStrip;
import dev.portcullis.app.controls.Shown;
import dev.portcullis.app.i18n.Messages;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import org.kordamp.ikonli.feather.Feather;

/** Says above the rows that less was copied than was asked for, and why. JavaFX thread. */
final class CopyTroubleView extends NoticeStrip {

  private final Messages messages;

  CopyTroubleView(ObjectProperty<Optional<Copied>> trouble, Messages messages) {
    super(LogIds.COPY_TROUBLE, Kind.WARNING, Feather.ALERT_TRIANGLE);
    this.messages = messages;
    StringBinding sentence =
        Bindings.createStringBinding(
            () -> trouble.get().map(this::sentence).orElse(""),
            trouble,
            messages.languageProperty());
    sentenceProperty().bind(sentence);
    getChildren()
        .add(
            dismissal(
                LogIds.COPY_DISMISS,
                messages.bind("log.copied.dismiss"),
                () -> trouble.set(Optional.empty())));
    Shown.when(this, sentence.isNotEmpty());
  }

  private String sentence(Copied copied) {
    return switch (copied.end()) {
      case Copied.Whole() -> messages.text("log.copied.dropped", copied.events(), copied.dropped());
      case Copied.Full() -> messages.text("log.copied.full", copied.events(), copied.asked());
      case Copied.Cut() -> messages.text("log.copied.cut");
      case Copied.TooLong() -> messages.text("log.copied.too-long");
      case Copied.Unreadable(String cause) ->
          messages.text(
              "log.copied.unreadable", copied.events(), copied.asked(), messages.reason(cause));
    };
  }
}
