package dev.portcullis.core.codec;

/** How an edit joins those before it, so that one undo takes back what a person did as one. */
public enum EditKind {
  /** A keystroke that writes: a run of them is one step. */
  TYPE,
  /** A keystroke that erases: a run of them is one step. */
  ERASE,
  /** A step of its own: a paste, a cut. */
  WHOLE
}
