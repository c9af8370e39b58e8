package dev.portcullis.app.inspect;

import dev.portcullis.app.hex.ByteRange;
import dev.portcullis.app.hex.HexMarks;
import dev.portcullis.app.hex.HexViewModel;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.codec.ByteSource;
import dev.portcullis.core.codec.TextCharset;
import dev.portcullis.core.net.Endpoint;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * One event, whole, or the bytes of several, joined. JavaFX thread only; everything that waits for
 * the disk runs on the reading executor and comes back through the screen's. Of bytes of any length
 * only those near the view are in memory.
 */
public final class InspectorViewModel {

  /** Events that are joined before another task has its turn. */
  private static final int JOIN_STEP = 32 * 1024;

  private final Messages messages;
  private final Executor reading;
  private final Executor screen;
  private final ZoneId zone;

  private final ReadOnlyObjectWrapper<Optional<Inspected>> inspected =
      new ReadOnlyObjectWrapper<>(this, "inspected", Optional.empty());
  private final ReadOnlyObjectWrapper<Content> content =
      new ReadOnlyObjectWrapper<>(this, "content", new Content.Nothing());
  private final ReadOnlyObjectWrapper<Optional<Stream>> stream =
      new ReadOnlyObjectWrapper<>(this, "stream", Optional.empty());
  private final ObjectProperty<PayloadForm> form =
      new SimpleObjectProperty<>(this, "form", PayloadForm.HEX);
  private final ObjectProperty<Side> side = new SimpleObjectProperty<>(this, "side", Side.RECEIVED);
  private final ReadOnlyBooleanWrapper twoSides =
      new ReadOnlyBooleanWrapper(this, "twoSides", false);
  private final HexViewModel hex;
  private final TextPanelModel text;
  private final FieldsModel numbers;
  private final ChecksumModel checksums;
  private final ScriptModel script;
  private final FramesModel frames;
  private Optional<JoinedStream.Builder> joined = Optional.empty();
  private Optional<InspectedHit> hit = Optional.empty();

