package dev.portcullis.core.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SendQueueTest {

  private static final int CAPACITY = (int) SendQueue.CAPACITY;

  private final SendQueue queue = new SendQueue();

  private byte[] taken() {
    ByteBuffer whole = Objects.requireNonNull(queue.take()).rest().duplicate().clear();
    byte[] bytes = new byte[whole.remaining()];
    whole.get(bytes);
    return bytes;
  }

  @Test
  void aClaimedWriteGoesBeforeWhatIsOfferedMeanwhile() {
    SendQueue.Write claim = queue.claim(new byte[] {1, 2, 3}).orElseThrow();
    assertThat(queue.claim(new byte[] {9})).isEmpty();
    assertThat(queue.offer(new byte[] {4})).isEqualTo(SendQueue.Offer.ACCEPTED);
    CompletableFuture<SendQueue.Write> taking = CompletableFuture.supplyAsync(queue::take);
    assertThat(taking).isNotDone();
    claim.rest().get();
    queue.sent(1);
    queue.release(claim);
    assertThat(taking.join()).isEqualTo(claim);
    assertThat(claim.rest().remaining()).isEqualTo(2);
    assertThat(taken()).containsExactly(4);
    assertThat(queue.claim(new byte[] {5})).isEmpty(); // Taken is not sent yet.
    queue.sent(3);
    assertThat(queue.claim(new byte[] {5})).isPresent();
  }

  @Test
  void nothingIsClaimedOnceItHasEnded() {
    queue.end();
    assertThat(queue.claim(new byte[] {1})).isEmpty();
  }

  @Test
  void takesWhatFits() {
    assertThat(queue.offer(new byte[CAPACITY - 1])).isEqualTo(SendQueue.Offer.ACCEPTED);
    assertThat(queue.offer(new byte[2])).isEqualTo(SendQueue.Offer.FULL);
    assertThat(queue.offer(new byte[1])).isEqualTo(SendQueue.Offer.ACCEPTED);
    assertThat(queue.queued()).isEqualTo(CAPACITY);
  }

  @Test
  void takesOneHugeWriteWhileEmpty() {
    assertThat(queue.offer(new byte[CAPACITY * 2])).isEqualTo(SendQueue.Offer.ACCEPTED);
    assertThat(queue.offer(new byte[1])).isEqualTo(SendQueue.Offer.FULL);
    assertThat(taken().length).isEqualTo(CAPACITY * 2);
    assertThat(queue.offer(new byte[1])).isEqualTo(SendQueue.Offer.FULL);
    queue.sent(CAPACITY * 2);
    assertThat(queue.offer(new byte[1])).isEqualTo(SendQueue.Offer.ACCEPTED);
  }

  @Test
  void boundsTheNumberOfTinyWrites() {
    byte[] tiny = new byte[1];
    for (int i = 0; i < SendQueue.MAX_WRITES; i++) {
      assertThat(queue.offer(tiny)).isEqualTo(SendQueue.Offer.ACCEPTED);
    }
    assertThat(queue.offer(tiny)).isEqualTo(SendQueue.Offer.FULL);
  }

  @Test
  void keepsTheOrderAndEndsAfterTheLast() {
    queue.offer(new byte[] {1});
    queue.offer(new byte[] {2});
    queue.end();
    assertThat(queue.offer(new byte[] {3})).isEqualTo(SendQueue.Offer.ENDED);
    assertThat(taken()).containsExactly(1);
    assertThat(taken()).containsExactly(2);
    assertThat(queue.take()).isNull();
  }

  @Test
  void abortDropsWhatIsQueued() throws Exception {
    queue.offer(new byte[10]);
    queue.offer(new byte[5]);
    queue.take();
    queue.sent(4);
    queue.abort();
    assertThat(queue.accepted()).isEqualTo(15);
    assertThat(queue.take()).isNull();
    queue.sent(6); // The write under way may still report.
    assertThat(queue.queued()).isZero();
    assertThat(queue.awaitEmpty(1)).isFalse();
  }

  @Test
  void roomComesWhenTheKernelTakes() throws Exception {
    queue.offer(new byte[CAPACITY]);
    assertThat(queue.awaitRoom(1, 1)).isFalse();
    CompletableFuture<Boolean> room = CompletableFuture.supplyAsync(this::awaitRoom);
    queue.sent(CAPACITY / 2);
    assertThat(room.get(10, TimeUnit.SECONDS)).isTrue();
  }

  private boolean awaitRoom() {
    try {
      return queue.awaitRoom(CAPACITY / 2, TimeUnit.SECONDS.toNanos(20));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void waitersWakeWhenItEnds() {
    queue.offer(new byte[CAPACITY]);
    CompletableFuture<Boolean> room = CompletableFuture.supplyAsync(this::awaitRoom);
    queue.abort();
    await().until(room::isDone);
    assertThat(room.join()).isFalse();
  }
}
