package dev.portcullis.app.shell;

import dev.portcullis.app.controls.ShareSplit;
import dev.portcullis.app.i18n.Messages;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A merged time line: whose events they are, the events, one of them whole. JavaFX thread. */
final class MergedTabView extends VBox {

  /**
   * Puts the parts together.
   *
   * @param logShare the log's part of the height; follows the divider and moves it
   */
  MergedTabView(
      MergedTab tab,
      Messages messages,
      Node exportStrip,
      Node chart,
      Node log,
      Node inspector,
      DoubleProperty logShare) {
    getStyleClass().add("socket-tab");
    Label summary = new Label();
    summary.setId(ShellIds.MERGED_SUMMARY);
    summary.textProperty().bind(tab.summary());
    summary.setMinWidth(0);
    Label readOnly = new Label();
    readOnly.getStyleClass().add("recorded-badge");
    readOnly.textProperty().bind(messages.bind("recorded.read-only"));
    readOnly.setMinWidth(USE_PREF_SIZE);
    HBox strip = new HBox(new FontIcon(Feather.GIT_MERGE), summary, readOnly);
    strip.getStyleClass().addAll("address-bar", "recorded-strip");
    strip.setAlignment(Pos.CENTER_LEFT);
    SplitPane split = new ShareSplit(Orientation.VERTICAL, logShare, log, inspector);
    VBox.setVgrow(split, Priority.ALWAYS);
    getChildren().addAll(strip, exportStrip, chart, split);
  }
}
