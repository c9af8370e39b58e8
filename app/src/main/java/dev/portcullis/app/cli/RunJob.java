package dev.portcullis.app.cli;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.net.LocalNetwork;
import dev.portcullis.core.net.SystemResolver;
import dev.portcullis.core.script.ScriptOutcome;
import dev.portcullis.core.script.ScriptRequest;
import dev.portcullis.core.script.ScriptRun;
import dev.portcullis.core.script.ScriptRunner;
import dev.portcullis.core.socket.SocketEngine;
import dev.portcullis.core.wifi.WifiNetworks;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * One script of {@code run}, from its start to its end. Runs on the main thread, which writes the
 * events; the script has a thread of its own.
 */
final class RunJob {

  private static final long END_SECONDS = 10;

  private final ScriptRequest request;
  private final LocalNetwork network;
  private final WifiNetworks wifi;
  private final RunTalk talk;
  private final EventsFile events;
  private final Semaphore news = new Semaphore(0);
  private long written;

  RunJob(
      ScriptRequest request,
      LocalNetwork network,
      WifiNetworks wifi,
      RunTalk talk,
      EventsFile events) {
    this.request = request;
    this.network = network;
    this.wifi = wifi;
    this.talk = talk;
    this.events = events;
  }

  /**
   * Runs it.
   *
   * @return whether it ended with no uncaught error
   */
  boolean run() throws IOException, InterruptedException {
    try (TemporaryCapture temporary = new TemporaryCapture()) {
      Capture capture = temporary.capture();
      capture.onNewEvents(news::release);
      ScriptOutcome outcome;
      try (SocketEngine engine = new SocketEngine(capture, new SystemResolver(), wifi, network);
          ScriptRunner runner = new ScriptRunner(engine, wifi)) {
        ScriptRun run = runner.start(request, talk);
        run.outcome().whenComplete((_, _) -> news.release());
        while (run.isRunning()) {
          write(capture);
          boolean _ = news.tryAcquire(1, TimeUnit.SECONDS);
          news.drainPermits();
        }
        outcome = run.await(END_SECONDS);
      } catch (java.util.concurrent.TimeoutException e) {
        throw new AssertionError("it had ended", e);
      }
      write(capture);
      return outcome.clean();
    }
  }

  private void write(Capture capture) throws IOException {
    long count = capture.look();
    while (written < count) {
      EventRecord event = capture.event(written);
      events.write(capture, event);
      talk.event(capture, event);
      written++;
    }
    events.flush();
  }
}
