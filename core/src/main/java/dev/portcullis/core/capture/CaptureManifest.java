package dev.portcullis.core.capture;

import dev.portcullis.core.base.WholeFile;
import dev.portcullis.core.capture.CaptureException.Problem;
import dev.portcullis.core.capture.FlatJson.MalformedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code capture.json} says.
 *
 * @param created when the capture began
 * @param blockBytes bytes of a block
 * @param segmentBlocks blocks of a segment file
 * @param stagingBlocks slots of the staging file
 * @param end how it ended; empty while it is recorded, and for ever if its program was killed
 */
record CaptureManifest(
    Instant created, int blockBytes, int segmentBlocks, int stagingBlocks, Optional<End> end) {
  private static final String FORMAT = "portcullis-capture";
  private static final int VERSION = 1;

  /**
   * The end of a capture that was closed.
   *
   * @param events how many it has
   * @param bytesStored their payload
   */
  record End(long events, long bytesStored) {}

  /** The description of a capture that begins. */
  static CaptureManifest of(CaptureOptions options, Instant created) {
    return new CaptureManifest(
        created,
        options.blockBytes(),
        options.segmentBlocks(),
        options.stagingBlocks(),
        Optional.empty());
  }

  /** The same capture, ended. */
  CaptureManifest endedWith(long events, long bytesStored) {
    return new CaptureManifest(
        created,
        blockBytes,
        segmentBlocks,
        stagingBlocks,
        Optional.of(new End(events, bytesStored)));
  }

  /** Writes it aside and moves it into place, so that no reader ever sees half of it. */
  void write(Layout layout) throws IOException {
    byte[] json =
        FlatJson.write(
            to -> {
              to.writeStringProperty("format", FORMAT);
              to.writeNumberProperty("version", VERSION);
              to.writeStringProperty("byteOrder", "little-endian");
              to.writeStringProperty("created", created.toString());
              to.writeNumberProperty("blockBytes", blockBytes);
              to.writeNumberProperty("segmentBlocks", segmentBlocks);
              to.writeNumberProperty("stagingBlocks", stagingBlocks);
              end.ifPresent(
                  ended -> {
                    to.writeNumberProperty("events", ended.events());
                    to.writeNumberProperty("bytesStored", ended.bytesStored());
                  });
            });
    WholeFile.write(layout.manifest(), json);
  }

  /** Reads it. */
  static CaptureManifest read(Layout layout) throws IOException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(layout.manifest());
    } catch (NoSuchFileException | NotDirectoryException e) {
      throw problem(Problem.NOT_A_CAPTURE, layout, "holds no capture", e);
    }
    try {
      FlatJson json = FlatJson.read(bytes);
      if (!json.text("format").equals(FORMAT)) {
        throw problem(Problem.NOT_A_CAPTURE, layout, "holds something else than a capture", null);
      }
      if (json.integer("version") > VERSION) {
        throw problem(
            Problem.NEWER_VERSION, layout, "was made by a newer version of the program", null);
      }
      CaptureManifest manifest =
          new CaptureManifest(
              Instant.parse(json.text("created")),
              json.integer("blockBytes"),
              json.integer("segmentBlocks"),
              json.integer("stagingBlocks"),
              json.has("events")
                  ? Optional.of(new End(json.number("events"), json.number("bytesStored")))
                  : Optional.empty());
      CaptureOptions.checkGeometry(
          manifest.blockBytes, manifest.segmentBlocks, manifest.stagingBlocks);
      return manifest;
    } catch (MalformedException | DateTimeException | IllegalArgumentException e) {
      throw problem(Problem.DAMAGED, layout, "capture.json cannot be read", e);
    }
  }

  /** Bytes of a segment file. */
  long segmentBytes() {
    return (long) segmentBlocks * blockBytes;
  }

  private static CaptureException problem(
      Problem problem, Layout layout, String sentence, @Nullable Exception cause) {
    CaptureException exception = new CaptureException(problem, layout.directory(), sentence);
    if (cause != null) {
      exception.initCause(cause);
    }
    return exception;
  }
}
