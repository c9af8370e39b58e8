package dev.portcullis.core.capture;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Does what a recording needs done on disk, on a thread of its own: writes full blocks to segments,
 * makes room in index and staging before it is needed. Appenders meet it here and wait here, when
 * the disk is slower than they are.
 *
 * <p>When the disk fails, it stops the recording, and tries the same step again every so often. The
 * disk is never touched while {@link #monitor} is held.
 */
final class DiskWorker {
  private enum Job {
    SLOT,
    INDEX,
    FLUSH,
    GO_ON,
    END
  }

  private enum State {
    RECORDING,
    STOPPED,
    /** Still refusing events, but the disk is being tried. */
    TRYING
  }

  private final Index index;
  private final MappedFile indexFile;
  private final Staging staging;
  private final MappedFile stagingFile;
  private final SegmentWriter segments;
  private final CaptureOptions options;
  private final Thread thread;

  /** Lets events in again by {@link #recording}, or asks for more room first. Set at start. */
  private Runnable goOn = () -> {};

  private final ReentrantLock monitor = new ReentrantLock();
  private final Condition work = monitor.newCondition();
  private final Condition room = monitor.newCondition();

  // All guarded by monitor; those that are volatile are read without it.
  private volatile State state = State.RECORDING;
  private @Nullable String cause;
  private long retryAt;
  private boolean resumeAsked;
  private boolean finishing;
  private boolean failedAtEnd;
  private boolean indexWanted;
  private int slotWanted = -1;

  /** Blocks before this one are full. */
  private long full;

  /** Blocks before this one are in their segments. */
  private volatile long flushed;

  DiskWorker(
      CaptureOptions options,
      Index index,
      MappedFile indexFile,
      Staging staging,
      MappedFile stagingFile,
      SegmentWriter segments) {
    this.options = options;
    this.index = index;
    this.indexFile = indexFile;
    this.staging = staging;
    this.stagingFile = stagingFile;
    this.segments = segments;
    this.thread =
        Thread.ofPlatform().name("portcullis-capture-writer").daemon().unstarted(this::run);
  }

  /** Makes the room the first events need, on the calling thread. */
  void prepare() throws IOException {
    growIndex();
    growSlot(0);
  }

  /** Begins to work. */
  void start(Runnable lettingEventsIn) {
    goOn = lettingEventsIn;
    thread.start();
  }

  /** Whether events are refused. */
  boolean stopped() {
    return state != State.RECORDING;
  }

  /** Why events are refused, if they are. */
  Optional<String> cause() {
    monitor.lock();
    try {
      return stopped() ? Optional.ofNullable(cause) : Optional.empty();
    } finally {
      monitor.unlock();
    }
  }

  /** Asks for a chunk of index more; does not wait. */
  void wantIndex() {
    monitor.lock();
    try {
      indexWanted = true;
      work.signal();
    } finally {
      monitor.unlock();
    }
  }

  /** Asks for memory for a slot; does not wait. */
  void wantSlot(int slot) {
    monitor.lock();
    try {
      slotWanted = slot;
      work.signal();
    } finally {
      monitor.unlock();
    }
  }

  /** Hands over a full block. */
  void blockIsFull(long block) {
    monitor.lock();
    try {
      full = block + 1;
      work.signal();
    } finally {
      monitor.unlock();
    }
  }

  /** Whether a block's slot has memory and nothing in it that is not in a segment too. */
  boolean slotIsFree(long block) {
    return staging.hasMemory(staging.slotOf(block)) && block - options.stagingBlocks() < flushed;
  }

  /**
   * Waits until a block's slot is free.
   *
   * @return whether it is; otherwise the recording has stopped
   */
  boolean awaitSlot(long block) {
    return await(() -> slotIsFree(block), () -> wantSlot(staging.slotOf(block)));
  }

  /** Waits until the index has more records than this; whether it has, as above. */
  boolean awaitIndex(long records) {
    return await(() -> index.capacity() > records, this::wantIndex);
  }

  private boolean await(BooleanSupplier there, Runnable want) {
    monitor.lock();
    try {
      while (!there.getAsBoolean()) {
        if (stopped()) {
          return false;
        }
        want.run();
        room.awaitUninterruptibly();
      }
      return true;
    } finally {
      monitor.unlock();
    }
  }

  /** Stops the recording: what an appender found wrong. */
  void stop(String why) {
    monitor.lock();
    try {
      state = State.STOPPED;
      cause = why;
      retryAt = System.nanoTime() + options.retryInterval().toNanos();
      room.signalAll();
      work.signal();
    } finally {
      monitor.unlock();
    }
  }

  /** Tries the disk again now, if the recording has stopped. */
  void resume() {
    monitor.lock();
    try {
      resumeAsked = true;
      work.signal();
    } finally {
      monitor.unlock();
    }
  }

  /** Lets events in again. */
  void recording() {
    monitor.lock();
    try {
      state = State.RECORDING;
      cause = null;
    } finally {
      monitor.unlock();
    }
  }

  /**
   * Writes out every full block and ends the thread.
   *
   * @return whether all were written
   */
  boolean finish() {
    monitor.lock();
    try {
      finishing = true;
      work.signal();
    } finally {
      monitor.unlock();
    }
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join(Duration.ofSeconds(1));
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return !failedAtEnd;
  }

  private void run() {
    Job job = nextJob();
    while (job != Job.END) {
      try {
        perform(job);
      } catch (IOException | InternalError e) {
        failed(DiskTrouble.sentence(e));
      }
      job = nextJob();
    }
  }

  /** Waits until there is something to do. */
  private Job nextJob() {
    monitor.lock();
    try {
      while (true) {
        if (finishing && failedAtEnd) {
          return Job.END;
        }
        long wait = state == State.STOPPED ? retryAt - System.nanoTime() : 0;
        if (wait <= 0 || resumeAsked || finishing) {
          resumeAsked = false;
          state = state == State.STOPPED ? State.TRYING : state;
          Optional<Job> job = waitingJob();
          if (job.isPresent()) {
            return job.get();
          }
          wait = Long.MAX_VALUE;
        }
        try {
          work.awaitNanos(wait);
        } catch (InterruptedException e) {
          // Nobody else has this thread, and it ends by finish() alone.
        }
      }
    } finally {
      monitor.unlock();
    }
  }

  private Optional<Job> waitingJob() {
    if (!finishing && slotWanted >= 0) {
      return Optional.of(Job.SLOT);
    }
    if (!finishing && indexWanted) {
      return Optional.of(Job.INDEX);
    }
    if (flushed < full) {
      return Optional.of(Job.FLUSH);
    }
    if (finishing) {
      return Optional.of(Job.END);
    }
    return state == State.TRYING ? Optional.of(Job.GO_ON) : Optional.empty();
  }

  private void perform(Job job) throws IOException {
    switch (job) {
      case SLOT -> {
        int slot = slotWanted;
        if (!staging.hasMemory(slot)) {
          growSlot(slot);
        }
        done(() -> slotWanted = -1);
      }
      case INDEX -> {
        growIndex();
        done(() -> indexWanted = false);
      }
      case FLUSH -> {
        long block = flushed;
        segments.write(block, staging.memory(block));
        done(() -> flushed = block + 1);
      }
      case GO_ON -> goOn.run();
      case END -> throw new AssertionError("the loop ends before");
    }
  }

  private void done(Runnable change) {
    monitor.lock();
    try {
      change.run();
      room.signalAll();
    } finally {
      monitor.unlock();
    }
  }

  private void failed(String why) {
    monitor.lock();
    try {
      failedAtEnd = finishing;
      stop(why);
    } finally {
      monitor.unlock();
    }
  }

  private void growIndex() throws IOException {
    long position = index.chunkCount() * Index.CHUNK_BYTES;
    index.add(indexFile.grow(position, Index.CHUNK_BYTES));
  }

  private void growSlot(int slot) throws IOException {
    MemorySegment memory =
        stagingFile.grow(Staging.slotPosition(slot, options.blockBytes()), options.blockBytes());
    staging.giveMemory(slot, memory);
  }
}
