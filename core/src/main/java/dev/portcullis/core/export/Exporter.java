package dev.portcullis.core.export;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.export.ExportException.Problem;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Takes selected events of a capture to a file or a stream. Immutable: any thread may use it, and
 * several at once; each export runs on the thread that asks for it and takes as long as the events
 * are many, so never call it on a screen's thread. The capture may be recording meanwhile.
 */
public final class Exporter {

  /** Events between two looks at the monitor. */
  private static final int EVENTS_A_LOOK = 256;

  /** Payload between two looks at the monitor. */
  private static final long BYTES_A_LOOK = 1 << 20;

  private static final int BUFFER = 1 << 16;

  private final Capture capture;
  private final ExportFormat format;

  /** Exports events of this capture in this format. */
  public Exporter(Capture capture, ExportFormat format) {
    this.capture = capture;
    this.format = format;
  }

  /**
   * Exports to a file: written beside it under another name, and moved into place when it is whole.
   * What was there before is replaced then and not before.
   *
   * @return what the file holds, and what it could not hold
   * @throws ExportException if it could not be made, or was stopped; nothing is left of it
   */
  public ExportReport toFile(EventSelection selection, Path file, ExportMonitor monitor)
      throws ExportException {
    return new TargetFile(file).write(stream -> toStream(selection, stream, monitor));
  }

  /**
   * Exports to a stream, which is flushed and stays open.
   *
   * @return what was written, and what could not be
   * @throws ExportException if it could not be written whole, or was stopped; a part may have been
   *     written
   */
  public ExportReport toStream(EventSelection selection, OutputStream stream, ExportMonitor monitor)
      throws ExportException {
    try {
      return export(
          selection, new BufferedOutputStream(new Watched(stream, monitor), BUFFER), monitor);
    } catch (ExportException e) {
      throw e;
    } catch (UncheckedIOException e) {
      throw new ExportException(
          Problem.SOURCE_FAILED, e, words(Objects.requireNonNullElse(e.getCause(), e)));
    } catch (IOException e) {
      throw TargetFile.problem(e, "");
    }
  }

  private ExportReport export(EventSelection selection, OutputStream target, ExportMonitor monitor)
      throws IOException {
    EventSink sink = format.open(capture, target);
    Tally tally = new Tally();
    long end = selection.end();
    int events = 0;
    long bytes = 0;
    long at = selection.next(0);
    while (at != EventSelection.NONE) {
      EventRecord event = capture.event(at);
      sink.event(event);
      tally.add(event);
      bytes += event.length();
      if (++events == EVENTS_A_LOOK || bytes >= BYTES_A_LOOK) {
        look(monitor, at + 1, end);
        events = 0;
        bytes = 0;
      }
      at = selection.next(at + 1);
    }
    look(monitor, end, end);
    sink.finish();
    target.flush();
    return tally.report();
  }

  private static void look(ExportMonitor monitor, long done, long end) throws ExportException {
    stopIfCancelled(monitor);
    monitor.progress(done, end);
  }

  private static void stopIfCancelled(ExportMonitor monitor) throws ExportException {
    if (monitor.cancelled()) {
      throw new ExportException(Problem.CANCELLED, null);
    }
  }

  private static String words(Throwable e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  /** Takes nothing more once the export is to stop: one message can take longer than a million. */
  private static final class Watched extends FilterOutputStream {
    private final ExportMonitor monitor;

    Watched(OutputStream target, ExportMonitor monitor) {
      super(target);
      this.monitor = monitor;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      stopIfCancelled(monitor);
      out.write(bytes, offset, length);
    }
  }

  /** Counts what was exported. */
  private final class Tally {
    private long events;
    private long wireBytes;
    private long eventsNotKept;
    private long bytesNotKept;
    private long eventsNotCaptured;

    /** Looks after the sink did: what is still kept now was kept while it read. */
    void add(EventRecord event) {
      events++;
      if (event.kind().carriesWireBytes()) {
        wireBytes += event.length();
      }
      if (!capture.payload(event).available()) {
        eventsNotKept++;
        bytesNotKept += event.length();
      } else if (event.kind() == EventKind.GAP
          && capture.detail(event) instanceof EventDetail.Gap gap) {
        eventsNotCaptured += gap.events();
      }
    }

    ExportReport report() {
      return new ExportReport(events, wireBytes, eventsNotKept, bytesNotKept, eventsNotCaptured);
    }
  }
}
