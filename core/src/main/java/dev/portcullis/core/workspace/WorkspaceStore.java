package dev.portcullis.core.workspace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Keeps the workspace as one JSON file with one backup. Blocks on the disk: call it from a thread
 * of its own, one at a time.
 *
 * <p>A save writes a new file aside, forces it to disk and moves it into place, so that a crash or
 * a full disk leaves the old file whole. A file that cannot be understood is never overwritten: it
 * is moved aside under a name that says so.
 */
public final class WorkspaceStore {

  private static final String FILE = "workspace.json";
  private static final String BACKUP = "workspace.backup.json";
  private static final String ASIDE = "workspace.new.json";
  private static final String DAMAGED = "workspace.damaged-%d.json";

  /** More damaged files than anyone would look through; beyond it the oldest is replaced. */
  private static final int MAX_DAMAGED = 9;

  private final JsonMapper json =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private final Path directory;

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
    } catch (JacksonException | NotAWorkspaceException e) {
      return setAside(file, firstLine(e));
    } catch (IOException e) {
      return new LoadedWorkspace.Unreadable(words(e));
    }
  }

  /**
   * Stores the workspace, keeping what was stored before as the backup.
   *
   * @throws IOException if the directory cannot be written; what was stored stays as it was
   */
  public void save(Workspace workspace) throws IOException {
    Files.createDirectories(directory);
    Path aside = directory.resolve(ASIDE);
    Path file = directory.resolve(FILE);
    try (FileChannel channel =
        FileChannel.open(
            aside,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(json.writeValueAsBytes(workspace));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    if (Files.exists(file)) {
      move(file, directory.resolve(BACKUP));
    }
    move(aside, file);
  }

  private Workspace read(Path file) throws IOException {
    JsonNode tree = json.readTree(Files.readAllBytes(file));
    fillIn(tree);
    Workspace workspace = json.treeToValue(tree, Workspace.class);
    if (workspace == null) {
      throw new NotAWorkspaceException("the file says null");
    }
    if (workspace.version() != Workspace.VERSION) {
      throw new NotAWorkspaceException(
          "its version is "
              + workspace.version()
              + ", this program reads version "
              + Workspace.VERSION);
    }
    return workspace;
  }

  /** What a composer has learnt since the first file was written is as it was before: off. */
  private static void fillIn(JsonNode tree) {
    for (JsonNode tab : tree.path("tabs")) {
      if (tab.path("composer") instanceof ObjectNode composer) {
        composer.putIfAbsent("variables", BooleanNode.FALSE);
        composer.putIfAbsent("length", StringNode.valueOf(ComposerDraft.NONE));
      }
    }
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
      move(file, target);
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

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String firstLine(Exception e) {
    return words(e).lines().findFirst().orElse("");
  }

  private static String words(Exception e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  /** Well-formed JSON that is no workspace of ours. */
  private static final class NotAWorkspaceException extends IOException {
    private static final long serialVersionUID = 1;

    NotAWorkspaceException(String message) {
      super(message);
    }
  }
}
