package dev.portcullis.app.policy;

import java.util.Locale;

/** What the verdict chip says at a glance. */
public enum VerdictLevel {
  /** Nothing to judge: the address is empty. */
  NONE,
  /** It may connect, and nothing is to be said about it. */
  ALLOWED,
  /** It may connect, and there is something to know. */
  WARNED,
  /** A phone would refuse it, and so does this profile. */
  DENIED;

  /** The name its texts and style classes are keyed by. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
