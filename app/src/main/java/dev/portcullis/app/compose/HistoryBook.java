package dev.portcullis.app.compose;

import dev.portcullis.core.workspace.SendHistory;
import dev.portcullis.core.workspace.SentPayload;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What was sent, shared by all tabs. JavaFX thread only. */
public final class HistoryBook {

  private final ReadOnlyObjectWrapper<SendHistory> history;
  private final Consumer<SendHistory> keep;

  /**
   * Goes on with what was kept.
   *
   * @param keep takes each new state; must not wait
   */
  public HistoryBook(SendHistory kept, Consumer<SendHistory> keep) {
    this.keep = keep;
    history = new ReadOnlyObjectWrapper<>(this, "history", kept);
  }

  /** Everything that was sent. */
  public ReadOnlyObjectProperty<SendHistory> historyProperty() {
    return history.getReadOnlyProperty();
  }

  /** Remembers one more. */
  void add(SentPayload sent) {
    history.set(history.get().with(sent));
    keep.accept(history.get());
  }
}
