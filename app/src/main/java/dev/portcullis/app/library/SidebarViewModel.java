package dev.portcullis.app.library;

import dev.portcullis.core.device.SimulatedDevice;
import dev.portcullis.core.workspace.ComposerDraft;
import dev.portcullis.core.workspace.Library;
import dev.portcullis.core.workspace.SavedPayload;
import dev.portcullis.core.workspace.SavedSequence;
import dev.portcullis.core.workspace.SavedTarget;
import dev.portcullis.core.workspace.SequenceRow;
import dev.portcullis.core.workspace.SidebarPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The lines of the sidebar and what can be done with each. JavaFX thread only. */
public final class SidebarViewModel {

  /** As many lines as can be looked through; with more there is a search field. */
  public static final int SEARCH_FROM = 10;

  private static final int NAME_LENGTH = 24;

  private final LibraryModel library;
  private final ObjectProperty<SidebarPlace> place;
  private final ObservableValue<List<SimulatedDevice>> devices;
  private final LibraryActions actions;
  private final Optional<ScriptActions> scripts;
  private final StringProperty search = new SimpleStringProperty(this, "search", "");
  private final ObservableList<SidebarRow> rows = FXCollections.observableArrayList();
  private boolean renewing;
  private final ReadOnlyObjectWrapper<Optional<String>> naming =
      new ReadOnlyObjectWrapper<>(this, "naming", Optional.empty());
  private final BooleanBinding searchable;

  /**
   * Shows this library.
   *
   * @param place which sections are folded up; follows and is followed
   * @param devices the simulated devices that run
   * @param scripts what can be done with scripts; without it they have no section
   */
  public SidebarViewModel(
      LibraryModel library,
      ObjectProperty<SidebarPlace> place,
      ObservableValue<List<SimulatedDevice>> devices,
      LibraryActions actions,
      Optional<ScriptActions> scripts) {
    this.library = library;
    this.place = place;
    this.devices = devices;
    this.actions = actions;
    this.scripts = scripts;
    searchable =
        Bindings.createBooleanBinding(
            () -> library.get().targets().size() + library.get().payloads().size() >= SEARCH_FROM,
            library.libraryProperty());
    library.libraryProperty().subscribe((before, now) -> show());
    place.subscribe((before, now) -> showIfFolded(before, now));
    devices.subscribe((before, now) -> show());
    search.subscribe((before, now) -> show());
    show();
  }

  /** The lines from top to bottom. */
  public ObservableList<SidebarRow> rows() {
    return rows;
  }

  /** What is searched for. */
  public StringProperty searchProperty() {
    return search;
  }

  /** Whether there is enough to search in. */
  public BooleanBinding searchableBinding() {
    return searchable;
  }

  /** The id of a line that was just made and wants a name. */
  public ReadOnlyObjectProperty<Optional<String>> namingProperty() {
    return naming.getReadOnlyProperty();
  }

  /** How the sidebar stands. */
  public ObjectProperty<SidebarPlace> placeProperty() {
    return place;
  }

  /** What can be done with scripts. */
  public Optional<ScriptActions> scripts() {
    return scripts;
  }

  /** The library behind it. */
  public LibraryModel library() {
    return library;
  }

  /** Does what a line is there for. */
  public void activate(SidebarRow row) {
    switch (row) {
      case SidebarRow.Section(SidebarSection section, boolean open, int count) -> toggle(row);
      case SidebarRow.Group(var group, boolean open) -> toggle(row);
      case SidebarRow.Hint(SidebarSection section, boolean searching) -> {
        if (searching) {
          search.set("");
        } else {
          add(section);
        }
      }
      case SidebarRow.Target(SavedTarget target) -> actions.open(target);
      case SidebarRow.Payload(SavedPayload payload, String groupId, boolean indented) ->
          actions.compose(payload);
      case SidebarRow.Sequence(SavedSequence sequence) -> actions.edit(sequence);
      case SidebarRow.Script(var path) -> scripts.ifPresent(s -> s.onOpenScript(path));
      case SidebarRow.Device(SimulatedDevice device) -> actions.open(device);
    }
  }

  /** Runs a script or a sequence. */
  public void run(SidebarRow row) {
    if (row instanceof SidebarRow.Script(var path)) {
      scripts.ifPresent(s -> s.onRunScript(path));
    } else if (row instanceof SidebarRow.Sequence(SavedSequence sequence)) {
      actions.run(sequence);
    }
  }

