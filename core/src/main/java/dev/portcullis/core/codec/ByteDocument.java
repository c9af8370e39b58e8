package dev.portcullis.core.codec;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Bytes that can be changed, with undo. For one thread; a {@link #snapshot} is for any.
 *
 * <p>An edit costs the logarithm of how many edits there were, wherever it is and however long the
 * document: nothing of the original is copied, which may be a file of many gigabytes. Each step
 * that can be undone keeps the version before it, which shares all but a few nodes with the next.
 */
public final class ByteDocument implements EditHistory {

  /** Steps that can be undone; the oldest are forgotten first. */
  public static final int MOST_STEPS = 10_000;

  /** A run of keystrokes is cut into steps of this many bytes. */
  private static final int LONGEST_RUN = 64;

  private final List<Consumer<ByteChange>> listeners = new ArrayList<>();
  private final Deque<Step> undoable = new ArrayDeque<>();
  private final Deque<Step> redoable = new ArrayDeque<>();
  private final int mostSteps;
  private ByteRope content;

  /** Whether the next keystroke may join the last step. */
  private boolean open;

  /** Begins with these bytes and nothing to undo. */
  public ByteDocument(ByteSource original) {
    this(original, MOST_STEPS);
  }

  private ByteDocument(ByteSource original, int mostSteps) {
    content = ByteRope.of(original);
    this.mostSteps = mostSteps;
  }

  /** An empty document whose history another keeps, by {@link #lastStep} and {@link #become}. */
  public static ByteDocument remembered() {
    return new ByteDocument(ByteSource.empty(), 1);
  }

  /** How many bytes. */
  public long length() {
    return content.length();
  }

  /** The bytes as they are now, for any thread and for as long as it likes. */
  public ByteSource snapshot() {
    return new Snapshot(content);
  }

  /** Puts bytes in between. */
  public void insert(long position, Bytes bytes, EditKind kind) {
    replace(position, 0, ByteSource.of(bytes), kind);
  }

  /** Takes bytes out. */
  public void delete(long position, long count, EditKind kind) {
    replace(position, count, ByteSource.empty(), kind);
  }

  /** Writes over what is there, and beyond the end. */
  public void overwrite(long position, Bytes bytes, EditKind kind) {
    replace(position, Math.min(bytes.length(), length() - position), ByteSource.of(bytes), kind);
  }

  /**
   * Puts bytes in the place of others. Every edit is one of these.
   *
   * @param position the first byte that goes, 0 to {@link #length}
   * @param removed how many go
   * @param inserted what comes in their place; it must stay readable while anything can be undone
   * @param kind how it joins the edits before it
   * @throws IndexOutOfBoundsException if there are no such bytes
   */
  public void replace(long position, long removed, ByteSource inserted, EditKind kind) {
    Objects.checkFromIndexSize(position, removed, length());
    if (removed == 0 && inserted.length() == 0) {
      return;
    }
    ByteChange change = new ByteChange(position, removed, inserted.length());
    ByteRope before = content;
    ByteRope head = ByteRope.concat(content.before(position), ByteRope.of(inserted));
    content = ByteRope.concat(head, content.from(position + removed));
    Optional<Step> joined = joined(change, kind);
    if (joined.isPresent()) {
      undoable.removeLast();
    }
    undoable.addLast(joined.orElseGet(() -> new Step(before, content, change, kind)));
    if (undoable.size() > mostSteps) {
      undoable.removeFirst();
    }
    redoable.clear();
    open = kind != EditKind.WHOLE;
    tell(change);
  }

  /** Says that the next keystroke begins a step of its own: the caret went somewhere else. */
  public void endStep() {
    open = false;
  }

  /** The last step, all keystrokes of its run together; empty before any, and after undo. */
  public Optional<ByteStep> lastStep() {
    return Optional.ofNullable(undoable.peekLast())
        .map(s -> new ByteStep(new Snapshot(s.before), new Snapshot(s.after), s.change));
  }

  /**
   * Is a version of itself again. What it could take back itself is forgotten.
   *
   * @param version a {@link #snapshot}
   * @param change what becomes of the bytes now
   * @throws IllegalArgumentException if it is something else
   */
  public void become(ByteSource version, ByteChange change) {
    if (!(version instanceof Snapshot(ByteRope rope))
        || rope.length() != length() - change.removed() + change.inserted()) {
      throw new IllegalArgumentException("no version that is a change away");
    }
    undoable.clear();
    redoable.clear();
    goTo(rope, change);
  }

  @Override
  public boolean canUndo() {
    return !undoable.isEmpty();
  }

  @Override
  public boolean canRedo() {
    return !redoable.isEmpty();
  }

  @Override
  public Optional<ByteChange> undo() {
    Optional<Step> step = Optional.ofNullable(undoable.pollLast());
    step.ifPresent(redoable::addLast);
    return step.map(s -> goTo(s.before, s.change.inverse()));
  }

  @Override
  public Optional<ByteChange> redo() {
    Optional<Step> step = Optional.ofNullable(redoable.pollLast());
    step.ifPresent(undoable::addLast);
    return step.map(s -> goTo(s.after, s.change));
  }

  /** Hears of every change, after it happened, until it is removed. */
  public void addListener(Consumer<ByteChange> listener) {
    listeners.add(listener);
  }

  /** Stops telling a listener. */
  public void removeListener(Consumer<ByteChange> listener) {
    listeners.remove(listener);
  }

  private ByteChange goTo(ByteRope version, ByteChange change) {
    content = version;
    open = false;
    tell(change);
    return change;
  }

  private void tell(ByteChange change) {
    List.copyOf(listeners).forEach(listener -> listener.accept(change));
  }

  /** The last step with a keystroke more, where that goes on with what the step did. */
  private Optional<Step> joined(ByteChange change, EditKind kind) {
    Step last = undoable.peekLast();
    if (!open || last == null || last.kind != kind || !goesOn(last.change, change, kind)) {
      return Optional.empty();
    }
    ByteChange both = last.change.then(change);
    return Math.max(both.removed(), both.inserted()) > LONGEST_RUN
        ? Optional.empty()
        : Optional.of(new Step(last.before, content, both, kind));
  }

  private static boolean goesOn(ByteChange run, ByteChange next, EditKind kind) {
    long end = run.position() + run.inserted();
    return switch (kind) {
      case TYPE ->
          next.position() == end
              // The second digit of the byte that the first one wrote.
              || (next.position() == end - 1 && next.removed() == 1 && next.inserted() == 1);
      case ERASE ->
          next.position() == run.position() || next.position() + next.removed() == run.position();
      case WHOLE -> false;
    };
  }

  private record Step(ByteRope before, ByteRope after, ByteChange change, EditKind kind) {}

  private record Snapshot(ByteRope content) implements ByteSource {
    @Override
    public long length() {
      return content.length();
    }

    @Override
    public boolean inMemory() {
      return content.inMemory();
    }

    @Override
    public boolean inMemory(long position, long count) {
      return content.inMemory(position, count);
    }

    @Override
    public int read(long position, byte[] target, int offset, int length) throws IOException {
      Objects.checkIndex(position, length() + 1);
      int count = (int) Math.min(length, length() - position);
      if (count > 0) {
        content.read(position, target, offset, count);
      }
      return count;
    }
  }
}
