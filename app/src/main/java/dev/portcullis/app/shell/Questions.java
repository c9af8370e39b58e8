package dev.portcullis.app.shell;

/** Asks the person before something is lost. JavaFX thread only. */
@FunctionalInterface
interface Questions {

  /**
   * Asks, and waits for the answer.
   *
   * @param question what is about to happen
   * @param yes the words of the button that lets it happen
   * @return whether it may
   */
  boolean ask(String question, String yes);
}
