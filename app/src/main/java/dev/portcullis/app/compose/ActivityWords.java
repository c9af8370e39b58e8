package dev.portcullis.app.compose;

import dev.portcullis.app.i18n.Formats;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.codec.ComposedPayload;
import dev.portcullis.core.codec.Composition;
import dev.portcullis.core.codec.LengthFlaw;
import dev.portcullis.core.codec.TextFlaw;
import dev.portcullis.core.send.FileSendEnd;
import dev.portcullis.core.send.FileSendProgress;
import dev.portcullis.core.send.RepeatEnd;
import dev.portcullis.core.send.RepeatPlan;
import dev.portcullis.core.send.RepeatProgress;
import java.nio.file.Path;
import java.util.Optional;

/** What is sent over time, in words. Stateless. */
final class ActivityWords {

  private ActivityWords() {}

  /** A plan at a glance: {@code every 1 s × 60 ± 10 ms}. */
  static String plan(Messages messages, RepeatPlan plan) {
    String words = messages.text("compose.repeat.plan", SpanText.format(plan.every()));
    if (plan.times() != RepeatPlan.UNTIL_STOPPED) {
      words += " × " + messages.formats().number(plan.times());
    }
    return plan.spread().isZero() ? words : words + " ± " + SpanText.format(plan.spread());
  }

  /**
   * How repeating stands, or why and how it ended.
   *
   * @param plan by which it was begun
   */
  static String repeat(Messages messages, RepeatProgress progress, Optional<RepeatPlan> plan) {
    Formats formats = messages.formats();
    String turns =
        plan.map(RepeatPlan::times)
            .filter(times -> times != RepeatPlan.UNTIL_STOPPED)
            .filter(times -> !progress.end().equals(Optional.of(new RepeatEnd.Finished())))
            .map(times -> messages.text("compose.repeat.of", progress.sent(), times))
            .orElseGet(() -> messages.text("compose.repeat.sent", progress.sent()));
    StringBuilder words = new StringBuilder();
    progress.end().ifPresent(end -> words.append(end(messages, end)).append(' '));
    words.append(turns);
    if (progress.skipped() > 0) {
      words.append(" · ").append(messages.text("compose.repeat.skipped", progress.skipped()));
    }
    if (progress.intervals() > 0) {
      words
          .append(" · ")
          .append(
              messages.text(
                  "compose.repeat.intervals",
                  formats.duration(progress.shortestNanos()),
                  formats.duration(progress.meanNanos()),
                  formats.duration(progress.longestNanos())));
    }
    if (progress.sent() > 0) {
      words
          .append(" · ")
          .append(messages.text("compose.repeat.cost", formats.duration(progress.costNanos())));
    }
    return words.toString();
  }

  private static String end(Messages messages, RepeatEnd end) {
    return switch (end) {
      case RepeatEnd.Finished() -> messages.text("compose.repeat.finished");
      case RepeatEnd.Stopped() -> messages.text("compose.repeat.stopped");
      case RepeatEnd.Disconnected() -> messages.text("compose.repeat.disconnected");
      case RepeatEnd.Unwritable(Composition flaw) ->
          messages.text("compose.repeat.unwritable", flaw(messages, flaw));
    };
  }

  /** What is wrong with what should be sent. */
  static String flaw(Messages messages, Composition composition) {
    return switch (composition) {
      case TextFlaw flaw -> flaw.message(messages.locale());
      case LengthFlaw flaw -> flaw.message(messages.locale());
      case ComposedPayload whole -> "";
    };
  }

  /** A file that waits, moves, or moved. */
  static String file(Messages messages, FileViewModel.State state) {
    Formats formats = messages.formats();
    return switch (state) {
      case FileViewModel.State.None() -> "";
      case FileViewModel.State.Offered(Path file, long size, int of) ->
          messages.text(
              of > 1 ? "compose.file.offered.first" : "compose.file.offered",
              name(file),
              formats.exactBytes(size),
              of);
      case FileViewModel.State.Unreadable(Path file, String cause) ->
          cause.isEmpty()
              ? messages.text("compose.file.no-file", name(file))
              : messages.text("compose.file.unreadable", name(file), messages.reason(cause));
      case FileViewModel.State.Sending(Path file, FileSendProgress progress) ->
          progress.end().isEmpty()
              ? messages.text(
                  "compose.file.sending",
                  name(file),
                  formats.bytes(progress.sent()),
                  formats.bytes(progress.size()),
                  formats.rate(progress.rate()))
              : end(messages, name(file), progress, progress.end().get());
    };
  }

  private static String end(
      Messages messages, String name, FileSendProgress progress, FileSendEnd end) {
    Formats formats = messages.formats();
    String sent = formats.exactBytes(progress.sent());
    String size = formats.exactBytes(progress.size());
    return switch (end) {
      case FileSendEnd.Finished() ->
          messages.text(
              "compose.file.finished",
              name,
              size,
              formats.duration(progress.nanos()),
              formats.rate(progress.rate()));
      case FileSendEnd.Cancelled() -> messages.text("compose.file.cancelled", name, sent, size);
      case FileSendEnd.Disconnected() ->
          messages.text("compose.file.disconnected", name, sent, size);
      case FileSendEnd.Missing() -> messages.text("compose.file.missing", name);
      case FileSendEnd.Denied() -> messages.text("compose.file.denied", name);
      case FileSendEnd.NoFile() -> messages.text("compose.file.no-file", name);
      case FileSendEnd.Shrunk() -> messages.text("compose.file.shrunk", name, sent, size);
      case FileSendEnd.Changed() -> messages.text("compose.file.changed", name, size);
      case FileSendEnd.Unreadable(String cause) ->
          messages.text("compose.file.broken", name, sent, size, messages.reason(cause));
    };
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }
}
