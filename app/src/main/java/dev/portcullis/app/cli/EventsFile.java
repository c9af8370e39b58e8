package dev.portcullis.app.cli;

import dev.portcullis.core.base.Reasons;
import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.export.EventJson;
import dev.portcullis.core.export.ResponseTimes;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The file of {@code --events}: a JSON line an event, there as soon as it happened. One thread. */
final class EventsFile implements AutoCloseable {

  private final @Nullable Writer writer;
  private final ResponseTimes times = new ResponseTimes();

  /** The file cannot be written; the message says why. */
  static final class CannotOpenException extends IOException {
    private static final long serialVersionUID = 1L;

    CannotOpenException(IOException cause, Path file) {
      super(Reasons.of(cause, file.toString()), cause);
    }
  }

  private EventsFile(@Nullable Writer writer) {
    this.writer = writer;
  }

  /** Opens it, empty; without a file nothing is written. */
  static EventsFile open(@Nullable Path file) throws CannotOpenException {
    if (file == null) {
      return new EventsFile(null);
    }
    try {
      return new EventsFile(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new CannotOpenException(e, file);
    }
  }

  void write(Capture capture, EventRecord event) throws IOException {
    if (writer != null) {
      EventJson.write(capture, event, times.add(event), writer);
      writer.write('\n');
    }
  }

  void flush() throws IOException {
    if (writer != null) {
      writer.flush();
    }
  }

  @Override
  public void close() throws IOException {
    if (writer != null) {
      writer.close();
    }
  }
}
