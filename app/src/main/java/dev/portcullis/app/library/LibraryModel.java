package dev.portcullis.app.library;

import dev.portcullis.core.workspace.Library;
import dev.portcullis.core.workspace.PayloadGroup;
import dev.portcullis.core.workspace.SavedPayload;
import dev.portcullis.core.workspace.SavedSequence;
import dev.portcullis.core.workspace.SavedTarget;
import dev.portcullis.core.workspace.SequenceRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The library of this person as something to watch and to change, every change with a way back.
 * JavaFX thread only.
 */
public final class LibraryModel {

  private final ReadOnlyObjectWrapper<Library> library;
  private final UndoStack undo;
  private final Supplier<String> ids;

  /**
   * Opens what was kept.
   *
   * @param undo remembers each change
   * @param ids gives an id nobody has each time
   */
  public LibraryModel(Library stored, UndoStack undo, Supplier<String> ids) {
    library = new ReadOnlyObjectWrapper<>(this, "library", stored);
    this.undo = undo;
    this.ids = ids;
  }

  /** What is kept now. */
  public ReadOnlyObjectProperty<Library> libraryProperty() {
    return library.getReadOnlyProperty();
  }

  /** What is kept now. */
  public Library get() {
    return library.get();
  }

  /** An id nobody has. */
  public String freshId() {
    return ids.get();
  }

  /** Keeps a target. */
  public void add(SavedTarget target) {
    change("library.undo.added", target.name(), false, get().with(target));
  }

  /** Keeps another state of a target. */
  public void edit(SavedTarget target) {
    change("library.undo.changed", target.name(), false, get().replace(target));
  }

  /** Lets a target go. */
  public void removeTarget(String id) {
    get()
        .target(id)
        .ifPresent(t -> change("library.undo.deleted", t.name(), true, get().withoutTarget(id)));
  }

  /** Puts a target elsewhere in the list, counted without it. */
  public void moveTarget(String id, int index) {
    get()
        .target(id)
        .ifPresent(t -> change("library.undo.moved", t.name(), false, get().moveTarget(id, index)));
  }

  /** Keeps a payload, at the end of a group. */
  public void add(SavedPayload payload, String groupId) {
    change("library.undo.added", payload.name(), false, get().with(payload, groupId));
  }

  /** Keeps another state of a payload. */
  public void edit(SavedPayload payload) {
    change("library.undo.changed", payload.name(), false, get().replace(payload));
  }

  /** Lets a payload go. */
  public void removePayload(String id) {
    get()
        .payload(id)
        .ifPresent(p -> change("library.undo.deleted", p.name(), true, get().withoutPayload(id)));
  }

  /** Puts a payload elsewhere, counted without it. */
  public void movePayload(String id, String groupId, int index) {
    get()
        .payload(id)
        .ifPresent(
            p ->
                change(
                    "library.undo.moved", p.name(), false, get().movePayload(id, groupId, index)));
  }

  /** Makes a group and answers with its id. */
  public String addGroup(String name) {
    String id = ids.get();
    change("library.undo.added", name, false, get().withGroup(id, name));
    return id;
  }

  /** Calls a group something else. */
  public void renameGroup(String id, String name) {
    change("library.undo.changed", name, false, get().renameGroup(id, name));
  }

  /** Lets a group go with all that is in it. */
  public void removeGroup(String id) {
    get()
        .group(id)
        .map(PayloadGroup::name)
        .ifPresent(name -> change("library.undo.deleted", name, true, get().withoutGroup(id)));
  }

  /** Puts a group elsewhere, counted without it. */
  public void moveGroup(String id, int index) {
    get()
        .group(id)
        .map(PayloadGroup::name)
        .ifPresent(name -> change("library.undo.moved", name, false, get().moveGroup(id, index)));
  }

  /** Keeps a sequence. */
  public void add(SavedSequence sequence) {
    change("library.undo.added", sequence.name(), false, get().with(sequence));
  }

  /** Keeps another state of a sequence. */
  public void edit(SavedSequence sequence) {
    change("library.undo.changed", sequence.name(), false, get().replace(sequence));
  }

  /** Lets a sequence go. */
  public void removeSequence(String id) {
    get()
        .sequence(id)
        .ifPresent(s -> change("library.undo.deleted", s.name(), true, get().withoutSequence(id)));
  }

  /** Lets a row of a sequence go. */
  public void removeRow(SavedSequence sequence, int index) {
    List<SequenceRow> rows = new ArrayList<>(sequence.rows());
    String name = rows.remove(index).name();
    change("library.undo.deleted", name, true, get().replace(sequence.withRows(rows)));
  }

  /** Puts a sequence elsewhere in the list, counted without it. */
  public void moveSequence(String id, int index) {
    get()
        .sequence(id)
        .ifPresent(
            s -> change("library.undo.moved", s.name(), false, get().moveSequence(id, index)));
  }

  /** Lists a script file. */
  public void addScript(String path) {
    change("library.undo.added", path, false, get().withScript(path));
  }

  /** Takes a script file off the list; the file stays. */
  public void removeScript(String path) {
    change("library.undo.deleted", path, true, get().withoutScript(path));
  }

  /** Puts a script file elsewhere in the list, counted without it. */
  public void moveScript(String path, int index) {
    change("library.undo.moved", path, false, get().moveScript(path, index));
  }

  /**
   * Takes in of a library that came from elsewhere what is not here yet.
   *
   * @return how many things came to it
   */
  public int addAll(Library other, String name) {
    Library before = get();
    Library after = before.plus(before.lacking(other));
    change("library.undo.imported", name, true, after);
    return after.size() - before.size();
  }

  private void change(String textKey, String name, boolean told, Library after) {
    Library before = get();
    if (after.equals(before)) {
      return;
    }
    library.set(after);
    undo.push(
        new UndoStack.Step(
            textKey, name, told, () -> library.set(before), () -> library.set(after)));
  }
}
