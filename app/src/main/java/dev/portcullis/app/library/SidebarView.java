package dev.portcullis.app.library;

import dev.portcullis.app.controls.Shown;
import dev.portcullis.app.controls.StyleSheets;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.settings.PopOvers;
import dev.portcullis.core.workspace.SidebarPlace;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Side;
import javafx.scene.Cursor;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/**
 * The sidebar: targets, payloads, scripts and simulated devices in one list that a keyboard alone
 * can use. JavaFX thread only.
 */
public final class SidebarView extends HBox {

  private final SidebarViewModel model;
  private final Messages messages;
  private final ListView<SidebarRow> list = new ListView<>();
  private final ContextMenu menu = new ContextMenu();
  private final SidebarMenu items;

  /** The line that keeps the selection while the lines are laid out anew. */
  private String selected = "";

  /** Shows this model. */
  public SidebarView(SidebarViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    items = new SidebarMenu(model, messages, this);
    setId(LibraryIds.SIDEBAR);
    getStyleClass().add("sidebar");
    StyleSheets.add(this, SidebarView.class, "library.css");
    list.setId(LibraryIds.ROWS);
    list.getStyleClass().add("sidebar-list");
    list.accessibleTextProperty().bind(messages.bind("library.sidebar"));
    list.setItems(model.rows());
    list.setCellFactory(view -> new SidebarCell(model, messages));
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list.setOnContextMenuRequested(this::showMenu);
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(row -> selected = row == null || model.isRenewing() ? selected : row.id());
    model.rows().addListener((ListChangeListener<SidebarRow>) change -> keepSelection());
    messages.languageProperty().subscribe((before, now) -> list.refresh());
    model.namingProperty().subscribe(id -> id.ifPresent(this::rename));
    VBox column = new VBox(search(), list);
    column.getStyleClass().add("sidebar-column");
    HBox.setHgrow(column, Priority.ALWAYS);
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(column, edge());
    model.placeProperty().subscribe(this::place);
  }

  /** Puts the keyboard on the lines. */
  public void focusRows() {
    list.requestFocus();
    if (list.getSelectionModel().isEmpty()) {
      list.getSelectionModel().selectFirst();
    }
  }

  /** Lets a note be written beside the sidebar. */
  void editNote(String before, Consumer<String> keep) {
    TextArea area = new TextArea(before);
    area.setId(LibraryIds.NOTE);
    area.setWrapText(true);
    area.setPrefRowCount(4);
    area.setPrefColumnCount(28);
    area.accessibleTextProperty().bind(messages.bind("library.menu.note"));
    VBox body = new VBox(area);
    body.getStyleClass().add("popover-body");
    PopOver popOver = PopOvers.of(body, PopOver.ArrowLocation.LEFT_TOP);
    popOver.setOnHidden(
        event -> {
          if (!area.getText().equals(before)) {
            keep.accept(area.getText());
          }
        });
    popOver.show(list);
    area.requestFocus();
  }

  private HBox search() {
    TextField field = new TextField();
    field.setId(LibraryIds.SEARCH);
    field.getStyleClass().add("field");
    field.promptTextProperty().bind(messages.bind("library.search"));
    field.accessibleTextProperty().bind(messages.bind("library.search"));
    field.textProperty().bindBidirectional(model.searchProperty());
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
            field.clear();
            event.consume();
          } else if (event.getCode() == KeyCode.DOWN) {
            focusRows();
            event.consume();
          }
        });
    field.setMinWidth(0);
    HBox.setHgrow(field, Priority.ALWAYS);
    HBox row = new HBox(field);
    row.getStyleClass().add("sidebar-search-row");
    Shown.when(row, model.searchableBinding());
    return row;
  }

  /** The edge that is dragged to make the sidebar wider. */
  private Region edge() {
    Region edge = new Region();
    edge.getStyleClass().add("sidebar-edge");
    edge.setCursor(Cursor.H_RESIZE);
    edge.setOnMouseDragged(
        event -> {
          SidebarPlace place = model.placeProperty().get();
          double width = sceneToLocal(event.getSceneX(), 0).getX();
          model.placeProperty().set(new SidebarPlace(place.collapsed(), width, place.closed()));
        });
    return edge;
  }

  private void place(SidebarPlace place) {
    setVisible(!place.collapsed());
    setManaged(!place.collapsed());
    setMinWidth(place.width());
    setPrefWidth(place.width());
    setMaxWidth(place.width());
  }

  private void keepSelection() {
    int at = model.indexOf(selected);
    SidebarRow instead = list.getSelectionModel().getSelectedItem();
    if (at >= 0) {
      list.getSelectionModel().select(at);
    } else if (instead != null) {
      selected = instead.id();
    }
  }

  private void rename(String id) {
    int at = model.indexOf(id);
    if (at < 0) {
      return;
    }
    list.getSelectionModel().select(at);
    list.scrollTo(at);
    list.layout();
    list.lookupAll(".sidebar-cell").stream()
        .filter(SidebarCell.class::isInstance)
        .map(SidebarCell.class::cast)
        .filter(cell -> cell.getItem() != null && cell.getItem().id().equals(id))
        .findFirst()
        .ifPresent(SidebarCell::rename);
  }

  private void showMenu(ContextMenuEvent event) {
    SidebarRow row = list.getSelectionModel().getSelectedItem();
    if (row != null) {
      items.fill(menu.getItems(), row);
      if (event.isKeyboardTrigger()) {
        menu.show(list, Side.RIGHT, -list.getWidth() / 2, 40);
      } else {
        menu.show(list, event.getScreenX(), event.getScreenY());
      }
      event.consume();
    }
  }

  private void pressed(KeyEvent event) {
    SidebarRow row = list.getSelectionModel().getSelectedItem();
    if (row == null || event.getTarget() instanceof TextField || event.isShortcutDown()) {
      return;
    }
    boolean folds = row instanceof SidebarRow.Section || row instanceof SidebarRow.Group;
    switch (event.getCode()) {
      case ENTER -> model.activate(row);
      case F2 -> rename(row.id());
      case F4 -> model.edit(row);
      case DELETE, BACK_SPACE -> model.delete(row);
      case INSERT -> model.savePayload(row);
      case UP, DOWN -> {
        if (!event.isAltDown()) {
          return;
        }
        model.move(row, event.getCode() == KeyCode.UP ? -1 : 1);
      }
      case LEFT, RIGHT -> {
        if (!folds || isOpen(row) == (event.getCode() == KeyCode.RIGHT)) {
          return;
        }
        model.toggle(row);
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private static boolean isOpen(SidebarRow row) {
    return switch (row) {
      case SidebarRow.Section(var section, boolean open, int count) -> open;
      case SidebarRow.Group(var group, boolean open) -> open;
      case SidebarRow.Target _,
          SidebarRow.Payload _,
          SidebarRow.Hint _,
          SidebarRow.Sequence _,
          SidebarRow.Script _,
          SidebarRow.Device _ ->
          false;
    };
  }
}
