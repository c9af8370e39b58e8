package dev.portcullis.core.workspace;

import dev.portcullis.core.base.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what was sent as one JSON file. Blocks on the disk: call it from a thread of its own, one
 * at a time.
 *
 * <p>A save writes a new file aside and moves it into place. A file that cannot be understood is
 * moved aside under a name that says so, and the history begins anew.
 */
public final class HistoryStore {

  private static final String FILE = "history.json";
  private static final String DAMAGED = "history.damaged.json";

  /** More than a bounded history can ever be: what is larger is not read into memory. */
  private static final long LARGEST = 64L * 1024 * 1024;

  private final JsonMapper json =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private final Path directory;

  /**
   * What was found.
   *
   * @param history empty where there was none
   * @param setAside where a damaged file lies now
   */
  public record Loaded(SendHistory history, Optional<Path> setAside) {}

  /**
   * A store in a directory that need not exist yet.
   *
   * @param directory where the file stands
   */
  public HistoryStore(Path directory) {
    this.directory = directory;
  }

  /** Reads what was stored; moves a damaged file aside. Never throws. */
  public Loaded load() {
    Path file = directory.resolve(FILE);
    try {
      if (Files.size(file) > LARGEST) {
        return setAside(file);
      }
      SendHistory history = json.readValue(Files.readAllBytes(file), SendHistory.class);
      return history == null || history.version() != SendHistory.VERSION
          ? setAside(file)
          : new Loaded(history, Optional.empty());
    } catch (NoSuchFileException e) {
      return new Loaded(SendHistory.empty(), Optional.empty());
    } catch (JacksonException | IOException e) {
      return setAside(file);
    }
  }

  /**
   * Stores the history.
   *
   * @throws IOException if the directory cannot be written; what was stored stays as it was
   */
  public void save(SendHistory history) throws IOException {
    WholeFile.write(directory.resolve(FILE), json.writeValueAsBytes(history));
  }

  private Loaded setAside(Path file) {
    Path target = directory.resolve(DAMAGED);
    try {
      WholeFile.move(file, target);
      return new Loaded(SendHistory.empty(), Optional.of(target));
    } catch (IOException e) {
      // It can be neither read nor moved; a later save replaces it or says why it cannot.
      return new Loaded(SendHistory.empty(), Optional.of(file));
    }
  }
}
