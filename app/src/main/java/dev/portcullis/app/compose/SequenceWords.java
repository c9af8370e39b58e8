package dev.portcullis.app.compose;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.codec.ComposedPayload;
import dev.portcullis.core.codec.HexText;
import dev.portcullis.core.codec.LengthFlaw;
import dev.portcullis.core.codec.TextFlaw;
import dev.portcullis.core.send.SequenceEnd;
import dev.portcullis.core.send.SequenceProgress;
import dev.portcullis.core.workspace.ComposerDraft;
import dev.portcullis.core.workspace.SavedSequence;
import dev.portcullis.core.workspace.SequenceRow;
import java.time.Duration;

/** Sequences in words. Stateless. */
public final class SequenceWords {

  /** Bytes of a payload that a row shows. */
  private static final int SHOWN = 16;

  private SequenceWords() {}

  /** What a row waits for: {@code any answer, 2 s}. */
  public static String until(Messages messages, SequenceRow row) {
    String span = span(row.millis());
    return switch (row.until()) {
      case SequenceRow.ANY -> messages.text("compose.sequence.until.any", span);
      case SequenceRow.MATCH -> messages.text("compose.sequence.until.match", row.pattern(), span);
      case SequenceRow.FRAME -> messages.text("compose.sequence.until.frame", span);
      default ->
          row.millis() == 0
              ? messages.text("compose.sequence.until.nothing")
              : messages.text("compose.sequence.until.pause", span);
    };
  }

  /** A span of milliseconds, as {@link #millis} reads it. */
  public static String span(long millis) {
    return SpanText.format(Duration.ofMillis(millis));
  }

  /** The milliseconds of a span as typed; −1 where it is none or too long. */
  public static long millis(String typed) {
    return SpanText.parse(typed)
        .map(Duration::toMillis)
        .filter(millis -> millis <= SequenceRow.LONGEST)
        .orElse(-1L);
  }

  /** The bytes a draft makes, the first of them and how many: {@code 01 03 … · 8 B}. */
  public static String bytes(Messages messages, ComposerDraft draft) {
    return DraftSize.compose(draft)
        .map(
            made ->
                switch (made) {
                  case ComposedPayload whole -> bytes(messages, whole);
                  case TextFlaw flaw -> flaw.message(messages.locale());
                  case LengthFlaw flaw -> flaw.message(messages.locale());
                })
        .orElseGet(() -> messages.text("compose.sequence.long", draft.text().length()));
  }

  private static String bytes(Messages messages, ComposedPayload whole) {
    int length = whole.bytes().length();
    String beginning = HexText.format(whole.bytes().slice(0, Math.min(SHOWN, length)));
    return beginning + (length > SHOWN ? " …" : "") + " · " + messages.formats().exactBytes(length);
  }

  /** How a sequence stands, or why and where it ended. */
  public static String run(Messages messages, SequenceRun run) {
    SequenceProgress progress = run.progress();
    StringBuilder words = new StringBuilder(run.sequence().name()).append(" · ");
    words.append(
        progress.end().map(end -> end(messages, run, end)).orElseGet(() -> place(messages, run)));
    if (progress.answered() > 0) {
      words
          .append(" · ")
          .append(
              messages.text(
                  "compose.sequence.answered",
                  progress.answered(),
                  messages.formats().duration(progress.answerNanos())));
    }
    if (progress.missed() > 0) {
      words.append(" · ").append(messages.text("compose.sequence.missed", progress.missed()));
    }
    return words.toString();
  }

  private static String place(Messages messages, SequenceRun run) {
    SavedSequence sequence = run.sequence();
    SequenceProgress progress = run.progress();
    String row =
        messages.text(
            "compose.sequence.row", progress.step() + 1, sequence.rows().size(), run.row().name());
    String what =
        messages.text(progress.waiting() ? "compose.sequence.waits" : "compose.sequence.sends");
    String round =
        sequence.rounds() == 1
            ? ""
            : messages.text("compose.sequence.round", progress.round() + 1) + " · ";
    return round + row + " · " + what;
  }

  private static String end(Messages messages, SequenceRun run, SequenceEnd end) {
    SequenceProgress progress = run.progress();
    int row = progress.step() + 1;
    String name = run.row().name();
    return switch (end) {
      case SequenceEnd.Finished() ->
          messages.text("compose.sequence.finished", progress.sent(), progress.bytes());
      case SequenceEnd.Stopped() -> messages.text("compose.sequence.stopped", row, name);
      case SequenceEnd.Disconnected() -> messages.text("compose.sequence.disconnected", row, name);
      case SequenceEnd.Unwritable(var flaw) ->
          messages.text(
              "compose.sequence.unwritable", row, name, ActivityWords.flaw(messages, flaw));
      case SequenceEnd.Unanswered(long received) ->
          messages.text(
              received == 0 ? "compose.sequence.silent" : "compose.sequence.unanswered",
              row,
              name,
              until(messages, run.row()),
              received);
    };
  }
}
