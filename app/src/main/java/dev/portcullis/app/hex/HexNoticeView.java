package dev.portcullis.app.hex;

import dev.portcullis.app.controls.Shown;
import dev.portcullis.app.i18n.Messages;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Below the bytes: what there is to say of what was done last. Of a text that was refused it shows
 * the place that is wrong, underlined. JavaFX thread only.
 */
final class HexNoticeView extends VBox {

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final TextFlow place = new TextFlow();

  HexNoticeView(HexViewModel model, Messages messages) {
    getStyleClass().add("hex-notice");
    Label words = new Label();
    words.setId(HexIds.NOTICE);
    words.getStyleClass().add("words");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    place.setMinHeight(USE_PREF_SIZE);
    words
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> HexWords.notice(messages, model.noticeProperty().get()),
                model.noticeProperty(),
                messages.languageProperty()));
    place.setId(HexIds.REFUSED);
    place.getStyleClass().add("mono");
    getChildren().addAll(words, place);
    Shown.when(words, words.textProperty().isNotEmpty());
    Shown.when(this, words.visibleProperty());
    Shown.when(
        place,
        model
            .noticeProperty()
            .map(now -> now instanceof HexNotice.Refused refused && RefusedText.isMore(refused)));
    model.noticeProperty().subscribe(this::show);
  }

  private void show(HexNotice notice) {
    pseudoClassStateChanged(WRONG, notice instanceof HexNotice.Refused);
    place.getChildren().clear();
    if (notice instanceof HexNotice.Refused refused) {
      RefusedText text = RefusedText.of(refused);
      place
          .getChildren()
          .addAll(
              part(text.before(), "refused-around"),
              part(text.wrong(), "refused-place"),
              part(text.after(), "refused-around"));
    }
  }

  private static Text part(String words, String style) {
    Text part = new Text(words);
    part.getStyleClass().add(style);
    part.setUnderline(style.equals("refused-place"));
    return part;
  }
}
