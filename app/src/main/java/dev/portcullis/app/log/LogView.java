package dev.portcullis.app.log;

import atlantafx.base.theme.Styles;
import dev.portcullis.app.controls.LongLived;
import dev.portcullis.app.controls.Shown;
import dev.portcullis.app.controls.StyleSheets;
import dev.portcullis.app.controls.TextClipboard;
import dev.portcullis.app.controls.Tips;
import dev.portcullis.app.controls.WordButton;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.viewport.RowRange;
import dev.portcullis.app.viewport.RowRanges;
import dev.portcullis.app.viewport.Viewport;
import dev.portcullis.core.capture.EventRecord;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The event log of a tab: filter chips, rows, what is new. JavaFX thread. */
public final class LogView extends VBox {

  /** Clears the view; the capture keeps the events. */
  public static final KeyCombination CLEAR_KEY = shortcut(KeyCode.L);

  private static final KeyCombination UNDO_KEY = shortcut(KeyCode.Z);

  private final LogViewModel model;
  private final Messages messages;
  private final Viewport rows = new Viewport(LogIds.ROWS);
  private final LogEmptyView empty;
  private final Label notice = new Label();
  private final ObjectProperty<Optional<Copied>> copyTrouble =
      new SimpleObjectProperty<>(this, "copyTrouble", Optional.empty());
  private final LogBarView bar = new LogBarView();
  private final LogRowMenu menu;
  private final LogColumnMenu columnMenu;
  private final NoteEditor noteEditor;
  private final FindBarView find;

  /** Whether the chip that is being pressed is added to those pressed before. */
  private boolean combining;

  /** Whether the event that was selected before the rows changed is still to be found. */
  private boolean seeking;

  /** Shows this log. */
  public LogView(LogViewModel model, Messages messages) {
    this(model, messages, false);
  }

  /** Shows this log, and at first also of which socket each event is: for several tabs in one. */
  public static LogView withSources(LogViewModel model, Messages messages) {
    return new LogView(model, messages, true);
  }

  private LogView(LogViewModel model, Messages messages, boolean sources) {
    this.model = model;
    this.messages = messages;
    empty = new LogEmptyView(model, messages);
    noteEditor = new NoteEditor(model.marks().notes(), messages);
    menu = new LogRowMenu(model, rows.selection(), messages, this::copy, this::editNote);
    find = new FindBarView(model.find(), messages, rows::requestFocus);
    setId(LogIds.LOG);
    getStyleClass().add("log");
    // Not a user agent sheet: of those a node sees the nearest only, here the viewport's.
    StyleSheets.add(this, LogView.class, "log.css");
    StackPane body = new StackPane(rows, newEvents());
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren()
        .addAll(
            bar(),
            FindStripView.onDemand(model.find(), model.choiceProperty(), messages),
            new NoteTroubleView(model.marks().notes(), messages),
            new CopyTroubleView(copyTrouble, messages),
            body);
    rows.columns().setAll(LogRows.columns(messages, model.marks().originProperty(), sources));
    columnMenu = new LogColumnMenu(rows, messages);
    LogColumns.keep(List.copyOf(rows.columns()), model.columnsProperty());
    fillRows();
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
  }

  /** What the log offers while nothing has happened yet: connecting. */
  public void setFirstStep(Runnable step) {
    empty.setFirstStep(step);
  }

  /** The rows, to put the keyboard there. */
  public Viewport rows() {
    return rows;
  }

  /** Puts the keyboard into the find field. */
  public void beginFind() {
    find.begin();
  }

  /** Adds a control at the end of the bar above the rows. */
  public void addTool(Node tool) {
    bar.addTool(tool);
  }

