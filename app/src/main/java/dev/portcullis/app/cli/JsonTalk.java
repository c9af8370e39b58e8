package dev.portcullis.app.cli;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.export.EventJson;
import dev.portcullis.core.export.ResponseTimes;
import dev.portcullis.core.script.ConsoleLevel;
import dev.portcullis.core.script.ConsoleLine;
import dev.portcullis.core.script.ScriptFailure;
import dev.portcullis.core.script.ScriptNote;
import dev.portcullis.core.script.ScriptOutcome;
import java.io.PrintWriter;
import java.util.Locale;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** For a program: standard error is a JSON object a line, told apart by {@code event}. */
final class JsonTalk implements RunTalk {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final PrintWriter out;
  private final PrintWriter err;
  private final ResponseTimes times = new ResponseTimes();

  JsonTalk(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  private synchronized void print(String line) {
    err.println(line);
    err.flush();
  }

  private static ObjectNode node(String event) {
    return NODES.objectNode().put("event", event);
  }

  @Override
  public void event(Capture capture, EventRecord event) {
    print(EventJson.line(capture, event, times.add(event)));
  }

  @Override
  public void console(ConsoleLine line) {
    if (line.level() == ConsoleLevel.LOG) {
      synchronized (this) {
        out.println(line.text());
        out.flush();
      }
      return;
    }
    print(
        node("console")
            .put("time", line.at().toString())
            .put("level", line.level().label())
            .put("text", line.text())
            .toString());
  }

  @Override
  public void note(ScriptNote note) {
    print(
        node("note")
            .put("time", note.at().toString())
            .put("api", note.api())
            .put("text", note.text())
            .toString());
  }

  @Override
  public void failed(ScriptFailure failure) {
    print(
        node("uncaught")
            .put("kind", failure.kind().name().toLowerCase(Locale.ROOT))
            .put("message", failure.message())
            .put("file", failure.file())
            .put("line", failure.line())
            .put("column", failure.column())
            .put("stack", failure.stack())
            .toString());
  }

  @Override
  public void ended(ScriptOutcome outcome) {
    String how =
        switch (outcome) {
          case ScriptOutcome.Drained _ -> "drained";
          case ScriptOutcome.TimeUp _ -> "timeout";
          case ScriptOutcome.Stopped _ -> "stopped";
          case ScriptOutcome.Failed _ -> "failed";
          case ScriptOutcome.OutOfMemory _ -> "memory";
        };
    print(node("ended").put("how", how).put("errors", outcome.errors()).toString());
  }
}
