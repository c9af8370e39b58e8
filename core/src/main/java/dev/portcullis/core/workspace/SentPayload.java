package dev.portcullis.core.workspace;

/**
 * A payload that was sent, as it was written.
 *
 * @param target where it was sent, for example {@code 192.168.1.5:8848}
 * @param draft what stood in the composer
 * @param length how many bytes that made, the last time
 * @param beginning the first of those bytes in hex
 * @param atMillis when it was sent last, milliseconds since 1970
 * @param times how often it was sent
 */
public record SentPayload(
    String target, ComposerDraft draft, int length, String beginning, long atMillis, long times) {

  /** Whether it is the same payload for the same target, whenever it was sent. */
  boolean isSame(SentPayload other) {
    return target.equals(other.target) && draft.equals(other.draft);
  }

  /** The same, sent once more than before. */
  SentPayload after(SentPayload earlier) {
    return new SentPayload(target, draft, length, beginning, atMillis, earlier.times + 1);
  }
}
