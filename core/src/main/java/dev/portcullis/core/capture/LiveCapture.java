package dev.portcullis.core.capture;

import dev.portcullis.core.net.Endpoint;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A capture that is being recorded; any thread. Appenders take turns at {@link #appending}: one
 * copies its payload to the staging block, then puts its index record, then publishes the count.
 * What a killed program leaves is what the processor had done by then, in that order.
 */
final class LiveCapture implements StoredCapture {
  private static final Logger LOG = System.getLogger(LiveCapture.class.getName());

  /**
   * Bytes kept free at the end of a block while the next is not ours: a gap fits, disk full or not.
   */
  private static final int RESERVE = 512;

  /** Characters of a gap's cause, three bytes each at most in the reserve. */
  private static final int LONGEST_CAUSE = 120;

  private final RecordingFiles files;
  private final int blockBytes;
  private final Index index;
  private final Staging staging;
  private final PayloadBytes payloads;
  private final DiskWorker worker;

  /** Published: everything before is complete. Set by the appender whose turn it is. */
  private final AtomicLong count = new AtomicLong();

  private final AtomicLong bytesStored = new AtomicLong();
  private final AtomicLong eventsMissed = new AtomicLong();
  private final AtomicLong bytesMissed = new AtomicLong();

  /** Whether nothing was appended since the last look. */
  private final AtomicBoolean clean = new AtomicBoolean(true);

  private volatile Runnable wake = () -> {};
  private volatile boolean ended;

  private final ReentrantLock appending = new ReentrantLock();

  // From here on all guarded by appending.
  private final IndexRecord record = new IndexRecord();
  private long tail;
  private long block;
  private ByteBuffer memory;
  private boolean nextIsOurs;
  private long gapEvents;
  private long gapBytes;
  private Stamp gapStamp = new Stamp(0, 0);
  private String gapCause = "";

  private LiveCapture(RecordingFiles files, int blockBytes) {
    this.files = files;
    this.blockBytes = blockBytes;
    this.index = files.index();
    this.staging = files.staging();
    this.payloads = files.payloads(blockBytes);
    this.worker = files.worker();
    staging.begin(0);
    this.memory = staging.memory(0);
  }

  /** Begins a capture on this disk. */
  static LiveCapture create(Path directory, CaptureOptions options, DiskWriter disk)
      throws IOException {
    RecordingFiles files = RecordingFiles.create(new Layout(directory), options, disk);
    LiveCapture capture = new LiveCapture(files, options.blockBytes());
    capture.worker.start(capture::goOn);
    return capture;
  }

  @Override
  public long append(
      Stamp at, int socket, EventKind kind, @Nullable Endpoint peer, ByteBuffer payload) {
    long sequence = NOT_CAPTURED;
    appending.lock();
    try {
      if (!ended && !worker.stopped() && hasRoomForRecord()) {
        long offset = tail;
        if (store(payload)) {
          sequence = put(at, socket, kind, peer, offset, payload.remaining());
        } else if (offset / blockBytes == block) {
          tail = offset;
        }
      }
    } catch (InternalError e) {
      worker.stop(DiskTrouble.sentence(e));
    } finally {
      if (sequence == NOT_CAPTURED) {
        miss(at, payload.remaining());
      }
      appending.unlock();
    }
    if (sequence != NOT_CAPTURED) {
      wakeOnce();
    }
    return sequence;
  }

  /** Keeps the last record of the index for a gap unless there is more room, waiting for it. */
  private boolean hasRoomForRecord() {
    long left = index.capacity() - count.getPlain();
    if (left == Index.CHUNK_RECORDS / 2) {
      worker.wantIndex();
    }
    return left > 1 || worker.awaitIndex(count.getPlain() + 1);
  }

  /** Copies a payload to staging; false where the recording stopped meanwhile. */
  private boolean store(ByteBuffer payload) {
    int from = payload.position();
    int left = payload.remaining();
    while (left > 0) {
      int used = (int) (tail % blockBytes);
      if (left > blockBytes - used - RESERVE && !claimNext()) {
        return false;
      }
      int part = Math.min(left, blockBytes - used);
      copy(payload, from, used, part);
      from += part;
      left -= part;
    }
    if (!nextIsOurs && tail % blockBytes > blockBytes / 2) {
      foresee(block + 1);
    }
    return true;
  }

  private void copy(ByteBuffer payload, int from, int to, int length) {
    memory.put(to, payload, from, length);
    tail += length;
    if (to + length == blockBytes) {
      worker.blockIsFull(block);
      block++;
      nextIsOurs = false;
      memory = staging.memory(block);
    }
  }

  private boolean claimNext() {
    if (!nextIsOurs) {
      if (!worker.slotIsFree(block + 1) && !worker.awaitSlot(block + 1)) {
        return false;
      }
      staging.begin(block + 1);
      nextIsOurs = true;
    }
    return true;
  }

  /** Has the next block's memory made before it is needed. */
  private void foresee(long next) {
    int slot = staging.slotOf(next);
    if (!staging.hasMemory(slot)) {
      worker.wantSlot(slot);
    }
  }

  private long put(
      Stamp at, int socket, EventKind kind, @Nullable Endpoint peer, long offset, int length) {
    long sequence = count.getPlain();
    record.encode(sequence, at, socket, kind, peer, offset, length);
    // After a kill a record must never be there without its payload.
    VarHandle.releaseFence();
    index.put(sequence, record);
    bytesStored.setPlain(bytesStored.getPlain() + length);
    count.set(sequence + 1);
    return sequence;
  }

  private void miss(Stamp at, int bytes) {
    eventsMissed.incrementAndGet();
    bytesMissed.addAndGet(bytes);
    if (ended) {
      return;
    }
    gapEvents++;
    gapBytes += bytes;
    gapStamp = at;
    worker.cause().ifPresent(cause -> gapCause = cause);
    noteGap();
  }

  /** Notes the gap where a later opening finds it if this program is killed before it ends. */
  private void noteGap() {
    try {
      staging.noteMissed(gapEvents, gapBytes);
    } catch (InternalError e) {
      // The disk under the note failed too; the gap is still marked when recording goes on.
      LOG.log(Level.WARNING, "a gap in the capture cannot be noted", e);
    }
  }

  /** Marks what was missed as an event. Room for it was kept. */
  private void markGap() {
    if (gapEvents == 0) {
      return;
    }
    String cause = gapCause.substring(0, Math.min(gapCause.length(), LONGEST_CAUSE));
    EventDetail gap = new EventDetail.Gap(gapEvents, gapBytes, cause);
    ByteBuffer payload = ByteBuffer.wrap(EventDetailCodec.encode(gap));
    long offset = tail;
    copy(payload, 0, (int) (tail % blockBytes), payload.remaining());
    put(gapStamp, 0, EventKind.GAP, null, offset, payload.remaining());
    gapEvents = 0;
    gapBytes = 0;
    noteGap();
  }

  /** The worker has done all that waited for the disk: lets events in again. */
  private void goOn() {
    boolean marked;
    appending.lock();
    try {
      if (ended) {
        return;
      }
      if (index.capacity() - count.getPlain() < 3) {
        worker.wantIndex();
        return;
      }
      if (!nextIsOurs && !worker.slotIsFree(block + 1)) {
        worker.wantSlot(staging.slotOf(block + 1));
        return;
      }
      claimNext();
      marked = gapEvents > 0;
      markGap();
      worker.recording();
    } finally {
      appending.unlock();
    }
    if (marked) {
      wakeOnce();
    }
  }

  private void wakeOnce() {
    if (clean.get() && clean.compareAndSet(true, false)) {
      try {
        wake.run();
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "a listener for new events failed", e);
      }
    }
  }

  @Override
  public long count() {
    return count.get();
  }

  @Override
  public EventRecord event(long sequence) {
    Objects.checkIndex(sequence, count.get());
    return index.event(sequence).orElseGet(() -> IndexRecord.damaged(sequence));
  }

  @Override
  public int socketOf(long sequence) {
    Objects.checkIndex(sequence, count.get());
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
  public void onNewEvents(Runnable listener) {
    wake = listener;
  }

  @Override
  public long look() {
    clean.set(true);
    return count.get();
  }

  @Override
  public CaptureStatus status() {
    Optional<String> cause = worker.cause();
    CaptureStatus.State state =
        ended
            ? CaptureStatus.State.ENDED
            : cause.isPresent() ? CaptureStatus.State.STOPPED : CaptureStatus.State.RECORDING;
    return new CaptureStatus(
        count.get(),
        bytesStored.get(),
        files.bytesOnDisk(),
        files.bytesDropped(),
        eventsMissed.get(),
        bytesMissed.get(),
        state,
        cause);
  }

  @Override
  public Optional<Recovery> recovery() {
    return Optional.empty();
  }

  @Override
  public void resume() {
    worker.resume();
  }

  @Override
  public void close() {
    appending.lock();
    try {
      if (ended) {
        return;
      }
      markGap();
      ended = true;
    } catch (InternalError e) {
      ended = true;
      LOG.log(Level.WARNING, "the last gap of the capture cannot be marked", e);
    } finally {
      appending.unlock();
    }
    try {
      files.end(count.get(), bytesStored.get(), block, (int) (tail % blockBytes));
    } catch (IOException | InternalError e) {
      LOG.log(Level.WARNING, "the capture could not be ended properly; opening it recovers it", e);
    }
  }
}
