package dev.portcullis.app.controls;

import java.util.function.BiConsumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;

/** For nodes that heed what lives longer than they do. JavaFX thread only. */
public final class LongLived {

  private LongLived() {}

  /**
   * Tells of every change for as long as a node is used, and does not keep it: the language or the
   * notes live as long as the window, the nodes of a tab until it is closed.
   */
  public static <T> void heed(
      Node node, ObservableValue<T> source, BiConsumer<? super T, ? super T> then) {
    ChangeListener<T> changed = (observed, before, now) -> then.accept(before, now);
    node.getProperties().put(changed, changed);
    source.addListener(new WeakChangeListener<>(changed));
  }
}
