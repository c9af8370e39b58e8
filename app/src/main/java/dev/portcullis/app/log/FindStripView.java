package dev.portcullis.app.log;

import atlantafx.base.theme.Styles;
import dev.portcullis.app.controls.ChoiceMenu;
import dev.portcullis.app.controls.ChoiceSegments;
import dev.portcullis.app.controls.OnDemand;
import dev.portcullis.app.controls.Shown;
import dev.portcullis.app.controls.Tips;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.codec.SearchMode;
import dev.portcullis.core.codec.TextCharset;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** How a find is meant, how far it is, and what is wrong with it. JavaFX thread. */
final class FindStripView extends HBox {

  /** So far it is not worth showing how far. */
  private static final double MOSTLY = 0.995;

  private final FindViewModel model;
  private final Messages messages;

  /** Shows this find while there is one; the choice says whether only its hits are shown. */
  static Node onDemand(FindViewModel model, ObjectProperty<LogChoice> choice, Messages messages) {
    // Also shown where its matches are all that is shown.
    return new OnDemand(
        Bindings.createBooleanBinding(
            () -> !model.textProperty().get().isEmpty() || choice.get().matchesOnly(),
            model.textProperty(),
            choice),
        () -> new FindStripView(model, choice, messages));
  }

  private FindStripView(FindViewModel model, ObjectProperty<LogChoice> choice, Messages messages) {
    this.model = model;
    this.messages = messages;
    setId(LogIds.FIND_STRIP);
    getStyleClass().add("log-find-strip");
    setAlignment(Pos.CENTER_LEFT);
    Label words = words();
    HBox.setHgrow(words, Priority.ALWAYS);
    Region push = new Region();
    HBox.setHgrow(push, Priority.SOMETIMES);
    getChildren()
        .addAll(modes(), caseSwitch(), charset(), matchesOnly(choice), words, push, bar(), stop());
  }

  private ChoiceSegments<SearchMode> modes() {
    return new ChoiceSegments<>(
        LogIds.FIND_MODE,
        List.of(SearchMode.values()),
        model.meantProperty(),
        model::mean,
        mode -> messages.bind("log.find.mode." + mode.name().toLowerCase(Locale.ROOT)));
  }

  private ToggleButton caseSwitch() {
    ToggleButton toggle = chip(LogIds.FIND_CASE, "log.find.case", "log.find.case.hint");
    toggle.selectedProperty().bindBidirectional(model.matchCaseProperty());
    return toggle;
  }

  private ChoiceMenu charset() {
    ChoiceMenu menu = new ChoiceMenu(LogIds.FIND_CHARSET, messages.bind("log.find.charset"));
    menu.getStyleClass().add(Styles.SMALL);
    menu.add(
        List.of(TextCharset.values()),
        model.charsetProperty(),
        charset -> new SimpleStringProperty(charset.label()));
    menu.show(model.charsetProperty(), charset -> new SimpleStringProperty(charset.label()));
    return menu;
  }

  private ToggleButton matchesOnly(ObjectProperty<LogChoice> choice) {
    ToggleButton only =
        chip(LogIds.FIND_ONLY, "log.find.matches-only", "log.find.matches-only.hint");
    choice.subscribe(now -> only.setSelected(now.matchesOnly()));
    only.setOnAction(event -> choice.set(choice.get().withMatchesOnly(only.isSelected())));
    return only;
  }

  private ToggleButton chip(String id, String key, String hint) {
    ToggleButton chip = new ToggleButton();
    chip.setId(id);
    chip.getStyleClass().add("log-chip");
    chip.setMinWidth(USE_PREF_SIZE);
    chip.textProperty().bind(messages.bind(key));
    Tips.on(chip, messages.bind(hint));
    return chip;
  }

  private Label words() {
    Label words = new Label();
    words.setId(LogIds.FIND_WORDS);
    words.getStyleClass().add("log-find-words");
    words.setMaxWidth(Double.MAX_VALUE);
    Tips.on(words, words.textProperty());
    words
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                this::trouble, model.stateProperty(), messages.languageProperty()));
    Shown.when(words, words.textProperty().isNotEmpty());
    return words;
  }

  private String trouble() {
    FindState now = model.stateProperty().get();
    if (now.flaw().isPresent()) {
      return now.flaw().get().message(messages.locale());
    }
    return switch (now.problem()) {
      case NONE ->
          now.phase() == FindState.Phase.STOPPED
              ? messages.text("log.find.stopped", messages.formats().number(percent(now)))
              : "";
      case MORE_HITS -> messages.text("log.find.many", FindWorker.MOST_HITS);
      case TOO_SLOW -> messages.text("log.find.slow");
    };
  }

  private static long percent(FindState state) {
    return (long) Math.floor(100 * state.progress());
  }

  private ProgressBar bar() {
    ProgressBar bar = new ProgressBar();
    bar.setId(LogIds.FIND_PROGRESS);
    bar.accessibleTextProperty().bind(messages.bind("log.find.progress"));
    bar.progressProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> model.stateProperty().get().progress(), model.stateProperty()));
    Shown.when(bar, looking());
    return bar;
  }

  private Button stop() {
    Button stop = new Button();
    stop.setId(LogIds.FIND_STOP);
    stop.getStyleClass().add(Styles.SMALL);
    stop.textProperty().bind(messages.bind("log.find.stop"));
    stop.setMinWidth(USE_PREF_SIZE);
    stop.setOnAction(event -> model.stop());
    Shown.when(stop, looking());
    return stop;
  }

  /** Looking, and not only at the few events that arrived a moment ago. */
  private ObservableValue<Boolean> looking() {
    return model
        .stateProperty()
        .map(now -> now.phase() == FindState.Phase.LOOKING && now.progress() < MOSTLY);
  }
}
