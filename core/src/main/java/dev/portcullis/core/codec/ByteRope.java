package dev.portcullis.core.codec;

import java.io.IOException;

/**
 * Bytes put together from pieces, as a balanced tree that shares what two versions have in common:
 * cutting and joining make a few new nodes and copy no bytes but those of very small pieces.
 * Immutable; any thread may use it.
 */
sealed interface ByteRope {

  /** Neighbours that are smaller than this together, and in memory, become one piece. */
  int SMALL = 1024;

  /** How many bytes. */
  long length();

  /** Steps from here to the farthest piece. */
  int height();

  /** Whether no piece waits for a disk. */
  boolean inMemory();

  /** Whether no piece of a range waits for a disk. */
  boolean inMemory(long position, long length);

  /** The bytes before a place, 0 to {@link #length}. */
  ByteRope before(long place);

  /** The bytes from a place on. */
  ByteRope from(long place);

  /** Copies bytes out; the range lies within. */
  void read(long position, byte[] target, int offset, int length) throws IOException;

  /** The piece at the beginning. */
  Leaf first();

  /** The piece at the end. */
  Leaf last();

  /** All of a source as one piece. */
  static ByteRope of(ByteSource source) {
    return source.length() == 0 ? Leaf.EMPTY : new Leaf(source, 0, source.length());
  }

  /** One after the other; small neighbours melt into one piece. */
  static ByteRope concat(ByteRope left, ByteRope right) {
    Leaf end = left.last();
    Leaf start = right.first();
    if (end.length() == 0 || start.length() == 0 || !end.meltsWith(start)) {
      return join(left, right);
    }
    ByteRope rest = right.from(start.length());
    return join(join(left.before(left.length() - end.length()), end.melted(start)), rest);
  }

  private static ByteRope join(ByteRope left, ByteRope right) {
    if (left.length() == 0) {
      return right;
    }
    if (right.length() == 0) {
      return left;
    }
    if (left instanceof Branch tall && left.height() > right.height() + 1) {
      return balanced(tall.left, join(tall.right, right));
    }
    if (right instanceof Branch tall && right.height() > left.height() + 1) {
      return balanced(join(left, tall.left), tall.right);
    }
    return new Branch(left, right);
  }

  /** Heights that differ by two at most become heights that differ by one. */
  private static ByteRope balanced(ByteRope left, ByteRope right) {
    if (left instanceof Branch tall && left.height() > right.height() + 1) {
      if (tall.right instanceof Branch inner && inner.height() > tall.left.height()) {
        return new Branch(new Branch(tall.left, inner.left), new Branch(inner.right, right));
      }
      return new Branch(tall.left, new Branch(tall.right, right));
    }
    if (right instanceof Branch tall && right.height() > left.height() + 1) {
      if (tall.left instanceof Branch inner && inner.height() > tall.right.height()) {
        return new Branch(new Branch(left, inner.left), new Branch(inner.right, tall.right));
      }
      return new Branch(new Branch(left, tall.left), tall.right);
    }
    return new Branch(left, right);
  }

  /**
   * A piece.
   *
   * @param source where its bytes are
   * @param start where it begins there
   * @param length how many bytes
   */
  record Leaf(ByteSource source, long start, long length) implements ByteRope {

    /** No bytes. */
    static final Leaf EMPTY = new Leaf(ByteSource.empty(), 0, 0);

    @Override
    public int height() {
      return 1;
    }

    @Override
    public boolean inMemory() {
      return source.inMemory();
    }

    @Override
    public boolean inMemory(long position, long count) {
      return source.inMemory(start + position, count);
    }

    @Override
    public ByteRope before(long place) {
      return place == 0 ? Leaf.EMPTY : new Leaf(source, start, place);
    }

    @Override
    public ByteRope from(long place) {
      return place == length ? Leaf.EMPTY : new Leaf(source, start + place, length - place);
    }

    @Override
    public void read(long position, byte[] target, int offset, int count) throws IOException {
      source.read(start + position, target, offset, count);
    }

    @Override
    public Leaf first() {
      return this;
    }

    @Override
    public Leaf last() {
      return this;
    }

    boolean meltsWith(Leaf next) {
      return length + next.length <= SMALL
          && source instanceof MemorySource
          && next.source instanceof MemorySource;
    }

    Leaf melted(Leaf next) {
      byte[] both = new byte[(int) (length + next.length)];
      copyTo(both, 0);
      next.copyTo(both, (int) length);
      return new Leaf(ByteSource.of(Bytes.owning(both)), 0, both.length);
    }

    private void copyTo(byte[] target, int offset) {
      if (source instanceof MemorySource memory) {
        memory.read(start, target, offset, (int) length);
      }
    }
  }

  /** Two parts, one after the other. */
  final class Branch implements ByteRope {

    private final ByteRope left;
    private final ByteRope right;
    private final long length;
    private final int height;
    private final boolean inMemory;

    Branch(ByteRope left, ByteRope right) {
      this.left = left;
      this.right = right;
      this.length = Math.addExact(left.length(), right.length());
      this.height = 1 + Math.max(left.height(), right.height());
      this.inMemory = left.inMemory() && right.inMemory();
    }

    @Override
    public long length() {
      return length;
    }

    @Override
    public int height() {
      return height;
    }

    @Override
    public boolean inMemory() {
      return inMemory;
    }

    @Override
    public boolean inMemory(long position, long count) {
      long ofLeft = Math.clamp(left.length() - position, 0, count);
      return inMemory
          || ((ofLeft == 0 || left.inMemory(position, ofLeft))
              && (ofLeft == count
                  || right.inMemory(position + ofLeft - left.length(), count - ofLeft)));
    }

    @Override
    public ByteRope before(long place) {
      return place <= left.length()
          ? left.before(place)
          : join(left, right.before(place - left.length()));
    }

    @Override
    public ByteRope from(long place) {
      return place >= left.length()
          ? right.from(place - left.length())
          : join(left.from(place), right);
    }

    @Override
    public void read(long position, byte[] target, int offset, int count) throws IOException {
      int ofLeft = Math.clamp(left.length() - position, 0, count);
      if (ofLeft > 0) {
        left.read(position, target, offset, ofLeft);
      }
      if (ofLeft < count) {
        right.read(position + ofLeft - left.length(), target, offset + ofLeft, count - ofLeft);
      }
    }

    @Override
    public Leaf first() {
      return left.first();
    }

    @Override
    public Leaf last() {
      return right.last();
    }
  }
}
