package dev.portcullis.core.namespace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A child process one talks to by lines. */
final class Spoken implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final Writer to;
  private final List<String> heard = new ArrayList<>(); // guarded by itself
  private int told;

  Spoken(Process process) {
    this.process = process;
    this.to = process.outputWriter(StandardCharsets.UTF_8);
    Thread.ofPlatform().daemon().name("portcullis-test-hears-" + process.pid()).start(this::hear);
  }

  private void hear() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        synchronized (heard) {
          heard.add(line);
        }
      }
    } catch (IOException e) {
      synchronized (heard) {
        heard.add("(" + e.getMessage() + ")");
      }
    }
  }

  /** Sends a line. */
  void tell(String line) throws IOException {
    to.write(line + "\n");
    to.flush();
  }

  /** Waits for the next lines, which must be these. */
  void expect(String... lines) {
    for (String line : lines) {
      assertThat(next()).isEqualTo(line);
    }
  }

  /** Waits for the next line. */
  String next() {
    int index = told++;
    Awaitility.await("line " + index)
        .atMost(PATIENCE)
        .until(
            () -> {
              synchronized (heard) {
                return heard.size() > index;
              }
            });
    synchronized (heard) {
      return heard.get(index);
    }
  }

  /** Ends its input, and with it the program, which has to end well. */
  void end() throws IOException {
    to.close();
    try {
      assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as("it ends").isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (heard) {
      assertThat(process.exitValue()).as("%s", heard).isZero();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
