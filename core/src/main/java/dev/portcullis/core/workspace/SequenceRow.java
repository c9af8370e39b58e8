package dev.portcullis.core.workspace;

/**
 * A payload of a sequence, as it was written, and what is waited for behind it.
 *
 * @param name what the payload is called
 * @param draft what is sent
 * @param until {@link #PAUSE}, {@link #ANY}, {@link #MATCH} or {@link #FRAME}; what is none of them
 *     is a pause
 * @param millis how long the pause is, or the answer may take
 * @param pattern the bytes of {@link #MATCH}, in hex with {@code ??} for any
 * @param framing the framing of {@link #FRAME}, in the notation of the codec
 * @param goOn whether the sequence goes on without the answer
 */
public record SequenceRow(
    String name,
    ComposerDraft draft,
    String until,
    long millis,
    String pattern,
    String framing,
    boolean goOn) {

  /** A fixed time. */
  public static final String PAUSE = "pause";

  /** Any bytes. */
  public static final String ANY = "any";

  /** Bytes that match a pattern. */
  public static final String MATCH = "match";

  /** A whole frame. */
  public static final String FRAME = "frame";

  /** The longest wait, in milliseconds. */
  public static final long LONGEST = 3_600_000;

  /** Keeps the wait a wait. */
  public SequenceRow {
    millis = Math.clamp(millis, 0, LONGEST);
  }

  /** A payload behind which any answer is waited for, two seconds at most. */
  public static SequenceRow of(String name, ComposerDraft draft) {
    return new SequenceRow(name, draft, ANY, 2000, "", "", false);
  }

  /** The same, saying something else. */
  public SequenceRow withPayload(String otherName, ComposerDraft other) {
    return new SequenceRow(otherName, other, until, millis, pattern, framing, goOn);
  }

  /** The same with another kind of wait. */
  public SequenceRow withUntil(String other) {
    return new SequenceRow(name, draft, other, millis, pattern, framing, goOn);
  }

  /** The same with another bound. */
  public SequenceRow withMillis(long other) {
    return new SequenceRow(name, draft, until, other, pattern, framing, goOn);
  }

  /** The same with another pattern. */
  public SequenceRow withPattern(String other) {
    return new SequenceRow(name, draft, until, millis, other, framing, goOn);
  }

  /** The same with another framing. */
  public SequenceRow withFraming(String other) {
    return new SequenceRow(name, draft, until, millis, pattern, other, goOn);
  }

  /** The same, going on without the answer or not. */
  public SequenceRow withGoOn(boolean other) {
    return new SequenceRow(name, draft, until, millis, pattern, framing, other);
  }
}
