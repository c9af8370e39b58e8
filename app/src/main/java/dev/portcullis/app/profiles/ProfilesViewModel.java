package dev.portcullis.app.profiles;

import dev.portcullis.app.policy.RuleBook;
import dev.portcullis.app.policy.VerdictService;
import dev.portcullis.app.policy.VerdictViewModel;
import dev.portcullis.app.pulse.PulseClock;
import dev.portcullis.core.policy.PolicyProfile;
import dev.portcullis.core.policy.ProfileComparison;
import dev.portcullis.core.policy.ProfileException;
import dev.portcullis.core.policy.ProfileReading;
import dev.portcullis.core.policy.ProfileStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.ObservableList;

/**
 * The profile in hand: its fields as they are typed, what is wrong with them, what they would
 * change, and the files. What judges now is left alone until it is saved; open sockets always are.
 * JavaFX thread only; files are touched by the executor.
 */
public final class ProfilesViewModel {

  /** Something to be told once, and whether it can be undone. */
  public sealed interface Notice {
    /** A profile was saved and judges from now on where it judged before. */
    record Saved(String name) implements Notice {}

    /** A profile was removed; it can be put back. */
    record Deleted(String name) implements Notice {}

    /** Something could not be done. */
    record Failed(ProfileException problem) implements Notice {}
  }

  private final RuleBook rules;
  private final ProfileStore store;
  private final Executor files;
  private final PulseClock clock;
  private final RuleBook trial;
  private final VerdictViewModel verdict;
  private final ProfileDraft draft = new ProfileDraft();
  private final StringProperty address = new SimpleStringProperty(this, "address", "");
  private final StringProperty port = new SimpleStringProperty(this, "port", "8848");
  private final ReadOnlyObjectWrapper<PolicyProfile> opened;
  private final ReadOnlyBooleanWrapper editable = new ReadOnlyBooleanWrapper(this, "editable");
  private final ReadOnlyBooleanWrapper fresh = new ReadOnlyBooleanWrapper(this, "fresh");
  private final ReadOnlyObjectWrapper<ProfileReading> reading;
  private final ReadOnlyObjectWrapper<List<ProfileComparison.Row>> changes =
      new ReadOnlyObjectWrapper<>(this, "changes", List.of());
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(this, "changed");
  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(this, "notice", Optional.empty());
  private Optional<ProfileStore.Removed> removed = Optional.empty();
  private boolean removedJudged;
  private boolean loading;

  /**
   * Opens the profile that judges now.
   *
   * @param files reads and writes profiles, one call after the other
   */
  public ProfilesViewModel(
      RuleBook rules, ProfileStore store, Executor files, VerdictService judge, PulseClock clock) {
    this.rules = rules;
    this.store = store;
    this.files = files;
    this.clock = clock;
    PolicyProfile first = rules.profileProperty().get();
    opened = new ReadOnlyObjectWrapper<>(this, "opened", first);
    reading =
        new ReadOnlyObjectWrapper<>(
            this, "reading", new ProfileReading(Optional.of(first), List.of()));
    trial = new RuleBook(List.of(first), first.name(), rules.network());
    verdict = new VerdictViewModel(address, port, trial.policyProperty(), judge, clock);
    ChangeListener<Object> typed = (source, before, now) -> judge();
    for (ProfileField field : ProfileField.values()) {
      draft.text(field).addListener(typed);
    }
    draft.lanProperty().addListener(typed);
    draft.ownProperty().addListener(typed);
    draft.platformProperty().addListener(typed);
    draft.limitedProperty().addListener(typed);
    open(first);
  }

  /** Every profile there is. */
  public ObservableList<PolicyProfile> profiles() {
    return rules.profiles();
  }

  /** The fields. */
  public ProfileDraft draft() {
    return draft;
  }

  /** The address tried out. */
  public StringProperty addressProperty() {
    return address;
  }

  /** The port tried out. */
  public StringProperty portProperty() {
    return port;
  }

  /** What the profile in hand says of the address tried out, before it is saved. */
  public VerdictViewModel verdict() {
    return verdict;
  }

  /** The profile as it was before anything was typed. */
  public ReadOnlyObjectProperty<PolicyProfile> openedProperty() {
    return opened.getReadOnlyProperty();
  }

  /** Whether the fields may be typed into: shipped profiles are read only. */
  public ReadOnlyBooleanProperty editableProperty() {
    return editable.getReadOnlyProperty();
  }

  /** Whether it is a copy that was not saved yet. */
  public ReadOnlyBooleanProperty freshProperty() {
    return fresh.getReadOnlyProperty();
  }

