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
import java.nio.file.Path;
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

  private final RuleBook rules;
  private final ProfileStore store;
  private final Executor files;
  private final PulseClock clock;
  private final RuleBook trial;
  private final VerdictViewModel verdict;
  private final ProfileDraft draft = new ProfileDraft();
  private final KeptDrafts kept = new KeptDrafts();
  private final StringProperty address = new SimpleStringProperty(this, "address", "");
  private final StringProperty port = new SimpleStringProperty(this, "port", "8848");
  private final ReadOnlyObjectWrapper<PolicyProfile> opened;
  private final ReadOnlyBooleanWrapper editable = new ReadOnlyBooleanWrapper(this, "editable");
  private final ReadOnlyBooleanWrapper fresh = new ReadOnlyBooleanWrapper(this, "fresh");
  private final ReadOnlyObjectWrapper<ProfileReading> reading;
  private final ReadOnlyObjectWrapper<List<ProfileComparison.Row>> changes =
      new ReadOnlyObjectWrapper<>(this, "changes", List.of());
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(this, "changed");
  private final ReadOnlyObjectWrapper<Optional<ProfileNotice>> notice =
      new ReadOnlyObjectWrapper<>(this, "notice", Optional.empty());
  private Optional<Gone> gone = Optional.empty();
  private boolean loading;

  private record Gone(ProfileStore.Removed file, boolean judged) {}

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
  public ReadOnlyObjectProperty<Optional<ProfileNotice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** Takes a profile in hand. What was typed into another is kept until that is opened again. */
  public void open(PolicyProfile profile) {
    boolean same = profile.name().equals(opened.get().name());
    Optional<String> left = same ? Optional.empty() : keepTyped();
    take(profile);
    left.ifPresent(name -> notice.set(Optional.of(new ProfileNotice.Left(name))));
  }

  /** Whether something was typed into this profile that is not saved. */
  public boolean isUnsaved(PolicyProfile profile) {
    return profile.name().equals(opened.get().name())
        ? changed.get() && editable.get()
        : kept.has(profile.name());
  }

  /**
   * Begins a profile of one's own with the rules of the one in hand, or goes back to the copy that
   * was begun and left.
   */
  public void copy() {
    PolicyProfile from = opened.get();
    String name =
        ProfileFiles.freeName(
            from.name(),
            "-copy",
            taken -> rules.profiles().stream().anyMatch(each -> each.name().equals(taken)));
    Optional<String> _ = keepTyped();
    if (!resume(name)) {
      fresh.set(true);
      show(from.copyAs(name, name));
    }
  }

  /** Takes in the profile of a file. {@link #undo} removes it again. */
  public void takeIn(Path file) {
    Asked asked = asked();
    files.execute(
        () -> {
          ProfileNotice said = ProfileFiles.takeIn(file, store);
          if (said instanceof ProfileNotice.Imported(String name, String _)) {
            publish(asked, asked.judging(), name, said);
          } else {
            tell(said);
          }
        });
  }

  /** Writes the profile in hand to a file as it is typed; while that is wrong, as it was opened. */
  public void writeTo(Path file) {
    PolicyProfile profile = reading.get().profile().orElse(opened.get());
    files.execute(
        () -> {
          try {
            ProfileStore.export(profile, file);
            tell(new ProfileNotice.Exported(profile.name(), file));
          } catch (ProfileException e) {
            tell(new ProfileNotice.Failed(e));
          }
        });
  }

  /** Back to what was opened; {@link #undo} brings back what was typed. */
  public void revert() {
    ProfileDraft.Typed typed = draft.typed();
    show(opened.get());
    notice.set(Optional.of(new ProfileNotice.Reverted(typed)));
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
    Asked asked = asked();
    String chosen = judges ? now.name() : asked.judging();
    files.execute(
        () -> {
          try {
            store.rename(copy ? "" : before, now);
            publish(asked, chosen, now.name(), new ProfileNotice.Saved(now.name()));
          } catch (ProfileException e) {
            tell(new ProfileNotice.Failed(e));
          }
        });
  }

  /** Removes the profile in hand. {@link #undo} puts it back. */
  public void delete() {
    PolicyProfile old = opened.get();
    if (old.isShipped() || fresh.get()) {
      return;
    }
    Asked asked = asked();
    boolean judged = asked.judging().equals(old.name());
    String next = old.base().orElse(ProfileStore.DEFAULT);
    String chosen = judged ? next : asked.judging();
    files.execute(
        () -> {
          try {
            var file = store.remove(old.name()).map(removed -> new Gone(removed, judged));
            clock.onScreen(() -> gone = file);
            publish(asked, chosen, next, new ProfileNotice.Deleted(old.name()));
          } catch (ProfileException e) {
            tell(new ProfileNotice.Failed(e));
          }
        });
  }

  /**
   * Puts back what was deleted last, byte for byte, and lets it judge again if it did; removes what
   * was taken in last; goes back to the copy that was left, or to what was typed before a revert.
   */
  public void undo() {
    switch (notice.get().orElse(null)) {
      case ProfileNotice.Left(String name) -> {
        boolean _ = resume(name);
      }
      case ProfileNotice.Reverted(var typed) -> type(typed);
      case ProfileNotice.Imported imported when imported.name().equals(opened.get().name()) ->
          delete();
      case null, default -> putBack();
    }
  }

  private void putBack() {
    if (gone.isEmpty()
        || !(notice.get().orElse(null) instanceof ProfileNotice.Deleted(String name))) {
      return;
    }
    Gone last = gone.get();
    gone = Optional.empty();
    Asked asked = asked();
    String chosen = last.judged() ? name : asked.judging();
    files.execute(
        () -> {
          try {
            store.restore(last.file());
            publish(asked, chosen, name, new ProfileNotice.Saved(name));
          } catch (ProfileException e) {
            tell(new ProfileNotice.Failed(e));
          }
        });
  }

  /** Lets the profile in hand, as it is saved, judge from now on. Open sockets keep theirs. */
  public void use() {
    if (!fresh.get()) {
      rules.choose(opened.get());
    }
  }

  /** Shows what has become of the files; what was chosen, opened or typed meanwhile stands. */
  private void publish(Asked asked, String chosen, String shown, ProfileNotice said) {
    List<PolicyProfile> all = store.all();
    clock.onScreen(
        () -> {
          String judging = rules.profileProperty().get().name();
          rules.replace(all, judging.equals(asked.judging()) ? chosen : judging);
          ProfileDraft.Typed now = draft.typed();
          boolean typedOn = said instanceof ProfileNotice.Saved && !now.equals(asked.typed());
          if (said instanceof ProfileNotice.Imported) {
            Optional<String> _ = keepTyped();
            take(ProfileFiles.named(all, shown));
          } else if (!opened.get().equals(asked.opened())) {
            kept.drop(asked.opened().name(), asked.typed());
          } else {
            take(ProfileFiles.named(all, shown));
            if (typedOn) {
              type(now);
            }
          }
          notice.set(Optional.of(said));
        });
  }

  private Asked asked() {
    return new Asked(opened.get(), draft.typed(), rules.profileProperty().get().name());
  }

  private void tell(ProfileNotice said) {
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

  private void take(PolicyProfile profile) {
    Optional<KeptDrafts.Kept> draft = kept.take(profile.name());
    fresh.set(false);
    show(profile);
    draft.ifPresent(each -> type(each.typed()));
  }

  /** Goes on with a copy that was begun and left; false where there is none. */
  private boolean resume(String name) {
    Optional<KeptDrafts.Kept> draft = kept.take(name);
    draft.ifPresent(
        each -> {
          fresh.set(each.fresh());
          show(each.opened());
          type(each.typed());
        });
    return draft.isPresent();
  }

  private void type(ProfileDraft.Typed typed) {
    loading = true;
    draft.load(typed);
    loading = false;
    notice.set(Optional.empty());
    judge();
  }

  /** Keeps what is typed and not saved; the name, where no list leads back to it. */
  private Optional<String> keepTyped() {
    if (!changed.get() || !editable.get()) {
      return Optional.empty();
    }
    kept.keep(new KeptDrafts.Kept(opened.get(), fresh.get(), draft.typed()));
    return fresh.get() ? Optional.of(opened.get().name()) : Optional.empty();
  }
}
