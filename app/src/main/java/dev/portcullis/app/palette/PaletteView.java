package dev.portcullis.app.palette;

import dev.portcullis.app.controls.StyleSheets;
import dev.portcullis.app.i18n.Messages;
import java.util.HashSet;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/**
 * The palette over the window: a field and what fits it. Its nodes are made when it first opens.
 * JavaFX thread only.
 */
public final class PaletteView extends StackPane {

  private static final int ROWS_SHOWN = 12;
  private static final double ROW = 32;

  private final PaletteViewModel model;
  private final Messages messages;
  private final TextField query = new TextField();
  private final ListView<PaletteHit> list = new ListView<>();
  private @Nullable Node before;

  /** Shows this model. */
  public PaletteView(PaletteViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    StyleSheets.add(this, PaletteView.class, "palette.css");
    getStyleClass().add("palette-veil");
    setVisible(false);
    setOnMousePressed(
        event -> {
          if (event.getTarget() == this) {
            model.close();
          }
        });
    model.openProperty().subscribe((was, now) -> show(now));
  }

  private VBox box() {
    query.setId(PaletteIds.QUERY);
    query.getStyleClass().add("palette-query");
    query.promptTextProperty().bind(messages.bind("palette.prompt"));
    query.accessibleTextProperty().bind(messages.bind("palette.prompt"));
    query.textProperty().bindBidirectional(model.queryProperty());
    query.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list.setId(PaletteIds.HITS);
    list.getStyleClass().add("palette-hits");
    list.setItems(model.hits());
    list.setFixedCellSize(ROW);
    list.setPrefHeight(ROWS_SHOWN * ROW + 2);
    list.setFocusTraversable(false);
    list.setCellFactory(view -> new HitCell());
    list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> clicked());
    Label none = new Label();
    none.textProperty().bind(messages.bind("palette.none"));
    none.getStyleClass().add("muted-text");
    list.setPlaceholder(none);
    model.selectedProperty().subscribe(now -> select(now.intValue()));
    VBox box = new VBox(query, list);
    box.setId(PaletteIds.PALETTE);
    box.getStyleClass().add("palette");
    box.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setAlignment(box, Pos.TOP_CENTER);
    return box;
  }

  private void show(boolean open) {
    if (open && getScene() != null) {
      before = getScene().getFocusOwner();
    }
    if (open && getChildren().isEmpty()) {
      getChildren().add(box());
    }
    setVisible(open);
    if (open) {
      select(model.selectedProperty().get());
      query.requestFocus();
    } else if (before != null) {
      before.requestFocus();
    }
  }

  private void select(int index) {
    list.getSelectionModel().clearAndSelect(index);
    list.scrollTo(Math.max(0, index - ROWS_SHOWN + 1));
  }

  private void clicked() {
    int index = list.getSelectionModel().getSelectedIndex();
    if (index >= 0) {
      model.selectedProperty().set(index);
      model.run();
    }
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case UP -> model.step(-1);
      case DOWN -> model.step(1);
      case PAGE_UP -> model.step(-Math.min(ROWS_SHOWN, model.selectedProperty().get()));
      case PAGE_DOWN ->
          model.step(
              Math.min(ROWS_SHOWN, model.hits().size() - 1 - model.selectedProperty().get()));
      case ENTER -> model.run();
      case ESCAPE -> model.close();
      case TAB -> model.step(event.isShiftDown() ? -1 : 1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** One thing that fits, with the letters marked that were typed. */
  private final class HitCell extends ListCell<PaletteHit> {

    @Override
    protected void updateItem(@Nullable PaletteHit hit, boolean empty) {
      super.updateItem(hit, empty);
      setText(null);
      if (hit == null || empty) {
        setGraphic(null);
        return;
      }
      setPrefWidth(0);
      TextFlow name = marked(hit);
      HBox.setHgrow(name, Priority.ALWAYS);
      Label kind = new Label(messages.text(hit.item().kind()));
      kind.getStyleClass().add("palette-kind");
      HBox row = new HBox(name, kind);
      row.setAlignment(Pos.CENTER_LEFT);
      // A flow of text as tall as the row would begin at its top.
      row.setFillHeight(false);
      row.getStyleClass().add("palette-row");
      if (!hit.item().keys().isEmpty()) {
        Label keys = new Label(hit.item().keys());
        keys.getStyleClass().addAll("mono", "key-cap");
        row.getChildren().add(keys);
      }
      setGraphic(row);
      setAccessibleText(hit.name() + ", " + kind.getText() + ", " + hit.item().keys());
    }

    private TextFlow marked(PaletteHit hit) {
      TextFlow flow = new TextFlow();
      flow.getStyleClass().add("palette-name");
      Set<Integer> marked = new HashSet<>(hit.hits());
      String name = hit.name().length() > 60 ? hit.name().substring(0, 60) + "…" : hit.name();
      int from = 0;
      for (int i = 1; i <= name.length(); i++) {
        if (i == name.length() || marked.contains(i) != marked.contains(from)) {
          Text part = new Text(name.substring(from, i));
          part.getStyleClass().add(marked.contains(from) ? "palette-mark" : "palette-plain");
          flow.getChildren().add(part);
          from = i;
        }
      }
      String own = hit.item().names().getFirst();
      if (!own.equals(hit.name())) {
        Text other = new Text("  " + own);
        other.getStyleClass().add("palette-other");
        flow.getChildren().add(other);
      }
      return flow;
    }
  }
}
