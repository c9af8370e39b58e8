package dev.portcullis.app.library;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The steps that can be taken back, the newest first. JavaFX thread only.
 *
 * <p>A step holds the state before it, so taking steps back in order always works; it is not kept
 * beyond the program's end.
 */
public final class UndoStack {

  /** Steps that can be taken back; the oldest gives way. */
  public static final int DEPTH = 100;

  private final Deque<Step> done = new ArrayDeque<>();
  private final Deque<Step> undone = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo");
  private final ReadOnlyObjectWrapper<Optional<Step>> last =
      new ReadOnlyObjectWrapper<>(this, "last", Optional.empty());

  /**
   * Something that was done.
   *
   * @param textKey the key of a sentence that says what was done
   * @param name what it was done to
   * @param told whether the person is told, with a way back beside it
   * @param undo takes it back
   * @param redo does it again
   */
  public record Step(String textKey, String name, boolean told, Runnable undo, Runnable redo) {}

  /** Whether the newest change of the stack was a step and not a way back. */
  private boolean pushed;

  /** An empty stack. */
  public UndoStack() {}

  /** Remembers what was just done. */
  public void push(Step step) {
    pushed = true;
    done.push(step);
    undone.clear();
    if (done.size() > DEPTH) {
      done.removeLast();
    }
    publish();
  }

  /** Takes the newest step back. */
  public void undo() {
    if (!done.isEmpty()) {
      pushed = false;
      Step step = done.pop();
      step.undo().run();
      undone.push(step);
      publish();
    }
  }

  /** Does again what was taken back last. */
  public void redo() {
    if (!undone.isEmpty()) {
      pushed = false;
      Step step = undone.pop();
      step.redo().run();
      done.push(step);
      publish();
    }
  }

  /** Whether there is a step to take back. */
  public ReadOnlyBooleanProperty canUndoProperty() {
    return canUndo.getReadOnlyProperty();
  }

  /** Whether there is a step to do again. */
  public ReadOnlyBooleanProperty canRedoProperty() {
    return canRedo.getReadOnlyProperty();
  }

  /** The step that would be taken back. */
  public ReadOnlyObjectProperty<Optional<Step>> lastProperty() {
    return last.getReadOnlyProperty();
  }

  /** Whether the step on top was just done, and not uncovered by taking another back. */
  boolean wasPushed() {
    return pushed;
  }

  private void publish() {
    canUndo.set(!done.isEmpty());
    canRedo.set(!undone.isEmpty());
    last.set(Optional.ofNullable(done.peek()));
  }
}
