package dev.portcullis.core.policy;

import java.io.IOException;

/** A ledger's file holds something that is no ledger. */
final class DamagedLedgerException extends IOException {
  private static final long serialVersionUID = 1L;

  DamagedLedgerException(String message) {
    super(message);
  }

  DamagedLedgerException(String message, Throwable cause) {
    super(message, cause);
  }
}
