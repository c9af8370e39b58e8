package dev.portcullis.core.codec;

/**
 * What became of a document: some bytes at a place became others.
 *
 * @param position where
 * @param removed how many bytes went
 * @param inserted how many bytes are there now in their place
 */
public record ByteChange(long position, long removed, long inserted) {

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
