package dev.portcullis.benchmarks;

import javafx.application.Application;

/** Starts {@link MeteredWindow}: a class path cannot start an application by itself. */
public final class WindowMeter {

  private WindowMeter() {}

  /** Passes the arguments on. */
  public static void main(String[] arguments) {
    Application.launch(MeteredWindow.class, arguments);
  }
}
