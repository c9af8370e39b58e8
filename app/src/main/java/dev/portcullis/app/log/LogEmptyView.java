package dev.portcullis.app.log;

import atlantafx.base.theme.Styles;
import dev.portcullis.app.controls.LongLived;
import dev.portcullis.app.i18n.Messages;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * Says why there are no rows, and offers the way out of it; while that is not known yet, how far it
 * has looked. JavaFX thread.
 */
final class LogEmptyView extends VBox {

  private final LogViewModel model;
  private final Messages messages;
  private final Label title = new Label();
  private final Label explanation = new Label();
  private final Button action = new Button();
  private @Nullable Runnable firstStep;

  LogEmptyView(LogViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    setId(LogIds.EMPTY);
    getStyleClass().addAll("words", "log-empty");
    setAlignment(Pos.CENTER);
    setPickOnBounds(false);
    title.getStyleClass().add(Styles.TITLE_4);
    explanation.getStyleClass().add(Styles.TEXT_MUTED);
    explanation.setWrapText(true);
    explanation.setTextAlignment(TextAlignment.CENTER);
    action.setId(LogIds.EMPTY_ACTION);
    getChildren().addAll(title, explanation, action);
    model.pageProperty().subscribe((before, now) -> update());
    model.find().stateProperty().subscribe((before, now) -> update());
    model.countProperty(LogFilter.ALL).subscribe((before, now) -> update());
    model.clearedProperty().subscribe((before, now) -> update());
    model.pausedProperty().subscribe((before, now) -> update());
    LongLived.heed(this, messages.languageProperty(), (before, now) -> update());
    update();
  }

  /** What to do where nothing has happened yet. */
  void setFirstStep(Runnable step) {
    firstStep = step;
    update();
  }

  /** Where there is no room for all of it the explanation yields, then the title, then the rest. */
  @Override
  protected void layoutChildren() {
    double room = getHeight() + 0.5;
    double step = action.isManaged() ? action.prefHeight(-1) : 0;
    double named = title.prefHeight(-1) + (step > 0 ? getSpacing() + step : 0);
    boolean all = prefHeight(getWidth()) <= room;
    explanation.setVisible(all);
    title.setVisible(all || named <= room);
    action.setVisible(action.isManaged() && step <= room);
    if (all) {
      super.layoutChildren();
      return;
    }
    double y = Math.max(0, (getHeight() - (title.isVisible() ? named : step)) / 2);
    if (title.isVisible()) {
      place(title, y);
      y += title.prefHeight(-1) + getSpacing();
    }
    if (action.isVisible()) {
      place(action, y);
    }
  }

  private void place(Region part, double y) {
    double wide = Math.min(getWidth(), part.prefWidth(-1));
    part.resizeRelocate((getWidth() - wide) / 2, y, wide, part.prefHeight(-1));
  }

  private void update() {
    LogProgress progress = model.progress();
    // Where there are rows, or they are about to become others, it is not known what to say.
    if (model.shownCount() > 0 || !progress.answered()) {
      return;
    }
    LogChoice choice = model.choiceProperty().get();
    if (progress.looking()) {
      say(
          "log.empty.reading",
          messages.text("log.empty.reading.explain", (long) (100 * progress.part())));
      action.setVisible(false);
    } else if (!choice.isEverything() && model.countProperty(LogFilter.ALL).get() > 0) {
      say("log.empty.filtered", messages.text("log.empty.filtered." + reason(choice)));
      offer("log.empty.filtered.action", () -> model.choiceProperty().set(LogChoice.ALL));
    } else if (model.pausedProperty().get()) {
      say("log.empty.paused", messages.text("log.empty.paused.explain"));
      offer("log.empty.paused.action", model::togglePause);
    } else if (model.clearedProperty().get() > 0) {
      say(
          "log.empty.cleared",
          messages.text("log.empty.cleared.explain", model.clearedProperty().get()));
      offer("log.empty.cleared.action", model::showCleared);
    } else {
      Runnable step = firstStep;
      Optional<String> notKept = model.notKept();
      if (notKept.isPresent()) {
        say("log.empty.not-kept", messages.text("log.empty.not-kept.explain", notKept.get()));
        action.setVisible(false);
      } else if (step == null) {
        say("log.empty", messages.text("log.empty.explain"));
        action.setVisible(false);
      } else {
        say("log.empty", messages.text("log.empty.begin"));
        offer("log.empty.action", step);
      }
    }
    action.setManaged(action.isVisible());
    requestLayout();
  }

  /** The one thing that keeps events away, or that it is several. */
  private static String reason(LogChoice choice) {
    if (choice.matchesOnly()) {
      return "matches";
    }
    return choice.sockets().isEmpty() && choice.parts().size() == 1
        ? choice.parts().iterator().next().id()
        : "several";
  }

  private void say(String titleKey, String text) {
    title.setText(messages.text(titleKey));
    explanation.setText(text);
  }

  private void offer(String key, Runnable step) {
    action.setText(messages.text(key));
    action.setOnAction(event -> step.run());
    action.setVisible(true);
  }
}
