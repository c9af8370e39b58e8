package dev.portcullis.core.policy;

/** How a port was given. */
public enum PortForm {
  /** As a number. */
  NUMBER,
  /** As a decimal string such as {@code "50002"}: taken, with a warning. */
  TEXT
}
