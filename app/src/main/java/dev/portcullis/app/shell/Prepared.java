package dev.portcullis.app.shell;

import dev.portcullis.core.policy.ProfileStore;
import dev.portcullis.core.workspace.HistoryStore;
import dev.portcullis.core.workspace.LoadedWorkspace;
import dev.portcullis.core.workspace.StorageRules;
import dev.portcullis.core.workspace.WorkspaceStore;

/**
 * What is read and started before there is a window, on a thread that may wait for the disk.
 *
 * @param surroundings the computer
 * @param store where the workspace is kept
 * @param loaded what was open
 * @param profiles the rule profiles there are, and those that could not be read
 * @param engine the engine, running
 * @param histories where what was sent is kept
 * @param history what was sent before
 */
public record Prepared(
    Surroundings surroundings,
    WorkspaceStore store,
    LoadedWorkspace loaded,
    ProfileStore.Catalogue profiles,
    EngineRoom engine,
    HistoryStore histories,
    HistoryStore.Loaded history) {

  /** Reads the files and starts the engine; waits for the disk. */
  public static Prepared prepare(Surroundings surroundings) {
    WorkspaceStore store = new WorkspaceStore(surroundings.directories().config());
    LoadedWorkspace loaded = store.load();
    HistoryStore histories = new HistoryStore(surroundings.directories().config());
    return new Prepared(
        surroundings,
        store,
        loaded,
        new ProfileStore(surroundings.directories().profiles()).load(),
        EngineRoom.open(surroundings, storage(loaded)),
        histories,
        histories.load());
  }

  private static StorageRules storage(LoadedWorkspace loaded) {
    return switch (loaded) {
      case LoadedWorkspace.Restored restored -> restored.workspace().storage();
      case LoadedWorkspace.FromBackup backup -> backup.workspace().storage();
      case LoadedWorkspace.Fresh _,
          LoadedWorkspace.Damaged _,
          LoadedWorkspace.Newer _,
          LoadedWorkspace.Unreadable _ ->
          StorageRules.usual();
    };
  }
}
