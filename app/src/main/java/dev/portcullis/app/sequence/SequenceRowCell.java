package dev.portcullis.app.sequence;

import dev.portcullis.app.compose.SequencePlans;
import dev.portcullis.app.compose.SequenceWords;
import dev.portcullis.app.controls.YieldingBox;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.workspace.SequenceRow;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** One row: its number, what is sent, what is waited for, and whether it is the one that runs. */
final class SequenceRowCell extends ListCell<SequenceRow> {

  private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");
  private static final PseudoClass UNCLEAR = PseudoClass.getPseudoClass("unclear");

  private final SequenceViewModel model;
  private final Messages messages;

  SequenceRowCell(SequenceViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    getStyleClass().add("sequence-row");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable SequenceRow row, boolean empty) {
    super.updateItem(row, empty);
    boolean here = row != null && !empty;
    boolean running = here && model.runningRow().orElse(SequenceViewModel.NONE) == getIndex();
    pseudoClassStateChanged(RUNNING, running);
    pseudoClassStateChanged(UNCLEAR, row != null && !empty && !SequencePlans.isClear(row));
    if (row == null || empty) {
      setGraphic(null);
      return;
    }
    Label number = new Label(running ? "▶" : Integer.toString(getIndex() + 1));
    number.getStyleClass().addAll("mono", "sequence-number");
    Label name = new Label(row.name());
    name.getStyleClass().add("sequence-name");
    name.setMinWidth(60);
    Label bytes = new Label(SequenceWords.bytes(messages, row.draft()));
    bytes.getStyleClass().addAll("mono", "sequence-bytes");
    bytes.setMaxWidth(Double.MAX_VALUE);
    bytes.setMinWidth(0);
    HBox.setHgrow(bytes, Priority.ALWAYS);
    Label until = new Label(SequenceWords.until(messages, row));
    until.getStyleClass().add("sequence-until");
    until.setMinWidth(0);
    YieldingBox line = new YieldingBox();
    line.getChildren().addAll(number, name, bytes, until);
    line.getStyleClass().add("sequence-line");
    line.yieldInOrder(bytes, until, name);
    setGraphic(line);
    setAccessibleText(
        (getIndex() + 1) + ", " + row.name() + ", " + bytes.getText() + ", " + until.getText());
  }
}
