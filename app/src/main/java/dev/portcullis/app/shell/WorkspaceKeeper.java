package dev.portcullis.app.shell;

import dev.portcullis.core.workspace.Workspace;
import java.util.function.Consumer;

/** Stores the workspace a moment after it changed. Any thread may call. */
final class WorkspaceKeeper extends DelayedSave<Workspace> {

  /**
   * A keeper on this disk.
   *
   * @param refused hears on the keeper's thread why the disk refused
   */
  WorkspaceKeeper(Disk<Workspace> disk, Consumer<String> refused) {
    super("portcullis-workspace", disk, refused);
  }
}
