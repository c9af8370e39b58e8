package dev.portcullis.app.quota;

import dev.portcullis.app.pulse.EngineCalls;
import dev.portcullis.app.pulse.PulseClock;
import dev.portcullis.core.policy.CreationQuota;
import dev.portcullis.core.policy.PolicyProfile;
import dev.portcullis.core.policy.QuotaSnapshot;
import dev.portcullis.core.policy.QuotaWarning;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * The creation quota of the profile in use. JavaFX thread only.
 *
 * <p>The ledger is read on the calls thread, after each create; between two readings the slots run
 * down by the clock alone, once a second, and only while slots are taken and the window shows.
 */
public final class QuotaViewModel {

  private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper(this, "total");
  private final ReadOnlyIntegerWrapper left = new ReadOnlyIntegerWrapper(this, "left");
  private final ReadOnlyObjectWrapper<List<LedgerRow>> taken =
      new ReadOnlyObjectWrapper<>(this, "taken", List.of());
  private final ReadOnlyObjectWrapper<Optional<QuotaWarning>> warning =
      new ReadOnlyObjectWrapper<>(this, "warning", Optional.empty());
  private final IntegerProperty planned = new SimpleIntegerProperty(this, "planned");
  private final BooleanProperty showing = new SimpleBooleanProperty(this, "showing", true);

  private final QuotaBook book;
  private final ObservableValue<PolicyProfile> profile;
  private final EngineCalls calls;
  private final PulseClock clock;
  private final LongSupplier nanoTime;
  private final Consumer<QuotaReset> onReset;

  private List<LedgerRow> read = List.of();
  private long readAt;
  private long asked;
  private PulseClock.@Nullable Ticking ticking;

  /**
   * Reads the ledger of the profile in use, and again when another is chosen.
   *
   * @param profile whose; of the tab in front
   * @param nanoTime the quota's clock
   * @param onReset hears on the calls thread that a ledger was emptied by hand
   */
  public QuotaViewModel(
      QuotaBook book,
      ObservableValue<PolicyProfile> profile,
      EngineCalls calls,
      PulseClock clock,
      LongSupplier nanoTime,
      Consumer<QuotaReset> onReset) {
    this.book = book;
    this.profile = profile;
    this.calls = calls;
    this.clock = clock;
    this.nanoTime = nanoTime;
    this.onReset = onReset;
    profile.addListener((source, before, now) -> refresh());
    showing.addListener((source, before, now) -> runDown());
    refresh();
  }

  /**
   * A ledger was emptied by hand.
   *
   * @param profile whose
   * @param slotsFreed how many slots were given back
   */
  public record QuotaReset(String profile, int slotsFreed) {}

  /** How many slots there are; 0 where the profile has no quota. */
  public ReadOnlyIntegerProperty totalProperty() {
    return total.getReadOnlyProperty();
  }

  /** How many sockets may still be created now. */
  public ReadOnlyIntegerProperty leftProperty() {
    return left.getReadOnlyProperty();
  }

  /** The slots that are taken, the one that frees next first. */
  public ReadOnlyObjectProperty<List<LedgerRow>> takenProperty() {
    return taken.getReadOnlyProperty();
  }

  /** What was wrong with the ledger's file, if anything. */
  public ReadOnlyObjectProperty<Optional<QuotaWarning>> warningProperty() {
    return warning.getReadOnlyProperty();
  }

  /** Slots that reconnecting by itself would take from here on. */
  public IntegerProperty plannedProperty() {
    return planned;
  }

  /** Whether anybody can see the meter; while nobody can, nothing ticks. */
  public BooleanProperty showingProperty() {
    return showing;
  }

  /** Reads the ledger again: a slot may have been taken. */
  public void refresh() {
    long question = ++asked;
    PolicyProfile judging = profile.getValue();
    calls.submit(
        () -> {
          CreationQuota quota = book.of(judging);
          quota.refresh();
          publish(question, quota.snapshot(), quota.warning());
        });
  }

  /** Empties the ledger, as the person asked. */
  public void reset() {
    long question = ++asked;
    PolicyProfile judging = profile.getValue();
    calls.submit(
        () -> {
          CreationQuota quota = book.of(judging);
          int freed = quota.reset();
          onReset.accept(new QuotaReset(judging.name(), freed));
          publish(question, quota.snapshot(), quota.warning());
        });
  }

  /**
   * How long until a slot frees that had this long to go at the given time of the quota's clock.
   */
  public long stillToGo(long freesInNanos, long atNanos) {
    return Math.max(0, freesInNanos - (nanoTime.getAsLong() - atNanos));
  }

  private void publish(long question, QuotaSnapshot snapshot, Optional<QuotaWarning> said) {
    long at = nanoTime.getAsLong();
    List<LedgerRow> slots =
        snapshot.taken().stream()
            .map(slot -> new LedgerRow(slot.owner(), slot.takenAt(), slot.freesInNanos()))
            .toList();
    clock.onScreen(
        () -> {
          if (question == asked) {
            total.set(snapshot.total());
            read = slots;
            readAt = at;
            warning.set(said);
            runDown();
          }
        });
  }

  private void runDown() {
    List<LedgerRow> now =
        read.stream()
            .map(s -> new LedgerRow(s.owner(), s.takenAt(), stillToGo(s.freesInNanos(), readAt)))
            .filter(s -> s.freesInNanos() > 0)
            .toList();
    taken.set(now);
    left.set(Math.max(0, total.get() - now.size()));
    boolean needed = showing.get() && !now.isEmpty();
    if (needed && ticking == null) {
      ticking = clock.everySecond(this::runDown);
    } else if (!needed && ticking != null) {
      ticking.close();
      ticking = null;
    }
  }
}
