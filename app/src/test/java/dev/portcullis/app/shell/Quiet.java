package dev.portcullis.app.shell;

import dev.portcullis.app.testkit.Patience;
import dev.portcullis.app.testkit.Screen;
import dev.portcullis.core.net.AddressFamily;
import dev.portcullis.core.net.LocalNetwork;
import dev.portcullis.core.policy.Policy;
import dev.portcullis.core.policy.ProfileStore;
import dev.portcullis.core.policy.Target;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.PopupControl;
import javafx.scene.control.Tooltip;
import javafx.stage.Window;

/**
 * Waits until nothing moves on the screen by itself, and all that a window has asked of the
 * engine's threads is answered and drawn. Nothing is asked about time: each thread is handed a task
 * of ours behind those it has.
 */
final class Quiet {

  /** What is drawn may ask again: for rows that have come into view, and for what they hold. */
  private static final int ROUNDS = 3;

  private final EngineRoom engine;

  Quiet(EngineRoom engine) {
    this.engine = engine;
  }

  /** Waits. Any thread but the screen's, while nobody else uses the window. */
  void await() {
    awaitStill();
    for (int round = 0; round < ROUNDS; round++) {
      passCalls();
      passJudge();
      passAll(engine.reading());
      passAll(engine.background());
      Screen.settleAll();
    }
    awaitStill();
  }

  /** What has just been told to fade shows that at the next pulses only. */
  private static void awaitStill() {
    Screen.settleAll();
    WindowPage.awaitTrue(() -> Screen.call(Quiet::isStill));
  }

  /** Whether no tool tip is about to go and no pop-over about to come. On the screen's thread. */
  private static boolean isStill() {
    return Window.getWindows().stream()
        .filter(PopupControl.class::isInstance)
        .map(PopupControl.class::cast)
        .allMatch(each -> !(each instanceof Tooltip) && each.getSkin().getNode().getOpacity() == 1);
  }

  private void passCalls() {
    CountDownLatch passed = new CountDownLatch(1);
    if (!engine.tabs().calls().submit(passed::countDown)) {
      throw new AssertionError("the engine takes no calls");
    }
    await(passed);
  }

  /** One thread answers in the order of the questions; ours stands behind all others. */
  private void passJudge() {
    CountDownLatch passed = new CountDownLatch(1);
    engine
        .judge()
        .ask(
            passed,
            new Policy(ProfileStore.shipped("desk"), LocalNetwork.of(List.of())),
            new Target("127.0.0.1", 1, AddressFamily.IPV4),
            _ -> passed.countDown());
    await(passed);
  }

  /** Once each of its threads waits for the others in a task of ours, no other task is left. */
  private static void passAll(ThreadPoolExecutor threads) {
    CountDownLatch passed = new CountDownLatch(threads.getCorePoolSize());
    for (long waiting = passed.getCount(); waiting > 0; waiting--) {
      threads.execute(
          () -> {
            passed.countDown();
            await(passed);
          });
    }
    await(passed);
  }

  private static void await(CountDownLatch passed) {
    try {
      if (!passed.await(Patience.MOST.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("a thread of the engine is busy with something endless");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while the engine was busy", e);
    }
  }
}
