package dev.portcullis.core.socket;

import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventDetail.ClosedBy;
import dev.portcullis.core.capture.Stamp;
import dev.portcullis.core.net.Endpoint;
import dev.portcullis.core.net.HostAddress;
import dev.portcullis.core.policy.PolicyProfile;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The states of one socket and what leads from one to the next. Any thread may call; no call waits
 * for the network, the disk or a listener. What a call causes happens on the socket's {@link Lane}
 * and its reading and writing threads.
 */
final class SocketLife {

  /** How long {@code close()} goes on sending what was accepted, in nanoseconds. */
  static final long FLUSH_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final String threadName;
  private final SocketParts parts;
  private final Runnable gone;
  private final CountDownLatch closed = new CountDownLatch(1);

  private final Object lock = new Object();
  // Guarded by lock; state and live are also read without it:
  private volatile SocketState state = SocketState.INIT;
  private volatile @Nullable Live live;
  private @Nullable Attempt attempt;
  private boolean failedBefore;
  private boolean closeCalled;
  private boolean endedByError;
  private Optional<HostAddress> boundTo = Optional.empty();

  /**
   * A socket in INIT.
   *
   * @param gone run once the last event is in the capture
   */
  SocketLife(String threadName, SocketParts parts, Runnable gone) {
    this.threadName = threadName;
    this.parts = parts;
    this.gone = gone;
  }

  SocketState state() {
    return state;
  }

  @Nullable Live live() {
    return live;
  }

  // ---- connect

  void connect(ConnectOptions options) {
    synchronized (lock) {
      switch (state) {
        case INIT -> {
          Attempt next = new Attempt(options, parts.journal().now(), failedBefore);
          attempt = next;
          state = SocketState.CONNECTING;
          parts.lane().execute(() -> start(next));
        }
        case CONNECTING -> misuse(SocketCall.CONNECT, Errno.EALREADY);
        case OPEN -> misuse(SocketCall.CONNECT, Errno.EISCONN);
        case CLOSED -> misuse(SocketCall.CONNECT, Errno.EBADF);
      }
    }
  }

  /** In the lane, so that what was called before connect is done with. */
  private void start(Attempt next) {
    if (next.cancelled()) {
      next.end();
      return;
    }
    if (next.again()) {
      parts.journal().warn(SocketWarning.RECONNECT_SAME_SOCKET);
    }
    next.timeout().warning().ifPresent(parts.journal()::note);
    parts.lane().leave(); // What is called from now on must not wait for the handshake.
    run(next);
  }

  /** From the rules to a connection or the reason there is none. */
  private void run(Attempt mine) {
    try {
      Optional<HostAddress> local;
      synchronized (lock) {
        local = boundTo;
      }
      switch (parts.dialer().dial(mine, local)) {
        case Dialer.Cancelled _ -> {}
        case Dialer.Failed failure -> failed(mine, failure);
        case Dialer.Connected connected -> connected(mine, connected);
      }
    } finally {
      mine.end();
    }
  }

  private void failed(Attempt mine, Dialer.Failed failure) {
    synchronized (lock) {
      if (attempt != mine || state != SocketState.CONNECTING) {
        return;
      }
      attempt = null;
      failedBefore = true;
      // First, so that a listener may connect again; still locked, so that the lane tells this
      // before whatever is called next.
      state = SocketState.INIT;
      parts.lane().execute(() -> tell(failure.error(), failure.profile(), failure.reason()));
    }
  }

  private void connected(Attempt mine, Dialer.Connected dialed) {
    Live mineLive;
    EventDetail.Connected detail;
    try {
      Endpoint local = endpoint(dialed.channel().getLocalAddress());
      Connection connection = new Connection(dialed.verdict().endpoint(), local);
      dialed.channel().configureBlocking(false);
      mineLive = new Live(dialed.channel(), connection, parts.journal());
      detail =
          new EventDetail.Connected(
              local,
              connection.remote(),
              mineLive.opened.nanosSince(mine.calledAt()),
              dialed.verdict().profile().name(),
              dialed.verdict().reason().name());
    } catch (IOException e) {
      Connector.closeQuietly(dialed.channel());
      failed(
          mine,
          new Dialer.Failed(
              SocketError.of(
                  SocketCall.CONNECT,
                  Errno.of(e, SocketCall.CONNECT),
                  String.valueOf(e.getMessage())),
              "",
              ""));
      return;
    }
    // A write is possible as soon as the state says so; it waits here to be recorded second.
    mineLive.recording.lock();
    try {
      synchronized (lock) {
        if (attempt != mine || state != SocketState.CONNECTING) {
          mineLive.close();
          return;
        }
        live = mineLive;
        attempt = null;
        state = SocketState.OPEN;
      }
      parts.journal().note(detail);
    } finally {
      mineLive.recording.unlock();
    }
    parts.events().connected(mineLive.connection);
    mineLive.readWith(
        new ReadLoop(
            threadName + "-read",
            mineLive,
            parts,
            () -> state == SocketState.OPEN,
            this::readEnded));
  }

  private static Endpoint endpoint(@Nullable SocketAddress address) throws IOException {
    if (address instanceof InetSocketAddress inet && inet.getAddress() != null) {
      return new Endpoint(HostAddress.of(inet.getAddress()), inet.getPort());
    }
    throw new IOException("the connection has no local address");
  }

  // ---- the end

  /** The reader has read its last: the peer's FIN, or a failure. */
  private void readEnded(Live mine, @Nullable IOException readFailure) {
    synchronized (lock) {
      if (state != SocketState.OPEN) {
        return;
      }
      state = SocketState.CLOSED;
      IOException writeFailure = mine.writeFailure();
      if (writeFailure != null) {
        broken(SocketCall.WRITE, writeFailure);
      } else if (readFailure != null) {
        broken(SocketCall.READ, readFailure);
      }
    }
    finish(mine, endedByError ? ClosedBy.ERROR : ClosedBy.PEER, null);
  }

