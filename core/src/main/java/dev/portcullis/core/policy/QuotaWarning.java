package dev.portcullis.core.policy;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Something a person should know about the quota's ledger. Immutable.
 *
 * @param kind what happened
 * @param file the ledger, or where the damaged one was put
 */
public record QuotaWarning(Kind kind, Path file) {

  /** What can go wrong with a ledger. */
  public enum Kind {
    /** It could not be understood; it was set aside and every slot counts as taken. */
    DAMAGED,
    /** It could not be read; every slot counts as taken. */
    UNREADABLE,
    /** It could not be written: what was taken is not kept across a restart. */
    NOT_SAVED,
    /** Another process held it for too long: this one counted without it. */
    BUSY
  }

  /** The sentence a person reads. */
  public String message(Locale locale) {
    return PolicyMessages.in(locale)
        .format("quota.warning." + kind.name(), ShownText.path(file.toString()));
  }
}
