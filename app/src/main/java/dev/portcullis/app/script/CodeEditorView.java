package dev.portcullis.app.script;

import dev.portcullis.app.controls.ScrollPicture;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.StringProperty;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/**
 * An editor for JavaScript: a text area, whose own text is transparent, under the same text in
 * colours, with line numbers at the left. Typing, selection, undo and input methods are the text
 * area's. JavaFX thread only.
 */
final class CodeEditorView extends Region {

  private static final String INDENT = "  ";

  private final TextArea area = new TextArea();
  private final CodeLayer layer = new CodeLayer(this::boundsOf);
  private final CompletionPopup completion;
  private int[] lineStarts = {0};
  private Set<Integer> marked = Set.of();

  /** Edits this text. */
  CodeEditorView(String id, StringProperty text, String accessibleText) {
    area.setId(id);
    area.setAccessibleText(accessibleText);
    area.getStyleClass().addAll("mono", "code-area");
    area.setWrapText(false);
    ScrollPicture.none(area);
    getStyleClass().add("code-editor");
    area.setText(text.get());
    area.textProperty().bindBidirectional(text);
    layer.setMouseTransparent(true);
    layer.setManaged(false);
    getChildren().addAll(area, layer);
    completion = new CompletionPopup(area);
    area.textProperty().subscribe(this::changed);
    area.scrollTopProperty().subscribe((before, now) -> layer.requestLayout());
    area.scrollLeftProperty().subscribe((before, now) -> layer.requestLayout());
    area.fontProperty().subscribe((before, now) -> requestLayout());
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    area.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    area.caretPositionProperty().subscribe((before, now) -> completion.caretMoved());
    area.focusedProperty().subscribe((before, now) -> completion.hideUnless(now));
  }

  /** Marks lines, counted from 1, as wrong; those that are not there are left out. */
  void mark(Set<Integer> lines) {
    marked = new TreeSet<>(lines);
    paint();
  }

  /** Puts the caret at the beginning of a line, counted from 1, and shows it. */
  void goTo(int line) {
    int index = Math.clamp(line - 1L, 0, lineStarts.length - 1);
    area.requestFocus();
    area.positionCaret(lineStarts[index]);
  }

  /** The node that has the keyboard. */
  TextArea area() {
    return area;
  }

  @Override
  protected void layoutChildren() {
    layer.resizeRelocate(0, 0, getWidth(), getHeight());
    double gutter = layer.gutterWidth(area.getFont(), lineStarts.length);
    area.resizeRelocate(gutter, 0, Math.max(0, getWidth() - gutter), getHeight());
    layer.requestLayout();
  }

  private void changed(String text) {
    lineStarts = startsOfLines(text);
    paint();
    requestLayout();
  }

  private void paint() {
    String text = area.getText();
    layer.show(text, lineStarts, JavaScriptTokens.of(text), marked);
  }

  /** Where a character is now, in this view's coordinates; empty before the first layout. */
  private Optional<Bounds> boundsOf(int index) {
    if (!(area.getSkin() instanceof TextAreaSkin skin)) {
      return Optional.empty();
    }
    String text = area.getText();
    // An empty last line has no character: the skin answers with the line before it.
    boolean below = index > 0 && index == text.length() && text.charAt(index - 1) == '\n';
    Rectangle2D at = skin.getCharacterBounds(below ? lineStarts[lineStarts.length - 2] : index);
    return Optional.of(
        area.localToParent(
            new BoundingBox(
                at.getMinX(),
                at.getMinY() + (below ? at.getHeight() : 0),
                at.getWidth(),
                at.getHeight())));
  }

  private void pressed(KeyEvent event) {
    if (completion.take(event)) {
      event.consume();
      return;
    }
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    if (event.getCode() == KeyCode.SPACE && event.isControlDown()) {
      completion.offer();
      event.consume();
    } else if (event.getCode() == KeyCode.TAB && plain && area.getSelection().getLength() == 0) {
      // Tab types; Ctrl Tab leaves, as everywhere in the window.
      area.insertText(area.getCaretPosition(), INDENT);
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && plain) {
      area.replaceSelection("\n" + indentOfLine());
      event.consume();
    }
  }

  private void typed(KeyEvent event) {
    if (event.getCharacter().equals(".")) {
      completion.offerSoon();
    }
  }

  /** What the line of the caret begins with, one step deeper after an opening bracket. */
  private String indentOfLine() {
    String text = area.getText();
    int caret = area.getSelection().getStart();
    int begin = text.lastIndexOf('\n', caret - 1) + 1;
    int end = begin;
    while (end < caret && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    boolean opens = caret > 0 && "{[(".indexOf(text.charAt(caret - 1)) >= 0;
    return text.substring(begin, end) + (opens ? INDENT : "");
  }

  private static int[] startsOfLines(String text) {
    int[] starts = new int[(int) text.chars().filter(c -> c == '\n').count() + 1];
    int line = 0;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      starts[++line] = at + 1;
    }
    return starts;
  }

  /** The lines that are marked, for tests and screen readers. */
  List<Integer> marked() {
    return List.copyOf(marked);
  }
}
