package dev.portcullis.app.inspect;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.viewport.RowCells;
import dev.portcullis.app.viewport.ViewColumn;
import dev.portcullis.app.viewport.Viewport;
import dev.portcullis.core.codec.Frame;
import dev.portcullis.core.codec.FrameEnd;
import dev.portcullis.core.codec.HexDump;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.layout.StackPane;

/** The frames, one a row; picking one selects its bytes. JavaFX thread only. */
final class FramesPanel extends StackPane {

  private static final long NANOS = 1_000_000_000L;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT);

  private final FramesModel model;
  private final Messages messages;
  private final ZoneId zone;
  private final Viewport viewport = new Viewport(InspectorIds.FRAMES);
  private boolean empty = true;

  FramesPanel(FramesModel model, Messages messages, ZoneId zone) {
    this.model = model;
    this.messages = messages;
    this.zone = zone;
    getStyleClass().add("frames-panel");
    viewport.rowPaddingProperty().set(2);
    viewport.accessibleTextProperty().bind(messages.bind("inspect.frames.title"));
    viewport
        .columns()
        .setAll(
            ViewColumn.right("number", 4),
            ViewColumn.left("offset", 8.5),
            ViewColumn.right("length", 7),
            ViewColumn.left("time", 15.5));
    viewport.columns().get(0).titleProperty().bind(messages.bind("inspect.frames.number"));
    viewport.columns().get(1).titleProperty().bind(messages.bind("inspect.frames.offset"));
    viewport.columns().get(2).titleProperty().bind(messages.bind("inspect.frames.length"));
    viewport.columns().get(3).titleProperty().bind(messages.bind("inspect.frames.time"));
    viewport.setRowSource(this::fill);
    model.framesProperty().subscribe(this::show);
    viewport.selection().focusProperty().subscribe((before, now) -> picked(now.longValue()));
    model.currentProperty().subscribe((before, now) -> follow(now.intValue()));
    getChildren().add(viewport);
  }

  private void show(FrameList list) {
    if (empty || list.count() == 0) {
      viewport.replaceRows(list.count());
    } else {
      viewport.setRowCount(list.count());
      viewport.refresh();
    }
    empty = list.count() == 0;
  }

  private void picked(long row) {
    if (row >= 0 && row != model.currentProperty().get()) {
      model.select((int) row);
    }
  }

  private void follow(int index) {
    if (index >= 0 && viewport.selection().focus() != index) {
      viewport.selection().select(index);
      viewport.showRow(index);
    }
  }

  private void fill(long row, RowCells cells) {
    FrameList list = model.framesProperty().get();
    if (row >= list.count()) {
      return;
    }
    int index = (int) row;
    Frame frame = list.frame(index);
    String tone = frame.end() == FrameEnd.WHOLE ? "" : "not-whole";
    cells.set(0, messages.formats().number(row + 1), "number");
    cells.set(1, HexDump.offset(frame.offset()));
    cells.set(2, messages.formats().number(frame.length()), tone);
    Instant time =
        Instant.ofEpochSecond(
            Math.floorDiv(list.time(index), NANOS), Math.floorMod(list.time(index), NANOS));
    switch (frame.end()) {
      case WHOLE -> cells.set(3, TIME.format(time.atZone(zone)));
      case UNFINISHED -> cells.set(3, messages.text("inspect.frames.unfinished"), tone);
      case OVERLONG -> cells.set(3, messages.text("inspect.frames.overlong"), tone);
      case BAD_LENGTH -> cells.set(3, messages.text("inspect.frames.bad-length"), tone);
    }
  }
}
