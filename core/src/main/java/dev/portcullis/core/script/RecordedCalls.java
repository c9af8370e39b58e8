package dev.portcullis.core.script;

import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.net.LocalNetwork;
import dev.portcullis.core.policy.CreationQuota;
import dev.portcullis.core.policy.Policy;
import dev.portcullis.core.policy.ProfileStore;
import dev.portcullis.core.socket.TcpSocket;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * What code against {@code wx.createTCPSocket} would do, found out by running it in the sandbox
 * with a {@code wx} that writes calls down and touches no network: its sockets connect at once,
 * hear nothing, and timers do not wait. So computed addresses and bytes come out as well as literal
 * ones; what a device would have to answer first does not.
 *
 * @param connects where it connects to, in order
 * @param writes what it sends, in order
 * @param failure the first error that nothing caught, where there was one
 */
public record RecordedCalls(
    List<Connect> connects, List<Write> writes, Optional<ScriptFailure> failure) {

  /** Of which a cold start of the engine takes a part. */
  private static final Duration LONGEST = Duration.ofSeconds(8);

  private static final int END_SECONDS = 20;
  private static final int MOST = 1_000;
  private static final String NAME = "pasted.js";

  /** Before each call that is told through the console: nothing a script prints begins so. */
  private static final String MARK = "\u0001";

  /**
   * A connect.
   *
   * @param address as given, made a string
   * @param port as given, made a string
   * @param timeout as given, made a string; empty where none was
   */
  public record Connect(String address, String port, String timeout) {}

  /**
   * A write.
   *
   * @param bytes what is sent
   * @param text whether it was given as a string
   */
  public record Write(Bytes bytes, boolean text) {}

  /** Copies the lists. */
  public RecordedCalls {
    connects = List.copyOf(connects);
    writes = List.copyOf(writes);
  }

  /**
   * Runs the code and waits for its end, some seconds at most: not for a screen's thread.
   *
   * @param runner runs it; no socket of its engine is used
   */
  public static RecordedCalls of(ScriptRunner runner, String code) throws InterruptedException {
    return of(runner, code, LONGEST);
  }

  /** The same for code that may take this long. */
  static RecordedCalls of(ScriptRunner runner, String code, Duration longest)
      throws InterruptedException {
    Policy policy =
        new Policy(ProfileStore.shipped(ProfileStore.DEFAULT), LocalNetwork.of(List.of()));
    Ear ear = new Ear();
    // On the same line, so that the places of errors are those of the code.
    ScriptRun run =
        runner.start(
            new ScriptRequest(
                NAME,
                ScriptSource.of(NAME, recorder() + code),
                Map.of(),
                policy,
                CreationQuota.unlimited(),
                ScriptLimits.usual().within(longest)),
            ear);
    try {
      ScriptOutcome _ = run.await(END_SECONDS);
    } catch (TimeoutException e) {
      run.stop();
    }
    return ear.heard();
  }

  private static String recorder() {
    try (InputStream in = RecordedCalls.class.getResourceAsStream("recorder.js")) {
      if (in == null) {
        throw new IllegalStateException("recorder.js is not in the program");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(String::strip).reduce("", (all, line) -> all + line + " ");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hears the calls on the script's thread; asked when that has ended, or was given up. */
  private static final class Ear implements ScriptListener {
    // Guarded by this:
    private final List<Connect> connects = new ArrayList<>();
    private final List<Write> writes = new ArrayList<>();
    private Optional<ScriptFailure> failure = Optional.empty();

    @Override
    public synchronized void console(ConsoleLine line) {
      if (!line.text().startsWith(MARK)) {
        return;
      }
      String[] parts = line.text().substring(MARK.length()).split(MARK, -1);
      switch (parts[0]) {
        case "connect" -> {
          if (connects.size() < MOST) {
            connects.add(new Connect(parts[1], parts[2], parts[3]));
          }
        }
        case "write" -> {
          if (writes.size() < MOST) {
            Bytes bytes = Bytes.of(HexFormat.of().parseHex(parts[2]));
            writes.add(new Write(bytes, parts[1].equals("text")));
          }
        }
        default -> throw new IllegalStateException("the recorder says " + parts[0]);
      }
    }

    @Override
    public void note(ScriptNote note) {
      // Toasts and dialogs have no part in a tab.
    }

    @Override
    public void created(TcpSocket socket) {
      // The recording wx creates none; should the code reach the true one, it may not talk.
      socket.close();
    }

    @Override
    public synchronized void failed(ScriptFailure told) {
      if (failure.isEmpty()) {
        failure = Optional.of(told);
      }
    }

    @Override
    public void ended(ScriptOutcome outcome) {
      // What it did has been heard.
    }

    synchronized RecordedCalls heard() {
      return new RecordedCalls(connects, writes, failure);
    }
  }
}