  private void fillRows() {
    rows.setTail(true);
    rows.accessibleTextProperty().bind(messages.bind("log.rows"));
    rows.setRowSource(new LogRows(model, messages));
    rows.setPlaceholder(empty);
    rows.setRowMenu(menu);
    rows.setOnCopy(() -> copy(CopyFormat.LINES));
    rows.visibleRowsProperty().subscribe((before, now) -> tellWhatIsInView());
    rows.followingProperty().subscribe((before, now) -> tellWhatIsInView());
    rows.selection().rowsProperty().subscribe((before, now) -> tellWhatIsSelected());
    rows.selection().focusProperty().subscribe((before, now) -> tellWhatIsSelected());
    model.pageProperty().subscribe(this::show);
    model.charsetProperty().subscribe((before, now) -> rows.refresh());
    LongLived.heed(this, messages.languageProperty(), (before, now) -> rows.refresh());
    model.find().stateProperty().subscribe((before, now) -> rows.refresh());
    model.find().hitProperty().subscribe((before, now) -> rows.refresh());
    model.marks().originProperty().subscribe((before, now) -> rows.refresh());
    LongLived.heed(this, model.marks().notes().notesProperty(), this::showNotes);
    rows.setRowCount(model.pageProperty().get().rowCount());
  }

  /** The first note brings its column; whoever hides it then has it hidden. */
  private void showNotes(SortedMap<Long, String> before, SortedMap<Long, String> now) {
    if (before.isEmpty() && !now.isEmpty()) {
      rows.columns().stream()
          .filter(column -> column.id().equals("note"))
          .forEach(column -> column.visibleProperty().set(true));
    }
    rows.refresh();
  }

  private void show(LogPage before, LogPage now) {
    makeRoomForNumbers(now);
    if (now.generation() != before.generation()) {
      seeking = true;
      rows.replaceRows(now.rowCount());
    } else {
      rows.setRowCount(now.rowCount());
      if (RowsInView.differ(rows, before, now)) {
        rows.refresh();
      }
    }
    // Who asked to be shown an event leaves the tail for it; one that is only kept does not.
    boolean asked = now.sought() != before.sought();
    seeking |= asked;
    if (seeking && now.kept() >= 0) {
      rows.selection().select(now.kept());
      if (asked || !rows.isFollowing()) {
        RowsInView.show(rows, now.kept());
      }
    }
    seeking &= now.behind() && now.kept() < 0;
  }

  /** The column of the numbers grows with them; it never takes room back while one reads. */
  private void makeRoomForNumbers(LogPage now) {
    DoubleProperty width = rows.columns().getFirst().widthProperty();
    int digits = Long.toString(now.counts().of(LogFilter.ALL)).length();
    if (width.get() < digits) {
      width.set(digits);
    }
  }

  private void tellWhatIsInView() {
    RowRanges inView = rows.visibleRowsProperty().get();
    if (!inView.isEmpty()) {
      RowRange range = inView.ranges().getFirst();
      model.show(range.from(), range.to(), rows.isFollowing());
    }
  }

  private void tellWhatIsSelected() {
    notice.setText("");
    copyTrouble.set(Optional.empty());
    model.select(rows.selection().rows(), rows.selection().focus());
  }

  private LogBarView bar() {
    for (LogFilter filter : LogFilter.values()) {
      bar.addChoice(chip(filter));
    }
    bar.addChoice(new SocketChoiceView(model, messages));
    notice.setId(LogIds.NOTICE);
    notice.getStyleClass().add(Styles.TEXT_MUTED);
    notice.setMinWidth(USE_PREF_SIZE);
    Shown.when(notice, notice.textProperty().isNotEmpty());
    for (Node tool : List.of(notice, cancelCopy(), undo(), showCleared(), find, pause())) {
      bar.addTool(tool);
    }
    bar.yieldInOrder(find);
    return bar;
  }

  private ToggleButton chip(LogFilter filter) {
    ToggleButton chip = new ToggleButton();
    chip.setId(LogIds.FILTER + filter.id());
    chip.getStyleClass().add("log-chip");
    chip.textProperty()
        .bind(messages.bind("log.filter." + filter.id(), model.countProperty(filter)));
    Tips.on(chip, messages.bind("log.filter." + filter.id() + ".hint"));
    model.choiceProperty().subscribe(now -> chip.setSelected(now.shows(filter)));
    chip.addEventFilter(
        MouseEvent.MOUSE_RELEASED,
        event -> combining = event.isShortcutDown() || event.isShiftDown());
    chip.addEventFilter(
        KeyEvent.KEY_RELEASED, event -> combining = event.isShortcutDown() || event.isShiftDown());
    chip.setOnAction(
        event -> {
          LogChoice now = model.choiceProperty().get();
          model.choiceProperty().set(combining ? now.toggled(filter) : now.only(filter));
          combining = false;
          // A second press must not leave no chip pressed.
          chip.setSelected(model.choiceProperty().get().shows(filter));
        });
    return chip;
  }

