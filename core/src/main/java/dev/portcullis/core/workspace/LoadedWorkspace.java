package dev.portcullis.core.workspace;

import java.nio.file.Path;

/** What the store found at a start, and what the person has to be told of it. */
public sealed interface LoadedWorkspace {

  /** Nothing was stored yet: a first start. */
  record Fresh() implements LoadedWorkspace {}

  /**
   * All well.
   *
   * @param workspace what was open
   */
  record Restored(Workspace workspace) implements LoadedWorkspace {}

  /**
   * The file was damaged and lies aside now; the state before the last save came back.
   *
   * @param workspace what was open a little earlier
   * @param setAside where the damaged file lies
   * @param cause what was wrong with it, in English
   */
  record FromBackup(Workspace workspace, Path setAside, String cause) implements LoadedWorkspace {}

  /**
   * The file was damaged and lies aside now; there was no usable backup.
   *
   * @param setAside where the damaged file lies
   * @param cause what was wrong with it, in English
   */
  record Damaged(Path setAside, String cause) implements LoadedWorkspace {}

  /**
   * A later version of the program wrote the file. It was left as it is, and nothing is saved over
   * it.
   *
   * @param file where it lies
   * @param version the version it says
   */
  record Newer(Path file, int version) implements LoadedWorkspace {}

  /**
   * The file could not be read or moved at all; it was left as it is.
   *
   * @param cause the operating system's words
   */
  record Unreadable(String cause) implements LoadedWorkspace {}
}
