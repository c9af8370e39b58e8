package dev.portcullis.app.library;

import java.nio.file.Path;

/** What can be done with a script file. JavaFX thread only. */
public interface ScriptActions {

  /** Opens a script to be read and changed. */
  void onOpenScript(Path script);

  /** Runs a script. */
  void onRunScript(Path script);
}
