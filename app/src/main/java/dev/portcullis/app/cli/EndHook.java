package dev.portcullis.app.cli;

/** Does something when a signal ends the program, unless it was removed before. Any thread. */
final class EndHook {

  private final Thread thread;

  EndHook(String name, Runnable action) {
    thread = Thread.ofPlatform().name(name).unstarted(action);
    Runtime.getRuntime().addShutdownHook(thread);
  }

  /** Removes it; false if the program is ending and it runs, or has run, already. */
  boolean remove() {
    try {
      return Runtime.getRuntime().removeShutdownHook(thread);
    } catch (IllegalStateException e) {
      return false;
    }
  }
}
