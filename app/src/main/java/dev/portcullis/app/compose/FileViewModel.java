package dev.portcullis.app.compose;

import dev.portcullis.app.pulse.PulseClock;
import dev.portcullis.core.base.Reasons;
import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.send.FileSend;
import dev.portcullis.core.send.FileSendEnd;
import dev.portcullis.core.send.FileSendProgress;
import dev.portcullis.core.send.Outlet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A file that was dropped or chosen, and how sending it stands. JavaFX thread only; the disk is
 * read on other threads.
 */
public final class FileViewModel {

  /** The largest file that can be loaded into the editor. */
  static final long LOADABLE = ComposerDocument.LONGEST;

  /** What stands here. */
  public sealed interface State {

    /** Nothing. */
    record None() implements State {}

    /**
     * A file waits for a decision.
     *
     * @param file where it is
     * @param size its bytes
     * @param of how many files there were, of which it is the first
     */
    record Offered(Path file, long size, int of) implements State {

      /** Whether the editor takes it. */
      boolean loadable() {
        return size <= LOADABLE;
      }
    }

    /**
     * The file cannot be read.
     *
     * @param file where it is
     * @param cause the operating system's words
     */
    record Unreadable(Path file, String cause) implements State {}

    /**
     * It is being sent, or was.
     *
     * @param file where it is
     * @param progress how that stands
     */
    record Sending(Path file, FileSendProgress progress) implements State {}
  }

  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", new State.None());
  private final PulseClock clock;
  private final Executor reading;
  private final Consumer<Bytes> load;
  private final PulseClock.Pulse pulse;
  private PulseClock.Ticking ticking = () -> {};
  private @Nullable FileSend sending;

  /** Counts questions to the disk and what ends them: an answer to an earlier one is dropped. */
  private long asked;

  /**
   * No file.
   *
   * @param reading may wait for the disk
   * @param load takes the bytes of a small file into the editor
   */
  FileViewModel(PulseClock clock, Executor reading, Consumer<Bytes> load) {
    this.clock = clock;
    this.reading = reading;
    this.load = load;
    pulse = clock.onPulse(this::pull);
  }

  /** What stands here. */
  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Whether a file is on its way. */
  public boolean isSending() {
    return state.get() instanceof State.Sending now && now.progress().end().isEmpty();
  }

  /** Whether a state tells of something that went wrong. */
  static boolean failed(State state) {
    return switch (state) {
      case State.None() -> false;
      case State.Offered offered -> false;
      case State.Unreadable unreadable -> true;
      case State.Sending sending ->
          sending.progress().end().map(FileViewModel::failed).orElse(false);
    };
  }

  private static boolean failed(FileSendEnd end) {
    return !(end instanceof FileSendEnd.Finished || end instanceof FileSendEnd.Cancelled);
  }

  /** Looks at a file that was chosen; what becomes of it is asked then. */
  public void offer(Path file) {
    offer(file, 1);
  }

  /**
   * Looks at the first of several files that were dropped; what becomes of it is asked then.
   *
   * @param of how many there were
   */
  public void offer(Path file, int of) {
    if (!isSending()) {
      read(file, () -> offered(new State.Offered(file, Files.size(file), of)));
    }
  }

  /** Sends the file on offer. */
  void send(Outlet outlet) {
    if (state.get() instanceof State.Offered offered) {
      asked++;
      sending = FileSend.start(offered.file(), outlet, pulse::request);
      // A device that does not read makes no progress to be told of: look by the clock too.
      ticking = clock.everySecond(this::pull);
      pull();
    }
  }

  /** Puts the bytes of the file on offer into the editor. */
  public void loadIntoEditor() {
    if (state.get() instanceof State.Offered offered && offered.loadable()) {
      Path file = offered.file();
      read(
          file,
          () -> {
            byte[] bytes = readAtMost(file);
            return () -> {
              state.set(new State.None());
              load.accept(Bytes.of(bytes));
            };
          });
    }
  }

  /** Stops sending, or takes away what is said. */
  public void dismiss() {
    asked++;
    if (sending != null && isSending()) {
      sending.cancel();
    } else {
      state.set(new State.None());
    }
  }

  void dispose() {
    asked++;
    if (sending != null) {
      sending.cancel();
    }
    ticking.close();
    pulse.close();
  }

  private void pull() {
    if (sending == null) {
      return;
    }
    FileSendProgress progress = sending.progress();
    state.set(new State.Sending(sending.file(), progress));
    if (progress.end().isPresent()) {
      ticking.close();
      sending = null;
    }
  }

  private Runnable offered(State.Offered found) {
    boolean regular = Files.isRegularFile(found.file());
    return () -> state.set(regular ? found : new State.Unreadable(found.file(), ""));
  }

  private static byte[] readAtMost(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes((int) LOADABLE);
    }
  }

  /** Asks the disk elsewhere and does here what comes of it. */
  private void read(Path file, Question question) {
    long mine = ++asked;
    try {
      reading.execute(
          () -> {
            Runnable answer;
            try {
              answer = question.ask();
            } catch (IOException e) {
              String cause = Reasons.of(e);
              answer = () -> state.set(new State.Unreadable(file, cause));
            }
            Runnable found = answer;
            clock.onScreen(() -> take(mine, found));
          });
    } catch (RejectedExecutionException e) {
      state.set(new State.Unreadable(file, ""));
    }
  }

  private void take(long mine, Runnable answer) {
    if (mine == asked) {
      answer.run();
    }
  }

  /** Something only the disk knows. */
  private interface Question {
    Runnable ask() throws IOException;
  }
}
