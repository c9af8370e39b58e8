package dev.portcullis.app.hex;

/** Node ids inside a hex view, which has an id of its own: look for them below it. */
public final class HexIds {

  /** What follows the view's own id in that of its rows, which are a viewport. */
  public static final String ROWS_SUFFIX = "-rows";

  /** What there is to say about what was done last. */
  public static final String NOTICE = "hex-notice";

  /** Where a text that was refused is wrong. */
  public static final String REFUSED = "hex-refused";

  /** Where an offset to go to is written. */
  public static final String OFFSET = "hex-offset";

  /** Takes back. */
  public static final String UNDO = "hex-undo";

  /** Does again. */
  public static final String REDO = "hex-redo";

  /** Copies and erases. */
  public static final String CUT = "hex-cut";

  /** Copies as hex. */
  public static final String COPY_HEX = "hex-copy-hex";

  /** Copies as text. */
  public static final String COPY_TEXT = "hex-copy-text";

  /** Copies as a dump. */
  public static final String COPY_DUMP = "hex-copy-dump";

  /** Pastes. */
  public static final String PASTE = "hex-paste";

  /** Selects all. */
  public static final String SELECT_ALL = "hex-select-all";

  /** Asks for an offset to go to. */
  public static final String GO_TO = "hex-go-to";

  /** Asks what to find. */
  public static final String FIND_OPEN = "hex-find-open";

  /** Where what to find is written. */
  public static final String FIND = "hex-find";

  /** How many hits there are. */
  public static final String FIND_COUNT = "hex-find-count";

  /** The next hit. */
  public static final String FIND_NEXT = "hex-find-next";

  /** The hit before. */
  public static final String FIND_PREVIOUS = "hex-find-previous";

  private HexIds() {}
}
