package dev.portcullis.app.script;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.pulse.PulseClock;
import dev.portcullis.core.base.Reasons;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Keeps scripts whose tabs were closed before they were saved. JavaFX thread only; they are written
 * on a thread of their own.
 */
public final class UnsavedScripts implements AutoCloseable {

  private static final String FOLDER = "unsaved-scripts";

  /** Scripts that may wait for a slow disk; whoever closes one more waits himself. */
  private static final int WAITING = 64;

  private static final long LINGERS_SECONDS = 5;

  /** A disk that takes longer is stalled, and a window that is closed does not wait for it. */
  private static final long CLOSE_MILLIS = 2000;

  private final Path folder;
  private final PulseClock clock;
  private final Messages messages;
  private final Consumer<String> tell;
  private final ThreadPoolExecutor executor;

  /**
   * Nothing to keep yet.
   *
   * @param data the folder of the program's data; they are kept in one of their own in it
   * @param tell says a sentence, on the JavaFX thread
   */
  public UnsavedScripts(Path data, PulseClock clock, Messages messages, Consumer<String> tell) {
    this.folder = data.resolve(FOLDER);
    this.clock = clock;
    this.messages = messages;
    this.tell = tell;
    executor =
        new ThreadPoolExecutor(
            1,
            1,
            LINGERS_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("portcullis-unsaved").factory(),
            new ThreadPoolExecutor.CallerRunsPolicy());
    executor.allowCoreThreadTimeOut(true);
  }

  /** Keeps a text under a name nobody has yet, and says where. */
  public void keep(String name, String text) {
    executor.execute(
        () -> {
          try {
            Path kept = ScriptFile.keep(folder, name, text);
            clock.onScreen(() -> tell.accept(messages.text("script.kept", name, kept.toString())));
          } catch (IOException e) {
            String cause = Reasons.of(e);
            clock.onScreen(
                () -> tell.accept(messages.text("script.not-kept", name, messages.reason(cause))));
          }
        });
  }

  /**
   * Writes what waits and ends the thread. Returns in a bounded time; a disk that is slower is not
   * broken off, and goes on for as long as the process lives.
   */
  @Override
  public void close() {
    executor.shutdown();
    try {
      boolean _ = executor.awaitTermination(CLOSE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
