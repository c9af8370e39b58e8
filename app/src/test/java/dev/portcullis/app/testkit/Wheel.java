package dev.portcullis.app.testkit;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;

/** A mouse wheel, which the headless platform has none of. JavaFX thread only. */
public final class Wheel {

  private Wheel() {}

  /** Turns it over a node: positive pixels go down. */
  public static void turn(Node over, double pixels) {
    Event.fireEvent(
        over,
        new ScrollEvent(
            ScrollEvent.SCROLL,
            10,
            10,
            10,
            10,
            false,
            false,
            false,
            false,
            false,
            false,
            0,
            -pixels,
            0,
            -pixels,
            ScrollEvent.HorizontalTextScrollUnits.NONE,
            0,
            ScrollEvent.VerticalTextScrollUnits.NONE,
            0,
            0,
            null));
  }
}
