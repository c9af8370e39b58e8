package dev.portcullis.core.codec;

import java.util.Optional;

/** Takes edits back and makes them again, the latest first. For one thread. */
public interface EditHistory {

  /** Whether there is a step to take back. */
  boolean canUndo();

  /** Whether a step that was taken back can be done again. */
  boolean canRedo();

  /**
   * Takes back the last step.
   *
   * @return what changed of the bytes; empty where nothing did
   */
  Optional<ByteChange> undo();

  /**
   * Does again what was taken back last.
   *
   * @return what changed of the bytes; empty where nothing did
   */
  Optional<ByteChange> redo();
}
