package dev.portcullis.app.socket;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.policy.PolicyProfile;
import dev.portcullis.core.policy.QuotaRule;
import dev.portcullis.core.socket.BackOff;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/**
 * What a tab has of its own: the rules it is judged by, and whether it connects again by itself,
 * with what that would cost.
 */
public final class TabOptionsView extends VBox {

  private static final double WIDTH = 380;

  private final SocketTabViewModel model;
  private final Messages messages;
  private final ObservableIntegerValue left;
  private final ObservableIntegerValue total;
  private final ComboBox<String> profile = new ComboBox<>();
  private final Label cost = new Label();
  private final Spinner<Double> first;
  private final Spinner<Double> factor;
  private final Spinner<Double> longest;
  private final Spinner<Integer> slots;

  /** Held here alone: language and quota live longer than a tab, and must not keep it. */
  private final InvalidationListener changed = source -> write();

  private boolean writing;

  /**
   * The options of a tab.
   *
   * @param left slots left of the tab's profile
   * @param total slots it has; 0 without a quota
   */
  public TabOptionsView(
      SocketTabViewModel model,
      Messages messages,
      ObservableIntegerValue left,
      ObservableIntegerValue total) {
    this.model = model;
    this.messages = messages;
    this.left = left;
    this.total = total;
    setId(SocketIds.OPTIONS_PANE);
    getStyleClass().add("tab-options");
    setPrefWidth(WIDTH);
    BackOff now = model.reconnect().backOffProperty().get();
    first = seconds(SocketIds.RECONNECT_FIRST, now.firstSeconds());
    longest = seconds(SocketIds.RECONNECT_LONGEST, now.longestSeconds());
    factor =
        new Spinner<>(new SpinnerValueFactory.DoubleSpinnerValueFactory(1, 10, now.factor(), 0.5));
    slots = new Spinner<>(new SpinnerValueFactory.IntegerSpinnerValueFactory(1, 100, now.slots()));
    slots.setId(SocketIds.RECONNECT_SLOTS);
    for (Spinner<?> each : List.of(first, factor, longest, slots)) {
      each.setEditable(true);
      each.setPrefWidth(110);
      each.valueProperty().addListener((source, before, value) -> take());
    }
    rules();
    CheckBox on = new CheckBox();
    on.setId(SocketIds.RECONNECT_ON);
    on.textProperty().bind(messages.bind("socket.reconnect.on"));
    on.selectedProperty().bindBidirectional(model.reconnect().enabledProperty());
    cost.setId(SocketIds.RECONNECT_COST);
    cost.setWrapText(true);
    cost.getStyleClass().add("reconnect-cost");
    getChildren()
        .addAll(
            heading("socket.options.rules"),
            profile,
            explanation("socket.options.rules.explain"),
            heading("socket.reconnect"),
            on,
            figures(),
            cost,
            explanation("socket.reconnect.explain"));
    WeakInvalidationListener weak = new WeakInvalidationListener(changed);
    left.addListener(weak);
    total.addListener(weak);
    messages.languageProperty().addListener(weak);
    model.rules().profiles().addListener(weak);
    model.rules().windowProfileProperty().addListener(weak);
    model.rules().ownProperty().addListener(weak);
    model.reconnect().backOffProperty().addListener(weak);
    write();
  }

  private void rules() {
    profile.setId(SocketIds.OWN_PROFILE);
    profile.setMaxWidth(Double.MAX_VALUE);
    profile.accessibleTextProperty().bind(messages.bind("socket.options.rules"));
    profile.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(String name) {
            return name == null ? "" : title(name);
          }

          @Override
          public String fromString(String text) {
            return text;
          }
        });
    profile
        .valueProperty()
        .addListener(
            (source, before, now) -> {
              if (!writing && now != null) {
                model.rules().choose(now);
              }
            });
  }

  private String title(String name) {
    if (name.isEmpty()) {
      return messages.text(
          "socket.options.as-window",
          model.rules().windowProfileProperty().get().title(messages.locale()));
    }
    return model.rules().profiles().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .map(each -> each.title(messages.locale()))
        .orElseGet(() -> messages.text("socket.options.gone", name));
  }

  private GridPane figures() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("reconnect-figures");
    row(grid, 0, "socket.reconnect.first", first);
    row(grid, 1, "socket.reconnect.factor", factor);
    row(grid, 2, "socket.reconnect.longest", longest);
    row(grid, 3, "socket.reconnect.slots", slots);
    return grid;
  }

  private void row(GridPane grid, int row, String key, Spinner<?> spinner) {
    Label label = new Label();
    label.textProperty().bind(messages.bind(key));
    label.setLabelFor(spinner);
    spinner.getEditor().accessibleTextProperty().bind(messages.bind(key));
    grid.addRow(row, label, spinner);
  }

  private static Spinner<Double> seconds(String id, double value) {
    Spinner<Double> spinner =
        new Spinner<>(new SpinnerValueFactory.DoubleSpinnerValueFactory(0.5, 3600, value, 1));
    spinner.setId(id);
    return spinner;
  }

  private Label heading(String key) {
    Label label = new Label();
    label.getStyleClass().add("tab-options-heading");
    label.textProperty().bind(messages.bind(key));
    return label;
  }

  private Label explanation(String key) {
    Label label = new Label();
    label.setWrapText(true);
    label.getStyleClass().add("muted-text");
    label.textProperty().bind(messages.bind(key));
    return label;
  }

  private void take() {
    if (!writing) {
      model
          .reconnect()
          .backOffProperty()
          .set(
              new BackOff(
                  number(first, BackOff.DEFAULT::firstSeconds),
                  number(factor, BackOff.DEFAULT::factor),
                  number(longest, BackOff.DEFAULT::longestSeconds),
                  slots.getValue() == null ? 1 : slots.getValue()));
    }
  }

  private static double number(Spinner<Double> spinner, DoubleSupplier or) {
    Double value = spinner.getValue();
    return value == null ? or.getAsDouble() : value;
  }

  private void write() {
    writing = true;
    List<String> names = new ArrayList<>(List.of(""));
    model.rules().profiles().stream().map(PolicyProfile::name).forEach(names::add);
    String own = model.rules().ownProperty().get();
    if (!names.contains(own)) {
      names.add(own);
    }
    // What is shown is not written anew by itself when the language changes: it is put in again.
    profile.setValue(null);
    profile.getItems().setAll(names);
    profile.setValue(own);
    writing = false;
    int needed = model.reconnect().backOffProperty().get().slotsWithin(QuotaRule.PLATFORM.window());
    cost.setText(
        total.get() == 0
            ? messages.text("socket.reconnect.cost.free", needed)
            : messages.text("socket.reconnect.cost", needed, left.get(), total.get()));
    cost.getStyleClass().remove("too-much");
    if (total.get() > 0 && needed >= left.get()) {
      cost.getStyleClass().add("too-much");
    }
  }
}
