package dev.portcullis.app.recorded;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.capture.CaptureStatus;
import dev.portcullis.core.capture.Recovery;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;

/** What a capture recorded earlier says of itself. JavaFX thread only. */
public final class RecordedViewModel {

  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final RecordedCapture recorded;
  private final CaptureStatus status;
  private final Messages messages;
  private final ZoneId zone;

  /** Describes this capture. */
  public RecordedViewModel(RecordedCapture recorded, Messages messages, ZoneId zone) {
    this.recorded = recorded;
    this.status = recorded.capture().status();
    this.messages = messages;
    this.zone = zone;
  }

  /** The capture. */
  public RecordedCapture recorded() {
    return recorded;
  }

  /** When it was recorded, how much it is. */
  public StringBinding summaryBinding() {
    return Bindings.createStringBinding(this::summary, messages.languageProperty());
  }

  /** What is missing from it; empty where it is whole. */
  public StringBinding lossesBinding() {
    return Bindings.createStringBinding(this::losses, messages.languageProperty());
  }

  /** Whether nothing is missing. */
  public boolean whole() {
    return losses().isEmpty();
  }

  private String summary() {
    String size = messages.formats().bytes(status.bytesStored());
    if (recorded.from().isEmpty() || recorded.to().isEmpty()) {
      return messages.text("recorded.summary.undated", status.events(), size);
    }
    Instant from = recorded.from().get();
    Instant to = recorded.to().get();
    boolean sameDay = from.atZone(zone).toLocalDate().equals(to.atZone(zone).toLocalDate());
    return messages.text(
        "recorded.summary",
        DAY_AND_TIME.format(from.atZone(zone)),
        (sameDay ? TIME : DAY_AND_TIME).format(to.atZone(zone)),
        status.events(),
        size);
  }

  private String losses() {
    List<String> sentences = new ArrayList<>();
    recorded.capture().recovery().ifPresent(recovery -> tell(recovery, sentences));
    if (status.bytesDropped() > 0) {
      sentences.add(
          messages.text("recorded.dropped", messages.formats().bytes(status.bytesDropped())));
    }
    return String.join(" ", sentences);
  }

  private void tell(Recovery recovery, List<String> sentences) {
    sentences.add(messages.text("recorded.recovered", recovery.eventsKept()));
    if (recovery.eventsDropped() > 0) {
      sentences.add(messages.text("recorded.unfinished", recovery.eventsDropped()));
    }
    if (recovery.eventsNotCaptured() > 0) {
      sentences.add(
          messages.text(
              "recorded.not-captured",
              recovery.eventsNotCaptured(),
              messages.formats().bytes(recovery.bytesNotCaptured())));
    }
  }
}
