package dev.portcullis.app.profiles;

import dev.portcullis.app.policy.RuleBook;
import dev.portcullis.app.pulse.PulseClock;
import dev.portcullis.core.base.Reasons;
import dev.portcullis.core.export.ExportException;
import dev.portcullis.core.export.JudgedListExport;
import dev.portcullis.core.net.InterfaceAddress;
import dev.portcullis.core.policy.JudgedList;
import dev.portcullis.core.policy.PolicyProfile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * A list of addresses, checked by a profile of its own choice. JavaFX thread only; judging, reading
 * and writing are the background's.
 */
public final class BulkViewModel {

  /** The most that is taken: some two million lines. */
  static final int MOST_BYTES = 64 << 20;

  private static final int[] NO_ROWS = {};

  /** Where the text of a list comes from. */
  @FunctionalInterface
  private interface Source {
    byte[] read() throws IOException;
  }

  /** One run over one list. Its fields are written by one thread and read by the other. */
  private static final class Job {
    private volatile boolean stopped;
    private final AtomicLong done = new AtomicLong();
    private volatile long total = 1;
  }

  private final RuleBook rules;
  private final Executor background;
  private final PulseClock clock;
  private final PulseClock.Pulse progressed;
  private final ObjectProperty<PolicyProfile> profile;
  private final StringProperty vantage = new SimpleStringProperty(this, "vantage", "");
  private final ReadOnlyBooleanWrapper vantageWrong =
      new ReadOnlyBooleanWrapper(this, "vantageWrong");
  private final ObjectProperty<BulkFilter> filter =
      new SimpleObjectProperty<>(this, "filter", BulkFilter.ALL);
  private final ReadOnlyObjectWrapper<Optional<JudgedList>> list =
      new ReadOnlyObjectWrapper<>(this, "list", Optional.empty());
  private final ReadOnlyObjectWrapper<int[]> rows =
      new ReadOnlyObjectWrapper<>(this, "rows", NO_ROWS);
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress");
  private final ReadOnlyObjectWrapper<BulkNotice> notice =
      new ReadOnlyObjectWrapper<>(this, "notice", new BulkNotice.None());
  private @Nullable Job job;
  private byte @Nullable [] text;

  /**
   * Begins without a list, by the profile that judges now.
   *
   * @param background judges, reads and writes; may refuse
   */
  public BulkViewModel(RuleBook rules, Executor background, PulseClock clock) {
    this.rules = rules;
    this.background = background;
    this.clock = clock;
    profile = new SimpleObjectProperty<>(this, "profile", rules.profileProperty().get());
    progressed = clock.onPulse(this::showProgress);
    profile.addListener((source, before, now) -> again());
    vantage.addListener((source, before, now) -> again());
    filter.addListener((source, before, now) -> showRows());
    rules.profiles().addListener((ListChangeListener<PolicyProfile>) change -> followProfiles());
  }

  /** Every profile there is. */
  public ObservableList<PolicyProfile> profiles() {
    return rules.profiles();
  }

  /** The profile that judges the list. */
  public ObjectProperty<PolicyProfile> profileProperty() {
    return profile;
  }

  /** Addresses to judge from, instead of what the profile says; empty for none. */
  public StringProperty vantageProperty() {
    return vantage;
  }

  /** Whether the vantage is none; the list is then left as it was judged. */
  public ReadOnlyBooleanProperty vantageWrongProperty() {
    return vantageWrong.getReadOnlyProperty();
  }

  /** Which lines are shown. */
  public ObjectProperty<BulkFilter> filterProperty() {
    return filter;
  }

  /** The list as it was judged last; empty before the first. */
  public ReadOnlyObjectProperty<Optional<JudgedList>> listProperty() {
    return list.getReadOnlyProperty();
  }

