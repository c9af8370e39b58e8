package dev.portcullis.core.policy;

/** How a rule that was looked at came out. */
public enum Severity {
  /** The rule is met. */
  OK,
  /** The rule is met, and a person should know something. */
  WARNING,
  /** The rule forbids the connection. */
  DENIED
}
