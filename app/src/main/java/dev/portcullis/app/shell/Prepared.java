package dev.portcullis.app.shell;

import dev.portcullis.core.workspace.LoadedWorkspace;
import dev.portcullis.core.workspace.StorageRules;

/**
 * What is read and started before there is a window, on a thread that may wait for the disk.
 *
 * @param surroundings the computer
 * @param stored what was read
 * @param engine the engine, running
 */
public record Prepared(Surroundings surroundings, Stored stored, EngineRoom engine) {

  /** Reads the files and starts the engine; waits for the disk. */
  public static Prepared prepare(Surroundings surroundings) {
    return prepare(surroundings, Stored.read(surroundings.directories()));
  }

  /** Starts the engine for what was read before; waits for the disk. */
  public static Prepared prepare(Surroundings surroundings, Stored stored) {
    return new Prepared(
        surroundings, stored, EngineRoom.open(surroundings, storage(stored.loaded())));
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
