package dev.portcullis.app.inspect;

import dev.portcullis.app.hex.ByteRange;
import dev.portcullis.app.hex.HexMark;
import dev.portcullis.app.hex.HexMarks;
import dev.portcullis.app.hex.HexTone;
import dev.portcullis.app.hex.HexViewModel;
import dev.portcullis.core.codec.Frame;
import dev.portcullis.core.codec.Framer;
import dev.portcullis.core.codec.Framing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The frames of what the inspector shows. JavaFX thread only; the reading executor cuts them, a
 * piece at a time, and the list grows as they come.
 */
final class FramesModel implements HexMarks {

  private static final int STEP = 1024 * 1024;

  private final HexViewModel hex;
  private final FramingModel framing = new FramingModel();
  private final Executor reading;
  private final Executor screen;
  private final ReadOnlyObjectWrapper<FrameList> frames =
      new ReadOnlyObjectWrapper<>(this, "frames", FrameList.EMPTY);
  private final ReadOnlyBooleanWrapper complete =
      new ReadOnlyBooleanWrapper(this, "complete", true);
  private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(this, "current", -1);
  private Optional<Stream> stream = Optional.empty();

  /** Which stream and framing it is: what arrives from one before is of no use. */
  private long generation;

  FramesModel(HexViewModel hex, Executor reading, Executor screen) {
    this.hex = hex;
    this.reading = reading;
    this.screen = screen;
    framing.framingProperty().subscribe((before, now) -> restart());
  }

  /** How frames are cut. */
  FramingModel framing() {
    return framing;
  }

  /** The frames found so far. */
  ReadOnlyObjectProperty<FrameList> framesProperty() {
    return frames.getReadOnlyProperty();
  }

  /** Whether all have been found. */
  ReadOnlyBooleanProperty completeProperty() {
    return complete.getReadOnlyProperty();
  }

  /** The frame that was selected last; -1 while none was. */
  ReadOnlyIntegerProperty currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** Cuts this. */
  void show(Optional<Stream> bytes) {
    stream = bytes;
    restart();
  }

  /** Selects a frame in the bytes. */
  void select(int index) {
    if (index >= 0 && index < frames.get().count()) {
      Frame frame = frames.get().frame(index);
      hex.caret().selectFromEnd(new ByteRange(frame.offset(), frame.offset() + frame.length()));
      current.set(index);
    }
  }

  /** Selects the next frame or, negative, the one before that of the caret. */
  void step(int by) {
    ByteRange selected = hex.caret().selection();
    int here = frames.get().at(selected.from());
    boolean onIt = here >= 0 && !selected.isEmpty();
    int count = frames.get().count();
    select(Math.clamp(onIt ? here + (long) by : Math.max(0, here), 0, Math.max(0, count - 1)));
  }

  @Override
  public List<HexMark> within(ByteRange range) {
    FrameList list = frames.get();
    List<HexMark> found = new ArrayList<>();
    for (int i = list.firstFrom(Math.max(1, range.from())); i < list.count(); i++) {
      long offset = list.frame(i).offset();
      if (offset > range.to()) {
        break;
      }
      found.add(HexMark.border(offset, HexTone.FRAME_BORDER));
    }
    return found;
  }

  private void restart() {
    generation++;
    current.set(-1);
    frames.set(FrameList.EMPTY);
    complete.set(true);
    hex.marksChanged();
    Optional<Framing> cut = framing.framingProperty().get();
    if (stream.isPresent() && cut.isPresent()) {
      complete.set(false);
      go(new Cutting(stream.get(), new Framer(cut.get())), generation);
    }
  }

  private void go(Cutting cutting, long asked) {
    try {
      reading.execute(
          () -> {
            boolean more;
            try {
              more = cutting.advance(STEP);
            } catch (IOException | RuntimeException e) {
              // The hex view reads the same bytes and says why they cannot be read.
              more = false;
            }
            boolean goOn = more;
            FrameList list = cutting.found.list();
            screen.execute(() -> take(cutting, list, goOn, asked));
          });
    } catch (RejectedExecutionException e) {
      complete.set(true);
    }
  }

  private void take(Cutting cutting, FrameList list, boolean more, long asked) {
    if (asked != generation) {
      return;
    }
    frames.set(list);
    complete.set(!more);
    hex.marksChanged();
    if (more) {
      go(cutting, asked);
    }
  }

  /** A stream being cut. For one thread at a time. */
  private static final class Cutting {
    private final Stream stream;
    private final Framer framer;
    private final FrameList.Builder found = new FrameList.Builder();
    private final byte[] buffer = new byte[64 * 1024];
    private long at;
    private long time;

    Cutting(Stream stream, Framer framer) {
      this.stream = stream;
      this.framer = framer;
    }

    /** Cuts about so many bytes more; says whether there are more. */
    boolean advance(int bytes) throws IOException {
      long until = Math.min(stream.length(), at + bytes);
      for (Stream.Piece piece : stream.pieces(new ByteRange(at, until))) {
        long end = Math.min(until, piece.end());
        while (at < end) {
          int count = stream.read(at, buffer, 0, (int) Math.min(buffer.length, end - at));
          long before = time;
          time = piece.event().wallNanos();
          framer.next(
              buffer, 0, count, piece.event().monotonicNanos(), frame -> add(frame, before));
          at += count;
        }
      }
      if (at >= stream.length() || found.isFull()) {
        framer.finish(frame -> found.add(frame, time));
        return false;
      }
      return true;
    }

    /** A frame that silence ended had its last byte with the read before. */
    private void add(Frame frame, long before) {
      found.add(frame, frame.offset() + frame.length() <= at ? before : time);
    }
  }
}
