package dev.portcullis.app.pulse;

/**
 * When things happen on the screen's thread. View models register what they pull from the engine;
 * the engine's threads request a pull; it runs once at the screen's next pulse, however often it
 * was requested. Nothing runs while nobody asks.
 *
 * <p>{@link Pulse#request} and {@link #onScreen} may be called by any thread, everything else by
 * the screen's thread alone. All tasks run on the screen's thread and must not block; a task that
 * throws is reported to that thread's uncaught-exception handler and stops no other.
 */
public interface PulseClock {

  /** Registers what runs at a pulse that was requested. It does not run before it is requested. */
  Pulse onPulse(Runnable pull);

  /**
   * Runs the task about once a second, first after a second, until the answer is closed. Costs a
   * wake-up a second only while somebody is registered.
   */
  Ticking everySecond(Runnable tick);

  /** Runs the task once on the screen's thread, soon and in the order of the calls. */
  void onScreen(Runnable task);

  /** A registered pull. */
  interface Pulse extends AutoCloseable {

    /** Asks for one run at the next pulse. Any thread; quick; never waits. */
    void request();

    /** Ends it; a run that was requested and has not begun is dropped. Repeating it is harmless. */
    @Override
    void close();
  }

  /** A registered tick. */
  interface Ticking extends AutoCloseable {

    /** Ends it. Repeating it is harmless. */
    @Override
    void close();
  }
}
