package dev.portcullis.app.compose;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * A document's text: all of it, and what of it stands in the text editor. A text longer than {@link
 * LongText#EDITABLE} characters is held here, since the editor would stall on it. JavaFX thread
 * only.
 */
final class WrittenText {

  private final StringProperty words = new SimpleStringProperty(this, "text", "");
  private final ReadOnlyObjectWrapper<Optional<LongText>> held =
      new ReadOnlyObjectWrapper<>(this, "held", Optional.empty());
  private final Consumer<TextChange> edited;

  /** While words come into the editor that nobody typed there. */
  private boolean putting;

  /** While those are other words altogether. */
  private boolean anew;

  private int caret;

  /**
   * Nothing written.
   *
   * @param edited hears what the person did in the editor, as a change of the whole text
   */
  WrittenText(Consumer<TextChange> edited) {
    this.edited = edited;
    words.subscribe(this::typed);
  }

  /** What stands in the editor. */
  StringProperty wordsProperty() {
    return words;
  }

  /** A text too long for the editor; empty where all of it stands there. */
  ReadOnlyObjectProperty<Optional<LongText>> heldProperty() {
    return held.getReadOnlyProperty();
  }

  /** Whether what comes into the editor has nothing to do with what stood there. */
  boolean isAnew() {
    return anew;
  }

  /** Where the editor's caret belongs once words have come that were not typed there. */
  int caret() {
    return caret;
  }

  /** All of it. */
  String whole() {
    return held.get().map(LongText::whole).orElseGet(words::get);
  }

  /** Where in the whole the editor's words begin. */
  int begin() {
    return held.get().map(LongText::from).orElse(0);
  }

  /** What stood in the editor before the text became too long. */
  Optional<String> before() {
    return held.get().map(LongText::before);
  }

  /** Becomes another text, a long one seen from its beginning. */
  void put(String text) {
    show(text, 0, text.length() <= LongText.EDITABLE ? text.length() : 0);
  }

  /** Changes, with the changed place in view and the caret behind it. */
  void change(TextChange change) {
    show(change.in(whole()), change.at(), change.end());
  }

  /** Has another part of a long text in the editor: the one behind, or the one before. */
  void turn(boolean forward) {
    held.get()
        .filter(now -> forward ? now.hasNext() : now.hasPrevious())
        .map(now -> forward ? now.next() : now.previous())
        .ifPresent(part -> hold(part, part.from()));
  }

  private void show(String text, int place, int caretPlace) {
    if (text.length() <= LongText.EDITABLE) {
      boolean other = held.get().isPresent();
      held.set(Optional.empty());
      enter(text, caretPlace, other);
    } else {
      hold(LongText.around(text, place, begin(), before().orElseGet(words::get)), caretPlace);
    }
  }

  private void hold(LongText shown, int caretPlace) {
    // First the words: what the editor says of them is no edit of the part that goes.
    held.set(Optional.empty());
    enter(shown.part(), Math.clamp(caretPlace, shown.from(), shown.to()) - shown.from(), true);
    held.set(Optional.of(shown));
  }

  private void enter(String text, int caretPlace, boolean other) {
    putting = true;
    anew = other;
    caret = caretPlace;
    words.set(text);
    anew = false;
    putting = false;
  }

  private void typed(String before, String now) {
    if (!putting) {
      TextChange.between(before, now)
          .map(change -> change.movedBy(begin()))
          .ifPresent(
              change -> {
                held.get().ifPresent(known -> held.set(Optional.of(known.with(now))));
                edited.accept(change);
              });
    }
  }
}
