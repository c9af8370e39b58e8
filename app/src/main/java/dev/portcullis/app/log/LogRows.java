package dev.portcullis.app.log;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.viewport.RowCells;
import dev.portcullis.app.viewport.RowSource;
import dev.portcullis.app.viewport.ViewColumn;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.capture.SearchHit;
import dev.portcullis.core.codec.HexText;
import dev.portcullis.core.codec.TextView;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** Writes the rows in view, cell by cell, in the language chosen now. JavaFX thread. */
final class LogRows implements RowSource {

  private static final int NUMBER = 0;
  private static final int TIME = 1;
  private static final int DELTA = 2;
  private static final int ANSWER = 3;
  private static final int SOURCE = 4;
  private static final int MARK = 5;
  private static final int EVENT = 6;
  private static final int BYTES = 7;
  private static final int PAYLOAD = 8;
  private static final int TEXT = 9;
  private static final int NOTE = 10;

  private final LogViewModel model;
  private final Messages messages;
  private final EventText words;
  private final WallTime time;

  LogRows(LogViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    this.words = new EventText(messages);
    this.time = new WallTime(model.zone());
  }

  /**
   * The columns in the order in which the cells are filled, with their titles.
   *
   * @param sources whether it is shown at first of which socket an event is
   */
  static List<ViewColumn> columns(
      Messages messages, ObservableValue<Optional<EventRecord>> origin, boolean sources) {
    // Glyphs come from whichever font has them, each with its own width: the words stay in line.
    ViewColumn mark = ViewColumn.left("mark", 2).joinedToNext();
    ViewColumn note = ViewColumn.left("note", 20);
    note.preferVisible(false);
    ViewColumn answer = ViewColumn.left("answer", 10);
    answer.preferVisible(false);
    ViewColumn source = ViewColumn.left("source", 16);
    source.preferVisible(sources);
    List<ViewColumn> columns =
        List.of(
            ViewColumn.right("number", 5),
            ViewColumn.left("time", 16),
            ViewColumn.left("delta", 10),
            answer,
            source,
            mark,
            ViewColumn.left("event", 10),
            ViewColumn.right("bytes", 7),
            ViewColumn.growing("payload", 24, 1),
            ViewColumn.left("text", 20),
            note);
    columns.forEach(ViewColumn::movable);
    columns.stream()
        .filter(column -> !column.id().equals(mark.id()) && !column.id().equals("delta"))
        .forEach(c -> c.titleProperty().bind(messages.bind("log.column." + c.id())));
    columns
        .get(DELTA)
        .titleProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    messages.text(
                        origin.getValue().isPresent()
                            ? "log.column.delta.origin"
                            : "log.column.delta"),
                origin,
                messages.languageProperty()));
    return columns;
  }

  @Override
  public void fill(long index, RowCells cells) {
    model.row(index).ifPresent(row -> fill(row, cells));
  }

  private void fill(LogRow row, RowCells cells) {
    EventRecord event = row.event();
    EventKind kind = event.kind();
    cells.set(NUMBER, Long.toString(row.number()));
    cells.set(TIME, time.clock(event.wallNanos()));
    cells.set(DELTA, delta(since(row)));
    row.answeredAfter().ifPresent(nanos -> cells.set(ANSWER, messages.formats().duration(nanos)));
    cells.set(SOURCE, source(event.socket()));
    markRow(event, cells);
    cells.set(MARK, EventText.glyph(kind), EventText.tone(kind));
    cells.set(EVENT, words.word(kind), EventText.tone(kind));
    if (kind.carriesWireBytes()) {
      cells.set(BYTES, size(event.length(), cells.capacity(BYTES)));
      if (row.available()) {
        cells.set(PAYLOAD, hex(row, cells.capacity(PAYLOAD)));
        cells.set(TEXT, text(row, cells.capacity(TEXT)));
        markHits(row, cells);
      } else {
        cells.setToEnd(PAYLOAD, words.dropped(), "tone-lifecycle");
      }
    } else {
      String tone = kind == EventKind.CONNECT ? "tone-lifecycle" : EventText.tone(kind);
      row.detail()
          .map((EventDetail detail) -> words.sentence(detail))
          .ifPresent(sentence -> cells.setToEnd(PAYLOAD, sentence, tone));
    }
  }

  /** Nothing for what belongs to no socket. */
  private String source(int socket) {
    return socket == LogViewModel.NO_SOCKET
        ? ""
        : source(messages, model.pageProperty().get().names().getOrDefault(socket, ""), socket);
  }

  /** What a socket is called where several are shown. */
  static String source(Messages messages, String name, int socket) {
    return name.isEmpty()
        ? messages.text("log.source.unnamed", Integer.toString(socket))
        : messages.text("log.source", name, Integer.toString(socket));
  }

  /** Paints behind the bytes of the hits; behind the number where a row has any. */
  private void markHits(LogRow row, RowCells cells) {
    List<SearchHit> hits = model.find().hitsIn(row.event());
    if (hits.isEmpty()) {
      return;
    }
    Optional<SearchHit> current = model.find().hitProperty().get().map(LogHit::whole);
    for (SearchHit hit : hits) {
      String tone = current.filter(hit::equals).isPresent() ? "mark-hit-current" : "mark-hit";
      markBytes(row, hit.from(row.event()), hit.to(row.event()), tone, cells);
    }
    int digits = Long.toString(row.number()).length();
    int room = cells.capacity(NUMBER);
    cells.mark(NUMBER, Math.max(0, room - digits) - 0.4, room + 0.4, "mark-hit");
  }

  private void markBytes(LogRow row, int from, int to, String tone, RowCells cells) {
    byte[] head = row.sharedHead();
    int fit = Math.min(head.length, (cells.capacity(PAYLOAD) + 1) / 3);
    if (from < fit) {
      cells.mark(PAYLOAD, 3 * from, 3.0 * Math.min(to, fit) - 1, tone);
    }
    int room = cells.capacity(TEXT);
    // Four bytes a character at most: what begins beyond is not in view.
    if (from < Math.min(head.length, 4 * room)) {
      double begin = Math.min(room, RowCells.digitsWide(text(head, from, room)));
      double end = Math.min(room, RowCells.digitsWide(text(head, Math.min(to, head.length), room)));
      if (end > begin) {
        cells.mark(TEXT, begin, end, tone);
      }
    }
  }

  private OptionalLong since(LogRow row) {
    Optional<EventRecord> origin = model.marks().originProperty().get();
    return origin.isEmpty()
        ? row.sinceBefore()
        : OptionalLong.of(row.event().monotonicNanos() - origin.get().monotonicNanos());
  }

  /** A shape beside the number, so that colour is never alone. */
  private void markRow(EventRecord event, RowCells cells) {
    Optional<String> note = model.marks().notes().at(event.sequence());
    note.ifPresent(text -> cells.set(NOTE, text, "tone-note"));
    boolean origin =
        model
            .marks()
            .originProperty()
            .get()
            .filter(at -> at.sequence() == event.sequence())
            .isPresent();
    if (origin) {
      cells.place(NUMBER, -1, 0.5, "Δ", "tone-origin");
    } else if (note.isPresent()) {
      cells.place(NUMBER, -1, 0.5, "★", "tone-note");
    }
  }

  private String delta(OptionalLong nanos) {
    if (nanos.isEmpty()) {
      return "—";
    }
    // Two threads may stamp their events in one order and file them in the other.
    long since = nanos.getAsLong();
    return (since < 0 ? "−" : "+") + messages.formats().duration(Math.abs(since));
  }

  /** To the byte, or where the column is too narrow for all its digits, in a greater unit. */
  private String size(int length, int capacity) {
    String exact = messages.formats().number(length);
    return exact.length() <= capacity ? exact : messages.formats().bytes(length);
  }

  /** Whole bytes only, with an ellipsis where more follow. */
  private static String hex(LogRow row, int capacity) {
    byte[] head = row.sharedHead();
    int length = row.event().length();
    if (length <= head.length && length * 3 - 1 <= capacity) {
      return HexText.format(head, 0, length);
    }
    int bytes = Math.clamp((capacity - 1) / 3, 0, head.length);
    return bytes == 0 ? "…" : HexText.format(head, 0, bytes) + " …";
  }

  private String text(LogRow row, int capacity) {
    byte[] head = row.sharedHead();
    String text = text(head, head.length, capacity);
    boolean cut = head.length < row.event().length();
    return cut && text.length() <= capacity ? text + "…" : text;
  }

  /** The first bytes as the row shows them: one character more than fits where more follow. */
  private String text(byte[] head, int bytes, int capacity) {
    // Most protocols are not text: what is no character is a calm dot here, as controls are.
    return TextView.oneLine(head, 0, bytes, model.charsetProperty().get(), capacity + 1)
        .replace(TextView.MALFORMED, TextView.UNSEEN);
  }
}
