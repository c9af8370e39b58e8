package dev.portcullis.core.export;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.export.ExportException.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The raw bytes of a selection, a file for each socket and direction, since bytes of two in one
 * file could not be told apart. One thread uses it.
 *
 * <p>The files take their names from one that is given: of {@code pump.bin} come {@code
 * pump-tx.bin} and {@code pump-rx.bin}, and where there are several sockets {@code
 * pump-socket2-rx.bin}. They appear together or not at all, and replace nothing.
 */
public final class RawFiles {

  /**
   * What was written.
   *
   * @param files the files, at least one
   * @param report what they hold, all together
   */
  public record Written(List<Path> files, ExportReport report) {
    /** Copies the list. */
    public Written {
      files = List.copyOf(files);
    }
  }

  /** One file. */
  private record Part(int socket, WireDirection direction, Path file) {}

  private final Capture capture;

  /** Takes the bytes of this capture. */
  public RawFiles(Capture capture) {
    this.capture = capture;
  }

  /**
   * Writes the files.
   *
   * @param name what their names begin with, and in which folder
   * @throws ExportException if one could not be written, or it was stopped; none is left
   */
  public Written write(EventSelection selection, Path name, ExportMonitor monitor)
      throws ExportException {
    List<Part> parts = parts(selection, name, monitor);
    List<Path> written = new ArrayList<>();
    ExportReport sum = new ExportReport(0, 0, 0, 0, 0);
    try {
      for (Part part : parts) {
        if (Files.exists(part.file)) {
          throw new ExportException(Problem.TARGET_EXISTS, null, part.file.toString());
        }
      }
      for (Part part : parts) {
        ExportReport report =
            new Exporter(capture, new RawExport(part.direction))
                .toFile(
                    new PartSelection(capture, selection, part.socket, part.direction.kind()),
                    part.file,
                    new PartMonitor(monitor, written.size(), parts.size()));
        written.add(part.file);
        sum = plus(sum, report);
      }
      return new Written(written, sum);
    } catch (ExportException e) {
      written.forEach(RawFiles::deleteQuietly);
      throw e;
    }
  }

  /** Looks at every event once, to know which files there are before the first is written. */
  private List<Part> parts(EventSelection selection, Path name, ExportMonitor monitor)
      throws ExportException {
    Map<Integer, TreeSet<WireDirection>> found = new TreeMap<>();
    long looked = 0;
    for (long at = selection.next(0); at != EventSelection.NONE; at = selection.next(at + 1)) {
      EventRecord event = capture.event(at);
      for (WireDirection direction : WireDirection.values()) {
        if (event.kind() == direction.kind()) {
          found.computeIfAbsent(event.socket(), _ -> new TreeSet<>()).add(direction);
        }
      }
      if ((++looked & 0xFFFF) == 0 && monitor.cancelled()) {
        throw new ExportException(Problem.CANCELLED, null);
      }
    }
    if (found.isEmpty()) {
      throw new ExportException(Problem.NO_BYTES, null);
    }
    List<Part> parts = new ArrayList<>();
    found.forEach(
        (socket, directions) ->
            directions.forEach(
                direction ->
                    parts.add(
                        new Part(
                            socket, direction, named(name, socket, found.size() > 1, direction)))));
    return parts;
  }

  private static Path named(Path name, int socket, boolean several, WireDirection direction) {
    String whole = String.valueOf(name.getFileName());
    int dot = whole.lastIndexOf('.');
    String stem = dot <= 0 ? whole : whole.substring(0, dot);
    String ending = dot <= 0 ? ".bin" : whole.substring(dot);
    String of = several ? "-socket" + socket : "";
    return name.resolveSibling(
        stem + of + (direction == WireDirection.TX ? "-tx" : "-rx") + ending);
  }

  private static ExportReport plus(ExportReport one, ExportReport other) {
    return new ExportReport(
        one.events() + other.events(),
        one.wireBytes() + other.wireBytes(),
        one.eventsNotKept() + other.eventsNotKept(),
        one.bytesNotKept() + other.bytesNotKept(),
        one.eventsNotCaptured() + other.eventsNotCaptured());
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // What went wrong first is what the person has to hear.
    }
  }

  /** The bytes of one socket one way, of a selection. */
  private record PartSelection(Capture capture, EventSelection whole, int socket, EventKind kind)
      implements EventSelection {
    @Override
    public long next(long from) {
      long at = whole.next(from);
      while (at != NONE && (capture.socketOf(at) != socket || capture.event(at).kind() != kind)) {
        at = whole.next(at + 1);
      }
      return at;
    }

    @Override
    public long end() {
      return whole.end();
    }
  }

  /** Tells how far all files are when it hears how far one is. */
  private record PartMonitor(ExportMonitor whole, int before, int parts) implements ExportMonitor {
    @Override
    public void progress(long done, long end) {
      whole.progress(before * end + done, parts * end);
    }

    @Override
    public boolean cancelled() {
      return whole.cancelled();
    }
  }
}
