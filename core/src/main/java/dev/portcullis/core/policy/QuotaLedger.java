package dev.portcullis.core.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who took which slot, and when each frees by this process's monotonic clock. Not thread-safe: its
 * owner guards it.
 *
 * <p>A slot this process took or has once read is timed by the monotonic clock from then on:
 * setting the wall clock changes nothing. A slot read for the first time is converted: exactly,
 * where its entry was written in the same run of the same monotonic clock; by the wall clock
 * otherwise, an age below zero counting as zero, so that no slot is held longer than one window
 * from here.
 */
final class QuotaLedger {

  /**
   * A slot as the file keeps it.
   *
   * @param number counts the takes of this ledger from 1; tells slots of equal times apart
   * @param owner who took it
   * @param wall when, by the wall clock
   * @param run which run of the monotonic clock {@code nanos} belongs to; empty if unknown
   * @param nanos when, by the monotonic clock
   */
  record Entry(long number, String owner, Instant wall, String run, long nanos) {}

  private record Slot(Entry entry, long freesAt, boolean saved) {}

  private final QuotaClock clock;
  private final QuotaRule rule;
  private final List<Slot> slots = new ArrayList<>();
  private long lastNumber;

  /** Whether the file could not be read, and this ledger goes by itself until it can. */
  private boolean alone;

  QuotaLedger(QuotaClock clock, QuotaRule rule) {
    this.clock = clock;
    this.rule = rule;
  }

  QuotaLedger copy() {
    QuotaLedger copy = new QuotaLedger(clock, rule);
    copy.slots.addAll(slots);
    copy.lastNumber = lastNumber;
    copy.alone = alone;
    return copy;
  }

  /** Takes a slot, or none if all are taken. */
  Optional<QuotaSlot> take(String owner) {
    long now = clock.nanos();
    prune(now);
    if (slots.size() >= rule.sockets()) {
      return Optional.empty();
    }
    return Optional.of(shown(add(owner, now), now));
  }

  private Slot add(String owner, long now) {
    Entry entry = new Entry(++lastNumber, owner, clock.wall(), clock.run(), now);
    Slot slot = new Slot(entry, now + window(), false);
    slots.add(slot);
    return slot;
  }

  /** Takes every slot that is left: what a ledger that cannot be read must be assumed to say. */
  void fill(String owner) {
    long now = clock.nanos();
    prune(now);
    while (slots.size() < rule.sockets()) {
      add(owner, now);
    }
  }

  /**
   * The file cannot be read. The first time every slot counts as taken; as long as it lasts, this
   * ledger goes by what it knows, so that nothing is held longer than one window.
   */
  void standAlone(String owner) {
    if (!alone) {
      fill(owner);
      alone = true;
    }
  }

  int reset() {
    prune(clock.nanos());
    int freed = slots.size();
    slots.clear();
    return freed;
  }

  QuotaSnapshot snapshot() {
    long now = clock.nanos();
    prune(now);
    return new QuotaSnapshot(
        rule.sockets(),
        slots.stream()
            .sorted(Comparator.comparingLong(slot -> slot.freesAt() - now))
            .map(slot -> shown(slot, now))
            .toList());
  }

  /** The slots that still count, for the file. */
  List<Entry> entries() {
    prune(clock.nanos());
    return slots.stream().map(Slot::entry).toList();
  }

  long lastNumber() {
    return lastNumber;
  }

  /**
   * Makes the file's slots this ledger's, keeping the times of those already known, and slots that
   * could not be written yet.
   */
  void replaceBy(List<Entry> entries, long numberInFile) {
    Map<Entry, Slot> known = new HashMap<>();
    slots.forEach(slot -> known.put(slot.entry(), slot));
    slots.removeIf(Slot::saved);
    for (Entry entry : entries) {
      Slot slot = known.get(entry);
      if (slot == null) {
        slots.add(new Slot(entry, freesAt(entry), true));
      } else if (slot.saved()) {
        slots.add(slot);
      }
    }
    lastNumber = Math.max(lastNumber, numberInFile);
    alone = false;
    prune(clock.nanos());
  }

  /** All slots are in the file now. */
  void saved() {
    slots.replaceAll(slot -> new Slot(slot.entry(), slot.freesAt(), true));
  }

  private long freesAt(Entry entry) {
    long now = clock.nanos();
    long age;
    if (!entry.run().isEmpty() && entry.run().equals(clock.run())) {
      age = now - entry.nanos();
    } else {
      Duration elapsed = Duration.between(entry.wall(), clock.wall());
      // Compared before it is turned into nanoseconds: a wall clock may be off by centuries.
      if (elapsed.isNegative()) {
        age = 0;
      } else {
        age = elapsed.compareTo(rule.window()) >= 0 ? window() : elapsed.toNanos();
      }
    }
    return now + window() - Math.clamp(age, 0, window());
  }

  private void prune(long now) {
    slots.removeIf(slot -> slot.freesAt() - now <= 0);
  }

  private long window() {
    return rule.window().toNanos();
  }

  private static QuotaSlot shown(Slot slot, long now) {
    return new QuotaSlot(slot.entry().owner(), slot.entry().wall(), slot.freesAt() - now);
  }
}
