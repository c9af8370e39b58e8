package dev.portcullis.app.hex;

import dev.portcullis.core.codec.ByteDocument;
import dev.portcullis.core.codec.ByteSource;
import dev.portcullis.core.codec.EditHistory;
import dev.portcullis.core.codec.TextCharset;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * Bytes on the screen, as hex and as characters: which are shown, where the caret is, what is
 * selected, marked and changed. JavaFX thread only; of bytes on a disk only those near the view are
 * in memory, and they are read elsewhere.
 *
 * <p>{@link #show} shows bytes that cannot be changed, {@link #edit} a document that can.
 */
public final class HexViewModel {

  private final ReadOnlyObjectWrapper<HexNotice> notice =
      new ReadOnlyObjectWrapper<>(this, "notice", new HexNotice.Nothing());
  private final ReadOnlyObjectWrapper<DumpWidth> width =
      new ReadOnlyObjectWrapper<>(this, "width", DumpWidth.BYTES_16);
  private final ObjectProperty<DumpWidth> widest =
      new SimpleObjectProperty<>(this, "widest", DumpWidth.BYTES_16);
  private final ObjectProperty<TextCharset> charset =
      new SimpleObjectProperty<>(this, "charset", TextCharset.UTF_8);
  private final ObjectProperty<List<HexMarks>> marks =
      new SimpleObjectProperty<>(this, "marks", List.of());
  private final ReadOnlyLongWrapper replacements = new ReadOnlyLongWrapper(this, "replacements", 0);
  private final HexContent content;
  private final HexCaret caret;
  private final HexEditing editing;
  private final HexCopying copying;
  private final HexFind find;

  /**
   * Shows nothing yet.
   *
   * @param reading where the disk is waited for; may refuse work while it is busy
   * @param screen runs tasks on the JavaFX thread, in order
   */
  public HexViewModel(Executor reading, Executor screen) {
    content =
        new HexContent(
            reading,
            screen,
            cause -> notice.set(new HexNotice.Unreadable(String.valueOf(cause.getMessage()))));
    caret = new HexCaret(content, () -> width.get().dump().width());
    editing = new HexEditing(content, caret, charset::get, notice::set);
    copying = new HexCopying(content, reading, screen, notice::set);
    find = new HexFind(this, reading, screen);
    content.versionProperty().subscribe((before, now) -> find.bytesChanged());
    width.subscribe((before, now) -> content.touch());
    charset.subscribe((before, now) -> content.touch());
    marks.subscribe((before, now) -> content.touch());
  }

  /** Shows bytes that cannot be changed, from their beginning. */
  public void show(ByteSource bytes) {
    content.show(bytes);
    begin();
  }

  /** Shows a document that can be changed, from its beginning. */
  public void edit(ByteDocument document) {
    edit(document, document);
  }

  /** Shows a document that can be changed and is part of one with a longer history. */
  public void edit(ByteDocument document, EditHistory history) {
    content.edit(document, history);
    begin();
  }

  /** Whether the bytes can be changed. */
  public boolean isEditable() {
    return content.isEditable();
  }

  /** Whether there is a step to take back. */
  public boolean canUndo() {
    return content.history().map(EditHistory::canUndo).orElse(false);
  }

  /** Whether a step that was taken back can be done again. */
  public boolean canRedo() {
    return content.history().map(EditHistory::canRedo).orElse(false);
  }

  /** The bytes as they are now. */
  public ByteSource source() {
    return content.source();
  }

  /** How many bytes there are. */
  public ReadOnlyLongProperty lengthProperty() {
    return content.lengthProperty();
  }

  /** How many bytes there are. */
  public long length() {
    return content.length();
  }

  /** How many rows they fill; where they can be changed, one may be empty, for the caret. */
  public long rowCount() {
    int bytes = width.get().dump().width();
    return isEditable() ? length() / bytes + 1 : width.get().dump().lines(length());
  }

  /** Changes when other bytes altogether are shown. */
  ReadOnlyLongProperty replacementsProperty() {
    return replacements.getReadOnlyProperty();
  }

  /** Changes when a row in view may look different. */
  public ReadOnlyLongProperty revisionProperty() {
    return content.revisionProperty();
  }

  /** Where the person is, and what is selected. */
  public HexCaret caret() {
    return caret;
  }

  /** What can be done to the bytes. */
  public HexEditing editing() {
    return editing;
  }

  /** Finds bytes in them. */
  public HexFind find() {
    return find;
  }

  /** Bytes a row: as many as wished for and as there is room for. */
  public ReadOnlyObjectProperty<DumpWidth> widthProperty() {
    return width.getReadOnlyProperty();
  }

  /** The most bytes a row may have. */
  public ObjectProperty<DumpWidth> widestProperty() {
    return widest;
  }

  /**
   * Gives rows as many bytes as fit, not more than wished for.
   *
   * @param digits how wide a row may be
   */
  void fit(double digits) {
    DumpWidth fitting = DumpWidth.BYTES_4;
    for (DumpWidth each : DumpWidth.values()) {
      if (each.compareTo(widest.get()) <= 0 && HexRows.digits(each, length()) <= digits) {
        fitting = each;
      }
    }
    width.set(fitting);
  }

  /** In which charset characters are shown, written, pasted and copied. */
  public ObjectProperty<TextCharset> charsetProperty() {
    return charset;
  }

  /** What is marked; later ones are painted over earlier ones. */
  public ObjectProperty<List<HexMarks>> marksProperty() {
    return marks;
  }

  /** Says that what is marked has changed. */
  public void marksChanged() {
    content.touch();
  }

  /** What there is to say about what was done last. */
  public ReadOnlyObjectProperty<HexNotice> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** Nothing more to say. */
  public void clearNotice() {
    notice.set(new HexNotice.Nothing());
  }

  /**
   * Goes to an offset as a person writes it: {@code 26}, {@code 0x1A}, {@code 1Ah}, {@code +16}.
   *
   * @return whether it is one
   */
  public boolean goTo(String offset) {
    var place = HexOffset.parse(offset, caret.position(), length());
    place.ifPresent(at -> caret.moveTo(at, false));
    return place.isPresent();
  }

  /** Whether {@link #goTo} would go anywhere. */
  public boolean isOffset(String offset) {
    return HexOffset.parse(offset, caret.position(), length()).isPresent();
  }

  /** Copies the selection as the pane with the caret shows it. */
  public void copy(Consumer<String> clipboard) {
    switch (caret.pane()) {
      case HEX -> copyHex(caret.selection(), clipboard);
      case TEXT -> copyText(caret.selection(), clipboard);
    }
  }

  /** Copies bytes as hex digits, up to a limit. */
  public void copyHex(ByteRange range, Consumer<String> clipboard) {
    copying.copy(range, HexCopying.Form.hex(), clipboard);
  }

  /** Copies bytes as text in the charset, up to a limit. */
  public void copyText(ByteRange range, Consumer<String> clipboard) {
    copying.copy(range, HexCopying.Form.text(charset.get()), clipboard);
  }

  /** Copies bytes as the lines of a dump, up to a limit. */
  public void copyDump(ByteRange range, Consumer<String> clipboard) {
    copying.copy(range, HexCopying.Form.dump(width.get().dump(), range.from()), clipboard);
  }

  /** What a command means: the selection, or all where nothing is selected. */
  public ByteRange selectionOrAll() {
    return caret.selection().isEmpty() ? new ByteRange(0, length()) : caret.selection();
  }

  /** Copies the selection and erases it; more than a clipboard should hold is left as it is. */
  public void cut(Consumer<String> clipboard) {
    if (!isEditable() || caret.selection().isEmpty()) {
      return;
    }
    if (caret.selection().length() > HexCopying.LIMIT) {
      notice.set(new HexNotice.TooLongToCut(HexCopying.LIMIT));
      return;
    }
    ByteRange selected = caret.selection();
    ByteSource before = source();
    copy(
        text -> {
          clipboard.accept(text);
          if (caret.selection().equals(selected) && source().equals(before)) {
            editing.eraseSelection();
          }
        });
  }

  /** Selects what a double click on a byte means: in the text pane the word it is in. */
  void selectAround(long place) {
    switch (caret.pane()) {
      case HEX -> caret.select(new ByteRange(place, Math.min(place + 1, length())));
      case TEXT -> caret.select(HexWordRange.around(content, place));
    }
  }

  /** Copies bytes of a row, if they are here; if not, they are asked for and arrive later. */
  public boolean read(long position, byte[] target, int count) {
    return content.read(position, target, count);
  }

  /** A byte, 0–255; -1 where there is none or it is not here yet. */
  public int byteAt(long position) {
    return content.byteAt(position);
  }

  private void begin() {
    clearNotice();
    caret.put(0, false);
    replacements.set(replacements.get() + 1);
  }
}
