package dev.portcullis.core.socket;

import java.util.ArrayDeque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Delivers the events of one socket in order, one at a time, and holds few of them. Posted to by
 * threads of the engine only. The thread that reads waits here when the listeners are slow, so that
 * TCP slows the device down; other events never wait.
 */
final class Mailbox {

  /** Bytes of messages that may wait. */
  static final long MAX_BYTES = 1 << 20;

  /** Messages that may wait. */
  static final int MAX_MESSAGES = 1024;

  /** Other events that may wait. */
  static final int MAX_NOTICES = 1024;

  /** How long a reader waits before it looks again whether anyone is left to wait for. */
  private static final long LOOK_AGAIN_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** What the mailbox cannot deliver. Implementations must not wait. */
  interface Losses {
    /** The executor refuses: nothing is delivered any more. Called once. */
    void stopped();

    /** So many notices found the mailbox full. */
    void dropped(long notices);
  }

  private record Letter(Runnable delivery, int bytes) {
    boolean isMessage() {
      return bytes > 0;
    }
  }

  private final Executor executor;
  private final boolean inline;
  private final int perTask;
  private final Losses losses;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition room = lock.newCondition();
  // Guarded by lock:
  private final ArrayDeque<Letter> waiting = new ArrayDeque<>();
  private long messageBytes;
  private int messages;
  private int notices;
  private long dropped;
  private boolean busy;
  private boolean messagesStopped;
  private boolean stopped;
  private @Nullable Thread delivering;
  private boolean interrupted;

  /**
   * A mailbox.
   *
   * @param executor where deliveries run
   * @param inline whether the thread that reads may deliver itself when nothing else is under way
   * @param perTask how many deliveries one task of the executor makes at most
   */
  Mailbox(Executor executor, boolean inline, int perTask, Losses losses) {
    this.executor = executor;
    this.inline = inline;
    this.perTask = perTask;
    this.losses = losses;
  }

  /** Whether the reader would deliver a message itself, now. */
  boolean deliversInline() {
    lock.lock();
    try {
      return inline && !busy;
    } finally {
      lock.unlock();
    }
  }

  /** Delivers a message, or waits for room and leaves it here. The reading thread only. */
  void message(Runnable delivery, int bytes) {
    Letter letter = new Letter(delivery, bytes);
    boolean mine;
    boolean start = false;
    lock.lock();
    try {
      mine = inline && !busy && !messagesStopped && !stopped;
      if (mine) {
        busy = true;
      } else {
        awaitRoom(bytes);
        if (!messagesStopped && !stopped) {
          waiting.add(letter);
          messageBytes += bytes;
          messages++;
          start = becomeBusy();
        }
      }
    } finally {
      lock.unlock();
    }
    if (mine) {
      deliver(letter);
      handOver();
    } else if (start) {
      start();
    }
  }

  private void awaitRoom(int bytes) {
    boolean interrupted = false;
    while (!messagesStopped
        && !stopped
        && messages > 0
        && (messages >= MAX_MESSAGES || messageBytes + bytes > MAX_BYTES)) {
      try {
        long _ = room.awaitNanos(LOOK_AGAIN_NANOS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Leaves a notice here; one too many is counted instead. Never waits. */
  void notice(Runnable delivery) {
    lock.lock();
    try {
      if (notices >= MAX_NOTICES) {
        dropped++;
        return;
      }
    } finally {
      lock.unlock();
    }
    last(delivery);
  }

  /** Leaves a notice here that must not be lost: connect and close. Never waits. */
  void last(Runnable delivery) {
    boolean start = false;
    lock.lock();
    try {
      if (!stopped) {
        waiting.add(new Letter(delivery, 0));
        notices++;
        start = becomeBusy();
      }
    } finally {
      lock.unlock();
    }
    if (start) {
      start();
    }
  }

  /** Throws away the messages that wait and those that will come. Never waits. */
  void stopMessages() {
    lock.lock();
    try {
      messagesStopped = true;
      waiting.removeIf(Letter::isMessage);
      messageBytes = 0;
      messages = 0;
      room.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Interrupts the listener that runs now, if one does: the engine is closing. */
  void interrupt() {
    lock.lock();
    try {
      if (delivering != null) {
        delivering.interrupt();
        interrupted = true;
      }
    } finally {
      lock.unlock();
    }
  }

  /** With the lock held: whether the caller must {@link #start} a task once it is released. */
  private boolean becomeBusy() {
    boolean start = !busy;
    busy = true;
    return start;
  }

  /** Without the lock: some executors run the task at once, on this thread. */
  private void start() {
    try {
      executor.execute(this::drain);
    } catch (RejectedExecutionException e) {
      lock.lock();
      try {
        stopped = true;
        waiting.clear();
        room.signalAll();
      } finally {
        lock.unlock();
      }
      losses.stopped();
    }
  }

  private void drain() {
    for (int i = 0; i < perTask; i++) {
      Letter letter;
      lock.lock();
      try {
        Letter next = waiting.poll();
        if (next == null) {
          break;
        }
        letter = next;
        if (letter.isMessage()) {
          messageBytes -= letter.bytes();
          messages--;
          room.signalAll();
        } else {
          notices--;
        }
      } finally {
        lock.unlock();
      }
      deliver(letter);
    }
    handOver();
  }

  private void deliver(Letter letter) {
    setDelivering(Thread.currentThread());
    try {
      letter.delivery().run();
    } finally {
      setDelivering(null);
    }
  }

  private void setDelivering(@Nullable Thread thread) {
    lock.lock();
    try {
      if (thread == null && interrupted) {
        // An interrupt meant for the listener must not reach what this thread does next.
        boolean _ = Thread.interrupted();
        interrupted = false;
      }
      delivering = thread;
    } finally {
      lock.unlock();
    }
  }

  /** Ends this turn: what still waits is for another task. */
  private void handOver() {
    long lost;
    boolean start;
    lock.lock();
    try {
      lost = dropped;
      dropped = 0;
      busy = !waiting.isEmpty();
      start = busy;
    } finally {
      lock.unlock();
    }
    if (lost > 0) {
      losses.dropped(lost);
    }
    if (start) {
      start();
    }
  }
}
