package dev.portcullis.app.status;

import dev.portcullis.app.pulse.PulseClock;
import dev.portcullis.app.socket.SocketTabViewModel;
import dev.portcullis.app.socket.TabPhase;
import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.CaptureStatus;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.socket.SocketCounters;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * What the status bar says about the tab in front and about the capture. JavaFX thread only.
 *
 * <p>The rate is sampled once a second while bytes move and for as long as the chart has something
 * to show; then nothing ticks until bytes move again.
 */
public final class StatusViewModel {

  private final ReadOnlyObjectWrapper<TabPhase> phase =
      new ReadOnlyObjectWrapper<>(this, "phase", TabPhase.IDLE);
  private final ReadOnlyBooleanWrapper recorded = new ReadOnlyBooleanWrapper(this, "recorded");
  private final ReadOnlyLongWrapper written = new ReadOnlyLongWrapper(this, "written");
  private final ReadOnlyLongWrapper read = new ReadOnlyLongWrapper(this, "read");
  private final ReadOnlyObjectWrapper<Optional<EventDetail.Connected>> ends =
      new ReadOnlyObjectWrapper<>(this, "ends", Optional.empty());
  private final ReadOnlyObjectWrapper<List<Long>> rates =
      new ReadOnlyObjectWrapper<>(this, "rates", List.of());
  private final ReadOnlyObjectWrapper<CaptureStatus> capture;

  private final Capture source;
  private final PulseClock clock;
  private final LongSupplier nanoTime;
  private final RateHistory history = new RateHistory();
  private Subscription tab = Subscription.EMPTY;
  private SocketCounters counters = new SocketCounters(0, 0, 0, 0);
  private long writtenBefore;
  private long readBefore;
  private PulseClock.@Nullable Ticking ticking;

  /** Follows the selected tab. */
  public StatusViewModel(
      ObservableValue<SocketTabViewModel> selected,
      Capture source,
      PulseClock clock,
      LongSupplier nanoTime) {
    this.source = source;
    this.clock = clock;
    this.nanoTime = nanoTime;
    capture = new ReadOnlyObjectWrapper<>(this, "capture", source.status());
    selected.subscribe(this::follow);
  }

  /** How the tab in front stands. */
  public ReadOnlyObjectProperty<TabPhase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /** Whether a capture recorded earlier is in front, which has no socket to tell of. */
  public ReadOnlyBooleanProperty recordedProperty() {
    return recorded.getReadOnlyProperty();
  }

  /** Bytes the kernel took since the counters were last reset. */
  public ReadOnlyLongProperty writtenProperty() {
    return written.getReadOnlyProperty();
  }

  /** Bytes received since the counters were last reset. */
  public ReadOnlyLongProperty readProperty() {
    return read.getReadOnlyProperty();
  }

  /** Both ends of the connection in front. */
  public ReadOnlyObjectProperty<Optional<EventDetail.Connected>> endsProperty() {
    return ends.getReadOnlyProperty();
  }

  /** Bytes a second of the last seconds, oldest first; both directions together. */
  public ReadOnlyObjectProperty<List<Long>> ratesProperty() {
    return rates.getReadOnlyProperty();
  }

  /** Size and health of the capture. */
  public ReadOnlyObjectProperty<CaptureStatus> captureProperty() {
    return capture.getReadOnlyProperty();
  }

  /** Looks at the capture afresh: call it when it grew. */
  public void pull() {
    capture.set(source.status());
  }

  /** Counts from here; the log and the engine's own counters stay as they are. */
  public void resetCounters() {
    writtenBefore = counters.bytesWritten();
    readBefore = counters.bytesRead();
    show();
  }

  private void follow(@Nullable SocketTabViewModel now) {
    tab.unsubscribe();
    stopTicking();
    rates.set(List.of());
    recorded.set(now == null);
    if (now == null) {
      tab = Subscription.EMPTY;
      phase.set(TabPhase.IDLE);
      ends.set(Optional.empty());
      counters = new SocketCounters(0, 0, 0, 0);
      writtenBefore = 0;
      readBefore = 0;
      show();
      return;
    }
    writtenBefore = 0;
    readBefore = 0;
    counters = now.countersProperty().get();
    show();
    tab =
        Subscription.combine(
            now.phaseProperty().subscribe(phase::set),
            now.connectedProperty().subscribe(ends::set),
            now.countersProperty().subscribe(this::count));
  }

  private void count(SocketCounters now) {
    long before = total(counters);
    if (total(now) < before) {
      writtenBefore = 0;
      readBefore = 0;
    }
    counters = now;
    show();
    if (total(now) > before && ticking == null) {
      history.restart(before, nanoTime.getAsLong());
      ticking = clock.everySecond(this::sample);
    }
  }

  private void show() {
    written.set(counters.bytesWritten() - writtenBefore);
    read.set(counters.bytesRead() - readBefore);
  }

  private void sample() {
    history.sample(total(counters), nanoTime.getAsLong());
    rates.set(history.samples());
    if (history.samples().size() == RateHistory.SAMPLES && history.isQuiet()) {
      stopTicking();
    }
  }

  private void stopTicking() {
    if (ticking != null) {
      ticking.close();
      ticking = null;
    }
  }

  private static long total(SocketCounters counters) {
    return counters.bytesWritten() + counters.bytesRead();
  }
}
