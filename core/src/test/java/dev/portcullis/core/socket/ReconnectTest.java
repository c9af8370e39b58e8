package dev.portcullis.core.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.policy.QuotaSlot;
import dev.portcullis.core.policy.QuotaSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReconnectTest {

  private static final BackOff THREE = new BackOff(2, 3, 10, 3);

  private final AtomicLong now = new AtomicLong();
  private final Reconnect reconnect = new Reconnect(now::get, () -> 0.5);

  private static long seconds(double seconds) {
    return Math.round(seconds * 1e9);
  }

  @Test
  void theWaitsGrowToTheirCeilingAndTheBudgetEndsIt() {
    reconnect.begin(THREE);
    assertThat(reconnect.lost()).isEqualTo(new Reconnect.Wait(1, 3, seconds(2)));
    assertThat(reconnect.lost()).isEqualTo(new Reconnect.Wait(2, 3, seconds(6)));
    assertThat(reconnect.lost()).isEqualTo(new Reconnect.Wait(3, 3, seconds(10)));
    assertThat(reconnect.lost()).isEqualTo(new Reconnect.Spent(3));
    assertThat(reconnect.lost()).isEqualTo(new Reconnect.Spent(3));
    reconnect.begin(THREE);
    assertThat(reconnect.lost()).isEqualTo(new Reconnect.Wait(1, 3, seconds(2)));
  }

  @Test
  void aSteadyConnectionShortensTheWaitAndGivesNoSlotBack() {
    reconnect.begin(THREE);
    reconnect.lost();
    reconnect.opened();
    now.addAndGet(seconds(9.9));
    assertThat(reconnect.lost()).isEqualTo(new Reconnect.Wait(2, 3, now.get() + seconds(6)));
    reconnect.opened();
    now.addAndGet(seconds(10));
    assertThat(reconnect.lost()).isEqualTo(new Reconnect.Wait(3, 3, now.get() + seconds(2)));
    reconnect.opened();
    now.addAndGet(seconds(1000));
    assertThat(reconnect.lost()).isEqualTo(new Reconnect.Spent(3));
  }

  @Test
  void jitterIsATenthEitherWay() {
    assertThat(BackOff.DEFAULT.waitNanos(1, 0)).isEqualTo(seconds(1.8));
    assertThat(BackOff.DEFAULT.waitNanos(1, 1)).isEqualTo(seconds(2.2));
    assertThat(BackOff.DEFAULT.waitNanos(100, 0.5)).isEqualTo(seconds(30));
  }

  @Test
  void theCostIsWhatFitsIntoTheWindow() {
    Duration five = Duration.ofMinutes(5);
    assertThat(BackOff.DEFAULT.slotsWithin(five)).isEqualTo(5);
    assertThat(new BackOff(1, 1, 1, 100).slotsWithin(five)).isEqualTo(100);
    assertThat(new BackOff(60, 1, 60, 20).slotsWithin(five)).isEqualTo(5);
    assertThat(new BackOff(301, 1, 301, 20).slotsWithin(five)).isZero();
  }

  @Test
  void figuresWithoutSenseAreTakenIntoTheirRange() {
    assertThat(new BackOff(-1, Double.NaN, 0, 0)).isEqualTo(new BackOff(0.5, 2, 0.5, 1));
    assertThat(new BackOff(1e9, 99, Double.POSITIVE_INFINITY, 1000))
        .isEqualTo(new BackOff(3600, 10, 3600, 100));
  }

  @Test
  void theLastSlotIsLeftAlone() {
    assertThat(Reconnect.leavesOne(taken(18))).isTrue();
    assertThat(Reconnect.leavesOne(taken(19))).isFalse();
    assertThat(Reconnect.leavesOne(taken(20))).isFalse();
    assertThat(Reconnect.leavesOne(new QuotaSnapshot(0, List.of()))).isTrue();
  }

  private static QuotaSnapshot taken(int slots) {
    return new QuotaSnapshot(
        20, Collections.nCopies(slots, new QuotaSlot("tab", Instant.EPOCH, 1)));
  }
}
