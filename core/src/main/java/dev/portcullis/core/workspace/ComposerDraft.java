package dev.portcullis.core.workspace;

/**
 * What stands in a composer and how it becomes bytes. The names are those the composer itself gives
 * its choices; a name it does not know falls back to its first choice.
 *
 * @param mode {@code hex} or {@code text}
 * @param text the document as it stands, valid or not
 * @param checksum the checksum that is appended, {@code none} for none
 * @param lineEnding the line ending that is appended, {@code none} for none
 * @param charset how text becomes bytes
 * @param escapes whether a backslash begins an escape
 * @param variables whether <code>${…}</code> is a variable
 * @param length the length field that is put into the body, {@code none} for none
 */
public record ComposerDraft(
    String mode,
    String text,
    String checksum,
    String lineEnding,
    String charset,
    boolean escapes,
    boolean variables,
    String length) {

  /** The name of "nothing is appended". */
  public static final String NONE = "none";

  /** A draft without variables and length field. */
  public ComposerDraft(
      String mode,
      String text,
      String checksum,
      String lineEnding,
      String charset,
      boolean escapes) {
    this(mode, text, checksum, lineEnding, charset, escapes, false, NONE);
  }

  /** An empty hex document. */
  public static ComposerDraft empty() {
    return new ComposerDraft("hex", "", NONE, NONE, "UTF-8", false);
  }
}
