package dev.portcullis.app.cli;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.script.ConsoleLevel;
import dev.portcullis.core.script.ConsoleLine;
import dev.portcullis.core.script.ScriptFailure;
import dev.portcullis.core.script.ScriptNote;
import dev.portcullis.core.script.ScriptOutcome;
import java.io.PrintWriter;
import java.nio.file.Path;

/** For a person: lines as they are, errors with the place they happened at. */
final class ReadableTalk implements RunTalk {

  private final PrintWriter out;
  private final PrintWriter err;
  private final Path file;
  private final CliWords words;

  /**
   * A talk.
   *
   * @param file the script, as the person named it
   */
  ReadableTalk(PrintWriter out, PrintWriter err, Path file, CliWords words) {
    this.out = out;
    this.err = err;
    this.file = file;
    this.words = words;
  }

  @Override
  public void event(Capture capture, EventRecord event) {
    // They stand in the events' file for who wants them.
  }

  @Override
  public synchronized void console(ConsoleLine line) {
    PrintWriter target = line.level() == ConsoleLevel.LOG ? out : err;
    target.println(line.text());
    target.flush();
  }

  @Override
  public synchronized void note(ScriptNote note) {
    err.println("[" + note.api() + "] " + note.text());
    err.flush();
  }

  @Override
  public synchronized void failed(ScriptFailure failure) {
    String place = place(failure);
    err.println(place.isEmpty() ? failure.message() : place + ": " + failure.message());
    failure.stack().lines().skip(1).forEach(err::println);
    err.flush();
  }

  /** Beside the script as the person named it, so that terminals can link to it. */
  private String place(ScriptFailure failure) {
    Path folder = file.getParent();
    return folder == null || failure.file().isEmpty()
        ? failure.place()
        : folder + file.getFileSystem().getSeparator() + failure.place();
  }

  @Override
  public synchronized void ended(ScriptOutcome outcome) {
    switch (outcome) {
      case ScriptOutcome.OutOfMemory over ->
          err.println(words.text("ended.memory", over.limitBytes() >> 20));
      case ScriptOutcome.TimeUp _ -> err.println(words.text("ended.time"));
      case ScriptOutcome.Drained _, ScriptOutcome.Stopped _, ScriptOutcome.Failed _ -> {}
    }
    err.flush();
  }
}
