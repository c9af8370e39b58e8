package dev.portcullis.app.log;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/** The counts a log shows: without what was cleared away, and what came since a pause. */
final class ShownCounts {

  private final Map<LogFilter, ReadOnlyLongWrapper> counts = new EnumMap<>(LogFilter.class);
  private final ReadOnlyLongWrapper heldBack = new ReadOnlyLongWrapper(this, "heldBack", 0);
  private final ReadOnlyLongWrapper cleared = new ReadOnlyLongWrapper(this, "cleared", 0);
  private LogCounts atClear = LogCounts.NONE;
  private LogCounts atPause = LogCounts.NONE;

  ShownCounts() {
    for (LogFilter each : LogFilter.values()) {
      counts.put(each, new ReadOnlyLongWrapper(this, each.id(), 0));
    }
  }

  /** How many events a filter shows, those after a pause included, those cleared away not. */
  ReadOnlyLongProperty of(LogFilter filter) {
    return Objects.requireNonNull(counts.get(filter)).getReadOnlyProperty();
  }

  /** Events that came since the view was paused. */
  ReadOnlyLongProperty heldBackProperty() {
    return heldBack.getReadOnlyProperty();
  }

  /** Events that were cleared from the view. */
  ReadOnlyLongProperty clearedProperty() {
    return cleared.getReadOnlyProperty();
  }

  /** The view was paused when there were so many. */
  void pausedAt(LogCounts now) {
    atPause = now;
  }

  /** Whatever was held back is shown. */
  void nothingHeldBack() {
    heldBack.set(0);
  }

  /** The view was cleared of so many; a pause goes on from there. */
  void clearedAt(LogCounts now) {
    atClear = now;
    if (!now.equals(LogCounts.NONE)) {
      atPause = now;
    }
  }

  /** Shows what there is now. */
  void show(LogCounts all, LogChoice choice, boolean paused) {
    LogCounts shown = all.since(atClear);
    counts.forEach((filter, count) -> count.set(shown.of(filter)));
    cleared.set(atClear.of(LogFilter.ALL));
    heldBack.set(paused ? all.since(atPause).of(choice) : 0);
  }
}
