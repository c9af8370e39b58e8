package dev.portcullis.app.chart;

import dev.portcullis.app.controls.Tips;
import dev.portcullis.app.i18n.Messages;
import javafx.scene.control.ToggleButton;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The log's button that shows the chart. JavaFX thread. */
public final class ChartToggle extends ToggleButton {

  /** The button of a tab. */
  public ChartToggle(ChartViewModel model, Messages messages) {
    setId(ChartIds.TOGGLE);
    getStyleClass().add("chart-toggle");
    setGraphic(new FontIcon(Feather.BAR_CHART_2));
    accessibleTextProperty().bind(messages.bind("chart.toggle"));
    Tips.on(this, messages.bind("chart.toggle"));
    setMinWidth(USE_PREF_SIZE);
    selectedProperty().bindBidirectional(model.shownProperty());
  }
}
