package dev.portcullis.core.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class MailboxTest {

  private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();
  private final List<String> heard = new ArrayList<>();
  private final AtomicLong dropped = new AtomicLong();
  private final AtomicLong stopped = new AtomicLong();

  private final Mailbox.Losses losses =
      new Mailbox.Losses() {
        @Override
        public void stopped() {
          stopped.incrementAndGet();
        }

        @Override
        public void dropped(long notices) {
          dropped.addAndGet(notices);
        }
      };

  private Mailbox mailbox(Executor executor) {
    return new Mailbox(executor, false, 1, losses);
  }

  private Runnable hear(String what) {
    return () -> heard.add(what);
  }

  @Test
  void oneEventATaskInOrder() {
    Mailbox mailbox = mailbox(tasks::add);
    mailbox.last(hear("connect"));
    mailbox.message(hear("message"), 10);
    mailbox.notice(hear("error"));
    assertThat(heard).isEmpty();
    assertThat(tasks).hasSize(1);
    tasks.remove().run();
    assertThat(heard).containsExactly("connect");
    assertThat(tasks).hasSize(1);
    tasks.remove().run();
    tasks.remove().run();
    assertThat(heard).containsExactly("connect", "message", "error");
    assertThat(tasks).isEmpty();
  }

  @Test
  void theReaderDeliversItselfOnlyWhenNothingWaits() {
    Mailbox mailbox = new Mailbox(tasks::add, true, 64, losses);
    mailbox.message(hear("first"), 1);
    assertThat(heard).containsExactly("first");
    mailbox.notice(hear("error"));
    assertThat(mailbox.deliversInline()).isFalse();
    mailbox.message(hear("second"), 1);
    assertThat(heard).containsExactly("first");
    tasks.remove().run();
    assertThat(heard).containsExactly("first", "error", "second");
    assertThat(mailbox.deliversInline()).isTrue();
  }

  @Test
  void whatIsPostedWhileTheReaderDeliversComesAfter() {
    Mailbox mailbox = new Mailbox(tasks::add, true, 64, losses);
    mailbox.message(
        () -> {
          mailbox.notice(hear("error"));
          heard.add("message");
        },
        1);
    assertThat(heard).containsExactly("message");
    tasks.remove().run();
    assertThat(heard).containsExactly("message", "error");
  }

  @Test
  void anExecutorThatRunsAtOnceIsFine() {
    Mailbox mailbox = mailbox(Runnable::run);
    mailbox.notice(
        () -> {
          mailbox.notice(hear("second"));
          heard.add("first");
        });
    assertThat(heard).containsExactly("first", "second");
  }

  @Test
  void theReaderWaitsForRoomAndGoesOn() {
    Mailbox mailbox = mailbox(tasks::add);
    mailbox.message(hear("big"), (int) Mailbox.MAX_BYTES);
    CompletableFuture<Void> waiting =
        CompletableFuture.runAsync(() -> mailbox.message(hear("next"), 1));
    assertThat(waiting).isNotDone();
    tasks.remove().run();
    await().until(waiting::isDone);
    tasks.remove().run();
    assertThat(heard).containsExactly("big", "next");
  }

  @Test
  void theNumberOfMessagesIsBoundedToo() {
    Mailbox mailbox = mailbox(tasks::add);
    for (int i = 0; i < Mailbox.MAX_MESSAGES; i++) {
      mailbox.message(hear("m"), 1);
    }
    CompletableFuture<Void> waiting =
        CompletableFuture.runAsync(() -> mailbox.message(hear("late"), 1));
    assertThat(waiting).isNotDone();
    mailbox.stopMessages();
    await().until(waiting::isDone);
    tasks.remove().run();
    assertThat(heard).isEmpty();
  }

  @Test
  void stoppingMessagesLeavesTheRest() {
    Mailbox mailbox = mailbox(tasks::add);
    mailbox.message(hear("message"), 1);
    mailbox.last(hear("close"));
    mailbox.stopMessages();
    mailbox.message(hear("late"), 1);
    while (!tasks.isEmpty()) {
      tasks.remove().run();
    }
    assertThat(heard).containsExactly("close");
  }

  @Test
  void tooManyNoticesAreCountedButTheLastIsNot() {
    Mailbox mailbox = mailbox(tasks::add);
    for (int i = 0; i < Mailbox.MAX_NOTICES + 7; i++) {
      mailbox.notice(hear("error"));
    }
    mailbox.last(hear("close"));
    while (!tasks.isEmpty()) {
      tasks.remove().run();
    }
    assertThat(heard).hasSize(Mailbox.MAX_NOTICES + 1).last().isEqualTo("close");
    assertThat(dropped).hasValue(7);
  }

  @Test
  void anExecutorThatHasShutDownIsToldOnce() {
    Mailbox mailbox =
        mailbox(
            task -> {
              throw new RejectedExecutionException();
            });
    mailbox.message(hear("message"), 1);
    mailbox.message(hear("message"), (int) Mailbox.MAX_BYTES);
    mailbox.last(hear("close"));
    assertThat(stopped).hasValue(1);
    assertThat(heard).isEmpty();
  }

  @Test
  void anInterruptReachesTheListenerAndNothingAfterIt() throws Exception {
    Mailbox mailbox = new Mailbox(tasks::add, true, 64, losses);
    CountDownLatch inside = new CountDownLatch(1);
    CompletableFuture<Boolean> after =
        CompletableFuture.supplyAsync(
            () -> {
              mailbox.message(
                  () -> {
                    inside.countDown();
                    try {
                      new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                      Thread.currentThread().interrupt();
                    }
                  },
                  1);
              return Thread.currentThread().isInterrupted();
            });
    inside.await();
    mailbox.interrupt();
    await().until(after::isDone);
    assertThat(after.join()).isFalse();
    mailbox.interrupt(); // Nobody is there: nothing happens.
  }
}