  /** What the fields come to: a profile, or all that is wrong. */
  public ReadOnlyObjectProperty<ProfileReading> readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /** Where the fields judge otherwise than what was opened. */
  public ReadOnlyObjectProperty<List<ProfileComparison.Row>> changesProperty() {
    return changes.getReadOnlyProperty();
  }

  /** Whether there is anything to save. */
  public ReadOnlyBooleanProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  /** What was done or went wrong last. */
  public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** Takes a profile in hand; what was typed into another and not saved is gone. */
  public void open(PolicyProfile profile) {
    fresh.set(false);
    show(profile);
  }

  /** Begins a profile of one's own with the rules of the one in hand. */
  public void copy() {
    PolicyProfile from = opened.get();
    String name = freeName(from.name());
    fresh.set(true);
    show(from.copyAs(name, name));
  }

  /** Back to what was opened. */
  public void revert() {
    show(opened.get());
  }

  /**
   * Keeps what is typed, under its old name or a new one. Does nothing while something is wrong.
   */
  public void save() {
    Optional<PolicyProfile> profile = reading.get().profile();
    if (profile.isEmpty() || !editable.get()) {
      return;
    }
    PolicyProfile now = profile.get();
    String before = opened.get().name();
    boolean copy = fresh.get();
    boolean judges = copy || rules.profileProperty().get().name().equals(before);
    String chosen = judges ? now.name() : rules.profileProperty().get().name();
    files.execute(
        () -> {
          try {
            store.rename(copy ? "" : before, now);
            publish(chosen, now.name(), new Notice.Saved(now.name()));
          } catch (ProfileException e) {
            tell(new Notice.Failed(e));
          }
        });
  }

  /** Removes the profile in hand. {@link #undo} puts it back. */
  public void delete() {
    PolicyProfile gone = opened.get();
    if (gone.isShipped() || fresh.get()) {
      return;
    }
    boolean judged = rules.profileProperty().get().name().equals(gone.name());
    String next = gone.base().orElse(ProfileStore.DEFAULT);
    String chosen = judged ? next : rules.profileProperty().get().name();
    files.execute(
        () -> {
          try {
            Optional<ProfileStore.Removed> file = store.remove(gone.name());
            clock.onScreen(
                () -> {
                  removed = file;
                  removedJudged = judged;
                });
            publish(chosen, next, new Notice.Deleted(gone.name()));
          } catch (ProfileException e) {
            tell(new Notice.Failed(e));
          }
        });
  }

  /** Puts back what was deleted last, byte for byte, and lets it judge again if it did. */
  public void undo() {
    if (removed.isEmpty() || !(notice.get().orElse(null) instanceof Notice.Deleted(String name))) {
      return;
    }
    ProfileStore.Removed file = removed.get();
    removed = Optional.empty();
    String chosen = removedJudged ? name : rules.profileProperty().get().name();
    files.execute(
        () -> {
          try {
            store.restore(file);
            publish(chosen, name, new Notice.Saved(name));
          } catch (ProfileException e) {
            tell(new Notice.Failed(e));
          }
        });
  }

  /** Lets the profile in hand, as it is saved, judge from now on. Open sockets keep theirs. */
  public void use() {
    if (!fresh.get()) {
      rules.choose(opened.get());
    }
  }

  private void publish(String chosen, String shown, Notice said) {
    List<PolicyProfile> all = store.all();
    clock.onScreen(
        () -> {
          rules.replace(all, chosen);
          open(
              all.stream()
                  .filter(each -> each.name().equals(shown))
                  .findFirst()
                  .orElseGet(all::getFirst));
          notice.set(Optional.of(said));
        });
  }

  private void tell(Notice said) {
    clock.onScreen(() -> notice.set(Optional.of(said)));
  }

  private void show(PolicyProfile profile) {
    loading = true;
    opened.set(profile);
    editable.set(!profile.isShipped());
    draft.load(profile);
    loading = false;
    notice.set(Optional.empty());
    judge();
  }

  private void judge() {
    if (loading) {
      return;
    }
    PolicyProfile before = opened.get();
    ProfileReading now =
        before.isShipped()
            ? new ProfileReading(Optional.of(before), List.of())
            : ProfileStore.examine(draft.json(), before.name());
    reading.set(now);
    now.profile()
        .ifPresent(
            profile -> {
              trial.choose(profile);
              changes.set(ProfileComparison.of(before, profile).differences());
            });
    changed.set(fresh.get() || !now.profile().equals(Optional.of(before)));
  }

  private String freeName(String from) {
    for (int n = 1; ; n++) {
      String end = n == 1 ? "-copy" : "-copy-" + n;
      String name = from.substring(0, Math.min(from.length(), 64 - end.length())) + end;
      if (rules.profiles().stream().noneMatch(each -> each.name().equals(name))) {
        return name;
      }
    }
  }
}
