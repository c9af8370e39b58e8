package dev.portcullis.core.workspace;

import dev.portcullis.core.base.Reasons;
import dev.portcullis.core.base.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * Keeps the workspace as one JSON file with one backup. Blocks on the disk: call it from a thread
 * of its own, one at a time.
 *
 * <p>A save writes a new file aside, forces it to disk and moves it into place, so that a crash or
 * a full disk leaves the old file whole. A file that cannot be understood is never overwritten: it
 * is moved aside under a name that says so. A file that a later version of the program wrote is
 * left where it is, and nothing is saved over it.
 */
public final class WorkspaceStore {

  private static final String FILE = "workspace.json";
  private static final String BACKUP = "workspace.backup.json";
  private static final String DAMAGED = "workspace.damaged-%d.json";

  /** Far more than a person can fill: what is larger is not read into memory. */
  private static final long LARGEST = 256L * 1024 * 1024;

  /** More damaged files than anyone would look through; beyond it the oldest is replaced. */
  private static final int MAX_DAMAGED = 9;

  private final Path directory;

  /** Whether what lies there was written by a later program and must stay. */
  private volatile boolean newerLiesThere;

  /**
   * A store in a directory that need not exist yet.
   *
   * @param directory where the file and its backup stand
   */
  public WorkspaceStore(Path directory) {
    this.directory = directory;
  }

  /** Reads what was stored; moves a damaged file aside. Never throws. */
  public LoadedWorkspace load() {
    Path file = directory.resolve(FILE);
    try {
      return new LoadedWorkspace.Restored(read(file));
    } catch (NoSuchFileException e) {
      // A crash between two moves of a save leaves the backup alone: it is then the newest.
      return readBackup()
          .<LoadedWorkspace>map(LoadedWorkspace.Restored::new)
          .orElseGet(LoadedWorkspace.Fresh::new);
    } catch (WorkspaceJson.NewerException e) {
      newerLiesThere = true;
      return new LoadedWorkspace.Newer(file, e.version());
    } catch (JacksonException | WorkspaceJson.NotAWorkspaceException e) {
      return setAside(file, firstLine(e));
    } catch (IOException e) {
      return new LoadedWorkspace.Unreadable(words(e));
    }
  }

  /**
   * Stores the workspace, keeping what was stored before as the backup.
   *
   * @throws IOException if the directory cannot be written, or a later program's file was found at
   *     the start; what was stored stays as it was
   */
  public void save(Workspace workspace) throws IOException {
    if (newerLiesThere) {
      throw new IOException("a later version of this program wrote " + directory.resolve(FILE));
    }
    WholeFile.write(
        directory.resolve(FILE), WorkspaceJson.write(workspace), directory.resolve(BACKUP));
  }

  private static Workspace read(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new WorkspaceJson.NotAWorkspaceException("it is larger than " + LARGEST + " bytes");
    }
    return WorkspaceJson.read(Files.readAllBytes(file));
  }

  private Optional<Workspace> readBackup() {
    try {
      return Optional.of(read(directory.resolve(BACKUP)));
    } catch (IOException | JacksonException e) {
      return Optional.empty();
    }
  }

  private LoadedWorkspace setAside(Path file, String cause) {
    try {
      Path target = freeDamagedName();
      WholeFile.move(file, target);
      return readBackup()
          .<LoadedWorkspace>map(
              workspace -> new LoadedWorkspace.FromBackup(workspace, target, cause))
          .orElseGet(() -> new LoadedWorkspace.Damaged(target, cause));
    } catch (IOException e) {
      return new LoadedWorkspace.Unreadable(cause + "; " + words(e));
    }
  }

  private Path freeDamagedName() {
    for (int n = 1; n < MAX_DAMAGED; n++) {
      Path candidate = directory.resolve(DAMAGED.formatted(n));
      if (Files.notExists(candidate)) {
        return candidate;
      }
    }
    return directory.resolve(DAMAGED.formatted(MAX_DAMAGED));
  }

  private static String firstLine(Exception e) {
    return words(e).lines().findFirst().orElse("");
  }

  private static String words(Exception e) {
    return Reasons.of(e);
  }
}
