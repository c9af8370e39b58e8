package dev.portcullis.app.library;

import dev.portcullis.app.inspect.FramingModel;
import dev.portcullis.core.policy.PolicyProfile;
import dev.portcullis.core.workspace.SavedTarget;
import dev.portcullis.core.workspace.TabOptions;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;

/**
 * A target as it is changed: where it is, and what each tab that is opened from it begins with.
 * Every change is one of the library, with a way back. JavaFX thread only.
 */
public final class TargetViewModel {

  private final LibraryModel library;
  private final ObservableList<PolicyProfile> profiles;
  private final ReadOnlyObjectWrapper<Optional<SavedTarget>> target =
      new ReadOnlyObjectWrapper<>(this, "target", Optional.empty());
  private final FramingModel framing = new FramingModel();
  private String id = "";

  /** While a target is shown, what its fields say is no change of it. */
  private boolean showing;

  /**
   * Nothing is edited yet.
   *
   * @param profiles the rules there are to choose from
   */
  public TargetViewModel(LibraryModel library, ObservableList<PolicyProfile> profiles) {
    this.library = library;
    this.profiles = profiles;
    library.libraryProperty().subscribe((before, now) -> follow());
    framing
        .framingProperty()
        .subscribe((before, now) -> options(old -> old.withFraming(framing.toStore())));
  }

  /** Begins to edit a target of the library. */
  public void edit(SavedTarget wanted) {
    id = wanted.id();
    follow();
  }

  /** What is edited; empty before the first and once it was deleted. */
  public ReadOnlyObjectProperty<Optional<SavedTarget>> targetProperty() {
    return target.getReadOnlyProperty();
  }

  /** The rules there are to choose from. */
  public ObservableList<PolicyProfile> profiles() {
    return profiles;
  }

  /** How its frames are cut. */
  public FramingModel framing() {
    return framing;
  }

  /** Calls it something else; blank text changes nothing. */
  public void rename(String typed) {
    String name = typed.strip();
    if (!name.isEmpty()) {
      change(old -> old.withName(name));
    }
  }

  /** Puts it at another address. */
  public void address(String typed) {
    change(old -> old.withPlace(typed.strip(), old.port(), old.timeout()));
  }

  /** Puts it at another port. */
  public void port(String typed) {
    change(old -> old.withPlace(old.address(), typed.strip(), old.timeout()));
  }

  /** Gives its connects another time, in seconds. */
  public void timeout(String typed) {
    change(old -> old.withPlace(old.address(), old.port(), typed.strip()));
  }

  /** Remembers something else of it. */
  public void note(String typed) {
    change(old -> old.withNote(typed));
  }

  /** Has it judged by these rules; empty for those of the window. */
  public void profile(String name) {
    options(old -> old.withProfile(name));
  }

  /** Reads and writes its text in this charset; empty for the program's choice. */
  public void charset(String label) {
    options(old -> old.withCharset(label));
  }

  /** Connects again by itself, or not. */
  public void reconnect(boolean wanted) {
    options(old -> old.withReconnect(wanted, old.backOff()));
  }

  private void options(UnaryOperator<TabOptions> change) {
    change(old -> old.withOptions(change.apply(old.options())));
  }

  private void change(UnaryOperator<SavedTarget> change) {
    if (!showing) {
      target.get().ifPresent(now -> library.edit(change.apply(now)));
    }
  }

  private void follow() {
    Optional<SavedTarget> now = library.get().target(id);
    if (!now.equals(target.get())) {
      showing = true;
      String framed = now.map(known -> known.options().framing()).orElse("");
      if (!framing.toStore().equals(framed)) {
        framing.restore(framed);
      }
      target.set(now);
      showing = false;
    }
  }
}
