package dev.portcullis.app.shell;

import dev.portcullis.core.policy.ProfileStore;
import dev.portcullis.core.workspace.HistoryStore;
import dev.portcullis.core.workspace.LoadedWorkspace;
import dev.portcullis.core.workspace.SendHistory;
import dev.portcullis.core.workspace.StorageRules;
import dev.portcullis.core.workspace.Workspace;
import dev.portcullis.core.workspace.WorkspaceClaim;
import dev.portcullis.core.workspace.WorkspaceStore;
import java.io.IOException;
import java.lang.System.Logger.Level;

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
 * @param claim whether another program keeps all of it
 */
public record Prepared(
    Surroundings surroundings,
    WorkspaceStore store,
    LoadedWorkspace loaded,
    ProfileStore.Catalogue profiles,
    EngineRoom engine,
    HistoryStore histories,
    HistoryStore.Loaded history,
    WorkspaceClaim claim) {

  /** Reads the files and starts the engine; waits for the disk. */
  public static Prepared prepare(Surroundings surroundings) {
    WorkspaceClaim claim = WorkspaceClaim.on(surroundings.directories().config());
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
        histories.load(),
        claim);
  }

  /** Stores what is open, unless another program does. */
  void keep(Workspace workspace) throws IOException {
    if (claim.isOurs()) {
      store.save(workspace);
    }
  }

  /** Stores what was sent, unless another program does. */
  void keep(SendHistory sent) throws IOException {
    if (claim.isOurs()) {
      histories.save(sent);
    }
  }

  /** Leaves the files to the next program; call it once everything is stored. */
  void leave() {
    try {
      claim.close();
    } catch (IOException e) {
      System.getLogger(Prepared.class.getName()).log(Level.DEBUG, "a lock was not let go of", e);
    }
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
