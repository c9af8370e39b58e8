package dev.portcullis.core.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class LaneTest {

  private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();
  private final List<String> done = new ArrayList<>();
  private final Lane lane = new Lane(tasks::add, count -> done.add("refused " + count));

  @Test
  void tasksRunInOrderAndNeverInTheCall() {
    lane.execute(() -> done.add("first"));
    lane.offer(() -> done.add("second"));
    assertThat(done).isEmpty();
    assertThat(tasks).hasSize(1);
    tasks.remove().run();
    assertThat(done).containsExactly("first", "second");
    lane.execute(() -> done.add("third"));
    tasks.remove().run();
    assertThat(done).endsWith("third");
  }

  @Test
  void whatOneTaskAddsRunsAfterIt() {
    lane.execute(
        () -> {
          lane.execute(() -> done.add("inner"));
          done.add("outer");
        });
    tasks.remove().run();
    assertThat(done).containsExactly("outer", "inner");
  }

  @Test
  void whatFollowsATaskThatLeavesRunsBesideIt() {
    lane.execute(
        () -> {
          done.add("leaves");
          lane.leave();
          lane.execute(() -> done.add("added"));
          tasks.remove().run();
          done.add("goes on");
        });
    lane.execute(() -> done.add("waited"));
    tasks.remove().run();
    assertThat(done).containsExactly("leaves", "waited", "added", "goes on");
    assertThat(tasks).isEmpty();
    lane.execute(() -> done.add("later"));
    tasks.remove().run();
    assertThat(done).endsWith("later");
  }

  @Test
  void tooManyOffersAreCountedButExecuteIsNot() {
    for (int i = 0; i < Lane.CAPACITY + 3; i++) {
      lane.offer(() -> {});
    }
    lane.execute(() -> done.add("close"));
    tasks.remove().run();
    assertThat(done).containsExactly("refused 3", "close");
  }

  @Test
  void aFaultStopsNothing() {
    List<Throwable> faults = new ArrayList<>();
    lane.execute(
        () -> {
          throw new IllegalStateException("planted");
        });
    lane.execute(() -> done.add("next"));
    Thread thread = Thread.ofPlatform().unstarted(tasks.remove());
    thread.setUncaughtExceptionHandler((_, fault) -> faults.add(fault));
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    assertThat(done).containsExactly("next");
    assertThat(faults).singleElement().extracting(Throwable::getMessage).isEqualTo("planted");
  }

  @Test
  void anExecutorThatHasShutDownEndsTheLane() {
    Lane ended =
        new Lane(
            task -> {
              throw new RejectedExecutionException();
            },
            count -> done.add("refused"));
    ended.execute(() -> done.add("never"));
    assertThat(done).isEmpty();
  }
}
