package dev.portcullis.app.shell;

import dev.portcullis.app.settings.DataDirectories;
import dev.portcullis.core.policy.ProfileStore;
import dev.portcullis.core.workspace.HistoryStore;
import dev.portcullis.core.workspace.LoadedWorkspace;
import dev.portcullis.core.workspace.WorkspaceStore;

/**
 * What earlier runs of the program left, read before there is an engine or a window.
 *
 * @param store where the workspace is kept
 * @param loaded what was open
 * @param profiles the rule profiles there are, and those that could not be read
 * @param histories where what was sent is kept
 * @param history what was sent before
 */
public record Stored(
    WorkspaceStore store,
    LoadedWorkspace loaded,
    ProfileStore.Catalogue profiles,
    HistoryStore histories,
    HistoryStore.Loaded history) {

  /** Reads the files; waits for the disk. */
  public static Stored read(DataDirectories directories) {
    WorkspaceStore store = new WorkspaceStore(directories.config());
    HistoryStore histories = new HistoryStore(directories.config());
    return new Stored(
        store,
        store.load(),
        new ProfileStore(directories.profiles()).load(),
        histories,
        histories.load());
  }
}
