package dev.portcullis.app.hex;

import dev.portcullis.app.controls.StyleSheets;
import dev.portcullis.app.controls.TextClipboard;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.viewport.Viewport;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.InputMethodRequests;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Bytes as hex and as characters, to look at or, where the model has a document, to edit. JavaFX
 * thread only.
 *
 * <p>It draws the rows in view and no others. Tab goes from the digits to the characters and from
 * there to whatever comes next in the window; Shift Tab back.
 */
public final class HexView extends VBox {

  private final HexViewModel model;

  /** The scroll bar of rows that are more than there is room for, and a pixel for each column. */
  private static final double BESIDE_ROWS = 18;

  private final Viewport viewport;
  private final HexRows rows;
  private final Text digit = new Text("0");
  private final Messages messages;
  private @Nullable HexMenu menu;
  private @Nullable OffsetBar offsetBar;
  private @Nullable FindBar findBar;

  /** Held by the view alone, so that the language does not keep a closed tab's view alive. */
  private final StringBinding spoken;

  private final StringProperty prompt = new SimpleStringProperty(this, "prompt", "");

  /**
   * Shows this model.
   *
   * @param id its node id; that of its rows, a viewport, is this and {@link HexIds#ROWS_SUFFIX}
   */
  public HexView(String id, HexViewModel model, Messages messages) {
    this.model = model;
    this.viewport = new Viewport(id + HexIds.ROWS_SUFFIX);
    this.rows = new HexRows(model);
    this.messages = messages;
    setId(id);
    getStyleClass().addAll("hex-view", "mono");
    StyleSheets.add(this, HexView.class, "hex.css");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    accessibleRoleDescriptionProperty().bind(messages.bind("hex.role"));
    spoken =
        Bindings.createStringBinding(
            () -> HexWords.caret(messages, model),
            model.caret().positionProperty(),
            model.caret().selectionProperty(),
            model.revisionProperty(),
            messages.languageProperty());
    accessibleTextProperty().bind(spoken);
    setUpRows();
    setVgrow(viewport, Priority.ALWAYS);
    getChildren().addAll(viewport, new HexNoticeView(model, messages), digit);
    fitToWidth();
    new HexPointer(this, model, viewport, rows).install();
    new HexKeys(this, model).install();
    addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::showMenu);
    setInputMethodRequests(new TextPlace());
  }

  /** What may be written, said where the first byte will stand. */
  public StringProperty promptProperty() {
    return prompt;
  }

  /** The width in which rows of the fewest bytes are not cut. */
  public double leastWidth() {
    return snappedLeftInset()
        + snappedRightInset()
        + BESIDE_ROWS
        + HexRows.digits(DumpWidth.BYTES_4, model.length()) * digit.getLayoutBounds().getWidth();
  }

  /** Copies the selection as the pane with the caret shows it. */
  public void copy() {
    model.copy(TextClipboard::put);
  }

  /** Copies the selection and erases it. */
  public void cut() {
    model.cut(TextClipboard::put);
  }

  /** Writes what the clipboard says. */
  public void paste() {
    String text = Clipboard.getSystemClipboard().getString();
    model.editing().paste(text == null ? "" : text);
    showCaret();
  }

  /** Asks for an offset to go to. */
  public void askForOffset() {
    if (offsetBar == null) {
      offsetBar = new OffsetBar(model, messages, this::requestFocus);
      addBelowRows(offsetBar);
    }
    offsetBar.open();
  }

  /** Asks what to find. */
  public void askWhatToFind() {
    if (findBar == null) {
      findBar = new FindBar(model.find(), messages, this::requestFocus);
      addBelowRows(findBar);
    }
    findBar.open();
  }

  /** Whether something is being looked for. */
  boolean isFinding() {
    return findBar != null && findBar.isOpen();
  }

  private void addBelowRows(Node bar) {
    getChildren().add(1, bar);
  }

  /** Moves as little as brings the caret into view. */
  public void showCaret() {
    fitRowCount();
    viewport.showRow(rows.rowOf(model.caret().position()));
  }

  /** How many whole rows are in view. */
  long page() {
    return Math.max(1, viewport.lastVisibleRow() - viewport.firstVisibleRow() - 1);
  }

  void hideMenu() {
    if (menu != null) {
      menu.hide();
    }
  }

  private void setUpRows() {
    viewport.headerVisibleProperty().set(false);
    viewport.rowPaddingProperty().set(2);
    // Keys, focus and what is read aloud are the whole view's.
    viewport.setFocusTraversable(false);
    viewport.setRowSource(rows);
    viewport.columns().setAll(rows.columns());
    model.widthProperty().subscribe((before, now) -> arrange());
    model.replacementsProperty().subscribe((before, now) -> arrange());
    model.lengthProperty().subscribe((before, now) -> fitRowCount());
    model.revisionProperty().subscribe((before, now) -> viewport.refresh());
    model.caret().positionProperty().subscribe((before, now) -> moved());
    model.caret().selectionProperty().subscribe((before, now) -> model.clearNotice());
    viewport.heightProperty().subscribe((before, now) -> keepCaret(before, now));
    prompt.subscribe(
        words -> {
          rows.setPrompt(words);
          viewport.refresh();
        });
    focusedProperty()
        .subscribe(
            now -> {
              rows.setFocused(now);
              viewport.refresh();
            });
    arrange();
  }

  /** A caret that is in view stays in view when something comes below the rows. */
  private void keepCaret(Number before, Number now) {
    Scene scene = getScene();
    long row = rows.rowOf(model.caret().position());
    boolean seen = row >= viewport.firstVisibleRow() && row <= viewport.lastVisibleRow();
    if (scene != null && seen && now.doubleValue() < before.doubleValue()) {
      // The rows take their new height later in this layout.
      scene.addPostLayoutPulseListener(
          new Runnable() {
            @Override
            public void run() {
              scene.removePostLayoutPulseListener(this);
              showCaret();
            }
          });
    }
  }

  /** As many bytes a row as the view is wide. */
  private void fitToWidth() {
    digit.setManaged(false);
    digit.setVisible(false);
    widthProperty().subscribe((before, now) -> fit());
    digit.layoutBoundsProperty().subscribe((before, now) -> fit());
    model.widestProperty().subscribe((before, now) -> fit());
    model.lengthProperty().subscribe((before, now) -> fit());
  }

  private void fit() {
    if (getWidth() > 0) {
      double room = getWidth() - snappedLeftInset() - snappedRightInset() - BESIDE_ROWS;
      model.fit(room / digit.getLayoutBounds().getWidth());
    }
  }

  private void moved() {
    model.clearNotice();
    showCaret();
  }

  private void arrange() {
    viewport.columns().setAll(rows.columns());
    viewport.replaceRows(model.rowCount());
    showCaret();
  }

  private void fitRowCount() {
    if (viewport.getRowCount() != model.rowCount()) {
      viewport.setRowCount(model.rowCount());
    }
  }

  private void showMenu(ContextMenuEvent event) {
    if (!viewport
            .localToScene(viewport.getLayoutBounds())
            .contains(event.getSceneX(), event.getSceneY())
        && !event.isKeyboardTrigger()) {
      return;
    }
    Point2D place =
        event.isKeyboardTrigger()
            ? viewport.localToScreen(16, 16)
            : new Point2D(event.getScreenX(), event.getScreenY());
    if (menu == null) {
      menu = new HexMenu(this, model, messages);
    }
    menu.show(this, place.getX(), place.getY());
    event.consume();
  }

  /** Where an input method shows its candidates. */
  private final class TextPlace implements InputMethodRequests {
    @Override
    public Point2D getTextLocation(int offset) {
      long below = rows.rowOf(model.caret().position()) - viewport.firstVisibleRow() + 1;
      double shown = viewport.lastVisibleRow() - viewport.firstVisibleRow() + 1.0;
      return viewport.localToScreen(
          viewport.getWidth() / 2, viewport.getHeight() * Math.clamp(below / shown, 0, 1));
    }

    @Override
    public int getLocationOffset(int x, int y) {
      return 0;
    }

    @Override
    public void cancelLatestCommittedText() {
      // What is committed is bytes already; undo takes it back.
    }

    @Override
    public String getSelectedText() {
      return "";
    }
  }
}
