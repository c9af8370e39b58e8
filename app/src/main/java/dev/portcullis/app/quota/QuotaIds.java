package dev.portcullis.app.quota;

/** Node ids of the quota meter: part of the contract with whoever drives the window. */
public final class QuotaIds {

  /** The meter in the header; a button that opens the ledger. */
  public static final String METER = "quota-meter";

  /** The words beside the pips: how many are left. */
  public static final String LEFT = "quota-left";

  /** When the next slot frees. */
  public static final String NEXT = "quota-next";

  /** The ledger. */
  public static final String LEDGER = "quota-ledger";

  /** Asks to empty the ledger. */
  public static final String RESET = "quota-reset";

  /** Empties the ledger. */
  public static final String RESET_CONFIRM = "quota-reset-confirm";

  /** Leaves the ledger as it is. */
  public static final String RESET_CANCEL = "quota-reset-cancel";

  private QuotaIds() {}
}
