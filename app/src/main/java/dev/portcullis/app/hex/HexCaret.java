package dev.portcullis.app.hex;

import dev.portcullis.core.codec.ByteDocument;
import java.util.function.IntSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Where the person is in the bytes, and what is selected. JavaFX thread only.
 *
 * <p>The caret stands before a byte, or behind the last. What is selected lies between it and an
 * anchor. Moving it ends a run of keystrokes that one undo takes back.
 */
public final class HexCaret {

  private final HexContent content;
  private final IntSupplier width;
  private final ReadOnlyLongWrapper position = new ReadOnlyLongWrapper(this, "position", 0);
  private final ReadOnlyObjectWrapper<ByteRange> selection =
      new ReadOnlyObjectWrapper<>(this, "selection", new ByteRange(0, 0));
  private final ReadOnlyObjectWrapper<HexPane> pane =
      new ReadOnlyObjectWrapper<>(this, "pane", HexPane.HEX);
  private final ReadOnlyBooleanWrapper secondDigit =
      new ReadOnlyBooleanWrapper(this, "secondDigit", false);
  private long anchor;

  /** The byte a drag began on: it stays selected on whichever side the pointer is. */
  private long pressed;

  HexCaret(HexContent content, IntSupplier width) {
    this.content = content;
    this.width = width;
  }

  /** The byte it stands before, from 0 to the length. */
  public ReadOnlyLongProperty positionProperty() {
    return position.getReadOnlyProperty();
  }

  /** The byte it stands before. */
  public long position() {
    return position.get();
  }

  /** What is selected; empty, at the caret, where nothing is. */
  public ReadOnlyObjectProperty<ByteRange> selectionProperty() {
    return selection.getReadOnlyProperty();
  }

  /** What is selected. */
  public ByteRange selection() {
    return selection.get();
  }

  /** In which pane keys write. */
  public ReadOnlyObjectProperty<HexPane> paneProperty() {
    return pane.getReadOnlyProperty();
  }

  /** In which pane keys write. */
  public HexPane pane() {
    return pane.get();
  }

  /** Whether it is between the two digits of its byte. */
  public ReadOnlyBooleanProperty secondDigitProperty() {
    return secondDigit.getReadOnlyProperty();
  }

  /** Goes to a pane, where it stands before the same byte with the same bytes selected. */
  public void goTo(HexPane next) {
    endStep();
    pane.set(next);
    secondDigit.set(false);
    settle();
  }

  /** Goes to the other pane. */
  public void swapPane() {
    goTo(
        switch (pane()) {
          case HEX -> HexPane.TEXT;
          case TEXT -> HexPane.HEX;
        });
  }

  /**
   * Goes before a byte, or as near as there is one.
   *
   * @param extend whether all between the anchor and there is selected
   */
  public void moveTo(long place, boolean extend) {
    endStep();
    long to = Math.clamp(place, 0, content.length());
    if (!extend) {
      anchor = to;
      pressed = to;
    }
    position.set(to);
    secondDigit.set(false);
    settle();
  }

  /** Goes by bytes; without extending, a selection is left at its end on that side. */
  public void step(long bytes, boolean extend) {
    if (!extend && !selection().isEmpty()) {
      moveTo(bytes < 0 ? selection().from() : selection().to(), false);
    } else if (bytes < 0 && secondDigit.get()) {
      moveTo(position(), extend);
    } else {
      moveTo(position() + bytes, extend);
    }
  }

  /** Goes up or down by rows and stays in its column; at the ends, to the very end. */
  public void stepRows(long rows, boolean extend) {
    long to = position() + rows * width.getAsInt();
    if (to < 0) {
      to = Math.abs(rows) == 1 ? position() : position() % width.getAsInt();
    }
    moveTo(to, extend);
  }

  /** Goes to the first byte of its row. */
  public void toRowStart(boolean extend) {
    moveTo(rowStart(), extend);
  }

  /** Goes behind the last byte of its row when extending, and before it when not. */
  public void toRowEnd(boolean extend) {
    long end = Math.min(content.length(), rowStart() + width.getAsInt());
    boolean whole = end - rowStart() == width.getAsInt();
    moveTo(whole && !extend ? end - 1 : end, extend);
  }

  /** Selects a range; the caret goes to its end. */
  public void select(ByteRange range) {
    endStep();
    anchor = Math.clamp(range.from(), 0, content.length());
    pressed = anchor;
    position.set(Math.clamp(range.to(), 0, content.length()));
    secondDigit.set(false);
    settle();
  }

  /** Selects a range from its end: the caret, and the view with it, goes to its beginning. */
  public void selectFromEnd(ByteRange range) {
    select(new ByteRange(range.to(), range.to()));
    moveTo(range.from(), true);
  }

  /** Selects all. */
  public void selectAll() {
    select(new ByteRange(0, content.length()));
  }

  /** Selects nothing; the caret stays. */
  public void selectNothing() {
    moveTo(position(), false);
  }

  /** A pointer goes down on a byte: its first or second digit, or its character. */
  void press(HexPane in, long place, boolean onSecondDigit, boolean extend) {
    pane.set(in);
    if (extend) {
      dragTo(place);
    } else {
      moveTo(place, false);
      secondDigit.set(onSecondDigit && content.isEditable() && place < content.length());
      settle();
    }
  }

  /** A pointer that is down goes to a byte: it and the one where it went down are selected. */
  void dragTo(long place) {
    long to = Math.clamp(place, 0, content.length());
    if (to == pressed && selection().isEmpty()) {
      return;
    }
    endStep();
    anchor = Math.min(to < pressed ? pressed + 1 : pressed, content.length());
    position.set(to < pressed ? to : Math.min(to + 1, content.length()));
    secondDigit.set(false);
    settle();
  }

  /** After an edit: the caret is here now, and the run of keystrokes goes on. */
  void put(long place, boolean onSecondDigit) {
    long to = Math.clamp(place, 0, content.length());
    anchor = to;
    pressed = to;
    position.set(to);
    secondDigit.set(onSecondDigit);
    settle();
  }

  private long rowStart() {
    long at = position();
    // Behind the last byte of the last row, where there is no row below for it.
    if (at == content.length() && at > 0 && at % width.getAsInt() == 0 && !content.isEditable()) {
      at--;
    }
    return at - at % width.getAsInt();
  }

  private void settle() {
    ByteRange now = ByteRange.between(anchor, position());
    if (!now.equals(selection())) {
      selection.set(now);
    }
    content.touch();
  }

  private void endStep() {
    content.document().ifPresent(ByteDocument::endStep);
  }
}
