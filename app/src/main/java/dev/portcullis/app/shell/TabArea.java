package dev.portcullis.app.shell;

import dev.portcullis.app.tab.SideBySide;
import dev.portcullis.app.tab.WindowTab;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Where tabs are seen: the one in front, or two side by side. Of two, the one with the keyboard is
 * in front. JavaFX thread.
 */
final class TabArea extends StackPane {

  private static final PseudoClass FRONT = PseudoClass.getPseudoClass("front");

  private final ShellViewModel model;
  private final Function<WindowTab, TabNodes> views;
  private final SplitPane split = new SplitPane();

  /** While nodes change places the keyboard goes astray; that is no choice of the person's. */
  private boolean arranging;

  /**
   * Shows the tabs of this window.
   *
   * @param views the contents of a tab
   */
  TabArea(ShellViewModel model, Function<WindowTab, TabNodes> views) {
    this.model = model;
    this.views = views;
    getStyleClass().add("tab-content");
    split.setId(ShellIds.SIDES);
    split.getStyleClass().add("tab-sides");
    model.sidesProperty().subscribe(this::arrange);
    model.selectedProperty().subscribe((before, now) -> frontChanged());
  }

  private void frontChanged() {
    if (model.sidesProperty().get().isPresent()) {
      mark();
    } else {
      getChildren().setAll(root(model.selectedProperty().get()));
    }
  }

  private void arrange(Optional<SideBySide> two) {
    arranging = true;
    double divider =
        split.getDividers().isEmpty() ? 0.5 : split.getDividers().getFirst().getPosition();
    split.getItems().clear();
    if (two.isPresent()) {
      split
          .getItems()
          .setAll(
              side(two.get().left(), ShellIds.SIDE_LEFT),
              side(two.get().right(), ShellIds.SIDE_RIGHT));
      split.setDividerPositions(divider);
      getChildren().setAll(split);
      mark();
    } else {
      getChildren().setAll(root(model.selectedProperty().get()));
    }
    arranging = false;
  }

  private StackPane side(WindowTab tab, String id) {
    StackPane side = new StackPane(root(tab));
    side.setId(id);
    side.getStyleClass().add("tab-side");
    side.setMinWidth(0);
    side.setUserData(tab);
    side.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> bringUp(tab));
    side.focusWithinProperty()
        .subscribe(
            within -> {
              if (within) {
                bringUp(tab);
              }
            });
    return side;
  }

  private void bringUp(WindowTab tab) {
    boolean here = model.sidesProperty().get().filter(two -> two.has(tab)).isPresent();
    if (here && !arranging && model.selectedProperty().get() != tab) {
      model.select(tab);
    }
  }

  private void mark() {
    for (var side : split.getItems()) {
      boolean front = side.getUserData() == model.selectedProperty().get();
      side.pseudoClassStateChanged(FRONT, front);
    }
  }

  private Region root(WindowTab tab) {
    Region root = views.apply(tab).root();
    // A tab is never wider than its place: it would stand over what is beside it.
    root.setMinWidth(0);
    return root;
  }
}
