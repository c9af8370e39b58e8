package dev.portcullis.app.compose;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.workspace.SentPayload;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What a pop-over shows to search what was sent. JavaFX thread only. */
final class HistoryListView extends VBox {

  /** Far more than a row shows: a text node of a million characters stalls. */
  private static final int MOST_SHOWN = 120;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MM-dd HH:mm:ss", Locale.ROOT);

  private final HistoryViewModel model;
  private final Messages messages;
  private final TextField filter = new TextField();
  private final ListView<SentPayload> list = new ListView<>();
  private Runnable chosen = () -> {};

  HistoryListView(HistoryViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    getStyleClass().addAll("popover-body", "composer-history");
    Label title = new Label();
    title.getStyleClass().add("popover-title");
    title.textProperty().bind(messages.bind("compose.history.title"));
    filter.setId(ComposerIds.HISTORY_FILTER);
    filter.promptTextProperty().bind(messages.bind("compose.history.filter"));
    filter.accessibleTextProperty().bind(messages.bind("compose.history.filter"));
    filter.textProperty().bindBidirectional(model.filterProperty());
    filter.addEventFilter(KeyEvent.KEY_PRESSED, this::fromFilter);
    list.setId(ComposerIds.HISTORY_LIST);
    list.accessibleTextProperty().bind(messages.bind("compose.history.title"));
    Label nothing = new Label();
    nothing.setWrapText(true);
    nothing.textProperty().bind(messages.bind("compose.history.nothing"));
    list.setPlaceholder(nothing);
    list.setCellFactory(view -> new Entry());
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::fromList);
    list.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            choose();
          }
        });
    model.foundProperty().subscribe(this::show);
    getChildren().addAll(title, filter, list);
  }

  /** Hears when something was put into the composer. */
  void onChosen(Runnable listener) {
    chosen = listener;
  }

  /** Searches anew, with the keyboard in the field. */
  void open() {
    model.filterProperty().set("");
    model.search();
    filter.requestFocus();
  }

  private void show(List<SentPayload> found) {
    list.getItems().setAll(found);
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
  }

  private void fromFilter(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN) {
      list.requestFocus();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      choose();
      event.consume();
    }
  }

  private void fromList(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      choose();
      event.consume();
    }
  }

  private void choose() {
    SentPayload selected = list.getSelectionModel().getSelectedItem();
    if (selected != null) {
      model.choose(selected);
      chosen.run();
    }
  }

  /** One payload: how it was written, and below it its bytes, how many, when and how often. */
  private final class Entry extends ListCell<SentPayload> {

    private final Label source = new Label();
    private final Label bytes = new Label();
    private final Label when = new Label();
    private final VBox box;

    private Entry() {
      source.getStyleClass().add("mono");
      bytes.getStyleClass().addAll("mono", "composer-history-bytes");
      bytes.setMaxWidth(Double.MAX_VALUE);
      when.getStyleClass().add("composer-history-bytes");
      when.setMinWidth(USE_PREF_SIZE);
      HBox.setHgrow(bytes, Priority.ALWAYS);
      HBox below = new HBox(bytes, when);
      below.setAlignment(Pos.BASELINE_LEFT);
      below.getStyleClass().add("composer-history-row");
      box = new VBox(source, below);
      // A cell as wide as its list cuts its labels instead of scrolling sideways.
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(SentPayload sent, boolean empty) {
      super.updateItem(sent, empty);
      if (empty || sent == null) {
        setGraphic(null);
        setAccessibleText("");
        return;
      }
      source.setText(oneLine(sent.draft().text()));
      bytes.setText(
          sent.draft().mode().equals("text")
              ? sent.beginning()
              : messages.text("compose.history.hex", sent.draft().checksum()));
      String at = TIME.format(Instant.ofEpochMilli(sent.atMillis()).atZone(ZoneId.systemDefault()));
      String often = sent.times() > 1 ? " · ×" + messages.formats().number(sent.times()) : "";
      when.setText(messages.formats().exactBytes(sent.length()) + " · " + at + often);
      setGraphic(box);
      setAccessibleText(source.getText() + " " + when.getText());
    }

    private static String oneLine(String text) {
      return text.substring(0, Math.min(MOST_SHOWN, text.length())).replaceAll("\\s+", " ");
    }
  }
}
