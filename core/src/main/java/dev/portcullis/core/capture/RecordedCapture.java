package dev.portcullis.core.capture;

import dev.portcullis.core.net.Endpoint;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A capture recorded earlier, to read; any thread. Nothing it does changes a file. */
final class RecordedCapture implements StoredCapture {
  private final Arena arena;
  private final Index index;
  private final PayloadBytes payloads;
  private final long count;

  /** Where the bytes of the last event end: none stand behind them. */
  private final long end;

  private final CaptureStatus status;
  private final Optional<Recovery> recovery;

  private RecordedCapture(
      Arena arena,
      Index index,
      PayloadBytes payloads,
      long end,
      CaptureStatus status,
      Optional<Recovery> recovery) {
    this.arena = arena;
    this.index = index;
    this.payloads = payloads;
    this.count = status.events();
    this.end = end;
    this.status = status;
    this.recovery = recovery;
  }

  /** Opens the capture in a directory. */
  @SuppressWarnings("MustBeClosedChecker") // the arena lives until the capture is closed
  static RecordedCapture open(Path directory) throws IOException {
    Layout layout = new Layout(directory);
    CaptureManifest manifest = CaptureManifest.read(layout);
    CaptureLock.requireFree(layout);
    Arena arena = Arena.ofShared();
    try {
      return open(layout, manifest, arena);
    } catch (IOException | RuntimeException e) {
      arena.close();
      throw e;
    }
  }

  private static RecordedCapture open(Layout layout, CaptureManifest manifest, Arena arena)
      throws IOException {
    Index index = new Index();
    long indexBytes = mapIndex(layout, arena, index);
    long segments = layout.firstSegment().orElse(0);
    if (segments > Long.MAX_VALUE / manifest.segmentBytes()) {
      throw new CaptureException(
          CaptureException.Problem.DAMAGED, layout.directory(), "has a file no capture comes to");
    }
    PayloadBytes payloads =
        new PayloadBytes(
            mapStaging(layout, manifest, arena),
            new SegmentReader(layout, manifest.segmentBytes(), segments),
            manifest.blockBytes());
    Tail tail = Tail.find(index, indexBytes, payloads);
    Optional<CaptureManifest.End> end = manifest.end();
    boolean whole = end.isPresent() && end.get().events() == tail.events();
    Optional<Recovery> recovery =
        whole
            ? Optional.empty()
            : Optional.of(
                new Recovery(
                    tail.events(),
                    end.isPresent() ? end.get().events() - tail.events() : tail.dropped(),
                    payloads.staging().missedEvents(),
                    payloads.staging().missedBytes()));
    CaptureStatus status =
        new CaptureStatus(
            tail.events(),
            whole ? end.get().bytesStored() : tail.bytes(),
            layout.bytesOnDisk(),
            Math.min(tail.bytes(), segments * manifest.segmentBytes()),
            recovery.map(Recovery::eventsNotCaptured).orElse(0L),
            recovery.map(Recovery::bytesNotCaptured).orElse(0L),
            CaptureStatus.State.ENDED,
            Optional.empty());
    return new RecordedCapture(arena, index, payloads, tail.bytes(), status, recovery);
  }

  /** Maps all records; returns the bytes of the file, of which the last may be part of a record. */
  private static long mapIndex(Layout layout, Arena arena, Index index) throws IOException {
    try (FileChannel file = FileChannel.open(layout.index(), StandardOpenOption.READ)) {
      long whole = file.size() - file.size() % IndexRecord.BYTES;
      for (long at = 0; at < whole; at += Index.CHUNK_BYTES) {
        long length = Math.min(Index.CHUNK_BYTES, whole - at);
        index.add(file.map(MapMode.READ_ONLY, at, length, arena));
      }
      return file.size();
    }
  }

  /** Maps the blocks that were not written out; there are none after a proper close. */
  private static Staging mapStaging(Layout layout, CaptureManifest manifest, Arena arena)
      throws IOException {
    if (!Files.exists(layout.staging())) {
      return new Staging(
          arena.allocate(Staging.HEADER_BYTES, Long.BYTES), manifest.stagingBlocks());
    }
    try (FileChannel file = FileChannel.open(layout.staging(), StandardOpenOption.READ)) {
      if (file.size() < Staging.HEADER_BYTES) {
        return new Staging(
            arena.allocate(Staging.HEADER_BYTES, Long.BYTES), manifest.stagingBlocks());
      }
      MemorySegment header = file.map(MapMode.READ_ONLY, 0, Staging.HEADER_BYTES, arena);
      Staging staging = new Staging(header, manifest.stagingBlocks());
      for (int slot = 0; slot < manifest.stagingBlocks(); slot++) {
        long position = Staging.slotPosition(slot, manifest.blockBytes());
        if (position + manifest.blockBytes() <= file.size()) {
          staging.giveMemory(
              slot, file.map(MapMode.READ_ONLY, position, manifest.blockBytes(), arena));
        }
      }
      return staging;
    }
  }

  @Override
  public long append(
      Stamp at, int socket, EventKind kind, @Nullable Endpoint peer, ByteBuffer payload) {
    return NOT_CAPTURED;
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public EventRecord event(long sequence) {
    Objects.checkIndex(sequence, count);
    return index.event(sequence).filter(this::canBe).orElseGet(() -> IndexRecord.damaged(sequence));
  }

  /** Whether there may be as many bytes as a record says; a checksum can be made by anyone. */
  private boolean canBe(EventRecord event) {
    boolean dropped = !payloads.segments().keeps(event.offset());
    return event.length() == 0
        || dropped
        || (event.length() <= status.bytesOnDisk() && event.offset() < end - event.length() + 1);
  }

  @Override
  public int socketOf(long sequence) {
    Objects.checkIndex(sequence, count);
    return index.socket(sequence);
  }

  @Override
  public Index index() {
    return index;
  }

  @Override
  public PayloadBytes payloads() {
    return payloads;
  }

  @Override
  public Payload payload(EventRecord event) {
    return payloads.of(event);
  }

  @Override
  public void onNewEvents(Runnable wake) {
    // There will be none.
  }

  @Override
  public long look() {
    return count;
  }

  @Override
  public CaptureStatus status() {
    return status;
  }

  @Override
  public Optional<Recovery> recovery() {
    return recovery;
  }

  @Override
  public void resume() {
    // Nothing is being recorded.
  }

  @Override
  public void close() {
    payloads.segments().close();
    if (arena.scope().isAlive()) {
      arena.close();
    }
  }
}
