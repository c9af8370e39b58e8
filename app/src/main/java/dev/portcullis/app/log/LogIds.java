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

  /** The words to find. */
  public static final String FIND = "log-find";

  /** Which hit of how many. */
  public static final String FIND_COUNT = "log-find-count";

  /** Goes to the next hit. */
  public static final String FIND_NEXT = "log-find-next";

  /** Goes to the hit before. */
  public static final String FIND_PREVIOUS = "log-find-previous";

  /** How the find is meant and how far it is. */
  public static final String FIND_STRIP = "log-find-strip";

  /** Text, hex or expression; a dash and the mode's name in lower case follow. */
  public static final String FIND_MODE = "log-find-mode";

  /** Whether letters stand for themselves alone. */
  public static final String FIND_CASE = "log-find-case";

  /** The charset of the words. */
  public static final String FIND_CHARSET = "log-find-charset";

  /** Shows matching events only. */
  public static final String FIND_ONLY = "log-find-only";

  /** What is wrong with the find, or why it ended. */
  public static final String FIND_WORDS = "log-find-words";

  /** How far the find is. */
  public static final String FIND_PROGRESS = "log-find-progress";

  /** Stops the find. */
  public static final String FIND_STOP = "log-find-stop";

  /** Which sockets are shown; a dash and {@code all} or the number follow for an entry. */
  public static final String SOCKETS = "log-sockets";

  /** Where a note is written. */
  public static final String NOTE_FIELD = "log-note-field";

  /** Keeps the note. */
  public static final String NOTE_KEEP = "log-note-keep";

  /** Why bookmarks and notes are not kept. */
  public static final String NOTE_TROUBLE = "log-note-trouble";

  /** Brings back the bookmark that was taken away. */
  public static final String UNDO = "log-undo";

  /** Bookmark, in the rows' menu. */
  public static final String BOOKMARK = "log-bookmark";

  /** Note, in the rows' menu. */
  public static final String NOTE = "log-note";

  /** Counts times from a row, in the rows' menu. */
  public static final String ORIGIN = "log-origin";

  /** Counts times from row to row again, in the rows' menu. */
  public static final String NO_ORIGIN = "log-origin-clear";

  /** Ends a copy that takes long. */
  public static final String COPY_CANCEL = "log-copy-cancel";

  /** Why less was copied than was asked for. */
  public static final String COPY_TROUBLE = "log-copy-trouble";

  /** Takes that away. */
  public static final String COPY_DISMISS = "log-copy-dismiss";

  /** An entry of the columns' menu; the column's id or {@code reset} follows. */
  public static final String COLUMN = "log-column-";

  private LogIds() {}
}
