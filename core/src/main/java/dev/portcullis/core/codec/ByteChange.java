package dev.portcullis.core.codec;

/**
 * What became of a document: some bytes at a place became others.
 *
 * @param position where
 * @param removed how many bytes went
 * @param inserted how many bytes are there now in their place
 */
public record ByteChange(long position, long removed, long inserted) {

  /** The shortest change that makes one of the other: what both begin and end with stays. */
  public static ByteChange between(Bytes before, Bytes after) {
    int shorter = Math.min(before.length(), after.length());
    int head = 0;
    while (head < shorter && before.at(head) == after.at(head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && before.at(before.length() - 1 - tail) == after.at(after.length() - 1 - tail)) {
      tail++;
    }
    return new ByteChange(head, before.length() - head - tail, after.length() - head - tail);
  }

  /** Whether all stays as it is. */
  public boolean isNothing() {
    return removed == 0 && inserted == 0;
  }

  /** The change that takes this one back. */
  public ByteChange inverse() {
    return new ByteChange(position, inserted, removed);
  }

  /** This change and another after it, which touches or overlaps it, as one. */
  ByteChange then(ByteChange next) {
    long from = Math.min(position, next.position);
    long to = Math.max(position + inserted, next.position + next.removed);
    return new ByteChange(
        from, to - inserted + removed - from, to - next.removed + next.inserted - from);
  }
}
