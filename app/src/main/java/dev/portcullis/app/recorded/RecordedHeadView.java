package dev.portcullis.app.recorded;

import dev.portcullis.app.controls.NoticeStrip;
import dev.portcullis.app.controls.Shown;
import dev.portcullis.app.i18n.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a capture recorded earlier is, and what is missing from it. JavaFX thread. */
public final class RecordedHeadView extends VBox {

  /** Says what this capture is. */
  public RecordedHeadView(RecordedViewModel model, Messages messages) {
    getChildren().addAll(strip(model, messages), losses(model));
  }

  private static HBox strip(RecordedViewModel model, Messages messages) {
    Label summary = new Label();
    summary.setId(RecordedIds.SUMMARY);
    summary.textProperty().bind(model.summaryBinding());
    Label readOnly = new Label();
    readOnly.getStyleClass().add("recorded-badge");
    readOnly.textProperty().bind(messages.bind("recorded.read-only"));
    readOnly.setMinWidth(USE_PREF_SIZE);
    Region push = new Region();
    HBox.setHgrow(push, Priority.ALWAYS);
    Label place = new Label(model.recorded().directory().toString());
    place.getStyleClass().addAll("mono", "muted-text", "connected-text");
    place.setMinWidth(0);
    place.setTooltip(new Tooltip(place.getText()));
    HBox strip = new HBox(new FontIcon(Feather.ARCHIVE), summary, readOnly, push, place);
    strip.setId(RecordedIds.STRIP);
    strip.getStyleClass().addAll("address-bar", "recorded-strip");
    strip.setAlignment(Pos.CENTER_LEFT);
    return strip;
  }

  private static NoticeStrip losses(RecordedViewModel model) {
    NoticeStrip strip =
        new NoticeStrip(RecordedIds.LOSSES, NoticeStrip.Kind.WARNING, Feather.ALERT_TRIANGLE);
    strip.sentenceProperty().bind(model.lossesBinding());
    Shown.when(strip, strip.sentenceProperty().isNotEmpty());
    return strip;
  }
}
