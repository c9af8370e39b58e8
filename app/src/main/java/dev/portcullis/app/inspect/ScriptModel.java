package dev.portcullis.app.inspect;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.export.ExportException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The selected exchange as code against {@code wx.createTCPSocket}. JavaFX thread only; the code is
 * written by the reading executor, and only while someone looks.
 */
final class ScriptModel {

  private final Messages messages;
  private final Executor reading;
  private final Executor screen;
  private final ReadOnlyStringWrapper code = new ReadOnlyStringWrapper(this, "code", "");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private final AtomicLong asked = new AtomicLong();

  ScriptModel(Messages messages, Executor reading, Executor screen) {
    this.messages = messages;
    this.reading = reading;
    this.screen = screen;
  }

  /** The code; empty until it is written. */
  ReadOnlyStringProperty codeProperty() {
    return code.getReadOnlyProperty();
  }

  /** Why there is no code; empty where there is. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Writes code for these; for one event, for the exchange it is part of. */
  void show(Optional<Inspected> inspected) {
    long now = asked.incrementAndGet();
    code.set("");
    problem.set("");
    Locale locale = messages.locale();
    inspected.ifPresent(
        of -> {
          try {
            reading.execute(() -> write(of, now, locale));
          } catch (RejectedExecutionException e) {
            problem.set(messages.text("inspect.busy"));
          }
        });
  }

  /** Reading thread. */
  private void write(Inspected inspected, long now, Locale locale) {
    String written = "";
    String why = "";
    try {
      written =
          switch (inspected) {
            case InspectedEvent event ->
                event.store().script(event.store().exchange(event.event()));
            case InspectedEvents events -> events.store().script(events.selection());
          };
    } catch (ExportException e) {
      why = e.message(locale);
    } catch (RuntimeException e) {
      why = String.valueOf(e.getMessage());
    }
    String found = written;
    String failed = why;
    screen.execute(
        () -> {
          if (asked.get() == now) {
            code.set(found);
            problem.set(failed);
          }
        });
  }
}
