package dev.portcullis.core.policy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How many sockets a profile may still create; callable from any thread.
 *
 * <p>A successful {@link #take} takes a slot, which frees exactly one window later; connecting and
 * closing change nothing; a refused take takes nothing. {@link #take}, {@link #refresh} and {@link
 * #reset} may wait for the disk, and for another process for at most two seconds: call them off a
 * screen's thread. {@link #snapshot} and {@link #warning} never wait for the disk.
 */
public final class CreationQuota {

  private final Optional<QuotaRule> rule;
  private final QuotaClock clock;
  private final @Nullable LedgerFile file;
  private final ReentrantLock lock = new ReentrantLock();

  /** Serialises those who read and write the file, so that {@link #lock} is held only briefly. */
  private final ReentrantLock fileTurn = new ReentrantLock();

  // Guarded by lock.
  private QuotaLedger ledger;
  private @Nullable QuotaWarning warning;

  private CreationQuota(Optional<QuotaRule> rule, QuotaClock clock, @Nullable LedgerFile file) {
    this.rule = rule;
    this.clock = clock;
    this.file = file;
    this.ledger = new QuotaLedger(clock, rule.orElse(QuotaRule.PLATFORM));
  }

  /** Any number of sockets: no ledger, no file. */
  public static CreationQuota unlimited() {
    return new CreationQuota(Optional.empty(), QuotaClock.system(), null);
  }

  /** A quota that is forgotten with this object. */
  public static CreationQuota inMemory(QuotaRule rule, QuotaClock clock) {
    return new CreationQuota(Optional.of(rule), clock, null);
  }

  /** A quota whose ledger is a file, shared by every process that names the same file. */
  public static CreationQuota kept(QuotaRule rule, QuotaClock clock, Path file) {
    CreationQuota quota = new CreationQuota(Optional.of(rule), clock, new LedgerFile(file));
    quota.refresh();
    return quota;
  }

  /** A profile's quota, its ledger a file of the profile's name in a directory. */
  public static CreationQuota of(PolicyProfile profile, QuotaClock clock, Path directory) {
    return profile
        .quota()
        .map(rule -> kept(rule, clock, directory.resolve("quota-" + profile.name() + ".json")))
        .orElseGet(CreationQuota::unlimited);
  }

  /**
   * Takes a slot.
   *
   * @param owner who takes it, for the ledger
   * @return the slot, or empty if the quota is used up
   */
  public Optional<QuotaSlot> take(String owner) {
    if (rule.isEmpty()) {
      return Optional.of(new QuotaSlot(owner, clock.wall(), 0));
    }
    fileTurn.lock();
    try {
      if (file == null) {
        return underLock(() -> ledger.take(owner));
      }
      LedgerFile.Result<Optional<QuotaSlot>> result =
          file.update(copyOfLedger(), each -> each.take(owner));
      return accept(result);
    } finally {
      fileTurn.unlock();
    }
  }

  /** Reads what other processes took since, and what an earlier run left. */
  public void refresh() {
    if (rule.isEmpty() || file == null) {
      return;
    }
    fileTurn.lock();
    try {
      accept(file.read(copyOfLedger()));
    } finally {
      fileTurn.unlock();
    }
  }

  /** Frees every slot: a deliberate act of the user. Returns how many were freed. */
  public int reset() {
    if (rule.isEmpty()) {
      return 0;
    }
    fileTurn.lock();
    try {
      if (file == null) {
        return underLock(() -> ledger.reset());
      }
      return accept(file.update(copyOfLedger(), QuotaLedger::reset));
    } finally {
      fileTurn.unlock();
    }
  }

  /** The quota now, as this process last read it. */
  public QuotaSnapshot snapshot() {
    return rule.isEmpty() ? new QuotaSnapshot(0, List.of()) : underLock(() -> ledger.snapshot());
  }

  /**
   * The latest trouble with the ledger, until it works again; damage stays on show, because it
   * explains slots that nobody took.
   */
  public Optional<QuotaWarning> warning() {
    return underLock(() -> Optional.ofNullable(warning));
  }

  private QuotaLedger copyOfLedger() {
    return underLock(() -> ledger.copy());
  }

  private <T> T accept(LedgerFile.Result<T> result) {
    return underLock(
        () -> {
          ledger = result.ledger();
          if (result.warning() != null
              || (warning != null && warning.kind() != QuotaWarning.Kind.DAMAGED)) {
            warning = result.warning();
          }
          return result.value();
        });
  }

  private <T> T underLock(Supplier<T> action) {
    lock.lock();
    try {
      return action.get();
    } finally {
      lock.unlock();
    }
  }
}
