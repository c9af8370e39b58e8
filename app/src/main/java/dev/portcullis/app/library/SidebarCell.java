package dev.portcullis.app.library;

import dev.portcullis.app.compose.DraftSize;
import dev.portcullis.app.compose.PayloadDrag;
import dev.portcullis.app.controls.Tips;
import dev.portcullis.app.controls.YieldingBox;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.workspace.SavedPayload;
import dev.portcullis.core.workspace.SavedSequence;
import java.util.OptionalInt;
import javafx.beans.property.SimpleStringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One line of the sidebar: shows it, lets it be dragged, dropped on and renamed in place. */
final class SidebarCell extends ListCell<SidebarRow> {

  /** A line of the sidebar; its content is the line's id. */
  private static final DataFormat LINE = new DataFormat("application/x-portcullis-library-line");

  private static final PseudoClass ABOVE = PseudoClass.getPseudoClass("drop-above");
  private static final PseudoClass BELOW = PseudoClass.getPseudoClass("drop-below");
  private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");

  private final SidebarViewModel model;
  private final Messages messages;

  SidebarCell(SidebarViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    getStyleClass().add("sidebar-cell");
    // As wide as the list and not as its words: long names are cut, not scrolled.
    setPrefWidth(0);
    setOnMouseClicked(this::clicked);
    setOnDragDetected(this::dragged);
    setOnDragOver(this::over);
    setOnDragExited(event -> mark(false, false));
    setOnDragDropped(this::dropped);
  }

  @Override
  protected void updateItem(@Nullable SidebarRow row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    setTooltip(null);
    pseudoClassStateChanged(HEAD, row instanceof SidebarRow.Section);
    if (row == null || empty) {
      setGraphic(null);
      return;
    }
    setGraphic(line(row));
    setAccessibleText(spoken(row));
  }