  /** The indices of the lines shown; not to be changed. */
  public ReadOnlyObjectProperty<int[]> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /** Whether a list is being judged or written. */
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** How much of it is done, from 0 to 1. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** What is to be told. */
  public ReadOnlyObjectProperty<BulkNotice> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** Checks this text. */
  public void check(String lines) {
    if (lines.length() > MOST_BYTES) {
      end(begin(), new BulkNotice.TooLarge());
    } else {
      check("", () -> lines.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Checks this file. */
  public void check(Path file) {
    check(
        file.toString(),
        () -> {
          try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_BYTES + 1);
          }
        });
  }

  /** Stops what is running; what was judged so far is shown. */
  public void stop() {
    if (job != null) {
      job.stopped = true;
    }
  }

  /** Writes lines to a file. */
  public void export(int[] chosen, JudgedListExport.Form form, Locale locale, Path file) {
    Optional<JudgedList> now = list.get();
    if (now.isEmpty()) {
      return;
    }
    Job mine = begin();
    mine.total = Math.max(1, chosen.length);
    run(
        mine,
        () -> {
          BulkNotice said = new BulkNotice.Exported(chosen.length, file);
          try {
            JudgedListExport.write(
                now.get(),
                chosen,
                form,
                locale,
                file,
                () -> {
                  mine.done.incrementAndGet();
                  progressed.request();
                  return !mine.stopped;
                });
          } catch (ExportException e) {
            said = new BulkNotice.NotExported(e);
          }
          end(mine, said);
        });
  }

  /**
   * Makes a text of lines.
   *
   * @param take gets it on the JavaFX thread
   */
  public void copy(int[] chosen, JudgedListExport.Form form, Locale locale, Consumer<String> take) {
    Optional<JudgedList> now = list.get();
    if (now.isEmpty()) {
      return;
    }
    Job mine = begin();
    run(
        mine,
        () -> {
          String copied = JudgedListExport.text(now.get(), chosen, form, locale);
          clock.onScreen(
              () -> {
                if (job == mine) {
                  take.accept(copied);
                }
              });
          end(mine, new BulkNotice.Copied(chosen.length));
        });
  }

  private void check(String name, Source source) {
    Optional<PolicyProfile> by = judging();
    if (by.isEmpty()) {
      return;
    }
    Job mine = begin();
    run(mine, () -> judge(mine, name, source, by.get()));
  }

  private void judge(Job mine, String name, Source source, PolicyProfile by) {
    byte[] lines;
    try {
      lines = source.read();
    } catch (IOException e) {
      end(mine, new BulkNotice.NotRead(name, Reasons.of(e)));
      return;
    }
    if (lines.length > MOST_BYTES) {
      end(mine, new BulkNotice.TooLarge());
      return;
    }
    mine.total = Math.max(1, lines.length);
    JudgedList judged =
        JudgedList.judge(
            lines,
            by,
            rules.network(),
            done -> {
              mine.done.set(done);
              progressed.request();
              return !mine.stopped;
            });
    clock.onScreen(
        () -> {
          if (job == mine) {
            text = lines;
            list.set(Optional.of(judged));
            showRows();
          }
        });
    end(mine, judged.isWhole() ? new BulkNotice.None() : new BulkNotice.Stopped(judged.size()));
  }

  /** The same lines by other rules. */
  private void again() {
    byte[] lines = text;
    if (lines == null) {
      judging();
    } else {
      check("", () -> lines);
    }
  }

  /** The rules with the vantage typed; empty while that is none. */
  private Optional<PolicyProfile> judging() {
    List<InterfaceAddress> from = new ArrayList<>();
    for (String each : vantage.get().strip().split("[\\s,;]+", -1)) {
      if (!each.isEmpty()) {
        Optional<InterfaceAddress> address = InterfaceAddress.parse(each);
        if (address.isEmpty()) {
          vantageWrong.set(true);
          return Optional.empty();
        }
        from.add(address.get());
      }
    }
    vantageWrong.set(false);
    return Optional.of(from.isEmpty() ? profile.get() : profile.get().withVantage(from));
  }

  private Job begin() {
    stop();
    Job mine = new Job();
    job = mine;
    running.set(true);
    progress.set(0);
    notice.set(new BulkNotice.None());
    return mine;
  }

  private void run(Job mine, Runnable work) {
    try {
      background.execute(work);
    } catch (RejectedExecutionException e) {
      end(mine, new BulkNotice.Busy());
    }
  }

  private void end(Job mine, BulkNotice said) {
    clock.onScreen(
        () -> {
          if (job == mine) {
            job = null;
            running.set(false);
            notice.set(said);
          }
        });
  }

  private void showProgress() {
    Job now = job;
    if (now != null) {
      progress.set((double) now.done.get() / now.total);
    }
  }

  private void showRows() {
    rows.set(list.get().map(filter.get()::rows).orElse(NO_ROWS));
  }

  private void followProfiles() {
    String name = profile.get().name();
    profile.set(
        rules.profiles().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseGet(rules.profiles()::getFirst));
  }
}
