package dev.portcullis.app.compose;

import dev.portcullis.core.codec.ByteStep;
import java.util.Optional;

/**
 * One step of editing a document, forth and back. Immutable.
 *
 * @param text what became of the text
 * @param bytes what became of the hex editor's bytes
 * @param before how it was written
 * @param after how it was written afterwards
 */
record DocumentStep(
    Optional<TextChange> text, Optional<ByteStep> bytes, Manner before, Manner after) {

  boolean isNothing() {
    return text.isEmpty() && bytes.isEmpty() && before.equals(after);
  }

  /** Whether nothing but keys in the text made it, so that the next key may join it. */
  private boolean isTyped() {
    return text.isPresent() && bytes.isEmpty() && before.equals(after);
  }

  /**
   * This and the one after it as one, where they are one run of keys; empty where they are two.
   *
   * @param open whether a key in the text may go on with a run; bytes join keys themselves
   */
  Optional<DocumentStep> with(DocumentStep next, boolean open) {
    if (open && isTyped() && next.isTyped() && after.equals(next.after)) {
      return text.flatMap(run -> next.text.filter(TextChange::isKeystroke).flatMap(run::with))
          .map(both -> new DocumentStep(Optional.of(both), Optional.empty(), before, after));
    }
    return bytes
        .flatMap(run -> next.bytes.filter(grown -> grown.before().equals(run.before())))
        .map(grown -> new DocumentStep(text, next.bytes, before, next.after));
  }

  /** About how much memory it keeps, in characters and bytes. */
  long weight() {
    return text.map(TextChange::weight).orElse(0)
        + bytes.map(step -> step.change().removed() + step.change().inserted()).orElse(0L);
  }
}
