package dev.portcullis.core.socket;

import java.util.concurrent.Executor;

/** Where the listeners of a socket run. */
public sealed interface Delivery {

  /**
   * Nobody listens: the capture is the record. Registering a listener is refused, and received
   * bytes never become heap objects.
   */
  static Delivery none() {
    return new None();
  }

  /**
   * On threads of the engine: on the thread that reads when nothing else waits to be delivered,
   * else on another. A listener may take its time, or never return: its socket alone is then read
   * more slowly, or not at all.
   */
  static Delivery engine() {
    return new Engine();
  }

  /**
   * On an executor of the caller's, for example the loop of a script. Each event is one task.
   *
   * @param executor runs tasks one at a time or many; this socket has at most one there at any time
   */
  static Delivery on(Executor executor) {
    return new On(executor);
  }

  /** See {@link Delivery#none()}. */
  record None() implements Delivery {}

  /** See {@link Delivery#engine()}. */
  record Engine() implements Delivery {}

  /**
   * See {@link Delivery#on(Executor)}.
   *
   * @param executor where the listeners run
   */
  record On(Executor executor) implements Delivery {}
}
