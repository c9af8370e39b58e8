package dev.portcullis.core.workspace;

/**
 * Something in a file that was not taken.
 *
 * @param name what the file calls it
 * @param reason why it was left
 */
public record SkippedEntry(String name, Reason reason) {

  /** Why something is left. */
  public enum Reason {
    /** It has no bytes. */
    EMPTY,
    /** It says it is hex and is not. */
    BAD_HEX,
    /** It is an HTTP request, which is not just bytes. */
    HTTP,
    /** It is longer than a payload of a library may be. */
    TOO_LONG,
    /** The library is full. */
    TOO_MANY
  }
}
