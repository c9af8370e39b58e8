package dev.portcullis.app.quota;

import dev.portcullis.app.controls.SteadyLabel;
import dev.portcullis.app.controls.Tips;
import dev.portcullis.app.controls.YieldingBox;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.settings.LatePopOver;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Rectangle;
import org.controlsfx.control.PopOver;

/** The meter in the header: one pip a slot and the words for it; a click opens the ledger. */
public final class QuotaMeterView extends Button {

  /** A pip drains while its slot has less than this to go; before that it stands full. */
  private static final double DRAINS_NANOS = 60e9;

  private static final PseudoClass SPENT = PseudoClass.getPseudoClass("spent");

  private final QuotaViewModel model;
  private final Messages messages;
  private final HBox pips = new HBox();
  private final List<PipView> pipViews = new ArrayList<>();
  private final Label title = new Label();
  private final Label left = new Label();
  private final Label of = new Label();
  private final SteadyLabel next = new SteadyLabel();
  private final LatePopOver ledger =
      new LatePopOver(PopOver.ArrowLocation.TOP_CENTER, this::ledgerRows);

  /** Shows this quota. */
  public QuotaMeterView(QuotaViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    setId(QuotaIds.METER);
    getStyleClass().add("quota-meter");
    pips.getStyleClass().add("quota-pips");
    title.getStyleClass().add("quota-title");
    title.textProperty().bind(messages.bind("quota.title"));
    left.setId(QuotaIds.LEFT);
    left.getStyleClass().add("quota-left");
    of.getStyleClass().add("quota-of");
    next.label().setId(QuotaIds.NEXT);
    next.label().getStyleClass().add("quota-next");
    HBox words = new HBox(left, of);
    words.getStyleClass().add("quota-words");
    words.setAlignment(Pos.CENTER_LEFT);
    title.setMinWidth(0);
    // How many are left is never cut; half a word of the rest would say nothing.
    YieldingBox row = new YieldingBox();
    row.getChildren().addAll(title, pips, words, next);
    pips.setMinWidth(0);
    Rectangle room = new Rectangle();
    room.widthProperty().bind(pips.widthProperty());
    room.heightProperty().bind(pips.heightProperty());
    pips.setClip(room);
    row.yieldInOrder(next, title, pips);
    row.yieldWhole(next, title, pips);
    row.getStyleClass().add("quota-row");
    setGraphic(row);
    setOnAction(event -> ledger.toggle(this));
    Tips.on(this, messages.bind("quota.hint"));
    InvalidationListener changed = source -> show();
    model.takenProperty().addListener(changed);
    model.totalProperty().addListener(changed);
    model.leftProperty().addListener(changed);
    model.plannedProperty().addListener(changed);
    messages.languageProperty().addListener(changed);
    show();
  }

  private QuotaLedgerView ledgerRows() {
    QuotaLedgerView rows = new QuotaLedgerView(model, messages);
    rows.lookedAtProperty().bind(ledger.showingProperty());
    ledger.onShowing(rows::show);
    return rows;
  }

  private void show() {
    int total = model.totalProperty().get();
    boolean limited = total > 0;
    pips.setVisible(limited);
    pips.setManaged(limited);
    left.setVisible(limited);
    left.setManaged(limited);
    if (!limited) {
      of.setText(messages.text("quota.none"));
      next.setText("");
      return;
    }
    List<LedgerRow> taken = model.takenProperty().get();
    showPips(total, taken);
    int free = model.leftProperty().get();
    left.setText(messages.formats().number(free));
    left.pseudoClassStateChanged(SPENT, free == 0);
    of.setText(messages.text("quota.of-left", total));
    next.setText(frees(taken));
  }

  private String frees(List<LedgerRow> taken) {
    return taken.isEmpty()
        ? ""
        : messages.text(
            "quota.next-frees", messages.formats().countdown(taken.getFirst().freesInNanos()));
  }

  /** What a screen reader hears, made up when it asks: nobody wants to hear each second of it. */
  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.TEXT
        ? spoken()
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  private String spoken() {
    int total = model.totalProperty().get();
    if (total == 0) {
      return messages.text("quota.none");
    }
    int planned = model.plannedProperty().get();
    String plan = planned == 0 ? "" : " " + messages.text("quota.planned", planned);
    return messages.text("quota.left", model.leftProperty().get(), total)
        + " "
        + frees(model.takenProperty().get())
        + plan;
  }

  private void showPips(int total, List<LedgerRow> taken) {
    while (pipViews.size() < total) {
      PipView pip = new PipView();
      pipViews.add(pip);
      pips.getChildren().add(pip);
    }
    while (pipViews.size() > total) {
      pips.getChildren().remove(pipViews.removeLast());
    }
    // The slot that frees next stands at the end of the filled ones, as sand runs out at the edge.
    int filled = Math.min(total, taken.size());
    for (int i = 0; i < total; i++) {
      pipViews.get(i).showPlanned(i >= filled && i < filled + model.plannedProperty().get());
      pipViews
          .get(i)
          .show(
              i < filled
                  ? Math.min(1, taken.get(filled - 1 - i).freesInNanos() / DRAINS_NANOS)
                  : 0);
    }
  }
}
