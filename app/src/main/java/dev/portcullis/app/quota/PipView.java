package dev.portcullis.app.quota;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** One slot of the quota as a small upright bar: full when taken, draining from the top. */
final class PipView extends StackPane {

  private static final double WIDTH = 9;
  private static final double HEIGHT = 16;
  private static final double INSET = 1;

  private static final PseudoClass PLANNED = PseudoClass.getPseudoClass("planned");

  private final Region fill = new Region();

  PipView() {
    getStyleClass().add("quota-pip");
    setMinSize(WIDTH, HEIGHT);
    setMaxSize(WIDTH, HEIGHT);
    fill.getStyleClass().add("quota-pip-fill");
    fill.setManaged(false);
    getChildren().add(fill);
  }

  /** Marks a free slot that something means to take. */
  void showPlanned(boolean planned) {
    pseudoClassStateChanged(PLANNED, planned);
  }

  /**
   * Shows how much of the slot's time is left.
   *
   * @param level 0 for a free slot, 1 for one just taken
   */
  void show(double level) {
    fill.setVisible(level > 0);
    double height = Math.max(1, Math.round((HEIGHT - 2 * INSET) * level));
    fill.resizeRelocate(INSET, HEIGHT - INSET - height, WIDTH - 2 * INSET, height);
  }
}
