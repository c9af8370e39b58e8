package dev.portcullis.app.log;

import dev.portcullis.app.i18n.Language;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.pulse.PulseClock;
import dev.portcullis.app.viewport.RowRanges;
import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.codec.TextCharset;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/**
 * Writes selected events for the clipboard, away from the screen. JavaFX thread. A copy that begins
 * ends the one before.
 */
public final class LogCopier {

  /** The progress while nothing is copied. */
  public static final double IDLE = -1;

  private final Capture capture;
  private final LogWorker worker;
  private final PulseClock clock;
  private final ZoneId zone;
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", IDLE);

  /** Counts copies; one that is not the newest ends. */
  private final AtomicLong newest = new AtomicLong();

  LogCopier(Capture capture, LogWorker worker, PulseClock clock, ZoneId zone) {
    this.capture = capture;
    this.worker = worker;
    this.clock = clock;
    this.zone = zone;
  }

  /** How far a copy is, 0 to 1; {@link #IDLE} while there is none. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Ends the copy; the clipboard stays as it is. */
  public void cancel() {
    newest.incrementAndGet();
    progress.set(IDLE);
  }

  /**
   * Begins a copy.
   *
   * @param language of the sentences
   * @param done takes the text on the JavaFX thread
   */
  void copy(
      LogWish wish,
      RowRanges rows,
      CopyFormat format,
      TextCharset charset,
      Language language,
      Consumer<Copied> done) {
    long mine = newest.incrementAndGet();
    progress.set(0);
    boolean taken =
        worker.withSequences(
            wish,
            rows,
            LogCopy.MOST_EVENTS,
            sequences -> {
              // Messages of its own: those of the window belong to the JavaFX thread.
              EventText words = new EventText(new Messages(language));
              Copied copied =
                  new LogCopy(capture, format, charset, zone, words)
                      .copy(sequences, rows.size(), part -> goesOn(mine, part));
              clock.onScreen(
                  () -> {
                    if (newest.get() == mine) {
                      progress.set(IDLE);
                      done.accept(copied);
                    }
                  });
            });
    if (!taken) {
      cancel();
      done.accept(Copied.NOTHING);
    }
  }

  /** On the worker's thread. */
  private boolean goesOn(long mine, double part) {
    boolean wanted = newest.get() == mine;
    if (wanted) {
      clock.onScreen(
          () -> {
            if (newest.get() == mine && progress.get() != IDLE) {
              progress.set(part);
            }
          });
    }
    return wanted;
  }
}
