package dev.portcullis.core.socket;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The listeners of one kind, in order of registration. Any thread. */
final class ListenerList<L> {

  private final CopyOnWriteArrayList<L> listeners = new CopyOnWriteArrayList<>();

  /** Adds a listener; one added twice is called twice. */
  void add(L listener) {
    listeners.add(listener);
  }

  /** Removes every registration of this very listener; none is no error. */
  @SuppressWarnings("ReferenceEquality") // "that function" is the object, not one that equals it.
  void remove(L listener) {
    listeners.removeIf(each -> each == listener);
  }

  void removeAll() {
    listeners.clear();
  }

  boolean isEmpty() {
    return listeners.isEmpty();
  }

  /** The listeners as they are now. */
  List<L> snapshot() {
    return List.copyOf(listeners);
  }
}
