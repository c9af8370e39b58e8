package dev.portcullis.app.hex;

import dev.portcullis.core.codec.PastedForm;
import dev.portcullis.core.codec.TextFlaw;

/** What the view has to say about what was just done. */
public sealed interface HexNotice {

  /** Nothing. */
  record Nothing() implements HexNotice {}

  /**
   * Copied.
   *
   * @param bytes how many
   */
  record Copied(long bytes) implements HexNotice {}

  /**
   * Only the beginning was copied: it was more than a clipboard should hold.
   *
   * @param bytes how many were
   */
  record CopiedBeginning(long bytes) implements HexNotice {}

  /**
   * Nothing was cut: it is more than a clipboard should hold.
   *
   * @param limit the most bytes there may be
   */
  record TooLongToCut(long limit) implements HexNotice {}

  /** The clipboard has no text. */
  record NothingToPaste() implements HexNotice {}

  /**
   * Nothing was pasted: it is more than should come by a clipboard.
   *
   * @param limit the most characters there may be
   */
  record TooLongToPaste(long limit) implements HexNotice {}

  /**
   * Pasted, out of a text that is more than its bytes.
   *
   * @param form what they stood in
   * @param bytes how many
   */
  record Taken(PastedForm form, long bytes) implements HexNotice {}

  /**
   * What was pasted or typed is not what this pane takes.
   *
   * @param flaw what is wrong with it, and where
   * @param text all of it
   */
  record Refused(TextFlaw flaw, String text) implements HexNotice {}

  /**
   * The bytes could not be read.
   *
   * @param cause the operating system's words
   */
  record Unreadable(String cause) implements HexNotice {}
}
