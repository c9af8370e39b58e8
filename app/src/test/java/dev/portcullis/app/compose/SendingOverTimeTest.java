package dev.portcullis.app.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.portcullis.app.i18n.Language;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.testkit.HandExecutor;
import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.codec.Endian;
import dev.portcullis.core.codec.HexText;
import dev.portcullis.core.codec.InsertedLength;
import dev.portcullis.core.codec.ParsedBytes;
import dev.portcullis.core.codec.PayloadNotation;
import dev.portcullis.core.send.RepeatPlan;
import dev.portcullis.core.workspace.ComposerDraft;
import dev.portcullis.core.workspace.SavedSequence;
import dev.portcullis.core.workspace.SequenceRow;
import dev.portcullis.core.workspace.TabOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repeating and files as the composer's model has them, with no window. */
class SendingOverTimeTest {

  @TempDir private Path directory;
  private final Messages messages = new Messages(Language.ENGLISH);
  private final ComposerRig rig = new ComposerRig(messages);
  private final ComposerViewModel model = rig.composer();
  private final FarEnd far = new FarEnd();

  @BeforeEach
  void connect() {
    rig.outlet = Optional.of(far);
    model.connectedProperty().set(true);
  }

  @AfterEach
  void dispose() {
    model.dispose();
  }

  private List<String> arrived() {
    return far.taken.stream()
        .map(bytes -> new String(bytes.toArray(), StandardCharsets.UTF_8))
        .toList();
  }

  private String repeatWords() {
    return model
        .repeat()
        .progressProperty()
        .get()
        .map(p -> ActivityWords.repeat(messages, p, model.repeat().begun()))
        .orElse("");
  }

  private String fileWords() {
    return ActivityWords.file(messages, model.file().stateProperty().get());
  }

  private void settleUntil(Callable<Boolean> holds) {
    await()
        .until(
            () -> {
              rig.clock.settle();
              return holds.call();
            });
  }

  private void hex(String hex) {
    model.document().load(((ParsedBytes) HexText.parse(hex)).bytes());
  }

  private String hex() {
    return model.draft().text();
  }

  private void text(String text) {
    model.document().writeAs(PayloadNotation.TEXT);
    model.document().variablesProperty().set(true);
    model.document().textProperty().set(text);
  }

  @Test
  void eachTurnIsWrittenAnewAndTheEndIsSaid() {
    text("n${seq}");
    model.send();
    model.repeat().restore(new TabOptions.Repeat("1 ms", "3", ""));
    assertThat(model.repeatableBinding().get()).isTrue();
    model.toggleRepeat();
    text("something else altogether");
    settleUntil(() -> !model.repeat().isRunning());
    assertThat(arrived()).startsWith("n2").hasSizeLessThanOrEqualTo(3);
    assertThat(rig.sent).hasSize(1);
    assertThat(repeatWords()).startsWith("Done: ").contains(" sent", "each took ");
    model.repeat().dismiss();
    assertThat(repeatWords()).isEmpty();
  }

  @Test
  void repeatingIsStoppedByTheSameCommand() {
    text("x");
    model.repeat().restore(new TabOptions.Repeat("1 s", "", "10 %"));
    model.toggleRepeat();
    settleUntil(() -> arrived().size() == 1);
    assertThat(model.repeatableBinding().get()).isTrue();
    model.toggleRepeat();
    settleUntil(() -> !model.repeat().isRunning());
    assertThat(repeatWords()).startsWith("Stopped: 1 sent");
  }

  @Test
  void theEndOfTheConnectionIsSaid() {
    text("x");
    model.repeat().restore(new TabOptions.Repeat("1 min", "2", ""));
    model.toggleRepeat();
    settleUntil(() -> arrived().size() == 1);
    // The fields are those of the next one already.
    model.repeat().timesProperty().set("7");
    far.open = false;
    settleUntil(() -> !model.repeat().isRunning());
    assertThat(repeatWords()).startsWith("The connection ended: 1 of 2 sent");
  }

  @Test
  void aLengthThatOutgrowsItsFieldEndsItWithTheReason() {
    text("x");
    model.document().textProperty().set("${counter:1..10/9}");
    model
        .lengthProperty()
        .set(Optional.of(new InsertedLength(0, 1, Endian.BIG, InsertedLength.Counts.BODY, 254)));
    model.repeat().restore(new TabOptions.Repeat("1 ms", "", ""));
    model.toggleRepeat();
    settleUntil(() -> !model.repeat().isRunning());
    assertThat(repeatWords()).contains("cannot be written", "256", "255 at most");
  }

