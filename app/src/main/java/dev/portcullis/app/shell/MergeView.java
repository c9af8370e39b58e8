package dev.portcullis.app.shell;

import atlantafx.base.theme.Styles;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.tab.TabSession;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** Chooses which open tabs are merged into one time line; at first all. JavaFX thread. */
final class MergeView extends VBox {

  private static final double TALLEST = 320;

  private final ShellViewModel shell;
  private final VBox choices = new VBox();
  private final Button merge = new Button();

  /**
   * Chooses among the tabs of this window.
   *
   * @param merged takes those that were chosen, two at least
   */
  MergeView(ShellViewModel shell, Messages messages, Consumer<List<TabSession>> merged) {
    this.shell = shell;
    setId(ShellIds.MERGE);
    getStyleClass().add("popover-body");
    Label title = new Label();
    title.getStyleClass().add("popover-title");
    title.textProperty().bind(messages.bind("shell.merge.title"));
    Label text = new Label();
    text.setWrapText(true);
    text.getStyleClass().add("popover-text");
    text.textProperty().bind(messages.bind("shell.merge.text"));
    choices.getStyleClass().add("merge-choices");
    ScrollPane scroll = new ScrollPane(choices);
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(TALLEST);
    merge.setId(ShellIds.MERGE_CONFIRM);
    merge.getStyleClass().add(Styles.ACCENT);
    merge.setDefaultButton(true);
    merge.textProperty().bind(messages.bind("shell.merge.confirm"));
    merge.setOnAction(event -> merged.accept(chosen()));
    getChildren().addAll(title, text, scroll, merge);
  }

  /** Offers the tabs that are open now. */
  void refresh() {
    choices.getChildren().clear();
    List<TabSession> open = shell.socketTabs();
    for (int i = 0; i < open.size(); i++) {
      CheckBox choice = new CheckBox(open.get(i).name().get());
      choice.setId(ShellIds.MERGE_TAB + i);
      choice.setMnemonicParsing(false);
      choice.setSelected(true);
      choice.setUserData(open.get(i));
      choice.selectedProperty().subscribe((before, now) -> update());
      choices.getChildren().add(choice);
    }
    update();
  }

  /** Puts the keyboard where Enter merges. */
  void begin() {
    merge.requestFocus();
  }

  private void update() {
    merge.setDisable(chosen().size() < 2);
  }

  private List<TabSession> chosen() {
    return choices.getChildren().stream()
        .map(CheckBox.class::cast)
        .filter(CheckBox::isSelected)
        .map(choice -> (TabSession) choice.getUserData())
        .toList();
  }
}
