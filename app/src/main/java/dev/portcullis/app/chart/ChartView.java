package dev.portcullis.app.chart;

import atlantafx.base.theme.Styles;
import dev.portcullis.app.controls.ChoiceSegments;
import dev.portcullis.app.controls.Shown;
import dev.portcullis.app.controls.StyleSheets;
import dev.portcullis.app.controls.Tips;
import dev.portcullis.app.i18n.Messages;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The chart of a tab with its figures in words; absent until it is asked for. JavaFX thread. */
public final class ChartView extends VBox {

  private final ChartViewModel model;
  private final Messages messages;
  private final Label words = new Label();

  /** Held here alone: the language lives longer than a tab, and must not keep it. */
  private final InvalidationListener languageChanged = source -> showAll();

  private final ChartPlot plot;

  /**
   * The chart of a tab.
   *
   * @param clipboard takes a text to be pasted elsewhere
   */
  public ChartView(ChartViewModel model, Messages messages, Consumer<String> clipboard) {
    this.model = model;
    this.messages = messages;
    setId(ChartIds.CHART);
    getStyleClass().add("chart-pane");
    StyleSheets.add(this, ChartView.class, "chart.css");
    plot = new ChartPlot(model, messages);
    plot.accessibleHelpProperty().bind(messages.bind("chart.keys"));
    plot.accessibleTextProperty().bind(words.textProperty());
    VBox.setVgrow(plot, Priority.ALWAYS);
    words.setId(ChartIds.WORDS);
    words.setMinWidth(0);
    words.setMinHeight(USE_PREF_SIZE);
    Tips.on(words, words.textProperty());
    // On a line of their own: beside the rest the end of them, the answers, has no room.
    getChildren().addAll(bar(clipboard), words, plot);
    Shown.when(this, model.shownProperty());
    model.trafficProperty().subscribe(traffic -> show());
    model.pointedProperty().subscribe((before, now) -> show());
    messages.languageProperty().addListener(new WeakInvalidationListener(languageChanged));
  }

  /** The words in the drawing too. */
  private void showAll() {
    show();
    plot.requestLayout();
  }

  private void show() {
    words.setText(model.words(messages));
  }

  private HBox bar(Consumer<String> clipboard) {
    ChoiceSegments<ChartSpan> spans =
        new ChoiceSegments<>(
            ChartIds.SPAN,
            List.of(ChartSpan.values()),
            model.spanProperty(),
            model.spanProperty()::set,
            span -> messages.bind("chart.span." + span.id()));
    Region push = new Region();
    HBox.setHgrow(push, Priority.ALWAYS);
    Button copy =
        icon(ChartIds.COPY, Feather.COPY, "chart.copy", () -> clipboard.accept(model.csv()));
    Button reset = icon(ChartIds.RESET, Feather.MAXIMIZE_2, "chart.reset", model::reset);
    Shown.when(reset, model.windowProperty().map(Optional::isPresent));
    HBox bar =
        new HBox(
            spans,
            legend("sent", "chart.sent"),
            legend("received", "chart.received"),
            legend("response", "chart.answered"),
            push,
            reset,
            copy);
    bar.getStyleClass().add("chart-head");
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }

  private Node legend(String name, String key) {
    Rectangle sample = new Rectangle(10, 10);
    sample.getStyleClass().add("chart-" + name);
    Label label = new Label();
    label.setGraphic(sample);
    label.getStyleClass().add("muted-text");
    label.textProperty().bind(messages.bind(key));
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private Button icon(String id, Feather sign, String key, Runnable action) {
    Button button = new Button();
    button.setId(id);
    button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, Styles.SMALL);
    button.setGraphic(new FontIcon(sign));
    button.accessibleTextProperty().bind(messages.bind(key));
    Tips.on(button, messages.bind(key));
    button.setOnAction(event -> action.run());
    return button;
  }
}
