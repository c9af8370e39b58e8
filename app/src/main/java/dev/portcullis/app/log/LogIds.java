package dev.portcullis.app.log;

/** Node ids of the log: part of the contract with whoever drives it. */
public final class LogIds {

  /** The whole log. */
  public static final String LOG = "log";

  /** The rows. */
  public static final String ROWS = "log-rows";

  /** A filter chip; the filter's name in lower case follows. */
  public static final String FILTER = "log-filter-";

  /** Stops the view and lets it go on. */
  public static final String PAUSE = "log-pause";

  /** Goes to the end; says how many events came since. */
  public static final String NEW_EVENTS = "log-new-events";

  /** Says what was cleared and brings it back. */
  public static final String SHOW_CLEARED = "log-show-cleared";

  /** Says what was copied. */
  public static final String NOTICE = "log-notice";

  /** What stands where there are no events. */
  public static final String EMPTY = "log-empty";

  /** The next step offered where there are no events. */
  public static final String EMPTY_ACTION = "log-empty-action";

  /** An entry of the rows' menu; the copy format's name in lower case follows. */
  public static final String COPY = "log-copy-";

  /** Selects every row, in the rows' menu. */
  public static final String SELECT_ALL = "log-select-all";

  /** Clears the view, in the rows' menu. */
  public static final String CLEAR = "log-clear";

  private LogIds() {}
}
