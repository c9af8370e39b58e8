package dev.portcullis.app.testkit;

import atlantafx.base.theme.PrimerLight;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The screen for tests: one toolkit for all of them, and what runs on its thread. Any thread. */
public final class Screen {

  private static final CompletableFuture<Void> STARTED = new CompletableFuture<>();

  static {
    Patience.isTheDefault();
    Platform.startup(
        () -> {
          Platform.setImplicitExit(false);
          Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
          STARTED.complete(null);
        });
  }

  /** A view that is told of a change may ask for one more pulse, and that one for another. */
  private static final int PULSES_TO_SETTLE = 3;

  private Screen() {}

  /** Runs on the screen's thread, waits for it and passes on its result or failure. */
  public static <T> T call(Callable<T> task) {
    CompletableFuture<T> result = new CompletableFuture<>();
    try {
      STARTED.get(Patience.MOST.toSeconds(), TimeUnit.SECONDS);
      Platform.runLater(
          () -> {
            try {
              result.complete(task.call());
            } catch (Throwable t) {
              result.completeExceptionally(t);
            }
          });
      return result.get(Patience.MOST.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new AssertionError("failed on the screen's thread", e.getCause());
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError("the screen's thread did not answer", e);
    }
  }

  /** Runs on the screen's thread and waits for it. */
  public static void run(ScreenTask task) {
    call(
        () -> {
          task.run();
          return null;
        });
  }

  /** Shows a window of this size in the light theme. On the screen's thread. */
  public static Stage show(Parent root, double width, double height) {
    Scene scene = new Scene(root, width, height);
    var tokens = Screen.class.getResource("/dev/portcullis/app/settings/tokens-light.css");
    if (tokens == null) {
      throw new AssertionError("the light tokens are not in the program");
    }
    scene.getStylesheets().add(tokens.toExternalForm());
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
    settle(root);
    return stage;
  }

  /** Does at once what the next pulse would: style sheets, then layout. On the screen's thread. */
  public static void settle(Parent root) {
    root.applyCss();
    root.layout();
  }

  /** Waits until every window has drawn what it shows now. Any thread but the screen's. */
  public static void settleAll() {
    for (int pulse = 0; pulse < PULSES_TO_SETTLE; pulse++) {
      awaitPulse();
    }
  }

  /** Waits until what has changed so far is laid out. Any thread but the screen's. */
  public static void awaitPulse() {
    CompletableFuture<Void> drawn = new CompletableFuture<>();
    run(
        () -> {
          for (Window window : Window.getWindows()) {
            Scene scene = window.getScene();
            Runnable[] after = new Runnable[1];
            after[0] =
                () -> {
                  scene.removePostLayoutPulseListener(after[0]);
                  drawn.complete(null);
                };
            scene.addPostLayoutPulseListener(after[0]);
          }
          Platform.requestNextPulse();
        });
    try {
      drawn.get(Patience.MOST.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("no window was drawn", e);
    }
  }

  /** What runs on the screen's thread; may fail with anything. */
  @FunctionalInterface
  public interface ScreenTask {
    /** Runs it. */
    void run() throws Exception;
  }
}