  /** Opens another tab of a target. */
  public void openAnother(SavedTarget target) {
    actions.openAnother(target);
  }

  /** Lets a line be changed in a window of its own, where it has one. */
  public void edit(SidebarRow row) {
    switch (row) {
      case SidebarRow.Target(SavedTarget target) -> actions.edit(target);
      case SidebarRow.Sequence(SavedSequence sequence) -> actions.edit(sequence);
      case SidebarRow.Section _,
          SidebarRow.Hint _,
          SidebarRow.Group _,
          SidebarRow.Payload _,
          SidebarRow.Script _,
          SidebarRow.Device _ -> {}
    }
  }

  /** Shows the panel of the simulated devices. */
  public void showDevices() {
    actions.showDevices();
  }

  /** Folds a section or a group up, or opens it again. */
  public void toggle(SidebarRow row) {
    List<String> closed = new ArrayList<>(place.get().closed());
    if (!closed.remove(row.id())) {
      closed.add(row.id());
    }
    place.set(new SidebarPlace(place.get().collapsed(), place.get().width(), closed));
  }

  /** Makes one more of what a section holds. */
  public void add(SidebarSection section) {
    switch (section) {
      case TARGETS -> saveTarget();
      case PAYLOADS -> savePayload(Library.UNGROUPED, actions.draftInFront());
      case SEQUENCES -> addSequence();
      case SCRIPTS -> actions.chooseScript().ifPresent(path -> library.addScript(path.toString()));
      case DEVICES -> actions.showDevices();
    }
  }

  /**
   * Keeps what the tab in front connects to: a target with its name and place is brought up to
   * date.
   */
  public void saveTarget() {
    SavedTarget wanted = actions.targetInFront(library.freshId());
    Optional<SavedTarget> same =
        library.get().targets().stream()
            .filter(t -> t.name().equals(wanted.name()) || isSamePlace(t, wanted))
            .findFirst();
    if (same.isPresent()) {
      update(same.get());
      unfold(SidebarSection.TARGETS.id());
      name(same.get().id());
    } else {
      library.add(wanted);
      unfold(SidebarSection.TARGETS.id());
      name(wanted.id());
    }
  }

  /** A target becomes what the tab in front connects to; it keeps its name and note. */
  public void update(SavedTarget target) {
    library.edit(
        actions.targetInFront(target.id()).withName(target.name()).withNote(target.note()));
  }

  /** Keeps a draft as a payload in a group and asks for its name. */
  public void savePayload(String groupId, ComposerDraft draft) {
    String id = library.freshId();
    library.add(new SavedPayload(id, nameOf(draft), "", SavedPayload.NO_KEY, draft), groupId);
    unfold(SidebarSection.PAYLOADS.id());
    unfold(groupId);
    name(id);
  }

  /** Keeps what stands in the composer in front, in the group of this line. */
  public void savePayload(SidebarRow at) {
    savePayload(groupAt(at), actions.draftInFront());
  }

  /** A payload becomes what stands in the composer in front; it keeps its name, note and key. */
  public void update(SavedPayload payload) {
    library.edit(payload.withDraft(actions.draftInFront()));
  }

  /** Makes a sequence that begins with what stands in the composer, and lets it be changed. */
  public void addSequence() {
    ComposerDraft draft = actions.draftInFront();
    List<SequenceRow> rows =
        draft.text().isEmpty() ? List.of() : List.of(SequenceRow.of(nameOf(draft), draft));
    SavedSequence sequence =
        new SavedSequence(library.freshId(), actions.newSequenceName(), "", 1, rows);
    library.add(sequence);
    unfold(SidebarSection.SEQUENCES.id());
    actions.edit(sequence);
  }

  /** Makes a group and asks for its name. */
  public void addGroup(String suggested) {
    String id = library.addGroup(suggested);
    unfold(SidebarSection.PAYLOADS.id());
    name(id);
  }

  /** Whether a line has a name to change. */
  public boolean canRename(SidebarRow row) {
    return row instanceof SidebarRow.Target
        || row instanceof SidebarRow.Payload
        || row instanceof SidebarRow.Sequence
        || row instanceof SidebarRow.Group;
  }

