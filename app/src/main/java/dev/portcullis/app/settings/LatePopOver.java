package dev.portcullis.app.settings;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.util.Duration;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/**
 * A pop-over that is made when it is first opened: one nobody opens costs nothing. JavaFX thread
 * only.
 */
public final class LatePopOver {

  private final PopOver.ArrowLocation arrow;
  private final Supplier<? extends Node> contents;
  private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper();
  private Runnable onShowing = () -> {};
  private Runnable onShown = () -> {};
  private @Nullable PopOver made;

  /**
   * Not made yet.
   *
   * @param arrow which of its corners points at what opened it
   * @param contents makes what it holds, once
   */
  public LatePopOver(PopOver.ArrowLocation arrow, Supplier<? extends Node> contents) {
    this.arrow = arrow;
    this.contents = contents;
  }

  /** Has something done each time before it opens. */
  public void onShowing(Runnable task) {
    onShowing = task;
  }

  /** Has something done each time it is open. */
  public void onShown(Runnable task) {
    onShown = task;
  }

  /** Opens it at its owner, or puts it away where it is open. */
  public void toggle(Node owner) {
    PopOvers.toggle(popOver(), owner);
  }

  /** Opens it at its owner. */
  public void show(Node owner) {
    popOver().show(owner);
  }

  /** Opens it at a place of the screen. */
  public void show(Node owner, double screenX, double screenY) {
    popOver().show(owner, screenX, screenY);
  }

  /** Puts it away. */
  public void hide() {
    if (made != null) {
      made.hide();
    }
  }

  /** Puts it away without fading: what is next needs its place. */
  public void hideAtOnce() {
    if (made != null) {
      made.hide(Duration.ZERO);
    }
  }

  /** Whether it is open. */
  public ReadOnlyBooleanProperty showingProperty() {
    return showing.getReadOnlyProperty();
  }

  private PopOver popOver() {
    if (made == null) {
      made = PopOvers.of(contents.get(), arrow);
      showing.bind(made.showingProperty());
      made.setOnShowing(event -> onShowing.run());
      made.setOnShown(event -> onShown.run());
    }
    return made;
  }
}
