package dev.portcullis.app.inspect;

import dev.portcullis.app.hex.DumpWidth;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.viewport.RowRange;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.Payload;
import dev.portcullis.core.codec.TextCharset;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * One event, whole. JavaFX thread only; everything that waits for the disk runs on the reading
 * executor and comes back through the screen's. Of a payload of any size only the lines near the
 * view are in memory.
 */
public final class InspectorViewModel {

  /** Bytes looked through for line ends before the screen hears how many lines there are. */
  private static final int SCAN_STEP = 1024 * 1024;

  private static final int DEFAULT_TEXT_WIDTH = 96;

  private final Messages messages;
  private final Executor reading;
  private final Executor screen;
  private final ZoneId zone;

  private final ReadOnlyObjectWrapper<Optional<InspectedEvent>> inspected =
      new ReadOnlyObjectWrapper<>(this, "inspected", Optional.empty());
  private final ReadOnlyObjectWrapper<Content> content =
      new ReadOnlyObjectWrapper<>(this, "content", new Content.Nothing());
  private final ObjectProperty<PayloadForm> form =
      new SimpleObjectProperty<>(this, "form", PayloadForm.HEX);
  private final ObjectProperty<TextCharset> charset =
      new SimpleObjectProperty<>(this, "charset", TextCharset.UTF_8);
  private final ObjectProperty<DumpWidth> width =
      new SimpleObjectProperty<>(this, "width", DumpWidth.BYTES_16);
  private final ReadOnlyLongWrapper rowCount = new ReadOnlyLongWrapper(this, "rowCount", 0);
  private final ReadOnlyLongWrapper arrivals = new ReadOnlyLongWrapper(this, "arrivals", 0);
  private final ReadOnlyLongWrapper versions = new ReadOnlyLongWrapper(this, "versions", 0);
  private final ReadOnlyObjectWrapper<CopyOutcome> copied =
      new ReadOnlyObjectWrapper<>(this, "copied", CopyOutcome.NONE);

  private final RowBlocks blocks;
  private Optional<Payload> payload = Optional.empty();
  private Optional<PayloadReader> reader = Optional.empty();
  private int textWidth = DEFAULT_TEXT_WIDTH;

  /**
   * Shows nothing yet.
   *
   * @param messages the language
   * @param reading where the disk is waited for; may refuse work while it is busy
   * @param screen runs tasks on the JavaFX thread, in order
   * @param zone what the clock on the wall shows
   */
  public InspectorViewModel(Messages messages, Executor reading, Executor screen, ZoneId zone) {
    this.messages = messages;
    this.reading = reading;
    this.screen = screen;
    this.zone = zone;
    this.blocks =
        new RowBlocks(reading, screen, () -> arrivals.set(arrivals.get() + 1), this::unreadable);
    form.subscribe((before, now) -> arrange());
    charset.subscribe((before, now) -> arrangeIf(PayloadForm.TEXT));
    width.subscribe((before, now) -> arrangeIf(PayloadForm.HEX));
  }

  /** Shows an event in place of what was shown. */
  public void inspect(InspectedEvent event) {
    inspected.set(Optional.of(event));
    copied.set(CopyOutcome.NONE);
    run(() -> load(event));
  }

  /** Shows nothing: no event is selected. */
  public void clear() {
    inspected.set(Optional.empty());
    copied.set(CopyOutcome.NONE);
    show(Optional.empty(), new Content.Nothing());
  }

  /** The event that is shown or on its way. */
  public ReadOnlyObjectProperty<Optional<InspectedEvent>> inspectedProperty() {
    return inspected.getReadOnlyProperty();
  }

  /** What there is to see. */
  public ReadOnlyObjectProperty<Content> contentProperty() {
    return content.getReadOnlyProperty();
  }

  /** How bytes are shown. */
  public ObjectProperty<PayloadForm> formProperty() {
    return form;
  }

  /** In which charset text is shown; old data is read anew. */
  public ObjectProperty<TextCharset> charsetProperty() {
    return charset;
  }

  /** How many bytes a line of the dump has. */
  public ObjectProperty<DumpWidth> widthProperty() {
    return width;
  }

  /** How many lines of bytes there are; for long text it grows while lines are looked for. */
  public ReadOnlyLongProperty rowCountProperty() {
    return rowCount.getReadOnlyProperty();
  }

  /** Changes when the lines are others altogether: another event, form, charset or width. */
  public ReadOnlyLongProperty versionProperty() {
    return versions.getReadOnlyProperty();
  }

  /** Changes when lines that were asked for are here. */
  public ReadOnlyLongProperty arrivalsProperty() {
    return arrivals.getReadOnlyProperty();
  }

  /** What became of the last copy. */
  public ReadOnlyObjectProperty<CopyOutcome> copiedProperty() {
    return copied.getReadOnlyProperty();
  }

  /** What is shown: {@code message #4 · 9 bytes}; empty where nothing is. */
  public StringBinding titleBinding() {
    return Bindings.createStringBinding(
        () -> inspected.get().map(e -> InspectorWords.title(messages, e)).orElse(""),
        inspected,
        messages.languageProperty());
  }

  /** What became of the last copy, in words; empty where there is nothing to say. */
  public StringBinding copiedBinding() {
    return Bindings.createStringBinding(
        () -> InspectorWords.copied(messages, copied.get()), copied, messages.languageProperty());
  }

  /** What stands in the place of lines and fields, in words; empty where those are there. */
  public StringBinding placeholderBinding() {
    return Bindings.createStringBinding(
        () -> InspectorWords.placeholder(messages, content.get()),
        content,
        messages.languageProperty());
  }

