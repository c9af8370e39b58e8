package dev.portcullis.app.inspect;

import dev.portcullis.app.hex.ByteRange;
import dev.portcullis.app.hex.HexMark;
import dev.portcullis.app.hex.HexMarks;
import dev.portcullis.app.hex.HexTone;
import dev.portcullis.app.hex.HexViewModel;
import dev.portcullis.core.codec.ByteSource;
import dev.portcullis.core.codec.ChecksumFinder;
import dev.portcullis.core.codec.ChecksumMatch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Whether a message ends in a checksum, and whether one stands behind the selection. JavaFX thread
 * only; all checksums are tried on the reading executor, and a try that nobody waits for any more
 * ends early.
 */
final class ChecksumModel implements HexMarks {

  /** The longest message whose end is looked at without being asked. */
  static final long MESSAGE_LIMIT = 1024 * 1024;

  /** The longest selection that is looked through. */
  static final long SELECTION_LIMIT = 64 * 1024 * 1024;

  private final HexViewModel hex;
  private final Executor reading;
  private final Executor screen;
  private final ReadOnlyObjectWrapper<Optional<ChecksumMatch>> message =
      new ReadOnlyObjectWrapper<>(this, "message", Optional.empty());
  private final ReadOnlyObjectWrapper<ChecksumState> selection =
      new ReadOnlyObjectWrapper<>(this, "selection", new ChecksumState.Nothing());

  /** Which message and which selection are asked about now; the reading thread looks at them. */
  private final AtomicLong messageAsked = new AtomicLong();

  private final AtomicLong selectionAsked = new AtomicLong();
  private List<HexMark> messageMarks = List.of();
  private List<HexMark> selectionMarks = List.of();

  ChecksumModel(HexViewModel hex, Executor reading, Executor screen) {
    this.hex = hex;
    this.reading = reading;
    this.screen = screen;
    hex.caret().selectionProperty().subscribe((before, now) -> lookAtSelection());
  }

  /** The checksum that all of the bytes end with; those of one byte match too often by chance. */
  ReadOnlyObjectProperty<Optional<ChecksumMatch>> messageProperty() {
    return message.getReadOnlyProperty();
  }

  /** The checksum of the selection. */
  ReadOnlyObjectProperty<ChecksumState> selectionProperty() {
    return selection.getReadOnlyProperty();
  }

  @Override
  public List<HexMark> within(ByteRange range) {
    List<HexMark> both = new ArrayList<>(HexMarks.of(messageMarks).within(range));
    both.addAll(HexMarks.of(selectionMarks).within(range));
    return both;
  }

  /** Other bytes are shown. */
  void lookAtMessage() {
    long asked = messageAsked.incrementAndGet();
    message.set(Optional.empty());
    messageMarks = List.of();
    lookAtSelection();
    ByteSource source = hex.source();
    if (source.length() == 0 || source.length() > MESSAGE_LIMIT) {
      return;
    }
    look(
        asked,
        messageAsked,
        left -> {
          Optional<ChecksumMatch> found =
              ChecksumFinder.atEnd(source, 0, source.length(), left).stream()
                  .filter(match -> match.checksum().width() > 1)
                  .findFirst();
          return () -> {
            message.set(found);
            messageMarks = found.map(m -> List.of(mark(source.length(), m))).orElse(List.of());
            hex.marksChanged();
          };
        },
        () -> {});
  }

  private void lookAtSelection() {
    long asked = selectionAsked.incrementAndGet();
    ByteRange range = hex.caret().selection();
    ByteSource source = hex.source();
    selectionMarks = List.of();
    if (range.isEmpty() || range.to() > source.length()) {
      selection.set(new ChecksumState.Nothing());
      return;
    }
    if (range.length() > SELECTION_LIMIT) {
      selection.set(new ChecksumState.TooLong(SELECTION_LIMIT));
      return;
    }
    selection.set(new ChecksumState.Looking());
    look(
        asked,
        selectionAsked,
        left -> {
          var behind = ChecksumFinder.behind(source, range.from(), range.to(), left);
          var atEnd = ChecksumFinder.atEnd(source, range.from(), range.to(), left);
          return () -> {
            selection.set(new ChecksumState.Tried(behind, atEnd));
            selectionMarks =
                behind.stream()
                    .limit(1)
                    .map(match -> mark(range.to() + match.checksum().width(), match))
                    .toList();
            hex.marksChanged();
          };
        },
        () -> selection.set(new ChecksumState.Nothing()));
  }

  private static HexMark mark(long end, ChecksumMatch match) {
    return new HexMark(new ByteRange(end - match.checksum().width(), end), HexTone.CHECKSUM);
  }

  /** Reading thread: finds something out and says what to do with it on the screen's. */
  private interface Look {
    Runnable at(BooleanSupplier left) throws IOException;
  }

  /**
   * Finds something out for as long as it is wanted.
   *
   * @param unread what to do, on the screen's thread, where the bytes could not be read
   */
  private void look(long asked, AtomicLong wanted, Look look, Runnable unread) {
    try {
      reading.execute(
          () -> {
            Runnable answer;
            try {
              answer = look.at(() -> wanted.get() != asked);
            } catch (IOException | RuntimeException e) {
              // The hex view reads the same bytes and says why they cannot be read.
              answer = unread;
            }
            Runnable found = answer;
            screen.execute(
                () -> {
                  if (wanted.get() == asked) {
                    found.run();
                  }
                });
          });
    } catch (RejectedExecutionException e) {
      unread.run();
    }
  }
}
