package dev.portcullis.app.sequence;

import dev.portcullis.core.workspace.SequenceRow;
import java.util.Arrays;

/** What a row waits for behind its payload. */
public enum AwaitKind {
  /** An answer, whatever it says. */
  ANY(SequenceRow.ANY),
  /** Bytes that match a pattern. */
  MATCH(SequenceRow.MATCH),
  /** A whole frame. */
  FRAME(SequenceRow.FRAME),
  /** A fixed time. */
  PAUSE(SequenceRow.PAUSE);

  private final String kept;

  AwaitKind(String kept) {
    this.kept = kept;
  }

  /** Its name in a row. */
  String kept() {
    return kept;
  }

  /** What a row waits for; what it does not know is a pause. */
  static AwaitKind of(SequenceRow row) {
    return Arrays.stream(values())
        .filter(kind -> kind.kept.equals(row.until()))
        .findFirst()
        .orElse(PAUSE);
  }
}