  /** Puts a field in the place of the name. */
  void rename() {
    SidebarRow row = getItem();
    if (row == null || !model.canRename(row)) {
      return;
    }
    TextField field = new TextField(row.name());
    field.setId(LibraryIds.RENAME);
    field.getStyleClass().add("sidebar-editor");
    field.accessibleTextProperty().bind(messages.bind("library.rename"));
    field.setOnAction(event -> finish(row, field, true));
    field.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            finish(row, field, false);
            event.consume();
          }
        });
    field.focusedProperty().subscribe((before, now) -> leave(row, field, before && !now));
    setGraphic(field);
    field.requestFocus();
    field.selectAll();
  }

  private void leave(SidebarRow row, TextField field, boolean left) {
    if (left && field.equals(getGraphic())) {
      finish(row, field, true);
    }
  }

  private void finish(SidebarRow row, TextField field, boolean take) {
    String typed = field.getText();
    setGraphic(line(row));
    getListView().requestFocus();
    model.rename(row, take ? typed : "");
  }

  private Node line(SidebarRow row) {
    return switch (row) {
      case SidebarRow.Section(SidebarSection section, boolean open, int count) ->
          head(section, open, count);
      case SidebarRow.Hint(SidebarSection section, boolean searching) -> hint(section, searching);
      case SidebarRow.Target(var target) -> {
        hover(target.note().isEmpty() ? target.address() + ":" + target.port() : target.note());
        yield named(target.name(), TargetWords.place(target, messages), true);
      }
      case SidebarRow.Group(var group, boolean open) -> {
        HBox box = named(group.name(), messages.formats().number(group.payloads().size()), false);
        box.getChildren().addFirst(arrow(open));
        box.getStyleClass().add("sidebar-group");
        yield box;
      }
      case SidebarRow.Payload(SavedPayload payload, String groupId, boolean indented) -> {
        hover(payload.note().isEmpty() ? payload.name() + ", " + detail(payload) : payload.note());
        HBox box = named(payload.name(), detail(payload), true);
        if (indented) {
          box.getStyleClass().add("sidebar-indented");
        }
        yield box;
      }
      case SidebarRow.Sequence(var sequence) -> {
        hover(sequence.note());
        HBox box = named(sequence.name(), detail(sequence), false);
        box.getChildren().add(runButton(row));
        yield box;
      }
      case SidebarRow.Script(var path) -> {
        hover(path.toString());
        HBox box = named(row.name(), "", false);
        box.getChildren().add(runButton(row));
        yield box;
      }
      case SidebarRow.Device(var device) -> {
        HBox box = named(row.name(), device.endpoint().text(), true);
        Region dot = new Region();
        dot.getStyleClass().addAll("state-dot", "open", "sidebar-dot");
        box.getChildren().add(box.getChildren().size() - 1, dot);
        yield box;
      }
    };
  }

  private HBox named(String name, String detail, boolean mono) {
    Label label = new Label(name);
    label.getStyleClass().add("sidebar-name");
    HBox.setHgrow(label, Priority.ALWAYS);
    label.setMaxWidth(Double.MAX_VALUE);
    label.setMinWidth(40);
    Label small = new Label(detail);
    small.getStyleClass().add("sidebar-detail");
    small.setMinWidth(0);
    if (mono) {
      small.getStyleClass().add("mono");
    }
    YieldingBox row = row(label, small);
    row.yieldInOrder(small, label);
    return row;
  }

  private HBox head(SidebarSection section, boolean open, int count) {
    Label title = new Label(messages.text("library.section." + section.id()));
    title.getStyleClass().add("sidebar-title");
    Label number = new Label(open ? "" : messages.formats().number(count));
    number.getStyleClass().add("sidebar-detail");
    number.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(number, Priority.ALWAYS);
    Button add = new Button();
    add.setId(LibraryIds.ADD + section.id());
    add.setGraphic(new FontIcon(Feather.PLUS));
    add.getStyleClass().addAll("flat", "button-icon", "sidebar-add");
    add.setFocusTraversable(false);
    String words = messages.text("library.add." + section.id());
    add.setAccessibleText(words);
    Tips.on(add, new SimpleStringProperty(words));
    add.setOnAction(event -> model.add(section));
    return row(title, number, add);
  }

  private Label hint(SidebarSection section, boolean searching) {
    Label words =
        new Label(
            messages.text(searching ? "library.nothing-found" : "library.empty." + section.id()));
    words.getStyleClass().add("sidebar-hint");
    words.setWrapText(true);
    return words;
  }

  /** Every line has one height, but words that explain an empty section take what they need. */
  @Override
  protected double computePrefHeight(double width) {
    if (getItem() instanceof SidebarRow.Hint && getGraphic() != null) {
      double room = getListView().getWidth() - snappedLeftInset() - snappedRightInset();
      return snapSizeY(getGraphic().prefHeight(room)) + snappedTopInset() + snappedBottomInset();
    }
    return super.computePrefHeight(width);
  }

  private Button runButton(SidebarRow row) {
    Button run = new Button();
    run.setGraphic(new FontIcon(Feather.PLAY));
    run.getStyleClass().addAll("flat", "button-icon", "sidebar-add");
    run.setFocusTraversable(false);
    run.setAccessibleText(messages.text("library.run", row.name()));
    run.setOnAction(event -> model.run(row));
    return run;
  }

  private static YieldingBox row(Node... nodes) {
    YieldingBox box = new YieldingBox();
    box.getChildren().addAll(nodes);
    box.getStyleClass().add("sidebar-line");
    return box;
  }

  private static FontIcon arrow(boolean open) {
    return new FontIcon(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
  }

  private String detail(SavedPayload payload) {
    String form =
        messages.text("library.form." + ("text".equals(payload.draft().mode()) ? "text" : "hex"));
    OptionalInt size = DraftSize.of(payload.draft());
    String words =
        size.isPresent() ? messages.formats().bytes(size.getAsInt()) + " · " + form : form;
    return payload.key() == SavedPayload.NO_KEY
        ? words
        : words + " · " + messages.text("library.key", Integer.toString(payload.key()));
  }

  private String detail(SavedSequence sequence) {
    return messages.text("library.sequence.rows", sequence.rows().size());
  }

  private String spoken(SidebarRow row) {
    return switch (row) {
      case SidebarRow.Section(SidebarSection section, boolean open, int count) ->
          messages.text("library.section." + section.id()) + ", " + count;
      case SidebarRow.Hint(SidebarSection section, boolean searching) ->
          messages.text(searching ? "library.nothing-found" : "library.empty." + section.id());
      case SidebarRow.Target(var target) ->
          target.name() + ", " + target.address() + ":" + target.port();
      case SidebarRow.Payload(SavedPayload payload, String groupId, boolean indented) ->
          payload.name() + ", " + detail(payload);
      case SidebarRow.Sequence(var sequence) -> sequence.name() + ", " + detail(sequence);
      case SidebarRow.Group _, SidebarRow.Script _, SidebarRow.Device _ -> row.name();
    };
  }

  private void hover(String words) {
    if (!words.isBlank()) {
      setTooltip(new Tooltip(words));
    }
  }

  private void clicked(MouseEvent event) {
    SidebarRow row = getItem();
    if (row == null || event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    boolean folds = row instanceof SidebarRow.Section || row instanceof SidebarRow.Group;
    boolean once = folds || row instanceof SidebarRow.Hint;
    if (event.getClickCount() == (once ? 1 : 2)) {
      model.activate(row);
    }
  }

  private void dragged(MouseEvent event) {
    SidebarRow row = getItem();
    if (row == null || row instanceof SidebarRow.Section || row instanceof SidebarRow.Hint) {
      return;
    }
    ClipboardContent content = new ClipboardContent();
    content.put(LINE, row.id());
    startDragAndDrop(TransferMode.COPY_OR_MOVE).setContent(content);
    event.consume();
  }

  private void over(DragEvent event) {
    SidebarRow row = getItem();
    if (row == null) {
      return;
    }
    if (event.getDragboard().hasContent(PayloadDrag.FORMAT)) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
      return;
    }
    int from = from(event);
    if (from >= 0 && model.canDrop(model.rows().get(from), row)) {
      event.acceptTransferModes(TransferMode.MOVE);
      mark(!below(event), below(event));
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    SidebarRow row = getItem();
    mark(false, false);
    if (row == null) {
      return;
    }
    if (event.getDragboard().hasContent(PayloadDrag.FORMAT)) {
      model.savePayload(row);
      event.setDropCompleted(true);
      event.consume();
      return;
    }
    int from = from(event);
    if (from >= 0) {
      model.drop(model.rows().get(from), row, below(event));
      event.setDropCompleted(true);
      event.consume();
    }
  }

  private int from(DragEvent event) {
    return event.getDragboard().getContent(LINE) instanceof String id ? model.indexOf(id) : -1;
  }

  private boolean below(DragEvent event) {
    return event.getY() > getHeight() / 2;
  }

  private void mark(boolean above, boolean below) {
    pseudoClassStateChanged(ABOVE, above);
    pseudoClassStateChanged(BELOW, below);
  }
}
