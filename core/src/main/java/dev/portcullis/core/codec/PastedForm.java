package dev.portcullis.core.codec;

/** What bytes stood in, where a text that came from elsewhere is more than their digits. */
public enum PastedForm {
  /** The lines of a hex dump, whose offsets and characters are no bytes. */
  DUMP,
  /** Hexadecimal numbers between the brackets of an array. */
  ARRAY,
  /** Decimal numbers between the brackets of an array. */
  DECIMALS,
  /** A string of a programming language. */
  STRING
}