  private Button pause() {
    Button pause = new Button();
    pause.setId(LogIds.PAUSE);
    pause
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                this::pauseText,
                model.pausedProperty(),
                model.heldBackProperty(),
                messages.languageProperty()));
    Tips.on(pause, messages.bind("log.pause.hint"));
    pause.setOnAction(event -> model.togglePause());
    return pause;
  }

  private String pauseText() {
    if (!model.pausedProperty().get()) {
      return messages.text("log.pause");
    }
    long held = model.heldBackProperty().get();
    return held == 0 ? messages.text("log.resume") : messages.text("log.resume.held", held);
  }

  private Button cancelCopy() {
    ReadOnlyDoubleProperty progress = model.copier().progressProperty();
    Button cancel =
        WordButton.of(
            LogIds.COPY_CANCEL,
            messages.bind("log.copying", progress.map(part -> (int) (100 * part.doubleValue()))),
            model.copier()::cancel,
            Styles.FLAT,
            Styles.SMALL);
    Shown.when(cancel, progress.greaterThanOrEqualTo(0));
    return cancel;
  }

  private Button undo() {
    EventNotes notes = model.marks().notes();
    Button undo =
        WordButton.of(
            LogIds.UNDO,
            messages.bind("log.bookmark.removed"),
            notes::undo,
            Styles.FLAT,
            Styles.SMALL);
    Shown.when(undo, notes.removedProperty().map(removed -> removed.isPresent()));
    return undo;
  }

  private Button showCleared() {
    Button show =
        WordButton.of(
            LogIds.SHOW_CLEARED,
            messages.bind("log.cleared", model.clearedProperty()),
            model::showCleared,
            Styles.FLAT,
            Styles.SMALL);
    Shown.when(
        show, model.clearedProperty().greaterThan(0).and(rows.rowCountProperty().greaterThan(0)));
    return show;
  }

  private Button newEvents() {
    Button button = new Button();
    button.setId(LogIds.NEW_EVENTS);
    button.getStyleClass().addAll(Styles.ACCENT, "log-new");
    button.textProperty().bind(messages.bind("log.new", rows.unseenRowsProperty()));
    button.visibleProperty().bind(rows.unseenRowsProperty().greaterThan(0));
    button.setFocusTraversable(true);
    button.setOnAction(
        event -> {
          rows.showEnd();
          rows.requestFocus();
        });
    StackPane.setAlignment(button, Pos.BOTTOM_CENTER);
    return button;
  }

  /** The menu of the rows. */
  ContextMenu rowMenu() {
    return menu;
  }

  /** The menu of the columns. */
  ContextMenu columnMenu() {
    return columnMenu;
  }

  /** Opens the menu of the columns, for the keyboard. */
  public void editColumns() {
    Point2D corner = rows.localToScreen(0, 0);
    columnMenu.show(rows, corner.getX(), corner.getY());
  }

  /** Opens the note of the event the user is at. */
  public void editNote() {
    model
        .selectedProperty()
        .get()
        .ifPresent(
            event -> {
              Point2D place = rows.rowPoint(rows.selection().focus());
              noteEditor.edit(event, numberOf(event), rows, place.getX(), place.getY());
            });
  }

  private long numberOf(EventRecord event) {
    return model
        .row(rows.selection().focus())
        .filter(row -> row.event().equals(event))
        .map(LogRow::number)
        .orElse(event.sequence() + 1);
  }

  private void copy(CopyFormat format) {
    model.copy(format, messages.language(), this::copied);
  }

  private void copied(Copied copied) {
    if (copied.events() > 0) {
      TextClipboard.put(copied.text());
    }
    boolean complete = copied.complete();
    notice.setText(complete ? messages.text("log.copied", copied.events()) : "");
    copyTrouble.set(complete ? Optional.empty() : Optional.of(copied));
  }

  private void keyPressed(KeyEvent event) {
    if (CLEAR_KEY.match(event)) {
      model.clearView();
    } else if (UNDO_KEY.match(event)) {
      model.marks().notes().undo();
    } else {
      return;
    }
    event.consume();
  }

  /** A key with the computer's own key of shortcuts. */
  static KeyCombination shortcut(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
  }
}
