package dev.portcullis.app.export;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.settings.PopOvers;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The log's button that opens the choice of what to export. JavaFX thread. */
public final class ExportButtonView extends Button {

  private final ExportViewModel model;
  private final PopOver choice;

  /** The button of a tab. */
  public ExportButtonView(ExportViewModel model, Messages messages) {
    this.model = model;
    setId(ExportIds.BUTTON);
    getStyleClass().add("export-button");
    textProperty().bind(messages.bind("export.button"));
    FontIcon icon = new FontIcon(Feather.CHEVRON_DOWN);
    setGraphic(icon);
    setContentDisplay(ContentDisplay.RIGHT);
    setMinWidth(USE_PREF_SIZE);
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(messages.bind("export.button.hint"));
    setTooltip(tooltip);
    ExportChoiceView contents = new ExportChoiceView(model, messages, this::hideChoice);
    choice = PopOvers.of(contents, PopOver.ArrowLocation.TOP_RIGHT);
    choice.setOnShown(event -> contents.focusStart());
    setOnAction(event -> toggle());
  }

  /** Opens the choice, or puts it away. */
  public void toggle() {
    model.refresh();
    PopOvers.toggle(choice, this);
  }

  private void hideChoice() {
    choice.hide(Duration.ZERO);
  }
}
