package dev.portcullis.core.workspace;

import dev.portcullis.core.base.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps what a person noted at events of a capture, as a JSON file beside it. Blocks on the disk:
 * one thread at a time. A save writes a new file aside and moves it into place; a file that cannot
 * be understood is moved aside, never overwritten.
 */
public final class NoteStore {

  /** The file in the capture's directory. */
  public static final String FILE = "notes.json";

  private static final String DAMAGED = "notes.damaged.json";
  private static final int VERSION = 1;

  private final JsonMapper json =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private final Path directory;

  /**
   * Notes beside a capture.
   *
   * @param directory the capture's
   */
  public NoteStore(Path directory) {
    this.directory = directory;
  }

  /**
   * The notes by the sequence of their events; a bookmark without a note is an empty text. None
   * where none were stored.
   *
   * @throws IOException if the file cannot be read; one that makes no sense is moved aside first
   */
  public SortedMap<Long, String> load() throws IOException {
    SortedMap<Long, String> notes = new TreeMap<>();
    Path file = directory.resolve(FILE);
    try {
      JsonNode stored = json.readTree(Files.readAllBytes(file));
      if (stored.required("version").asInt() != VERSION) {
        throw new IOException("its version is not " + VERSION);
      }
      for (JsonNode note : stored.required("notes")) {
        notes.put(note.required("event").longValue(), note.required("text").stringValue());
      }
      return notes;
    } catch (NoSuchFileException e) {
      return notes;
    } catch (JacksonException e) {
      WholeFile.move(file, directory.resolve(DAMAGED));
      throw new IOException("the notes made no sense and were moved to " + DAMAGED, e);
    }
  }

  /**
   * Stores the notes; without any, there is no file.
   *
   * @throws IOException if the directory cannot be written; what was stored stays as it was
   */
  public void save(SortedMap<Long, String> notes) throws IOException {
    Path file = directory.resolve(FILE);
    if (notes.isEmpty()) {
      Files.deleteIfExists(file);
      return;
    }
    ObjectNode stored = json.createObjectNode().put("version", VERSION);
    ArrayNode list = stored.putArray("notes");
    notes.forEach((event, text) -> list.addObject().put("event", event).put("text", text));
    WholeFile.write(file, json.writeValueAsBytes(stored));
  }
}
