package dev.portcullis.app.help;

import dev.portcullis.app.controls.StyleSheets;
import dev.portcullis.app.i18n.Messages;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The list of pages and the page that is read. */
public final class HelpView extends BorderPane {

  private static final KeyCombination BACK_KEY =
      new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN);

  private final HelpViewModel model;
  private final Messages messages;
  private final ListView<HelpPage> contents = new ListView<>();
  private final VBox page = new VBox();
  private final ScrollPane scroll = new ScrollPane(page);

  /**
   * The pages, open at the first.
   *
   * @param background reads pages
   * @param screen runs on the JavaFX thread
   */
  public static Parent atStart(Executor background, Executor screen, Messages messages) {
    HelpViewModel model = new HelpViewModel(background, screen);
    HelpView view = new HelpView(model, messages);
    model.open(HelpPlace.top(HelpPage.START.path()));
    return view;
  }

  /** Turns such pages to the parts the program is made of. */
  public static void toLicences(Parent pages) {
    if (pages instanceof HelpView view) {
      view.model.open(HelpPlace.top(HelpPage.LICENCES.path()));
    }
  }

  HelpView(HelpViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    setId(HelpIds.ROOT);
    getStyleClass().add("help");
    StyleSheets.add(this, HelpView.class, "help.css");
    contents();
    page.setId(HelpIds.PAGE);
    page.getStyleClass().add("help-page");
    scroll.getStyleClass().add("help-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setLeft(new VBox(head(), contents));
    VBox.setVgrow(contents, Priority.ALWAYS);
    setCenter(scroll);
    model.pageProperty().subscribe(this::show);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (BACK_KEY.match(event)) {
            model.back();
            event.consume();
          }
        });
  }

  private HBox head() {
    Button back = new Button();
    back.setId(HelpIds.BACK);
    back.getStyleClass().addAll("flat", "button-icon");
    back.setGraphic(new FontIcon(Feather.ARROW_LEFT));
    back.accessibleTextProperty().bind(messages.bind("help.back"));
    back.disableProperty().bind(Bindings.not(model.canGoBackProperty()));
    back.setOnAction(event -> model.back());
    Label title = new Label();
    title.getStyleClass().add("help-title");
    title.textProperty().bind(messages.bind("help.title"));
    HBox head = new HBox(back, title);
    head.getStyleClass().add("help-head");
    return head;
  }

  private void contents() {
    contents.setId(HelpIds.CONTENTS);
    contents.getItems().setAll(HelpPage.values());
    contents.accessibleTextProperty().bind(messages.bind("help.contents"));
    contents.setCellFactory(
        list ->
            new ListCell<>() {
              @Override
              protected void updateItem(HelpPage item, boolean empty) {
                super.updateItem(item, empty);
                textProperty().unbind();
                if (empty) {
                  setText("");
                } else {
                  textProperty().bind(messages.bind(item.textKey()));
                }
              }
            });
    contents.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            openSelected();
          }
        });
    contents.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            openSelected();
          }
        });
  }

  private void openSelected() {
    HelpPage wanted = contents.getSelectionModel().getSelectedItem();
    if (wanted != null) {
      model.open(HelpPlace.top(wanted.path()));
    }
  }

  private void show(OpenPage opened) {
    contents.getSelectionModel().clearSelection();
    for (HelpPage each : HelpPage.values()) {
      if (each.path().equals(opened.place().path())) {
        contents.getSelectionModel().select(each);
      }
    }
    page.getChildren().setAll(new PageNodes(opened, model::open).nodes());
    applyCss();
    layout();
    scrollTo(opened.place().anchor());
  }

  private void scrollTo(String anchor) {
    double top = 0;
    for (Node node : page.getChildren()) {
      if (!anchor.isEmpty() && anchor.equals(node.getUserData())) {
        Bounds bounds = node.getBoundsInParent();
        double room = page.getHeight() - scroll.getViewportBounds().getHeight();
        top = room <= 0 ? 0 : Math.min(1, bounds.getMinY() / room);
      }
    }
    scroll.setVvalue(top);
  }
}