  /** This computer's end of the connection the shown event came by, where it is known. */
  private Optional<Endpoint> local = Optional.empty();

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
    this.hex = new HexViewModel(reading, screen);
    this.text = new TextPanelModel(reading, screen, this::unreadable);
    this.numbers = new FieldsModel(hex, messages, zone);
    this.checksums = new ChecksumModel(hex, reading, screen);
    this.frames = new FramesModel(hex, reading, screen);
    this.script = new ScriptModel(messages, reading, screen);
    form.subscribe((before, now) -> showForm());
    hex.charsetProperty().subscribe((before, now) -> showText());
    side.subscribe((before, now) -> showSide());
  }

  /** Shows an event in place of what was shown. */
  public void inspect(InspectedEvent event) {
    begin(event);
    run(() -> load(event, event));
  }

  /** Shows the bytes of several events, joined, in place of what was shown. */
  public void inspect(InspectedEvents events) {
    begin(events);
    run(() -> join(events, new JoinedStream.Builder(events.store(), events.selection())));
  }

  /** Shows nothing: no event is selected. */
  public void clear() {
    joined = Optional.empty();
    inspected.set(Optional.empty());
    show(Optional.empty(), new Content.Nothing());
  }

  /** Marks where the log's search is; empty for nowhere. */
  public void mark(Optional<InspectedHit> found) {
    hit = found;
    mark();
  }

  /** What is shown or on its way. */
  public ReadOnlyObjectProperty<Optional<Inspected>> inspectedProperty() {
    return inspected.getReadOnlyProperty();
  }

  /** What there is to see. */
  public ReadOnlyObjectProperty<Content> contentProperty() {
    return content.getReadOnlyProperty();
  }

  /** The bytes that are shown, where any are. */
  ReadOnlyObjectProperty<Optional<Stream>> streamProperty() {
    return stream.getReadOnlyProperty();
  }

  /** How bytes are shown. */
  public ObjectProperty<PayloadForm> formProperty() {
    return form;
  }

  /** Which direction of joined events is shown. */
  public ObjectProperty<Side> sideProperty() {
    return side;
  }

  /** Whether both directions have bytes, so that there is something to choose. */
  public ReadOnlyBooleanProperty twoSidesProperty() {
    return twoSides.getReadOnlyProperty();
  }

  /** The bytes as hex and as characters. */
  public HexViewModel hex() {
    return hex;
  }

  /** The bytes as lines of text. */
  TextPanelModel text() {
    return text;
  }

  /** The bytes at the caret as numbers. */
  FieldsModel numbers() {
    return numbers;
  }

  /** The checksums of the message and of the selection. */
  ChecksumModel checksums() {
    return checksums;
  }

  /** The frames the bytes are cut into. */
  FramesModel frames() {
    return frames;
  }

  /** How the bytes are cut into frames. */
  public FramingModel framing() {
    return frames.framing();
  }

  /** What the clock on the wall shows. */
  ZoneId zone() {
    return zone;
  }

  /** The exchange as code. */
  ScriptModel script() {
    return script;
  }

  /** In which charset text is shown; old data is read anew. */
  public ObjectProperty<TextCharset> charsetProperty() {
    return hex.charsetProperty();
  }

  /** What is shown: {@code message #4 · 9 bytes}; empty where nothing is. */
  public StringBinding titleBinding() {
    return Bindings.createStringBinding(
        () -> inspected.get().map(i -> InspectorWords.title(messages, i, stream.get())).orElse(""),
        inspected,
        stream,
        messages.languageProperty());
  }

  /** The checksum that the bytes end with: {@code CRC-16/MODBUS ✓ valid}; empty for none. */
  StringBinding checksumBinding() {
    return Bindings.createStringBinding(
        () ->
            checksums
                .messageProperty()
                .get()
                .map(m -> messages.text("inspect.checksum.valid", InspectorWords.name(messages, m)))
                .orElse(""),
        checksums.messageProperty(),
        messages.languageProperty());
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
    if (!(inspected.get().orElse(null) instanceof InspectedEvent event)) {
      return List.of();
    }
    return switch (content.get()) {
      case Content.WireBytes(OptionalLong answeredAfter) ->
          DetailFields.ofBytes(messages, event.event(), local, answeredAfter, zone);
      case Content.Details(EventDetail detail) ->
          DetailFields.ofDetail(messages, event.event(), detail, zone);
      case Content.Nothing(), Content.Dropped(), Content.Unreadable(_) -> List.of();
    };
  }

  /** Copies all bytes as text, up to a limit; the clipboard is told on the JavaFX thread. */
  void copyText(Consumer<String> clipboard) {
    hex.copyText(new ByteRange(0, hex.length()), clipboard);
  }

  private void begin(Inspected next) {
    joined = Optional.empty();
    inspected.set(Optional.of(next));
  }

  /** Reading thread: finds out what there is to see of an event. */
  private void load(Inspected asked, InspectedEvent event) {
    try {
      Content found;
      Optional<Stream> bytes = Optional.empty();
      Optional<Endpoint> here = Optional.empty();
      if (event.event().kind().carriesWireBytes()) {
        boolean kept = event.store().keeps(event.event());
        here = event.store().local(event.event());
        found =
            kept
                ? new Content.WireBytes(event.store().answeredAfter(event.event()))
                : new Content.Dropped();
        bytes =
            kept
                ? Optional.of(new EventStream(event.event(), event.store().payload(event.event())))
                : Optional.empty();
      } else {
        found = new Content.Details(event.store().detail(event.event()));
      }
      Optional<Stream> shown = bytes;
      Optional<Endpoint> end = here;
      onScreen(
          asked,
          () -> {
            local = end;
            showOne(event, shown, found);
          });
    } catch (RuntimeException e) {
      // A capture that was closed or a disk that fails: the person sees why.
      onScreen(asked, () -> unreadable(e));
    }
  }

  /** Reading thread: joins some events, then the next in their turn. */
  private void join(InspectedEvents events, JoinedStream.Builder builder) {
    try {
      if (builder.advance(JOIN_STEP)) {
        onScreen(events, () -> run(() -> join(events, builder)));
      } else if (builder.stream(Side.RECEIVED).events() + builder.stream(Side.SENT).events() == 0) {
        load(events, events.first());
      } else {
        onScreen(events, () -> showJoined(events, builder));
      }
    } catch (RuntimeException e) {
      onScreen(events, () -> unreadable(e));
    }
  }

  private void showOne(InspectedEvent event, Optional<Stream> bytes, Content found) {
    twoSides.set(false);
    inspected.set(Optional.of(event));
    show(bytes, found);
  }

  private void showJoined(InspectedEvents events, JoinedStream.Builder builder) {
    joined = Optional.of(builder);
    Side wanted = Side.of(events.first().event().kind());
    boolean received = builder.stream(Side.RECEIVED).events() > 0;
    boolean sent = builder.stream(Side.SENT).events() > 0;
    twoSides.set(received && sent);
    Side there = received && sent ? wanted : received ? Side.RECEIVED : Side.SENT;
    if (side.get() == there) {
      showSide();
    } else {
      side.set(there);
    }
  }

  private void showSide() {
    joined.ifPresent(
        builder -> show(Optional.of(builder.stream(side.get())), new Content.WireBytes()));
  }

  private void show(Optional<Stream> bytes, Content found) {
    if (bytes.isEmpty()) {
      twoSides.set(false);
    }
    stream.set(bytes);
    content.set(found);
    hex.show(bytes.map(ByteSource.class::cast).orElseGet(ByteSource::empty));
    mark();
    checksums.lookAtMessage();
    frames.show(bytes);
    showForm();
  }

  private void mark() {
    List<HexMarks> marks = new ArrayList<>();
    stream
        .get()
        .ifPresent(
            of -> {
              Runnable arrived = hex::marksChanged;
              marks.add(checksums);
              marks.add(StreamMarks.readBorders(of, reading, screen, arrived));
              marks.add(frames);
              hit.ifPresent(at -> marks.add(StreamMarks.hit(of, at, reading, screen, arrived)));
              showHit(of);
            });
    hex.marksProperty().set(List.copyOf(marks));
  }

  /** Of a single event the bytes that were found come into view. */
  private void showHit(Stream of) {
    if (of instanceof EventStream single) {
      hit.filter(at -> at.event() == single.event().sequence() && at.offset() < of.length())
          .ifPresent(at -> hex.caret().moveTo(at.offset(), false));
    }
  }

  /** Lines and code are made only while someone looks at them. */
  private void showForm() {
    showText();
    boolean looked = form.get() == PayloadForm.SCRIPT && stream.get().isPresent();
    script.show(looked ? inspected.get() : Optional.empty());
  }

  /** Lines of text are looked for only while someone looks at them. */
  private void showText() {
    boolean shown = form.get() == PayloadForm.TEXT;
    text.show(
        shown ? stream.get().map(ByteSource.class::cast) : Optional.empty(),
        charsetProperty().get());
  }

  private void unreadable(Exception cause) {
    String words =
        cause instanceof RejectedExecutionException
            ? messages.text("inspect.busy")
            : String.valueOf(cause.getMessage());
    show(Optional.empty(), new Content.Unreadable(words));
  }

  private void onScreen(Inspected asked, Runnable task) {
    screen.execute(
        () -> {
          if (inspected.get().equals(Optional.of(asked))) {
            task.run();
          }
        });
  }

  private void run(Runnable task) {
    try {
      reading.execute(task);
    } catch (RejectedExecutionException e) {
      unreadable(e);
    }
  }
}
