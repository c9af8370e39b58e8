package dev.portcullis.core.codec;

/**
 * One step of editing bytes. Both versions share all but a few nodes, so keeping a step costs what
 * it changed.
 *
 * @param before a {@link ByteDocument#snapshot} of before
 * @param after one of afterwards
 * @param change what became of the first to be the second
 */
public record ByteStep(ByteSource before, ByteSource after, ByteChange change) {

  /** The step that takes this one back. */
  public ByteStep inverse() {
    return new ByteStep(after, before, change.inverse());
  }
}
