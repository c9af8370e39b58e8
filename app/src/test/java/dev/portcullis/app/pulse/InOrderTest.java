package dev.portcullis.app.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.app.testkit.HandExecutor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** Tasks keep their order on threads that run several at once. */
class InOrderTest {

  private final List<Integer> ran = new ArrayList<>();

  private Runnable task(int number) {
    return () -> ran.add(number);
  }

  @Test
  void tasksRunInTheOrderTheyCame() {
    HandExecutor threads = new HandExecutor();
    InOrder inOrder = new InOrder(threads);
    inOrder.execute(task(1));
    inOrder.execute(task(2));
    inOrder.execute(task(3));
    assertThat(threads.waiting()).as("one at a time").isEqualTo(1);
    threads.runNewest();
    assertThat(ran).containsExactly(1, 2, 3);

    inOrder.execute(task(4));
    threads.runAll();
    assertThat(ran).containsExactly(1, 2, 3, 4);
  }

  @Test
  void theThreadThatAsksMayBeTheOneThatRuns() {
    InOrder inOrder = new InOrder(Runnable::run);
    inOrder.execute(
        () -> {
          inOrder.execute(task(2));
          ran.add(1);
        });
    assertThat(ran).containsExactly(1, 2);
  }

  @Test
  void aTaskThatFailsDoesNotStopTheNext() {
    HandExecutor threads = new HandExecutor();
    InOrder inOrder = new InOrder(threads);
    List<Throwable> heard = new ArrayList<>();
    Thread here = Thread.currentThread();
    Thread.UncaughtExceptionHandler before = here.getUncaughtExceptionHandler();
    here.setUncaughtExceptionHandler((thread, e) -> heard.add(e));
    try {
      inOrder.execute(
          () -> {
            throw new IllegalStateException("a fault");
          });
      inOrder.execute(task(2));
      threads.runAll();
    } finally {
      here.setUncaughtExceptionHandler(before);
    }
    assertThat(ran).containsExactly(2);
    assertThat(heard).singleElement().isInstanceOf(IllegalStateException.class);
  }

  @Test
  void itRefusesWhatItHasNoRoomForAndWhatTheThreadsRefuse() {
    HandExecutor threads = new HandExecutor();
    InOrder inOrder = new InOrder(threads);
    for (int i = 0; i < 64; i++) {
      inOrder.execute(task(i));
    }
    assertThatThrownBy(() -> inOrder.execute(task(64)))
        .isInstanceOf(RejectedExecutionException.class);
    threads.runAll();
    assertThat(ran).hasSize(64);

    InOrder refused =
        new InOrder(
            task -> {
              throw new RejectedExecutionException();
            });
    assertThatThrownBy(() -> refused.execute(task(65)))
        .isInstanceOf(RejectedExecutionException.class);
    assertThatThrownBy(() -> refused.execute(task(66)))
        .isInstanceOf(RejectedExecutionException.class);
    assertThat(ran).hasSize(64);
  }
}
