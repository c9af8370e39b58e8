package dev.portcullis.core.codec;

/** How bytes stood in a text that came from elsewhere. */
public enum PastedForm {
  /** As hex digits, by the grammar of {@link HexText}. */
  HEX,
  /** As the lines of a hex dump, whose offsets and characters are no bytes. */
  DUMP,
  /** As hexadecimal numbers between the brackets of an array. */
  ARRAY,
  /** As decimal numbers between the brackets of an array. */
  DECIMALS,
  /** As a string of a programming language. */
  STRING
}
