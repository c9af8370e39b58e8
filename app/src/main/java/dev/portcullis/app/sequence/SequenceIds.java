package dev.portcullis.app.sequence;

/** Node ids of the window of sequences: part of the contract with whoever drives it. */
public final class SequenceIds {

  /** The whole window. */
  public static final String ROOT = "sequence";

  /** What the sequence is called. */
  public static final String NAME = "sequence-name";

  /** How often it is sent. */
  public static final String ROUNDS = "sequence-rounds";

  /** Starts it, or stops it. */
  public static final String RUN = "sequence-run";

  /** Its rows. */
  public static final String ROWS = "sequence-rows";

  /** Adds what stands in the composer. */
  public static final String ADD = "sequence-add";

  /** Adds a payload of the library. */
  public static final String ADD_PAYLOAD = "sequence-add-payload";

  /** Moves the row up. */
  public static final String UP = "sequence-up";

  /** Moves the row down. */
  public static final String DOWN = "sequence-down";

  /** Takes the row away. */
  public static final String REMOVE = "sequence-remove";

  /** What the row's payload is called. */
  public static final String ROW_NAME = "sequence-row-name";

  /** Puts the row's payload into the composer. */
  public static final String COMPOSE = "sequence-compose";

  /** Replaces the row's payload by what stands in the composer. */
  public static final String REPLACE = "sequence-replace";

  /** What is waited for; an item is this, a dash and for example {@code match}. */
  public static final String UNTIL = "sequence-until";

  /** How long. */
  public static final String SPAN = "sequence-span";

  /** Which bytes. */
  public static final String PATTERN = "sequence-pattern";

  /** Whether it goes on without the answer. */
  public static final String GO_ON = "sequence-go-on";

  /** How it stands. */
  public static final String STATUS = "sequence-status";

  private SequenceIds() {}
}
