package dev.portcullis.core.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.portcullis.core.capture.Stamp;
import dev.portcullis.core.codec.BytePattern;
import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.codec.ComposedPayload;
import dev.portcullis.core.codec.Composition;
import dev.portcullis.core.codec.Endian;
import dev.portcullis.core.codec.Framing;
import dev.portcullis.core.codec.LengthFlaw;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(150)
class SequencerTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(60);

  @TempDir private Path directory;
  private final AtomicLong told = new AtomicLong();

  private static SequenceStep step(String text, StepWait until) {
    Bytes bytes = Bytes.of(text.getBytes(StandardCharsets.US_ASCII));
    return new SequenceStep(() -> new ComposedPayload(bytes, 0, 0), until);
  }

  private static StepWait answer(ExpectedAnswer expected, Duration atMost, boolean goOn) {
    return new StepWait.Answer(expected, atMost, goOn);
  }

  private static ExpectedAnswer containing(String hex) {
    return new ExpectedAnswer.Containing((BytePattern) BytePattern.hex(hex));
  }

  private Sequencer start(Outlet outlet, long rounds, SequenceStep... steps) {
    return Sequencer.start(new SequencePlan(List.of(steps), rounds), outlet, told::incrementAndGet);
  }

  private static SequenceEnd awaitEnd(Sequencer sequencer) {
    await().until(() -> sequencer.progress().end().isPresent());
    return sequencer.progress().end().orElseThrow();
  }

  private static void answer(SendRig rig, String text) throws Exception {
    rig.far.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String read(SendRig rig, int count) throws Exception {
    return new String(rig.far.getInputStream().readNBytes(count), StandardCharsets.US_ASCII);
  }

  @Test
  void eachPayloadGoesWhenTheOneBeforeWasAnswered() throws Exception {
    try (SendRig rig = new SendRig(directory.resolve("capture"))) {
      Sequencer sequencer =
          start(
              rig.outlet(),
              2,
              step("hello", answer(new ExpectedAnswer.AnyBytes(), LONG, false)),
              step("login", answer(containing("4F 4B ??"), LONG, false)),
              step("bye", new StepWait.Pause(Duration.ZERO)));
      for (int round = 0; round < 2; round++) {
        assertThat(read(rig, 5)).isEqualTo("hello");
        assertThat(rig.far.getInputStream().available()).isZero();
        answer(rig, "?");
        assertThat(read(rig, 5)).isEqualTo("login");
        int at = round;
        await()
            .untilAsserted(
                () -> {
                  assertThat(sequencer.progress().step()).isEqualTo(1);
                  assertThat(sequencer.progress().round()).isEqualTo(at);
                });
        answer(rig, "not yet O");
        answer(rig, "K!");
        assertThat(read(rig, 3)).isEqualTo("bye");
      }
      assertThat(awaitEnd(sequencer)).isEqualTo(new SequenceEnd.Finished());
      SequenceProgress end = sequencer.progress();
      assertThat(end.sent()).isEqualTo(6);
      assertThat(end.bytes()).isEqualTo(26);
      assertThat(end.answered()).isEqualTo(4);
      assertThat(end.missed()).isZero();
      assertThat(end.answerNanos()).isPositive();
      assertThat(told.get()).isGreaterThanOrEqualTo(12);
    }
  }

  @Test
  void aWrongAnswerEndsItOrIsCountedAsTheStepSays() throws Exception {
    try (SendRig rig = new SendRig(directory.resolve("capture"))) {
      Sequencer patient =
          start(
              rig.outlet(),
              1,
              step("a", answer(containing("FF"), SHORT, true)),
              step("b", new StepWait.Pause(Duration.ZERO)));
      assertThat(read(rig, 2)).isEqualTo("ab");
      assertThat(awaitEnd(patient)).isEqualTo(new SequenceEnd.Finished());
      assertThat(patient.progress().missed()).isEqualTo(1);

      Sequencer strict =
          start(
              rig.outlet(),
              1,
              step("c", new StepWait.Pause(Duration.ZERO)),
              step("d", answer(containing("FF"), Duration.ofMillis(1500), false)),
              step("e", new StepWait.Pause(Duration.ZERO)));
      assertThat(read(rig, 2)).isEqualTo("cd");
      answer(rig, "no!");
      assertThat(awaitEnd(strict)).isEqualTo(new SequenceEnd.Unanswered(3));
      assertThat(strict.progress().step()).isEqualTo(1);
      assertThat(strict.progress().sent()).isEqualTo(2);
      assertThat(rig.far.getInputStream().available()).isZero();
    }
  }

  @Test
  void aFrameIsWaitedForWhereverTheReadsAreCut() throws Exception {
    try (SendRig rig = new SendRig(directory.resolve("capture"))) {
      ExpectedAnswer frame =
          new ExpectedAnswer.WholeFrame(new Framing.LengthField(0, 1, Endian.BIG, 1, 0));
      ExpectedAnswer silence = new ExpectedAnswer.WholeFrame(new Framing.IdleGap(30_000_000));
      Sequencer sequencer =
          start(
              rig.outlet(),
              1,
              step("a", answer(frame, LONG, false)),
              step("b", answer(silence, LONG, false)),
              step("c", new StepWait.Pause(Duration.ZERO)));
      assertThat(read(rig, 1)).isEqualTo("a");
      rig.far.getOutputStream().write(new byte[] {3, 1});
      rig.far.getOutputStream().write(2);
      await().until(() -> rig.socket.counters().bytesRead() == 3);
      assertThat(rig.far.getInputStream().available()).isZero();
      rig.far.getOutputStream().write(3);
      assertThat(read(rig, 1)).isEqualTo("b");
      answer(rig, "silence follows");
      assertThat(read(rig, 1)).isEqualTo("c");
      assertThat(awaitEnd(sequencer)).isEqualTo(new SequenceEnd.Finished());
      assertThat(sequencer.progress().answered()).isEqualTo(2);
    }
  }

  @Test
  void itStopsInTheMiddleOfAWaitAndWithTheConnection() throws Exception {
    try (SendRig rig = new SendRig(directory.resolve("capture"))) {
      AtomicInteger numbers = new AtomicInteger();
      SequenceStep counting =
          new SequenceStep(
              () -> new ComposedPayload(Bytes.of((byte) numbers.incrementAndGet()), 0, 0),
              new StepWait.Pause(StepWait.LONGEST));
      Sequencer stopped = start(rig.outlet(), SequencePlan.UNTIL_STOPPED, counting);
      assertThat(rig.far.getInputStream().read()).isEqualTo(1);
      stopped.stop();
      assertThat(awaitEnd(stopped)).isEqualTo(new SequenceEnd.Stopped());

      Sequencer cut =
          start(rig.outlet(), 1, step("x", answer(new ExpectedAnswer.AnyBytes(), LONG, true)));
      assertThat(read(rig, 1)).isEqualTo("x");
      rig.far.close();
      assertThat(awaitEnd(cut)).isEqualTo(new SequenceEnd.Disconnected());
      assertThat(numbers).hasValue(1);
    }
  }

  @Test
  void aPayloadThatCannotBeWrittenEndsItAtItsStep() throws Exception {
    try (SendRig rig = new SendRig(directory.resolve("capture"))) {
      Composition flaw = new LengthFlaw(LengthFlaw.Kind.NEGATIVE, -1, 0);
      Sequencer sequencer =
          start(
              rig.outlet(),
              1,
              step("a", new StepWait.Pause(Duration.ZERO)),
              new SequenceStep(() -> flaw, new StepWait.Pause(Duration.ZERO)));
      assertThat(awaitEnd(sequencer)).isEqualTo(new SequenceEnd.Unwritable(flaw));
      assertThat(sequencer.progress().step()).isEqualTo(1);
      assertThat(read(rig, 1)).isEqualTo("a");
    }
  }

  @Test
  void anAnswerIsFoundHoweverItsBytesAreCut() {
    Random random = new Random(77);
    for (int turn = 0; turn < 2000; turn++) {
      byte[] stream = new byte[1 + random.nextInt(60)];
      for (int i = 0; i < stream.length; i++) {
        stream[i] = (byte) random.nextInt(3);
      }
      byte[] wanted = new byte[1 + random.nextInt(5)];
      for (int i = 0; i < wanted.length; i++) {
        wanted[i] = (byte) random.nextInt(3);
      }
      List<String> hex = new ArrayList<>();
      for (byte each : wanted) {
        hex.add("%02X".formatted(each));
      }
      AnswerWatch watch = new AnswerWatch(containing(String.join(" ", hex)), new Stamp(0, 0));
      int at = 0;
      while (at < stream.length) {
        int length = Math.min(stream.length - at, 1 + random.nextInt(7));
        watch.take(ByteBuffer.wrap(stream, at, length), turn, new Stamp(turn, turn));
        at += length;
      }
      String whole = new String(stream, StandardCharsets.ISO_8859_1);
      assertThat(watch.isHere(turn))
          .isEqualTo(whole.contains(new String(wanted, StandardCharsets.ISO_8859_1)));
    }
  }

  @Test
  void plansWithoutSenseAreRefused() {
    Stream.<Runnable>of(
            () -> new SequencePlan(List.of(), 1),
            () -> new SequencePlan(List.of(step("a", new StepWait.Pause(Duration.ZERO))), -1),
            () -> new StepWait.Pause(Duration.ofMillis(-1)),
            () -> new StepWait.Pause(StepWait.LONGEST.plusNanos(1)))
        .forEach(
            wrong -> assertThatThrownBy(wrong::run).isInstanceOf(IllegalArgumentException.class));
  }
}
