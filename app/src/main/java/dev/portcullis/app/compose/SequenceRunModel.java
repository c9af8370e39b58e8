package dev.portcullis.app.compose;

import dev.portcullis.app.pulse.PulseClock;
import dev.portcullis.core.send.Outlet;
import dev.portcullis.core.send.Sequencer;
import dev.portcullis.core.workspace.SavedSequence;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The sequence that runs on a tab's connection. JavaFX thread only; the sending itself has a thread
 * of its own in the engine.
 */
public final class SequenceRunModel {

  private final ReadOnlyObjectWrapper<Optional<SequenceRun>> run =
      new ReadOnlyObjectWrapper<>(this, "run", Optional.empty());
  private final SendValues values;
  private final PulseClock.Pulse pulse;
  private @Nullable Sequencer sequencer;

  SequenceRunModel(PulseClock clock, SendValues values) {
    this.values = values;
    pulse = clock.onPulse(this::pull);
  }

  /** What runs or has run; empty before the first and once its end was dismissed. */
  public ReadOnlyObjectProperty<Optional<SequenceRun>> runProperty() {
    return run.getReadOnlyProperty();
  }

  /** Whether one goes on. */
  public boolean isRunning() {
    return run.get().map(SequenceRun::isRunning).orElse(false);
  }

  /** Begins with the first row; nothing happens while one runs or where it is not clear. */
  void start(SavedSequence sequence, Outlet outlet) {
    if (!isRunning()) {
      SequencePlans.of(sequence, values)
          .ifPresent(
              plan -> {
                Sequencer started = Sequencer.start(plan, outlet, pulse::request);
                sequencer = started;
                run.set(Optional.of(new SequenceRun(sequence, started.progress())));
              });
    }
  }

  /** Lets no further row begin. */
  public void stop() {
    if (sequencer != null) {
      sequencer.stop();
    }
  }

  /** Takes away what is said of the last end. */
  void dismiss() {
    if (!isRunning()) {
      run.set(Optional.empty());
    }
  }

  void dispose() {
    stop();
    pulse.close();
  }

  private void pull() {
    Sequencer now = sequencer;
    if (now != null) {
      run.set(run.get().map(known -> new SequenceRun(known.sequence(), now.progress())));
    }
  }
}
