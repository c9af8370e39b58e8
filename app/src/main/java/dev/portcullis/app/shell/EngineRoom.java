package dev.portcullis.app.shell;

import dev.portcullis.app.device.DeviceRack;
import dev.portcullis.app.policy.VerdictService;
import dev.portcullis.app.quota.QuotaBook;
import dev.portcullis.app.settings.SessionCaptures;
import dev.portcullis.app.socket.SocketCalls;
import dev.portcullis.app.socket.TabEngine;
import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.CaptureOptions;
import dev.portcullis.core.policy.CreationQuota;
import dev.portcullis.core.socket.SocketEngine;
import dev.portcullis.core.wifi.NoWifi;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * The engine's side of the window: everything that owns a thread, a file or a socket. Made and
 * closed by one thread; its parts say who may call them.
 *
 * @param tabs what tabs use
 * @param judge judges targets
 * @param session where this session's capture is; empty where none can be kept
 * @param trouble why nothing can be captured; empty where all is well
 */
public record EngineRoom(
    TabEngine tabs, VerdictService judge, Optional<SessionCaptures> session, String trouble)
    implements AutoCloseable {

  /** Starts the engine. A disk that refuses costs the capture, not the program. */
  public static EngineRoom open(Surroundings surroundings) {
    Optional<SessionCaptures> session = Optional.empty();
    Capture capture;
    String trouble = "";
    try {
      SessionCaptures begun =
          SessionCaptures.begin(surroundings.directories().captures(), Instant.now());
      session = Optional.of(begun);
      capture = Capture.create(begun.directory(), CaptureOptions.unlimited());
    } catch (IOException e) {
      trouble = String.valueOf(e.getMessage());
      capture = Capture.none(trouble);
    }
    SocketCalls calls = new SocketCalls();
    QuotaBook quotas =
        new QuotaBook(
            profile ->
                CreationQuota.of(
                    profile,
                    surroundings.quotaClock(),
                    surroundings.directories().ledgers()));
    SocketEngine engine =
        new SocketEngine(
            capture, surroundings.resolver(), new NoWifi(), surroundings.network());
    EngineRoom room =
        new EngineRoom(
            new TabEngine(engine, capture, calls, quotas, new DeviceRack()),
            new VerdictService(),
            session,
            trouble);
    calls.submit(room::sweepOldSessions);
    return room;
  }

  private void sweepOldSessions() {
    if (session.isPresent()) {
      try {
        session.get().sweep();
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
    tabs.calls().close();
    tabs.devices().close();
    tabs.engine().close();
    tabs.capture().close();
    session.ifPresent(SessionCaptures::close);
  }
}