  @Test
  void plansAreReadAsPeopleWriteThem() {
    RepeatViewModel repeat = model.repeat();
    repeat.restore(new TabOptions.Repeat("0.5 s", "", "20 %"));
    assertThat(repeat.planProperty().get())
        .contains(new RepeatPlan(Duration.ofMillis(500), 0, Duration.ofMillis(100)));
    repeat.restore(new TabOptions.Repeat("250", "12", "2.5 ms"));
    assertThat(repeat.planProperty().get())
        .contains(new RepeatPlan(Duration.ofMillis(250), 12, Duration.ofNanos(2_500_000)));
    assertThat(ActivityWords.plan(messages, repeat.planProperty().get().orElseThrow()))
        .isEqualTo("every 250 ms × 12 ± 2.5 ms");
    for (String wrong : List.of("", "0", "0.5 ms", "2 days", "1e3", "-1 s", "25 h")) {
      repeat.everyProperty().set(wrong);
      assertThat(repeat.planProperty().get()).as(wrong).isEmpty();
    }
    repeat.restore(new TabOptions.Repeat("10 ms", "0", ""));
    assertThat(repeat.planProperty().get()).isEmpty();
    repeat.restore(new TabOptions.Repeat("10 ms", "1", "6 ms"));
    assertThat(repeat.planProperty().get()).isEmpty();
    assertThat(model.repeatableBinding().get()).isFalse();
  }

  @Test
  void everySpanComesBackFromItsText() {
    Random random = new Random(3);
    for (int i = 0; i < 2000; i++) {
      Duration span = Duration.ofNanos(random.nextLong(1_000_000, 100_000_000_000L));
      assertThat(SpanText.parse(SpanText.format(span))).contains(span);
    }
    assertThat(SpanText.format(Duration.ofSeconds(90))).isEqualTo("90 s");
    assertThat(SpanText.format(Duration.ofMillis(1500))).isEqualTo("1.5 s");
  }

  @Test
  void aFileIsOfferedAndThenSentWhole() throws IOException {
    byte[] content = new byte[700_000];
    new Random(8).nextBytes(content);
    Path file = Files.write(directory.resolve("firmware.bin"), content);
    model.file().offer(file);
    rig.clock.settle();
    assertThat(fileWords()).isEqualTo("firmware.bin · 700,000 B");
    assertThat(far.taken).isEmpty();

    hex("01");
    far.reading = false;
    model.sendFile();
    assertThat(model.file().isSending()).isTrue();
    assertThat(model.blockerProperty().get()).isEqualTo(Blocker.SENDING_FILE);
    far.reading = true;
    settleUntil(() -> !model.file().isSending());
    assertThat(fileWords()).startsWith("firmware.bin is sent: 700,000 B in ");
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    far.taken.forEach(bytes -> all.writeBytes(bytes.toArray()));
    assertThat(all.toByteArray()).isEqualTo(content);
    assertThat(model.blockerProperty().get()).isEqualTo(Blocker.NONE);
    assertThat(rig.clock.ticking()).isFalse();
    model.file().dismiss();
    assertThat(fileWords()).isEmpty();
  }

  @Test
  void ofSeveralFilesDroppedTheFirstIsOfferedAndTheOthersAreNotForgottenSilently()
      throws IOException {
    Path file = Files.write(directory.resolve("a.bin"), new byte[10]);
    model.file().offer(file, 3);
    rig.clock.settle();
    assertThat(fileWords()).isEqualTo("a.bin · 10 B · the first of 3 files: drop them one by one");
  }

  @Test
  void aFileOnItsWayIsCancelled() throws IOException {
    Path file = Files.write(directory.resolve("a.bin"), new byte[10]);
    far.reading = false;
    model.file().offer(file);
    rig.clock.settle();
    model.sendFile();
    model.file().dismiss();
    settleUntil(() -> !model.file().isSending());
    assertThat(fileWords())
        .isEqualTo(
            "a.bin was cancelled: 0 B of 10 B are sent, or will be as soon as the device reads"
                + " on.");
  }