  private void broken(SocketCall call, IOException failure) {
    endedByError = true;
    SocketError error =
        SocketError.of(call, Errno.of(failure, call), String.valueOf(failure.getMessage()));
    parts.lane().execute(() -> tell(error, "", ""));
  }

  void close() {
    Attempt cancelled;
    Live open;
    SocketState before;
    synchronized (lock) {
      closeCalled = true;
      before = state;
      state = SocketState.CLOSED;
      cancelled = attempt;
      attempt = null;
      open = live;
      if (before == SocketState.INIT) {
        parts.lane().execute(() -> tellClosed(ClosedBy.CALLER, null));
      }
    }
    parts.events().stopMessages();
    if (before == SocketState.CONNECTING && cancelled != null) {
      cancelled.cancel();
    }
    if (before == SocketState.CONNECTING || before == SocketState.OPEN) {
      finish(open, ClosedBy.CALLER, cancelled);
    }
  }

  private void finish(@Nullable Live open, ClosedBy by, @Nullable Attempt cancelled) {
    Finisher finisher = new Finisher(parts, by, open, cancelled, this::tellClosed);
    try {
      parts.threads().execute(finisher);
    } catch (RejectedExecutionException e) {
      finisher.abandon(); // The engine is closed: nobody is left to tell.
    }
  }

  /** In the lane: the last event of this socket, but for answers to calls made after it. */
  private void tellClosed(ClosedBy by, @Nullable Live was) {
    Stamp at = parts.journal().now();
    parts
        .journal()
        .note(
            at,
            was == null
                ? new EventDetail.Closed(by, 0, 0, 0)
                : new EventDetail.Closed(by, at.nanosSince(was.opened), was.written(), was.read()));
    parts.events().closed();
    closed.countDown();
    gone.run();
  }

  /** Sends nothing more and closes at once; the end is then told as usual. */
  void cutOff() {
    Live open = live;
    if (open != null) {
      open.cutOff();
    }
  }

  boolean awaitClosed(long nanos) throws InterruptedException {
    return closed.await(nanos, TimeUnit.NANOSECONDS);
  }

  // ---- write

  void write(byte[] bytes) {
    if (bytes.length == 0) {
      return;
    }
    Optional<SendQueue.Write> claim = Optional.empty();
    Live open;
    synchronized (lock) {
      open = live;
      switch (state) {
        case INIT, CONNECTING -> misuse(SocketCall.WRITE, Errno.ENOTCONN);
        case CLOSED ->
            misuse(SocketCall.WRITE, endedByError && !closeCalled ? Errno.EPIPE : Errno.EBADF);
        case OPEN -> {
          if (open != null) {
            claim = open.onReadingThread() ? open.queue.claim(bytes) : Optional.empty();
            if (claim.isEmpty()) {
              queue(open, bytes);
            }
          }
        }
      }
    }
    // Outside the lock: this thread of ours may wait for the disk, callers may not wait for it.
    if (open != null && claim.isPresent() && open.sendClaimed(claim.get())) {
      startWriting(open);
    }
  }

  private void queue(Live open, byte[] bytes) {
    if (!startWriting(open)) {
      return;
    }
    switch (open.queue.offer(bytes)) {
      case ACCEPTED -> {}
      case FULL ->
          report(
              SocketError.of(
                      SocketCall.WRITE,
                      Errno.EAGAIN,
                      bytes.length + " bytes do not fit into the send queue: write less or later")
                  .because(SocketCause.QUEUE_FULL.with(Integer.toString(bytes.length))));
      case ENDED -> misuse(SocketCall.WRITE, Errno.EPIPE);
    }
  }

  private boolean startWriting(Live open) {
    try {
      open.ensureWriting(threadName + "-write");
      return true;
    } catch (OutOfMemoryError e) {
      // "unable to create native thread": the operating system gives no more of them.
      misuse(SocketCall.WRITE, Errno.EAGAIN);
      return false;
    }
  }

  // ---- bindWifi and what a script gets wrong

  void bindWifi(String bssid, PolicyProfile profile) {
    synchronized (lock) {
      if (state == SocketState.INIT) {
        parts.lane().offer(() -> bindNow(bssid, profile));
      } else {
        report(WifiBinder.tooLate().error());
      }
    }
  }

  private void bindNow(String bssid, PolicyProfile profile) {
    switch (parts.wifi().bind(bssid, profile, parts.family())) {
      case WifiBinder.Failed failure -> tell(failure.error(), "", "");
      case WifiBinder.Bound bound -> {
        synchronized (lock) {
          boundTo = Optional.of(bound.local());
        }
        parts.journal().note(bound.detail());
        parts.events().bound();
      }
    }
  }

  /** Tells of a failure outside the call that made it. */
  void report(SocketError error) {
    parts.lane().offer(() -> tell(error, "", ""));
  }

  void warn(SocketWarning warning, String... arguments) {
    parts.lane().offer(() -> parts.journal().warn(warning, arguments));
  }

  /** Locked, so that what a failed connect left to tell stands in the lane before this. */
  void whenAnswered(Runnable then) {
    synchronized (lock) {
      parts.lane().execute(() -> parts.events().answered(then));
    }
  }

  private void misuse(SocketCall call, Errno errno) {
    report(SocketError.of(call, errno, ""));
  }

  private void tell(SocketError error, String profile, String reason) {
    parts
        .journal()
        .note(
            new EventDetail.Failed(
                error.errCode(),
                error.errMsg(),
                error.errno(),
                error.detail(),
                profile,
                reason,
                error.causes()));
    parts.events().failed(error);
  }
}
