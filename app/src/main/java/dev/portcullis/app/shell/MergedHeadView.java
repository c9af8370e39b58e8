package dev.portcullis.app.shell;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.tab.MergedTab;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Whose events a merged time line shows. JavaFX thread. */
final class MergedHeadView extends HBox {

  /** Says whose events this tab shows. */
  MergedHeadView(MergedTab tab, Messages messages) {
    Label summary = new Label();
    summary.setId(ShellIds.MERGED_SUMMARY);
    summary.textProperty().bind(tab.summary());
    summary.setMinWidth(0);
    Label readOnly = new Label();
    readOnly.getStyleClass().add("recorded-badge");
    readOnly.textProperty().bind(messages.bind("recorded.read-only"));
    readOnly.setMinWidth(USE_PREF_SIZE);
    getStyleClass().addAll("address-bar", "recorded-strip");
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(new FontIcon(Feather.GIT_MERGE), summary, readOnly);
  }
}