  /** Calls a line something else; blank text changes nothing. */
  public void rename(SidebarRow row, String typed) {
    naming.set(Optional.empty());
    String name = typed.strip();
    if (name.isEmpty() || name.equals(row.name())) {
      return;
    }
    switch (row) {
      case SidebarRow.Target(SavedTarget target) -> library.edit(target.withName(name));
      case SidebarRow.Payload(SavedPayload payload, String groupId, boolean indented) ->
          library.edit(payload.withName(name));
      case SidebarRow.Sequence(SavedSequence sequence) -> library.edit(sequence.withName(name));
      case SidebarRow.Group(var group, boolean open) -> library.renameGroup(group.id(), name);
      case SidebarRow.Section _, SidebarRow.Hint _, SidebarRow.Script _, SidebarRow.Device _ -> {}
    }
  }

  /** Asks for another name of a line. */
  public void name(String id) {
    naming.set(Optional.empty());
    naming.set(Optional.of(id));
  }

  /** Lets a line go; undo brings it back. */
  public void delete(SidebarRow row) {
    switch (row) {
      case SidebarRow.Target(SavedTarget target) -> library.removeTarget(target.id());
      case SidebarRow.Payload(SavedPayload payload, String groupId, boolean indented) ->
          library.removePayload(payload.id());
      case SidebarRow.Group(var group, boolean open) -> library.removeGroup(group.id());
      case SidebarRow.Sequence(SavedSequence sequence) -> library.removeSequence(sequence.id());
      case SidebarRow.Script(var path) -> library.removeScript(path.toString());
      case SidebarRow.Section _, SidebarRow.Hint _, SidebarRow.Device _ -> {}
    }
  }

  /** Whether a line can be put down at another one. */
  public boolean canDrop(SidebarRow dragged, SidebarRow onto) {
    return SidebarMoves.canDrop(dragged, onto);
  }

  /**
   * Puts a line down at another one.
   *
   * @param below whether it goes below that one
   */
  public void drop(SidebarRow dragged, SidebarRow onto, boolean below) {
    SidebarMoves.drop(library, dragged, onto, below);
  }

  /** Moves a line one place up or down, over the next one it can stand beside. */
  public void move(SidebarRow row, int by) {
    int at = indexOf(row.id());
    for (int i = at + by; at >= 0 && i >= 0 && i < rows.size(); i += by) {
      SidebarRow other = rows.get(i);
      boolean ownHead =
          row instanceof SidebarRow.Payload(var payload, String groupId, var indented)
              && other.id().equals(groupId);
      if (SidebarMoves.canPass(row, other) && !ownHead) {
        drop(row, other, by > 0);
        return;
      }
    }
  }

  /** Whether the lines are being laid out anew: what a list selects meanwhile, nobody chose. */
  boolean isRenewing() {
    return renewing;
  }

  /** Where a line stands now; −1 where it does not. */
  public int indexOf(String id) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  private static String nameOf(ComposerDraft draft) {
    String text = draft.text().strip().replaceAll("\\s+", " ");
    String name = text.length() > NAME_LENGTH ? text.substring(0, NAME_LENGTH) + "…" : text;
    return name.isEmpty() ? "…" : name;
  }

  private String groupAt(SidebarRow row) {
    return switch (row) {
      case SidebarRow.Group(var group, boolean open) -> group.id();
      case SidebarRow.Payload(SavedPayload payload, String groupId, boolean indented) -> groupId;
      case SidebarRow.Section _,
          SidebarRow.Hint _,
          SidebarRow.Target _,
          SidebarRow.Sequence _,
          SidebarRow.Script _,
          SidebarRow.Device _ ->
          Library.UNGROUPED;
    };
  }

  private void unfold(String id) {
    if (place.get().collapsed() || place.get().closed().contains(id)) {
      List<String> closed = place.get().closed().stream().filter(c -> !c.equals(id)).toList();
      place.set(new SidebarPlace(false, place.get().width(), closed));
    }
  }

  private static boolean isSamePlace(SavedTarget one, SavedTarget other) {
    return !one.address().isEmpty()
        && one.address().equals(other.address())
        && one.port().equals(other.port());
  }

  private void showIfFolded(SidebarPlace before, SidebarPlace now) {
    if (!before.closed().equals(now.closed())) {
      show();
    }
  }

  private void show() {
    renewing = true;
    rows.setAll(
        SidebarRows.of(
            library.get(),
            place.get().closed(),
            search.get(),
            devices.getValue(),
            scripts.isPresent()));
    renewing = false;
  }
}
