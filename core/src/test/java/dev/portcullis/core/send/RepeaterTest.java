package dev.portcullis.core.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.codec.ComposedPayload;
import dev.portcullis.core.codec.Composition;
import dev.portcullis.core.codec.LengthFlaw;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(150)
class RepeaterTest {

  @TempDir private Path directory;
  private final AtomicLong told = new AtomicLong();

  private static RepeatPlan plan(long everyMillis, long times) {
    return new RepeatPlan(Duration.ofMillis(everyMillis), times, Duration.ZERO);
  }

  private static Composition payload(byte... bytes) {
    return new ComposedPayload(Bytes.of(bytes), 0, 0);
  }

  private Repeater start(RepeatPlan plan, Supplier<Composition> payload, Outlet outlet) {
    return Repeater.start(plan, payload, outlet, new Random(1), told::incrementAndGet);
  }

  private static RepeatEnd awaitEnd(Repeater repeater) {
    await().until(() -> repeater.progress().end().isPresent());
    return repeater.progress().end().orElseThrow();
  }

  @Test
  void everyTurnArrivesInOrderAndIntervalsAreMeasured() throws Exception {
    try (SendRig rig = new SendRig(directory.resolve("capture"))) {
      AtomicInteger number = new AtomicInteger();
      RepeatPlan plan = new RepeatPlan(Duration.ofMillis(20), 8, Duration.ofMillis(10));
      Repeater repeater =
          start(plan, () -> payload((byte) number.getAndIncrement(), (byte) 9), rig.outlet());
      byte[] expected = {0, 9, 1, 9, 2, 9, 3, 9, 4, 9, 5, 9, 6, 9, 7, 9};
      assertThat(awaitEnd(repeater)).isEqualTo(new RepeatEnd.Finished());
      RepeatProgress progress = repeater.progress();
      assertThat(progress.sent() + progress.skipped()).isEqualTo(8);
      assertThat(rig.far.getInputStream().readNBytes((int) progress.bytes()))
          .isEqualTo(Arrays.copyOf(expected, (int) progress.bytes()));
      assertThat(progress.intervals()).isEqualTo(progress.sent() - 1);
      assertThat(progress.shortestNanos()).isPositive().isLessThanOrEqualTo(progress.meanNanos());
      assertThat(progress.longestNanos()).isGreaterThanOrEqualTo(progress.meanNanos());
      assertThat(progress.costNanos()).isPositive();
      assertThat(told.get()).isGreaterThanOrEqualTo(9);
    }
  }

  @Test
  void turnsAreDueAtFixedTimesHoweverLateOneWas() {
    RepeatPlan plan = plan(250, 0);
    assertThat(plan.dueNanos(1_000_000, new Random(1))).isEqualTo(250_000_000_000_000L);
    RepeatPlan spread = new RepeatPlan(Duration.ofMillis(10), 0, Duration.ofMillis(5));
    Random random = new Random(4);
    for (long turn = 1; turn < 10_000; turn++) {
      long shift = spread.dueNanos(turn, random) - turn * 10_000_000;
      assertThat(shift).isBetween(-5_000_000L, 5_000_000L);
    }
  }

  @Test
  void aDeviceThatDoesNotReadGetsNoHeapOfOldPayloads() throws Exception {
    try (SendRig rig = new SendRig(directory.resolve("capture"))) {
      Composition large = payload(new byte[1 << 20]);
      Repeater repeater = start(plan(1, 0), () -> large, rig.outlet());
      await().until(() -> repeater.progress().skipped() > 20);
      assertThat(rig.outlet().queued()).isLessThanOrEqualTo(2L << 20);
      repeater.stop();
      assertThat(awaitEnd(repeater)).isEqualTo(new RepeatEnd.Stopped());
    }
  }

  @Test
  void itEndsWithTheConnectionEvenLongBeforeItsNextTurn() throws Exception {
    try (SendRig rig = new SendRig(directory.resolve("capture"))) {
      Repeater repeater = start(plan(3_600_000, 0), () -> payload((byte) 1), rig.outlet());
      await().until(() -> repeater.progress().sent() == 1);
      rig.socket.close();
      assertThat(awaitEnd(repeater)).isEqualTo(new RepeatEnd.Disconnected());
    }
  }

  @Test
  void aPayloadThatCannotBeWrittenAnyMoreEndsIt() throws Exception {
    try (SendRig rig = new SendRig(directory.resolve("capture"))) {
      LengthFlaw flaw = new LengthFlaw(LengthFlaw.Kind.TOO_GREAT, 256, 255);
      AtomicInteger turn = new AtomicInteger();
      Repeater repeater =
          start(
              plan(1, 0),
              () -> turn.getAndIncrement() < 2 ? payload((byte) 1) : flaw,
              rig.outlet());
      assertThat(awaitEnd(repeater)).isEqualTo(new RepeatEnd.Unwritable(flaw));
    }
  }

  @Test
  void stoppingDoesNotWaitForTheNextTurn() throws Exception {
    try (SendRig rig = new SendRig(directory.resolve("capture"))) {
      Repeater repeater = start(plan(3_600_000, 5), () -> payload((byte) 1), rig.outlet());
      await().until(() -> repeater.progress().sent() == 1);
      repeater.stop();
      assertThat(awaitEnd(repeater)).isEqualTo(new RepeatEnd.Stopped());
      assertThat(repeater.progress().end()).isNotEqualTo(Optional.empty());
    }
  }

  @Test
  void plansThatCannotBeKeptAreRefused() {
    assertThatThrownBy(() -> plan(0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> plan(10, -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RepeatPlan(Duration.ofMillis(10), 1, Duration.ofMillis(6)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
