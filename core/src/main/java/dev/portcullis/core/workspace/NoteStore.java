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
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what a person noted at events of a capture, as a JSON file beside it. Blocks on the disk:
 * one thread at a time. A save writes a new file aside and moves it into place; a file that cannot
 * be understood is moved aside, never overwritten.
 */
public final class NoteStore {

  /** The file in the capture's directory. */
  public static final String FILE = "notes.json";

  private static final String ASIDE = "notes.new.json";
  private static final String DAMAGED = "notes.damaged.json";
  private static final int VERSION = 1;

  private final JsonMapper json =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private final Path directory;

  /** What stands in the file. */
  private record Stored(int version, List<Note> notes) {}

  /** A bookmark; without a note the text is empty. */
  private record Note(long event, String text) {}

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
      Stored stored = json.readValue(Files.readAllBytes(file), Stored.class);
      if (stored == null || stored.version() != VERSION) {
        throw new IOException("its version is not " + VERSION);
      }
      for (Note note : stored.notes()) {
        notes.put(note.event(), note.text());
      }
      return notes;
    } catch (NoSuchFileException e) {
      return notes;
    } catch (JacksonException e) {
      Files.move(file, directory.resolve(DAMAGED), StandardCopyOption.REPLACE_EXISTING);
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
    List<Note> list = new ArrayList<>();
    notes.forEach((event, text) -> list.add(new Note(event, text)));
    Path aside = directory.resolve(ASIDE);
    try (FileChannel channel =
        FileChannel.open(
            aside,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(json.writeValueAsBytes(new Stored(VERSION, list)));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    try {
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
