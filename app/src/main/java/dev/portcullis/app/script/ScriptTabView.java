package dev.portcullis.app.script;

import atlantafx.base.theme.Styles;
import dev.portcullis.app.controls.Shown;
import dev.portcullis.app.controls.StyleSheets;
import dev.portcullis.app.controls.Tips;
import dev.portcullis.app.i18n.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A script in its tab: the editor beside what the script prints, and below them the events of its
 * sockets. JavaFX thread only.
 */
public final class ScriptTabView extends VBox {

  private static final double EDITOR_SHARE = 0.58;
  private static final double LOG_SHARE = 0.68;
  private static final double SCRIPT_SHARE = 0.55;

  private final ScriptViewModel model;
  private final Messages messages;
  private final CodeEditorView editor;
  private final ConsoleView console;
  private final Function<String, Optional<Path>> saveAs;

  /**
   * Puts the parts together.
   *
   * @param exportStrip how an export stands
   * @param chart rate and time of the script's sockets
   * @param log the events of the script's sockets
   * @param inspector the event selected there
   * @param saveAs asks where a script without a file goes, given its name
   */
  public ScriptTabView(
      ScriptViewModel model,
      Messages messages,
      Node exportStrip,
      Node chart,
      Node log,
      Node inspector,
      Function<String, Optional<Path>> saveAs) {
    this.model = model;
    this.messages = messages;
    this.saveAs = saveAs;
    editor =
        new CodeEditorView(ScriptIds.EDITOR, model.textProperty(), messages.text("script.editor"));
    console = new ConsoleView(model, messages);
    setId(ScriptIds.CONSOLE);
    getStyleClass().addAll("socket-tab", "script-tab");
    StyleSheets.add(this, ScriptTabView.class, "script.css");
    SplitPane upper = new SplitPane(editor, output());
    upper.setDividerPositions(EDITOR_SHARE);
    SplitPane lower = new SplitPane(log, inspector);
    lower.setDividerPositions(LOG_SHARE);
    SplitPane split = new SplitPane(upper, lower);
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(SCRIPT_SHARE);
    VBox.setVgrow(split, Priority.ALWAYS);
    getChildren().addAll(bar(), exportStrip, chart, split);
    model.problemsProperty().subscribe(this::mark);
  }

  /** Saves, asking for a place where there is none. */
  public void save() {
    if (model.fileProperty().get().isPresent()) {
      model.save();
    } else {
      saveAs.apply(model.nameProperty().get()).ifPresent(model::saveAs);
    }
  }

  /** Puts the keyboard into the editor. */
  public void focusEditor() {
    editor.area().requestFocus();
  }

  private void mark(List<ScriptProblem> problems) {
    editor.mark(
        problems.stream()
            .map(ScriptProblem::line)
            .filter(line -> line > 0)
            .collect(Collectors.toSet()));
  }

  /** The lines marked as wrong. */
  Set<Integer> markedLines() {
    return Set.copyOf(editor.marked());
  }

  private HBox bar() {
    BooleanBinding running = model.phaseProperty().isEqualTo(ScriptPhase.RUNNING);
    FontIcon sign = new FontIcon();
    sign.iconCodeProperty()
        .bind(Bindings.when(running).then(Feather.SQUARE).otherwise(Feather.PLAY));
    Button run = new Button();
    run.setId(ScriptIds.RUN);
    run.setGraphic(sign);
    run.getStyleClass().add(Styles.ACCENT);
    run.textProperty()
        .bind(
            Bindings.when(running)
                .then(messages.bind("script.stop"))
                .otherwise(messages.bind("script.run")));
    Tips.on(run, messages.bind("script.run.hint"));
    run.setOnAction(event -> model.toggle());
    Button save = new Button();
    save.setId(ScriptIds.SAVE);
    save.setGraphic(new FontIcon(Feather.SAVE));
    save.textProperty().bind(messages.bind("script.save"));
    save.disableProperty().bind(model.changedBinding().not());
    save.setOnAction(event -> save());
    Label state = new Label();
    state.setId(ScriptIds.STATE);
    state.getStyleClass().add("muted-text");
    state.textProperty().bind(state());
    state.setMinWidth(Region.USE_PREF_SIZE);
    Region push = new Region();
    HBox.setHgrow(push, Priority.ALWAYS);
    Label place = new Label();
    place.getStyleClass().addAll("mono", "muted-text");
    place.setMinWidth(0);
    place
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    model
                        .fileProperty()
                        .get()
                        .map(Path::toString)
                        .orElseGet(() -> messages.text("script.no-file")),
                model.fileProperty(),
                messages.languageProperty()));
    HBox bar = new HBox(run, save, state, notice(), problem(), push, place);
    bar.getStyleClass().addAll("address-bar", "script-bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }

  private StringBinding state() {
    return Bindings.createStringBinding(
        () ->
            messages.text(
                "script.phase." + model.phaseProperty().get().id(), model.socketsProperty().get()),
        model.phaseProperty(),
        model.socketsProperty(),
        messages.languageProperty());
  }

  private Label notice() {
    Label notice = new Label();
    notice.getStyleClass().add(Styles.DANGER);
    notice.textProperty().bind(model.noticeProperty());
    Shown.when(notice, notice.textProperty().isNotEmpty());
    return notice;
  }

  /** The first error, which leads to its line. */
  private Hyperlink problem() {
    Hyperlink link = new Hyperlink();
    link.setId(ScriptIds.PROBLEM);
    link.getStyleClass().add("script-problem");
    link.setGraphic(new FontIcon(Feather.ALERT_CIRCLE));
    link.textProperty()
        .bind(
            Bindings.createStringBinding(
                this::problemText, model.problemsProperty(), messages.languageProperty()));
    link.setOnAction(
        event ->
            model.problemsProperty().get().stream()
                .findFirst()
                .ifPresent(first -> editor.goTo(first.line())));
    Shown.when(link, link.textProperty().isNotEmpty());
    return link;
  }

  private String problemText() {
    return model.problemsProperty().get().stream()
        .findFirst()
        .map(
            first ->
                first.line() > 0
                    ? messages.text("script.problem.at", first.line(), first.message())
                    : first.message())
        .orElse("");
  }

  private VBox output() {
    Label title = new Label();
    title.textProperty().bind(messages.bind("script.output"));
    Region push = new Region();
    HBox.setHgrow(push, Priority.ALWAYS);
    Button copy = small(ScriptIds.COPY, Feather.COPY, "script.copy");
    copy.setOnAction(event -> console.copy());
    Button clear = small(ScriptIds.CLEAR, Feather.TRASH_2, "script.clear");
    clear.setOnAction(event -> model.clearConsole());
    HBox head = new HBox(title, push, copy, clear);
    head.getStyleClass().add("script-output-head");
    head.setAlignment(Pos.CENTER_LEFT);
    VBox output = new VBox(head, console.node());
    output.getStyleClass().add("script-output");
    VBox.setVgrow(console.node(), Priority.ALWAYS);
    return output;
  }

  private Button small(String id, Feather icon, String key) {
    Button button = new Button();
    button.setId(id);
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
    button.accessibleTextProperty().bind(messages.bind(key));
    Tips.on(button, messages.bind(key));
    return button;
  }
}
