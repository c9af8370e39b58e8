package dev.portcullis.app.compose;

/** Node ids of the composer: part of the contract with whoever drives the window. */
public final class ComposerIds {

  /** The composer. */
  public static final String COMPOSER = "composer";

  /** Text or hex; the segments are {@link #NOTATION_TEXT} and {@link #NOTATION_HEX}. */
  public static final String NOTATION = "composer-notation";

  /** Write as text. */
  public static final String NOTATION_TEXT = "composer-notation-text";

  /** Write as hex. */
  public static final String NOTATION_HEX = "composer-notation-hex";

  /** Opens the tools that do not fit into the row. */
  public static final String MORE = "composer-more";

  /** How a sequence stands. */
  public static final String SEQUENCE_STATUS = "composer-sequence-status";

  /** Stops it. */
  public static final String SEQUENCE_STOP = "composer-sequence-stop";

  /** Takes away what is said of its end. */
  public static final String SEQUENCE_DISMISS = "composer-sequence-dismiss";

  /** The text editor. */
  public static final String TEXT = "composer-text";

  /** The hex editor. */
  public static final String HEX = "composer-hex";

  /** The charset; an item is this, a dash and for example {@code gb18030}. */
  public static final String CHARSET = "composer-charset";

  /** Whether a backslash begins an escape. */
  public static final String ESCAPES = "composer-escapes";

  /** Whether <code>${…}</code> is a variable. */
  public static final String VARIABLES = "composer-variables";

  /** Opens the settings of the length field, whose ids follow. */
  public static final String LENGTH = "composer-length";

  /** Whether there is a length field. */
  public static final String LENGTH_ON = "composer-length-on";

  /** How many bytes stand before it. */
  public static final String LENGTH_OFFSET = "composer-length-offset";

  /** How many bytes it has. */
  public static final String LENGTH_SIZE = "composer-length-size";

  /** Its byte order; an item is this, a dash and {@code big} or {@code little}. */
  public static final String LENGTH_ORDER = "composer-length-order";

  /** What it counts; an item is this, a dash and for example {@code behind}. */
  public static final String LENGTH_COUNTS = "composer-length-counts";

  /** What is added to the length. */
  public static final String LENGTH_ADJUSTMENT = "composer-length-adjustment";

  /** The checksum and its byte order; an item is this, a dash and for example {@code crc-32}. */
  public static final String CHECKSUM = "composer-checksum";

  /** The line ending; an item is this, a dash and for example {@code crlf}. */
  public static final String LINE_ENDING = "composer-line-ending";

  /** What is wrong, or what happened unasked, in a sentence. */
  public static final String PROBLEM = "composer-problem";

  /** The line under the wrong place. */
  public static final String FLAW_MARK = "composer-flaw-mark";

  /** The exact bytes, part by part. */
  public static final String PREVIEW = "composer-preview";

  /** How many bytes and what they are. */
  public static final String SIZE = "composer-size";

  /** Why Send is not possible. */
  public static final String BLOCKED = "composer-blocked";

  /** Send. */
  public static final String SEND = "composer-send";

  /** Keeps what stands here as a payload; can be dragged to the library. */
  public static final String SAVE = "composer-save";

  /** Starts repeating, or stops it. */
  public static final String REPEAT = "composer-repeat";

  /** Opens the settings of repeating, whose ids follow. */
  public static final String REPEAT_PLAN = "composer-repeat-plan";

  /** From one turn to the next. */
  public static final String REPEAT_EVERY = "composer-repeat-every";

  /** How many turns. */
  public static final String REPEAT_TIMES = "composer-repeat-times";

  /** How far a turn may be early or late. */
  public static final String REPEAT_SPREAD = "composer-repeat-spread";

  /** How repeating stands. */
  public static final String REPEAT_STATUS = "composer-repeat-status";

  /** Takes away what is said of its end. */
  public static final String REPEAT_DISMISS = "composer-repeat-dismiss";

  /** Opens the search in what was sent, whose ids follow. */
  public static final String HISTORY = "composer-history";

  /** What the search looks for. */
  public static final String HISTORY_FILTER = "composer-history-filter";

  /** What it found. */
  public static final String HISTORY_LIST = "composer-history-list";

  /** Chooses a file. */
  public static final String FILE = "composer-file";

  /** What is said of a file. */
  public static final String FILE_STATUS = "composer-file-status";

  /** How much of it is sent. */
  public static final String FILE_PROGRESS = "composer-file-progress";

  /** Sends the file on offer. */
  public static final String FILE_SEND = "composer-file-send";

  /** Puts its bytes into the editor. */
  public static final String FILE_LOAD = "composer-file-load";

  /** Stops sending it. */
  public static final String FILE_CANCEL = "composer-file-cancel";

  /** Takes away what is said of it. */
  public static final String FILE_DISMISS = "composer-file-dismiss";

  /** What stands in the place of the editor while the document is too long for it. */
  public static final String HELD = "composer-held";

  /** Shows the part before. */
  public static final String PART_PREVIOUS = "composer-part-previous";

  /** Shows the part behind. */
  public static final String PART_NEXT = "composer-part-next";

  /** Lets go of a document too long for the editor. */
  public static final String DISCARD = "composer-discard";

  /** Takes back an edit, in the text's menu. */
  public static final String UNDO = "composer-undo";

  /** Does again what was taken back, in the text's menu. */
  public static final String REDO = "composer-redo";

  /** Cuts the selected text. */
  public static final String CUT = "composer-cut";

  /** Copies the selected text. */
  public static final String COPY = "composer-copy";

  /** Pastes into the text. */
  public static final String PASTE = "composer-paste";

  /** Selects all the text that is in view. */
  public static final String SELECT_ALL = "composer-select-all";

  private ComposerIds() {}
}