  /** What the event says besides its bytes, in the language of the moment. */
  public List<DetailField> fields() {
    if (inspected.get().isEmpty()) {
      return List.of();
    }
    InspectedEvent event = inspected.get().get();
    return switch (content.get()) {
      case Content.WireBytes() -> DetailFields.ofBytes(messages, event.event(), zone);
      case Content.Details(EventDetail detail) ->
          DetailFields.ofDetail(messages, event.event(), detail, zone);
      case Content.Nothing(), Content.Dropped(), Content.Unreadable(_) -> List.of();
    };
  }

  /** A line of bytes, if it is here already; if not, it is asked for and arrives later. */
  Optional<PayloadRow> row(long row) {
    return blocks.row(row);
  }

  /**
   * Says how many characters of text fit into the view: longer lines are broken there. Takes effect
   * at once, so it must not be called while the view is laid out.
   */
  public void fitText(int characters) {
    int fits = Math.clamp(characters / 8 * 8L, 16, 512);
    if (fits != textWidth) {
      textWidth = fits;
      arrangeIf(PayloadForm.TEXT);
    }
  }

  /**
   * Copies lines as they are shown, up to a limit.
   *
   * @param rows which lines
   * @param clipboard takes the text, on the JavaFX thread
   */
  public void copyRows(List<RowRange> rows, Consumer<String> clipboard) {
    reader.ifPresent(from -> copy(() -> PayloadCopy.rows(from, rows), clipboard));
  }

  /**
   * Copies the whole payload as hex digits or as text, up to a limit.
   *
   * @param as in which form
   * @param clipboard takes the text, on the JavaFX thread
   */
  public void copyWhole(PayloadForm as, Consumer<String> clipboard) {
    TextCharset in = charset.get();
    payload.ifPresent(from -> copy(() -> PayloadCopy.whole(from, as, in), clipboard));
  }

  private interface Copying {
    PayloadCopy copy() throws IOException;
  }

  private void copy(Copying copying, Consumer<String> clipboard) {
    run(
        () -> {
          PayloadCopy copy;
          try {
            copy = copying.copy();
          } catch (IOException | RuntimeException e) {
            screen.execute(() -> copied.set(CopyOutcome.FAILED));
            return;
          }
          screen.execute(
              () -> {
                clipboard.accept(copy.text());
                copied.set(copy.complete() ? CopyOutcome.ALL : CopyOutcome.BEGINNING);
              });
        });
  }

  /** Reading thread: finds out what there is to see. */
  private void load(InspectedEvent event) {
    try {
      Content found;
      Optional<Payload> bytes = Optional.empty();
      if (event.event().kind().carriesWireBytes()) {
        Payload read = event.store().payload(event.event());
        found = read.available() ? new Content.WireBytes() : new Content.Dropped();
        bytes = read.available() ? Optional.of(read) : Optional.empty();
      } else {
        found = new Content.Details(event.store().detail(event.event()));
      }
      Optional<Payload> shown = bytes;
      screen.execute(() -> showIfWanted(event, shown, found));
    } catch (RuntimeException e) {
      // A capture that was closed or a disk that fails: the person sees why.
      screen.execute(
          () ->
              showIfWanted(
                  event, Optional.empty(), new Content.Unreadable(String.valueOf(e.getMessage()))));
    }
  }

  private void showIfWanted(InspectedEvent event, Optional<Payload> bytes, Content found) {
    if (inspected.get().equals(Optional.of(event))) {
      show(bytes, found);
    }
  }

  private void show(Optional<Payload> bytes, Content found) {
    payload = bytes;
    content.set(found);
    arrange();
  }

  private void arrangeIf(PayloadForm wanted) {
    if (form.get() == wanted) {
      arrange();
    }
  }

  /** Lines of another kind: all that are here are forgotten. */
  private void arrange() {
    reader = payload.map(this::readerOf);
    blocks.readFrom(reader);
    rowCount.set(reader.map(r -> r instanceof HexReader hex ? hex.rows() : 0L).orElse(0L));
    versions.set(versions.get() + 1);
    if (reader.isPresent() && reader.get() instanceof TextReader text) {
      run(() -> scan(text));
    }
  }

  private PayloadReader readerOf(Payload of) {
    return switch (form.get()) {
      case HEX -> new HexReader(of, width.get().dump());
      case TEXT -> new TextReader(of, charset.get(), textWidth);
    };
  }

  /** Reading thread: a piece of the search for line ends, then the next in its turn. */
  private void scan(TextReader text) {
    try {
      boolean more = text.scan(SCAN_STEP);
      long rows = text.rows();
      screen.execute(() -> scanned(text, rows, more));
    } catch (IOException | RuntimeException e) {
      screen.execute(
          () -> {
            if (isCurrent(text)) {
              unreadable(e);
            }
          });
    }
  }

  private void scanned(TextReader text, long rows, boolean more) {
    if (isCurrent(text)) {
      rowCount.set(rows);
      if (more) {
        run(() -> scan(text));
      }
    }
  }

  private boolean isCurrent(PayloadReader other) {
    return reader.equals(Optional.of(other));
  }

  private void unreadable(Exception cause) {
    show(Optional.empty(), new Content.Unreadable(String.valueOf(cause.getMessage())));
  }

  private void run(Runnable task) {
    try {
      reading.execute(task);
    } catch (RejectedExecutionException e) {
      show(Optional.empty(), new Content.Unreadable(messages.text("inspect.busy")));
    }
  }
}
