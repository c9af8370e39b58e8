package dev.portcullis.core.export;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** One JSON object a line, UTF-8, as {@link EventJson} writes them: for other programs. */
public record JsonLinesExport() implements ExportFormat {

  @Override
  public String extension() {
    return "jsonl";
  }

  @Override
  public boolean isText() {
    return true;
  }

  @Override
  public EventSink open(Capture capture, OutputStream target) {
    Writer writer = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
    Answers answers = new Answers(capture);
    return new EventSink() {
      @Override
      public void event(EventRecord event) throws IOException {
        EventJson.write(capture, event, answers.of(event), writer);
        writer.write('\n');
      }

      @Override
      public void finish() throws IOException {
        writer.flush();
      }
    };
  }
}
