package dev.portcullis.app.hex;

/** What a marked range means. Each has a look in the style sheet. */
public enum HexTone {
  /** Found by a search. */
  HIT,
  /** The hit the person is at. */
  CURRENT_HIT,
  /** A checksum that fits what it stands behind. */
  CHECKSUM,
  /** A checksum that does not. */
  WRONG_CHECKSUM,
  /** Where one read ended and the next began: a line. */
  READ_BORDER,
  /** Where a frame begins: a line. */
  FRAME_BORDER;

  /** The style class. */
  String style() {
    return switch (this) {
      case HIT -> "hit";
      case CURRENT_HIT -> "current-hit";
      case CHECKSUM -> "checksum";
      case WRONG_CHECKSUM -> "wrong-checksum";
      case READ_BORDER -> "read-border";
      case FRAME_BORDER -> "frame-border";
    };
  }
}
