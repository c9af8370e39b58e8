package dev.portcullis.app.compose;

import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.codec.HexText;
import dev.portcullis.core.workspace.ComposerDraft;
import dev.portcullis.core.workspace.SentPayload;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * What was sent to the target of this tab: walked through one by one, or searched. JavaFX thread
 * only.
 */
public final class HistoryViewModel {

  /** Bytes of a payload that its entry shows. */
  private static final int SHOWN = 32;

  /** What is written now is not in the history. */
  private static final int OWN = -1;

  private final HistoryBook book;
  private final Supplier<String> target;
  private final Supplier<ComposerDraft> written;
  private final Consumer<ComposerDraft> write;
  private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
  private final ReadOnlyObjectWrapper<List<SentPayload>> found =
      new ReadOnlyObjectWrapper<>(this, "found", List.of());

  private int place = OWN;

  /** What was written before the walk began, to come back to. */
  private ComposerDraft own = ComposerDraft.empty();

  /**
   * The history of one tab.
   *
   * @param target where this tab sends
   * @param written what stands in the composer
   * @param write puts something else there
   */
  HistoryViewModel(
      HistoryBook book,
      Supplier<String> target,
      Supplier<ComposerDraft> written,
      Consumer<ComposerDraft> write) {
    this.book = book;
    this.target = target;
    this.written = written;
    this.write = write;
    filter.subscribe((before, now) -> search());
  }

  /** What the search looks for: in what was written and in the bytes' beginning. */
  public StringProperty filterProperty() {
    return filter;
  }

  /** What the search found, newest first, since {@link #search} was called last. */
  public ReadOnlyObjectProperty<List<SentPayload>> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /** One step back in time. */
  public void older() {
    List<SentPayload> sent = book.historyProperty().get().to(target.get());
    if (place == OWN) {
      own = written.get();
      // What was just sent still stands here: a step that shows it again is none.
      place += !sent.isEmpty() && sent.getFirst().draft().equals(own) ? 1 : 0;
    }
    if (place + 1 < sent.size()) {
      place++;
      write.accept(sent.get(place).draft());
    }
  }

  /** One step forward in time, at last to what was written before the walk. */
  public void newer() {
    List<SentPayload> sent = book.historyProperty().get().to(target.get());
    if (place == OWN) {
      return;
    }
    place--;
    boolean backHome = place == OWN || (place == 0 && sent.getFirst().draft().equals(own));
    place = backHome ? OWN : place;
    write.accept(backHome ? own : sent.get(place).draft());
  }

  /** Looks for what the filter says. */
  public void search() {
    String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
    found.set(
        book.historyProperty().get().to(target.get()).stream()
            .filter(sent -> matches(sent, wanted))
            .toList());
  }

  /** Puts something found into the composer. */
  public void choose(SentPayload sent) {
    place = OWN;
    write.accept(sent.draft());
  }

  /** What was sent to this target last. */
  public Optional<SentPayload> newest() {
    return book.historyProperty().get().to(target.get()).stream().findFirst();
  }

  /** Remembers what was sent. */
  void sent(ComposerDraft draft, Bytes sent, long atMillis) {
    place = OWN;
    String beginning = HexText.format(sent.slice(0, Math.min(SHOWN, sent.length())));
    book.add(new SentPayload(target.get(), draft, sent.length(), beginning, atMillis, 1));
  }

  private static boolean matches(SentPayload sent, String wanted) {
    return wanted.isEmpty()
        || sent.draft().text().toLowerCase(Locale.ROOT).contains(wanted)
        || sent.beginning().toLowerCase(Locale.ROOT).contains(wanted);
  }
}
