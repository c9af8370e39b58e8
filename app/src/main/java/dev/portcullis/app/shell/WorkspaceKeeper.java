package dev.portcullis.app.shell;

import dev.portcullis.core.workspace.Workspace;
import dev.portcullis.core.workspace.WorkspaceStore;
import java.util.function.Consumer;

/** Stores the workspace a moment after it changed. Any thread may call. */
final class WorkspaceKeeper extends DelayedSave<Workspace> {

  /**
   * A keeper for this store.
   *
   * @param refused hears on the keeper's thread why the disk refused
   */
  WorkspaceKeeper(WorkspaceStore store, Consumer<String> refused) {
    super("portcullis-workspace", store::save, refused);
  }
}
