package dev.portcullis.core.capture;

import dev.portcullis.core.base.Folders;
import dev.portcullis.core.capture.CaptureException.Problem;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.time.Instant;

/** The files of a capture while it is recorded: made together, ended together. */
final class RecordingFiles {
  private final Layout layout;
  private final CaptureManifest manifest;
  private final CaptureLock lock;
  private final Arena arena;
  private final MappedFile indexFile;
  private final MappedFile stagingFile;
  private final SegmentReader reader;
  private final SegmentWriter writer;
  private final Index index = new Index();
  private final Staging staging;
  private final DiskWorker worker;

  private RecordingFiles(
      Layout layout, CaptureOptions options, DiskWriter disk, CaptureLock lock, Arena arena)
      throws IOException {
    this.layout = layout;
    this.lock = lock;
    this.arena = arena;
    this.manifest = CaptureManifest.of(options, Instant.now());
    this.reader = new SegmentReader(layout, options.segmentBytes(), 0);
    this.writer = new SegmentWriter(layout, options, disk, reader);
    this.indexFile = new MappedFile(layout.index(), arena, disk);
    try {
      this.stagingFile = new MappedFile(layout.staging(), arena, disk);
      try {
        this.staging =
            new Staging(stagingFile.grow(0, Staging.HEADER_BYTES), options.stagingBlocks());
        this.worker = new DiskWorker(options, index, indexFile, staging, stagingFile, writer);
        worker.prepare();
        // Last: a directory with a description is a capture, whole from its first moment.
        manifest.write(layout);
      } catch (IOException | RuntimeException e) {
        stagingFile.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      indexFile.close();
      throw e;
    }
  }

  /** Makes them all; what could not be made leaves nothing behind. */
  @SuppressWarnings("MustBeClosedChecker") // the arena lives until the capture is closed
  static RecordingFiles create(Layout layout, CaptureOptions options, DiskWriter disk)
      throws IOException {
    Folders.make(layout.directory());
    if (Files.exists(layout.manifest()) || Files.exists(layout.lock())) {
      throw new CaptureException(
          Problem.ALREADY_EXISTS, layout.directory(), "holds a capture already");
    }
    CaptureLock lock = CaptureLock.take(layout);
    Arena arena = Arena.ofShared();
    try {
      return new RecordingFiles(layout, options, disk, lock, arena);
    } catch (IOException | RuntimeException e) {
      arena.close();
      lock.close();
      layout.removeBeginnings();
      throw e;
    }
  }

  Index index() {
    return index;
  }

  Staging staging() {
    return staging;
  }

  DiskWorker worker() {
    return worker;
  }

  PayloadBytes payloads(int blockBytes) {
    return new PayloadBytes(staging, reader, blockBytes);
  }

  /** Payload dropped for the size limit. */
  long bytesDropped() {
    return reader.firstKept() * manifest.segmentBytes();
  }

  /** What the files take, staging included. */
  long bytesOnDisk() {
    return writer.bytesOnDisk() + indexFile.size() + stagingFile.size();
  }

  /**
   * Writes out what is staged, cuts the files to what they hold and says in the description that
   * the capture has ended. Where the disk refuses, staging stays as it is: opening finds it.
   *
   * @param events how many there are
   * @param stored their payload
   * @param block the last block
   * @param used how much of it is filled
   */
  void end(long events, long stored, long block, int used) throws IOException {
    boolean staged = false;
    try (lock;
        indexFile;
        stagingFile;
        writer;
        reader) {
      try {
        if (worker.finish()) {
          writer.writeLast(block, staging.memory(block), used);
          staged = true;
        }
      } finally {
        // Windows neither cuts nor deletes a file that is mapped.
        arena.close();
      }
      if (staged) {
        indexFile.truncate(events * IndexRecord.BYTES);
        stagingFile.truncate(0);
        manifest.endedWith(events, stored).write(layout);
      }
    }
    if (staged) {
      Files.delete(layout.staging());
    }
  }
}
