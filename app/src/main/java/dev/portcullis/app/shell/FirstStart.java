package dev.portcullis.app.shell;

import dev.portcullis.core.workspace.Appearance;
import dev.portcullis.core.workspace.ComposerDraft;
import dev.portcullis.core.workspace.OpenTab;
import dev.portcullis.core.workspace.WindowPlace;
import dev.portcullis.core.workspace.Workspace;
import java.util.List;

/**
 * What the first start opens: a tab at a simulated device and a payload ready to go, so that
 * Connect and Send work at once. Nothing listens until Connect is pressed.
 */
final class FirstStart {

  /** The port of the simulated device. */
  private static final String DEVICE_PORT = "8849";

  /** Reads two holding registers of unit 1; the checksum is appended. */
  private static final String READ_REGISTERS = "01 03 00 00 00 02";

  private FirstStart() {}

  /**
   * The workspace of a first start.
   *
   * @param tabName what the tab is called, in the language of the window
   */
  static Workspace workspace(String tabName) {
    ComposerDraft draft =
        new ComposerDraft(
            "hex", READ_REGISTERS, "crc-16-modbus", ComposerDraft.NONE, "UTF-8", false);
    return new Workspace(
        Workspace.VERSION,
        "desk",
        Appearance.followSystem(),
        WindowPlace.unset(),
        List.of(new OpenTab(tabName, "127.0.0.1", DEVICE_PORT, "2", "echo", draft)),
        0);
  }

  /** A tab with nothing filled in. */
  static OpenTab emptyTab(String tabName) {
    return new OpenTab(tabName, "", "", "2", "", ComposerDraft.empty());
  }
}
