package dev.portcullis.app.socket;

import dev.portcullis.app.controls.Tips;
import dev.portcullis.app.i18n.Messages;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/**
 * A tab's state as a dot: filled or hollow, in the colour of the state, with its word in the
 * tooltip.
 */
public final class StateDotView extends Region {

  private static final double SIZE = 9;

  /** Held here alone: the phase lives longer than a dot, and must not keep it. */
  private final InvalidationListener changed;

  /** The dot of this phase. */
  public StateDotView(ObservableValue<TabPhase> phase, Messages messages) {
    getStyleClass().add("state-dot");
    setMinSize(SIZE, SIZE);
    setMaxSize(SIZE, SIZE);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    changed = source -> show(phase.getValue());
    phase.addListener(new WeakInvalidationListener(changed));
    show(phase.getValue());
    var word =
        Bindings.createStringBinding(
            () -> messages.text("socket.phase." + phase.getValue().id()),
            phase,
            messages.languageProperty());
    accessibleTextProperty().bind(word);
    Tips.on(this, word);
  }

  private void show(TabPhase now) {
    for (TabPhase each : TabPhase.values()) {
      getStyleClass().remove(each.id());
    }
    getStyleClass().add(now.id());
  }
}
