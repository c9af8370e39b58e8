package dev.portcullis.app.export;

import dev.portcullis.app.controls.Tips;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.settings.LatePopOver;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The log's button that opens the choice of what to export. JavaFX thread. */
public final class ExportButtonView extends Button {

  private final ExportViewModel model;
  private final Messages messages;
  private final LatePopOver choice;

  /** The button of a tab. */
  public ExportButtonView(ExportViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    setId(ExportIds.BUTTON);
    getStyleClass().add("export-button");
    textProperty().bind(messages.bind("export.button"));
    FontIcon icon = new FontIcon(Feather.CHEVRON_DOWN);
    setGraphic(icon);
    setContentDisplay(ContentDisplay.RIGHT);
    setMinWidth(USE_PREF_SIZE);
    Tips.on(this, messages.bind("export.button.hint"));
    choice = new LatePopOver(PopOver.ArrowLocation.TOP_RIGHT, this::contents);
    setOnAction(event -> toggle());
  }

  /** Opens the choice, or puts it away. */
  public void toggle() {
    model.refresh();
    choice.toggle(this);
  }

  private ExportChoiceView contents() {
    ExportChoiceView contents = new ExportChoiceView(model, messages, choice::hideAtOnce);
    choice.onShown(contents::focusStart);
    return contents;
  }
}
