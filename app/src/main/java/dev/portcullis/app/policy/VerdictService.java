package dev.portcullis.app.policy;

import dev.portcullis.core.policy.Policy;
import dev.portcullis.core.policy.Target;
import dev.portcullis.core.policy.Verdict;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Judges targets away from the JavaFX thread, because rules look at the computer's network
 * interfaces, which takes milliseconds. Any thread may ask; answers come on the one judging thread.
 *
 * <p>Of several questions of one asker only the latest is answered: whoever types is never behind
 * by more than the question being judged now.
 */
public final class VerdictService implements AutoCloseable {

  private static final long LINGERS_SECONDS = 5;

  private final Map<Object, Question> waiting = new LinkedHashMap<>(); // guarded by itself
  private final ThreadPoolExecutor executor;

  private record Question(Policy policy, Target target, Consumer<Verdict> answer) {}

  /** Makes a judge whose thread starts with the first question. */
  public VerdictService() {
    executor =
        new ThreadPoolExecutor(
            1,
            1,
            LINGERS_SECONDS,
            TimeUnit.SECONDS,
            // One run takes every question there is, so a second one in the queue is enough.
            new ArrayBlockingQueue<>(1),
            Thread.ofPlatform().daemon().name("portcullis-verdict").factory(),
            new ThreadPoolExecutor.DiscardPolicy());
    executor.allowCoreThreadTimeOut(true);
  }

  /**
   * Asks; an earlier question of the same asker that is still waiting is forgotten.
   *
   * @param asker compared by {@code equals}
   * @param answer called on the judging thread; must be quick
   */
  public void ask(Object asker, Policy policy, Target target, Consumer<Verdict> answer) {
    synchronized (waiting) {
      waiting.put(asker, new Question(policy, target, answer));
    }
    executor.execute(this::answerAll);
  }

  /** Ends the thread; questions that wait are not answered. */
  @Override
  public void close() {
    executor.shutdownNow();
  }

  private void answerAll() {
    while (!Thread.currentThread().isInterrupted()) {
      Question question;
      synchronized (waiting) {
        var first = waiting.entrySet().iterator();
        if (!first.hasNext()) {
          return;
        }
        question = first.next().getValue();
        first.remove();
      }
      question.answer().accept(question.policy().check(question.target()));
    }
  }
}