  @Test
  void aSmallFileIsLoadedAsBytesAndALargeOneIsNot() throws IOException {
    Path file = Files.write(directory.resolve("a.txt"), new byte[] {1, 2, (byte) 0xFF});
    model.file().offer(file);
    rig.clock.settle();
    model.file().loadIntoEditor();
    rig.clock.settle();
    assertThat(hex()).isEqualTo("01 02 FF");
    assertThat(fileWords()).isEmpty();
    assertThat(new FileViewModel.State.Offered(file, FileViewModel.LOADABLE + 1, 1).loadable())
        .isFalse();
  }

  @Test
  void whatTheDiskAnswersLateDoesNotReplaceWhatWasAskedAfterIt() throws IOException {
    HandExecutor disk = new HandExecutor();
    List<Bytes> loaded = new ArrayList<>();
    FileViewModel file = new FileViewModel(rig.clock, disk, loaded::add);
    Path one = Files.write(directory.resolve("one.bin"), new byte[] {1});
    Path two = Files.write(directory.resolve("two.bin"), new byte[] {2});
    file.offer(one);
    file.offer(two);
    disk.runNewest();
    disk.runAll();
    rig.clock.settle();
    assertThat(file.stateProperty().get()).isEqualTo(new FileViewModel.State.Offered(two, 1, 1));

    file.loadIntoEditor();
    file.loadIntoEditor();
    disk.runAll();
    rig.clock.settle();
    assertThat(loaded).containsExactly(Bytes.of(new byte[] {2}));

    file.offer(one);
    file.dismiss();
    disk.runAll();
    rig.clock.settle();
    assertThat(file.stateProperty().get()).isEqualTo(new FileViewModel.State.None());
    file.dispose();
  }

  @Test
  void whatCannotBeSentIsSaid() {
    model.file().offer(directory.resolve("gone.bin"));
    rig.clock.settle();
    assertThat(fileWords()).startsWith("gone.bin cannot be read: ");
    model.file().offer(directory);
    rig.clock.settle();
    assertThat(fileWords()).endsWith("is no file that has an end, so it cannot be sent.");
  }

  @Test
  void whatStandsHereIsSavedAndLoaded() {
    text("t${time}");
    List<ComposerDraft> kept = new ArrayList<>();
    assertThat(model.savableProperty().get()).isFalse();
    model.onSave(kept::add);
    model.save();
    assertThat(model.savableProperty().get()).isTrue();
    ComposerViewModel other = rig.composer();
    other.restore(kept.getFirst());
    assertThat(other.draft()).isEqualTo(model.draft());
    assertThat(other.document().textProperty().get()).isEqualTo("t${time}");
  }

  @Test
  void aSequenceIsWatchedAndNothingElseIsSentBetweenItsRows() throws Exception {
    SequenceRow row = SequenceRow.of("ask", ComposerDraft.empty());
    hex("01");
    SavedSequence sequence =
        new SavedSequence(
            "s",
            "Ask",
            "",
            1,
            List.of(
                row.withPayload("ask", model.draft()).withMillis(60_000),
                row.withPayload("tell", model.draft())
                    .withUntil(SequenceRow.MATCH)
                    .withPattern("4F 4B")
                    .withMillis(60_000)));
    model.run(sequence);
    settleUntil(() -> far.taken.size() == 1);
    assertThat(sequenceWords()).isEqualTo("Ask · row 1 of 2, “ask” · waiting");
    assertThat(model.busyBinding().get()).isTrue();
    assertThat(model.repeatableBinding().get()).isFalse();
    model.toggleRepeat();
    model.file().offer(Files.write(directory.resolve("some.bin"), new byte[10]));
    model.sendFile();
    model.run(sequence);
    assertThat(far.taken).hasSize(1);
    assertThat(model.file().isSending()).isFalse();

    far.answer((byte) 7);
    settleUntil(() -> far.taken.size() == 2);
    far.answer((byte) 'O');
    far.answer((byte) 'K');
    settleUntil(() -> !model.sequence().isRunning());
    assertThat(sequenceWords()).startsWith("Ask · done: 2 payloads, 2 bytes · 2 answers, the last");
    assertThat(model.busyBinding().get()).isFalse();
    model.sendFile();
    settleUntil(() -> far.taken.size() == 3);

    model.run(sequence.withRows(List.of(row.withUntil(SequenceRow.MATCH).withPattern("zz"))));
    assertThat(model.sequence().isRunning()).isFalse();
  }

  private String sequenceWords() {
    return model
        .sequence()
        .runProperty()
        .get()
        .map(run -> SequenceWords.run(messages, run))
        .orElse("");
  }
}
