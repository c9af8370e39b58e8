package dev.portcullis.app.shell;

import dev.portcullis.app.device.DeviceRack;
import dev.portcullis.app.policy.VerdictService;
import dev.portcullis.app.pulse.EngineCalls;
import dev.portcullis.app.quota.QuotaBook;
import dev.portcullis.app.settings.SessionCaptures;
import dev.portcullis.app.socket.TabEngine;
import dev.portcullis.app.wifi.WifiService;
import dev.portcullis.core.base.Reasons;
import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.CaptureOptions;
import dev.portcullis.core.policy.CreationQuota;
import dev.portcullis.core.script.ScriptRunner;
import dev.portcullis.core.socket.SocketEngine;
import dev.portcullis.core.workspace.StorageRules;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The engine's side of the window: everything that owns a thread, a file or a socket. Made and
 * closed by one thread; its parts say who may call them.
 *
 * @param tabs what tabs use
 * @param scripts runs mini programs' JavaScript
 * @param judge judges targets
 * @param reading reads the capture for the log and the inspector; refuses work while it is far
 *     behind
 * @param background does what takes long: exports, opening captures, charts; refuses work likewise
 * @param session where this session's capture is; empty where none can be kept
 * @param trouble why nothing can be captured; empty where all is well
 */
public record EngineRoom(
    TabEngine tabs,
    ScriptRunner scripts,
    VerdictService judge,
    ThreadPoolExecutor reading,
    ThreadPoolExecutor background,
    Optional<SessionCaptures> session,
    String trouble)
    implements AutoCloseable {

  /** One for the log, one for the inspector: neither waits behind the other's disk. */
  private static final int READERS = 2;

  /** One for an export that takes minutes, one for what is quick beside it. */
  private static final int BACKGROUND = 2;

  private static final long THREADS_LINGER_SECONDS = 5;
  private static final int TASKS_WAITING = 256;
  private static final long READS_END_MILLIS = 200;

  /** Starts the engine. A disk that refuses costs the capture, not the program. */
  public static EngineRoom open(Surroundings surroundings, StorageRules storage) {
    Optional<SessionCaptures> session = Optional.empty();
    Capture capture;
    String trouble = "";
    try {
      SessionCaptures begun =
          SessionCaptures.begin(surroundings.directories().captures(), Instant.now());
      session = Optional.of(begun);
      capture = Capture.create(begun.directory(), options(storage));
    } catch (IOException e) {
      trouble = Reasons.of(e);
      capture = Capture.none(trouble);
    }
    EngineCalls calls = new EngineCalls();
    QuotaBook quotas =
        new QuotaBook(
            profile ->
                CreationQuota.of(
                    profile, surroundings.quotaClock(), surroundings.directories().ledgers()));
    SocketEngine engine =
        new SocketEngine(
            capture,
            surroundings.resolver(),
            surroundings.wifi(),
            surroundings.network(),
            surroundings.eventClock(),
            surroundings.channels());
    WifiService wifi = new WifiService(surroundings.wifi(), surroundings.network());
    EngineRoom room =
        new EngineRoom(
            new TabEngine(engine, capture, calls, quotas, new DeviceRack(), wifi),
            new ScriptRunner(engine, surroundings.wifi()),
            new VerdictService(),
            threads(READERS, "portcullis-reading-"),
            threads(BACKGROUND, "portcullis-background-"),
            session,
            trouble);
    calls.submit(() -> room.sweepOldSessions(storage.keptSessions()));
    return room;
  }

  private static ThreadPoolExecutor threads(int count, String name) {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            count,
            count,
            THREADS_LINGER_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(TASKS_WAITING),
            Thread.ofPlatform().daemon().name(name, 1).factory());
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  /** Lets no read go on into a capture that is closed. */
  private void endReading() {
    reading.shutdownNow();
    background.shutdownNow();
    try {
      boolean _ = reading.awaitTermination(READS_END_MILLIS, TimeUnit.MILLISECONDS);
      boolean _ = background.awaitTermination(READS_END_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static CaptureOptions options(StorageRules storage) {
    return storage.limitBytes() == 0
        ? CaptureOptions.unlimited()
        : CaptureOptions.limitedTo(storage.limitBytes());
  }

  private void sweepOldSessions(int keep) {
    if (session.isPresent()) {
      try {
        session.get().sweep(keep);
      } catch (IOException e) {
        // Old captures stay a little longer: nothing a person has to be told now.
        System.getLogger(EngineRoom.class.getName())
            .log(System.Logger.Level.DEBUG, "old captures stay", e);
      }
    }
  }

  /** Ends every thread and closes every file, in less than a second. */
  @Override
  public void close() {
    judge.close();
    tabs.wifi().close();
    tabs.calls().close();
    scripts.close();
    tabs.devices().close();
    tabs.engine().close();
    endReading();
    boolean nothingHappened = tabs.capture().count() == 0;
    tabs.capture().close();
    session.ifPresent(ended -> end(ended, nothingHappened));
  }

  private static void end(SessionCaptures session, boolean nothingHappened) {
    if (!nothingHappened) {
      session.close();
      return;
    }
    try {
      session.discard();
    } catch (IOException e) {
      // An empty capture stays until the next sweep.
      System.getLogger(EngineRoom.class.getName())
          .log(System.Logger.Level.DEBUG, "an empty capture stays", e);
    }
  }
}
