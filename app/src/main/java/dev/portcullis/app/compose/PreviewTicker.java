package dev.portcullis.app.compose;

import dev.portcullis.app.pulse.PulseClock;
import dev.portcullis.core.codec.PayloadTemplate;
import dev.portcullis.core.codec.TemplateResult;

/**
 * Lets a preview follow the clock while what is written has variables, and costs nothing while it
 * has none. JavaFX thread only.
 */
final class PreviewTicker implements AutoCloseable {

  private final PulseClock clock;
  private final Runnable preview;
  private PulseClock.Ticking ticking = () -> {};
  private boolean ticks;

  PreviewTicker(PulseClock clock, Runnable preview) {
    this.clock = clock;
    this.preview = preview;
  }

  /** What is written has changed. */
  void follow(TemplateResult written) {
    boolean changes = written instanceof PayloadTemplate template && template.changes();
    if (!changes) {
      close();
    } else if (!ticks) {
      ticking = clock.everySecond(preview);
      ticks = true;
    }
  }

  @Override
  public void close() {
    ticking.close();
    ticks = false;
  }
}
