package dev.portcullis.app.profiles;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.viewport.RowCells;
import dev.portcullis.app.viewport.RowRange;
import dev.portcullis.app.viewport.RowRanges;
import dev.portcullis.app.viewport.ViewColumn;
import dev.portcullis.app.viewport.Viewport;
import dev.portcullis.core.policy.Finding;
import dev.portcullis.core.policy.JudgedList;
import dev.portcullis.core.policy.Severity;
import dev.portcullis.core.policy.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** The lines of a checked list, and all that is to be said of the one the keyboard is at. */
final class BulkRows {

  private static final String JSON_EXAMPLE = "{\"address\": \"192.168.1.20\", \"port\": 8848}";

  private final BulkViewModel model;
  private final Messages messages;
  private final Viewport viewport = new Viewport(ProfilesIds.BULK_ROWS);
  private final Label detail = new Label();

  BulkRows(BulkViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    viewport.accessibleTextProperty().bind(messages.bind("profiles.bulk.rows"));
    viewport
        .columns()
        .setAll(
            titled(ViewColumn.right("line", 7)),
            titled(ViewColumn.growing("address", 13, 1)),
            titled(ViewColumn.right("port", 5)),
            titled(ViewColumn.left("verdict", 9)),
            titled(ViewColumn.left("reason", 16)),
            titled(ViewColumn.left("error", 32)),
            titled(ViewColumn.growing("fix", 8, 3)));
    Label empty = new Label();
    empty.setWrapText(true);
    empty.getStyleClass().addAll("muted-text", "bulk-empty");
    empty.textProperty().bind(messages.bind("profiles.bulk.empty", JSON_EXAMPLE));
    viewport.setPlaceholder(empty);
    viewport.setRowSource(this::fill);
    detail.setId(ProfilesIds.BULK_DETAIL);
    detail.setWrapText(true);
    detail.getStyleClass().add("bulk-detail");
    model.rowsProperty().subscribe(rows -> viewport.replaceRows(rows.length));
    viewport.selection().focusProperty().subscribe(this::showDetail);
    model.rowsProperty().subscribe(this::showDetail);
    messages
        .languageProperty()
        .subscribe(
            () -> {
              viewport.refresh();
              showDetail();
            });
    showDetail();
  }

  Viewport viewport() {
    return viewport;
  }

  Node detail() {
    return detail;
  }

  /** The lines in view of the filter. */
  int[] shown() {
    return model.rowsProperty().get();
  }

  /** The selected lines, or all that are shown where none is. */
  int[] chosen() {
    int[] shown = shown();
    RowRanges selected = viewport.selection().rows().below(shown.length);
    if (selected.isEmpty()) {
      return shown;
    }
    return selected.ranges().stream()
        .flatMapToLong(BulkRows::each)
        .mapToInt(row -> shown[(int) row])
        .toArray();
  }

  private static LongStream each(RowRange range) {
    return LongStream.rangeClosed(range.from(), range.to());
  }

  private ViewColumn titled(ViewColumn column) {
    column.titleProperty().bind(messages.bind("profiles.bulk.column." + column.id()));
    return column;
  }

  private void fill(long row, RowCells cells) {
    int[] shown = shown();
    if (row >= shown.length) {
      return;
    }
    model.listProperty().get().ifPresent(list -> fill(list.line(shown[(int) row]), cells));
  }

  private void fill(JudgedList.Line line, RowCells cells) {
    cells.set(0, messages.formats().number(line.number()), "bulk-number");
    switch (line) {
      case JudgedList.Line.Unreadable bad -> {
        cells.set(3, messages.text("profiles.bulk.word.unreadable"), "bulk-unreadable");
        cells.setToEnd(4, bad.problem().message(messages.locale()), "bulk-number");
      }
      case JudgedList.Line.Judged judged -> {
        Verdict verdict = judged.verdict();
        String word = word(verdict);
        cells.set(1, judged.target().addressText());
        cells.set(2, judged.target().portText());
        cells.set(3, messages.text("profiles.bulk.word." + word), "bulk-" + word);
        cells.set(4, verdict.reason().name());
        if (verdict instanceof Verdict.Denied denied) {
          cells.set(5, denied.errCode() + " " + denied.errMsg());
        }
        verdict.deciding().fix(messages.locale()).ifPresent(fix -> cells.set(6, fix));
      }
    }
  }

  private static String word(Verdict verdict) {
    if (!verdict.allowed()) {
      return "denied";
    }
    return verdict.warned() ? "warned" : "allowed";
  }

  private void showDetail() {
    long focus = viewport.selection().focus();
    int[] shown = shown();
    String words =
        focus < 0 || focus >= shown.length
            ? ""
            : model
                .listProperty()
                .get()
                .map(list -> words(list.line(shown[(int) focus])))
                .orElse("");
    detail.setText(words);
    detail.setVisible(!words.isEmpty());
    detail.setManaged(!words.isEmpty());
  }

  private String words(JudgedList.Line line) {
    return switch (line) {
      case JudgedList.Line.Unreadable bad ->
          messages.text(
              "profiles.line",
              Long.toString(bad.number()),
              bad.problem().message(messages.locale()));
      case JudgedList.Line.Judged judged ->
          findings(judged.verdict()).stream()
              .flatMap(this::sentences)
              .collect(Collectors.joining("\n"));
    };
  }

  /** What decided; where several rules object, all of them. */
  private static List<Finding> findings(Verdict verdict) {
    List<Finding> objecting =
        verdict.findings().stream().filter(each -> each.severity() != Severity.OK).toList();
    return objecting.isEmpty() ? List.of(verdict.deciding()) : objecting;
  }

  private Stream<String> sentences(Finding finding) {
    Locale locale = messages.locale();
    return Stream.of(
        finding
            .fix(locale)
            .map(fix -> finding.message(locale) + " " + messages.text("policy.findings.fix", fix))
            .orElseGet(() -> finding.message(locale)));
  }
}
