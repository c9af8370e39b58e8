package dev.portcullis.core.codec;

/** Which byte of a number goes first. */
public enum Endian {
  /** The high byte. */
  BIG,
  /** The low byte. */
  LITTLE
}
