package dev.portcullis.app.compose;

import dev.portcullis.core.codec.Composition;
import dev.portcullis.core.codec.PayloadRecipe;
import dev.portcullis.core.codec.PayloadTemplate;
import dev.portcullis.core.codec.VariableValues;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What the variables of one tab are written from: its sends are numbered from 1 for as long as it
 * is open, whoever sends. Any thread.
 */
public final class SendValues {

  private final AtomicLong sent = new AtomicLong();
  private final InstantSource clock;
  private final ZoneId zone;
  private final RandomGenerator random;

  /**
   * Begins to count.
   *
   * @param clock tells the time that variables write
   * @param zone in which times are written
   * @param random safe for use by several threads
   */
  public SendValues(InstantSource clock, ZoneId zone, RandomGenerator random) {
    this.clock = clock;
    this.zone = zone;
    this.random = random;
  }

  /** The moment, in milliseconds since 1970. */
  long millis() {
    return clock.millis();
  }

  /** The values of the next send, should it be at this moment. */
  VariableValues now() {
    return of(sent.get() + 1);
  }

  /** The values of a send that takes place. */
  VariableValues next() {
    return of(sent.incrementAndGet());
  }

  /** Writes the bytes of a turn, on the thread that sends; what never changes is written once. */
  Supplier<Composition> turns(PayloadRecipe recipe, PayloadTemplate template) {
    if (template.changes()) {
      return () -> recipe.compose(template.fill(next()));
    }
    Composition always = recipe.compose(template.fill(now()));
    return () -> {
      next();
      return always;
    };
  }

  private VariableValues of(long sequence) {
    return new VariableValues(sequence, clock.instant(), zone, random);
  }
}
