package dev.portcullis.core.workspace;

/**
 * Before which steps the program asks. None of them loses anything that undo does not bring back,
 * but for a live connection.
 *
 * @param closingLiveTab before a tab is closed whose connection is open
 * @param quittingLive before the program ends while a connection is open
 */
public record Confirmations(boolean closingLiveTab, boolean quittingLive) {

  /** Asks before quitting ends live connections; a closed tab can be opened again. */
  public static Confirmations usual() {
    return new Confirmations(false, true);
  }
}
