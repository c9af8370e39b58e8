package dev.portcullis.app.cli;

import dev.portcullis.core.base.Reasons;
import dev.portcullis.core.device.Behaviour;
import dev.portcullis.core.device.DeviceObserver;
import dev.portcullis.core.device.SimulatedDevice;
import dev.portcullis.core.net.Endpoint;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code portcullis device}: a simulated device on loopback until Ctrl+C. On the main thread; its
 * lines come from the device's threads too.
 */
@Command(name = "device", mixinStandardHelpOptions = true, sortOptions = false)
final class DeviceCommand implements Callable<Integer> {

  private static final long CLOSE_SECONDS = 3;

  private final CountDownLatch end;
  private final CliWords words;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--port", paramLabel = "PORT", defaultValue = "0")
  private int port;

  @Option(
      names = "--behaviour",
      paramLabel = "NAME",
      defaultValue = "echo",
      completionCandidates = Candidates.Behaviours.class)
  private String behaviour = "echo";

  /**
   * The command.
   *
   * @param end counted down to end it, besides the signals of the operating system
   */
  DeviceCommand(Locale locale, CountDownLatch end) {
    this.end = end;
    this.words = CliWords.of("device", locale);
  }

  @Override
  public Integer call() {
    if (port < 0 || port > 65535) {
      throw usage(words.text("bad.port", Integer.toString(port)));
    }
    Behaviour chosen;
    try {
      chosen = Behaviour.parse(behaviour);
    } catch (IllegalArgumentException e) {
      throw usage(words.text("bad.behaviour", behaviour, String.join(", ", Behaviour.names())));
    }
    PrintWriter out = spec.commandLine().getOut();
    // Ctrl+C and SIGTERM end the program through this: the device closes before it goes.
    CountDownLatch closed = new CountDownLatch(1);
    EndHook hook = new EndHook("portcullis-device-end", () -> endAndWait(closed));
    try (SimulatedDevice device = SimulatedDevice.start(port, chosen, new Lines(out))) {
      say(out, words.text("listening", device.endpoint().text(), chosen.name()));
      end.await();
      return ExitCodes.OK;
    } catch (IOException e) {
      spec.commandLine()
          .getErr()
          .println(words.text("failed", Integer.toString(port), words.reason(Reasons.of(e))));
      return ExitCodes.FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCodes.FAILED;
    } finally {
      closed.countDown();
      boolean _ = hook.remove();
    }
  }

  private void endAndWait(CountDownLatch closed) {
    end.countDown();
    try {
      boolean _ = closed.await(CLOSE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void say(PrintWriter out, String line) {
    synchronized (out) {
      out.println(line);
      out.flush();
    }
  }

  private ParameterException usage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  /** A line a connection, when it ends as well. */
  private final class Lines implements DeviceObserver {

    private final PrintWriter out;

    Lines(PrintWriter out) {
      this.out = out;
    }

    @Override
    public void connected(Endpoint peer) {
      say(out, words.text("connected", peer.text()));
    }

    @Override
    public void ended(Endpoint peer, long bytesIn, long bytesOut) {
      say(out, words.text("ended", peer.text(), Long.toString(bytesIn), Long.toString(bytesOut)));
    }
  }
}
