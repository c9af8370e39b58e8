package dev.portcullis.app.compose;

import dev.portcullis.core.codec.ByteSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The steps of a document, through both its notations and every part of a long text. JavaFX thread
 * only.
 *
 * <p>A look in the other notation is no edit, and takes nothing from what can be done again: it is
 * kept aside until something is edited there. Looks between two edits are taken back with the
 * earlier of them, and done again with it.
 */
final class DocumentHistory {

  /** Steps that can be undone; the oldest are forgotten first. */
  static final int MOST_STEPS = 10_000;

  /** What all steps together may keep, in characters and bytes; the latest is always kept. */
  static final long MOST_KEPT = 8L * ComposerDocument.LONGEST;

  private record Entry(DocumentStep step, boolean look) {}

  /** An edit is at its bottom. */
  private final Deque<Entry> undoable = new ArrayDeque<>();

  /** An edit is on its top. */
  private final Deque<Entry> redoable = new ArrayDeque<>();

  /** Looks since the last edit, undo or redo. */
  private final Deque<Entry> looks = new ArrayDeque<>();

  private long kept;

  /** Whether the next keystroke in the text may join the last step. */
  private boolean open;

  boolean canUndo() {
    return !undoable.isEmpty();
  }

  boolean canRedo() {
    return !redoable.isEmpty();
  }

  /** Whether nothing was ever done, as far as is known. */
  boolean isEmpty() {
    return undoable.isEmpty() && redoable.isEmpty() && looks.isEmpty();
  }

  /** An edit; what was taken back before it is gone. */
  void edited(DocumentStep step) {
    if (step.isNothing()) {
      return;
    }
    forgetRedo();
    Optional<DocumentStep> joined =
        looks.isEmpty() && canUndo()
            ? undoable.getLast().step().with(step, open)
            : Optional.empty();
    if (joined.isPresent()) {
      forget(undoable.removeLast());
    }
    looks.forEach(this::keep);
    looks.clear();
    keep(new Entry(joined.orElse(step), false));
    open = true;
    while (undoable.size() > MOST_STEPS || (kept > MOST_KEPT && undoable.size() > 1)) {
      forget(undoable.removeFirst());
    }
    endAtAnEdit();
  }

  /** A change of notation and nothing else. */
  void looked(DocumentStep step) {
    open = false;
    Entry last = looks.peekLast();
    boolean thereAndBack =
        last != null
            && last.step().before().equals(step.after())
            && last.step().text().isEmpty()
            && step.text().isEmpty();
    if (thereAndBack) {
      looks.removeLast();
    } else {
      looks.addLast(new Entry(step, true));
    }
  }

  /** The next keystroke begins a step of its own. */
  void endRun() {
    open = false;
  }

  /**
   * A key was refused. Where it had joined a run, that went with it.
   *
   * @param now the bytes, as they are again
   */
  void refused(ByteSource now) {
    forgetRedo();
    open = false;
    boolean runWent =
        canUndo()
            && undoable
                .getLast()
                .step()
                .bytes()
                .filter(step -> step.before().equals(now))
                .isPresent();
    if (runWent) {
      forget(undoable.removeLast());
      endAtAnEdit();
    }
  }

  /** What was done cannot be taken back any more. */
  void clear() {
    undoable.clear();
    looks.clear();
    forgetRedo();
    kept = 0;
    open = false;
  }

  /** The looks since the last edit, the latest first, to be taken back before anything else. */
  List<DocumentStep> takeLooks() {
    List<DocumentStep> taken = looks.reversed().stream().map(Entry::step).toList();
    looks.clear();
    open = false;
    return taken;
  }

  /** What is to be taken back, in this order; empty where there is nothing. */
  List<DocumentStep> undo() {
    List<DocumentStep> steps = new ArrayList<>();
    while (!undoable.isEmpty()) {
      Entry entry = undoable.removeLast();
      redoable.addLast(entry);
      steps.add(entry.step());
      if (!entry.look()) {
        break;
      }
    }
    return steps;
  }

  /** What is to be done again, in this order; empty where there is nothing. */
  List<DocumentStep> redo() {
    List<DocumentStep> steps = new ArrayList<>();
    while (!redoable.isEmpty() && (steps.isEmpty() || redoable.getLast().look())) {
      Entry entry = redoable.removeLast();
      undoable.addLast(entry);
      steps.add(entry.step());
    }
    return steps;
  }

  private void keep(Entry entry) {
    undoable.addLast(entry);
    kept += entry.step().weight();
  }

  private void forget(Entry entry) {
    kept -= entry.step().weight();
  }

  private void forgetRedo() {
    redoable.forEach(this::forget);
    redoable.clear();
  }

  /** Undo ends with an edit: a look alone is nothing to take back. */
  private void endAtAnEdit() {
    while (!undoable.isEmpty() && undoable.getFirst().look()) {
      forget(undoable.removeFirst());
    }
  }
}
