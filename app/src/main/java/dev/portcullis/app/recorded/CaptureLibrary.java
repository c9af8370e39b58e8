package dev.portcullis.app.recorded;

import dev.portcullis.app.pulse.PulseClock;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.collections.FXCollections;

/** Opens captures without making the screen wait, and knows the recent ones. JavaFX thread only. */
public final class CaptureLibrary {

  private final RecentCaptures recent;
  private final Executor background;
  private final PulseClock clock;
  private final ReadOnlyListWrapper<RecentCapture> known =
      new ReadOnlyListWrapper<>(this, "recent", FXCollections.observableArrayList());

  /** Counts looks: an earlier one that comes late does not replace a later one. */
  private long looks;

  /**
   * Opens captures in the background.
   *
   * @param background where the disk is waited for; may refuse work while it has too much
   */
  public CaptureLibrary(RecentCaptures recent, Executor background, PulseClock clock) {
    this.recent = recent;
    this.background = background;
    this.clock = clock;
  }

  /** The recent captures, the newest first, as they were when they were last looked for. */
  public ReadOnlyListProperty<RecentCapture> recentProperty() {
    return known.getReadOnlyProperty();
  }

  /** Looks for the recent captures again. */
  public void refresh() {
    long mine = ++looks;
    boolean _ =
        submit(
            () -> {
              List<RecentCapture> found = recent.load();
              clock.onScreen(
                  () -> {
                    if (mine == looks) {
                      known.setAll(found);
                    }
                  });
            });
  }

  /**
   * Opens a capture.
   *
   * @param place its folder, or a file in it
   * @param done takes what came of it, later, on the JavaFX thread
   */
  public void open(Path place, Consumer<OpenOutcome> done) {
    boolean taken =
        submit(
            () -> {
              OpenOutcome outcome = CaptureOpener.open(place);
              if (outcome instanceof OpenOutcome.Opened opened) {
                recent.remember(opened.recorded().directory());
              }
              clock.onScreen(() -> done.accept(outcome));
            });
    if (!taken) {
      done.accept(new OpenOutcome.Busy(place));
    }
  }

  /** Closes a capture that nobody reads any more. Any thread. */
  public void close(RecordedCapture recorded) {
    if (!submit(recorded.capture()::close)) {
      // The program is ending: a moment's wait does no harm any more.
      recorded.capture().close();
    }
  }

  private boolean submit(Runnable task) {
    try {
      background.execute(task);
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }
}
