package dev.portcullis.app.shell;

import dev.portcullis.core.workspace.OpenTab;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Tabs that were closed and can be opened again, the latest first. JavaFX thread only. */
final class ClosedTabs {

  private static final int MOST = 20;

  private final Deque<Closed> closed = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper any = new ReadOnlyBooleanWrapper(this, "any");

  /**
   * A tab as it was.
   *
   * @param place its place among all tabs, from 0
   */
  record Closed(OpenTab tab, int place) {}

  /** Keeps a tab; past {@link #MOST} the oldest is forgotten. */
  void push(OpenTab tab, int place) {
    closed.push(new Closed(tab, place));
    if (closed.size() > MOST) {
      closed.removeLast();
    }
    any.set(true);
  }

  /** Takes out the tab that was closed last. */
  Optional<Closed> pop() {
    Optional<Closed> last = Optional.ofNullable(closed.poll());
    any.set(!closed.isEmpty());
    return last;
  }

  /** Whether there is one. */
  ReadOnlyBooleanProperty anyProperty() {
    return any.getReadOnlyProperty();
  }
}
